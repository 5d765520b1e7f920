internal import Extracting
internal import Records
internal import Resolving

extension Entity.Role {
  /// Whether whoever has it plays for a team or coaches it.
  var isOnSide: Bool { self == .player || self == .coach || self == .other }

  /// Whether whoever had it once hardly plays now.
  fileprivate var isOffPitch: Bool { self != .player && self != .other }

  /// Its place among the roles by how rare they are.
  fileprivate var place: Int {
    switch self {
    case .referee: 0
    case .official: 1
    case .agent: 2
    case .media: 3
    case .coach: 4
    case .other: 5
    case .player: 6
    }
  }
}

/// Which role a person has: what the text calls him, what he does in it, and where both are silent what is likeliest.
struct RoleChoice {
  /// By entity: the role, and how much speaks for it.
  private let choices: [(role: Entity.Role, weight: Double)]

  init(_ ledger: Ledger) {
    let signs = RoleSigns(ledger)
    choices = ledger.entities.indices.map { signs.choice(for: $0, ledger) }
  }

  func role(of person: Int) -> Entity.Role { choices[person].role }

  /// Whether anything speaks for the role that somebody has.
  func isShown(of person: Int) -> Bool { choices[person].weight > 0 }

  /// Those for whose role, which is none of a player's, at least as much speaks as a part in the match would for another.
  var offPitch: Set<Int> {
    Set(choices.indices.filter { choices[$0].role.isOffPitch && choices[$0].weight >= Weights.playsInMatch })
  }
}

/// What of the text shows roles.
private struct RoleSigns {
  /// By entity: whether it is on a team sheet, scores, is booked, comes on.
  private let isPlayer: [Bool]
  private let isSpeaker: [Bool]
  /// What is told of persons that only whoever has a role does.
  private let deeds: [(person: Int, role: Entity.Role)]
  /// By entity: whether a description that calls somebody coach most likely means it.
  private let isCalledCoach: [Bool]
  private let hasScored: Set<Int>
  /// By entity: whether it replaces, or is replaced by, somebody who is called coach.
  private let isSuccessor: [Bool]

  init(_ ledger: Ledger) {
    let nobody = [Bool](repeating: false, count: ledger.entities.count)
    isPlayer = RoleSigns.players(ledger).reduce(into: nobody) { $0[$1] = true }
    isSpeaker = ledger.told.quotes.lazy.compactMap(\.speaker).reduce(into: nobody) { $0[$1] = true }
    deeds = ledger.told.persons.compactMap { telling in
      guard let person = ledger.entity(telling.person, .person) else { return nil }
      return Entity.Role(rawValue: telling.role).map { (person, $0) }
    }
    let doing = Set(deeds.filter { $0.role == .coach }.map(\.person))
    isCalledCoach = RoleSigns.calledCoaches(ledger, doing: doing).reduce(into: nobody) { $0[$1] = true }
    hasScored = RoleSigns.scorers(ledger)
    isSuccessor = RoleSigns.successors(ledger).reduce(into: nobody) { $0[$1] = true }
  }

  /// The rarer role first: where as much speaks for two, whoever is called by the rarer one once hardly is the other.
  private static let order = Entity.Role.allCases.sorted { $0.place < $1.place }

  func choice(for person: Int, _ ledger: Ledger) -> (role: Entity.Role, weight: Double) {
    // By a role's place in the order; the last is none's.
    var weights = SIMD8<Double>()
    var former: Set<Entity.Role> = []
    for fact in ledger.entities[person].facts {
      switch fact.value {
      case .role(let role): weights[role.place] += role == .other ? 0.5 : 1
      case .formerRole(let role): former.insert(role)
      case .deed(let role): weights[role.place] += Weights.roleByDeed
      default: break
      }
    }
    for deed in deeds where deed.person == person { weights[deed.role.place] += Weights.roleByDeed }
    if isSuccessor[person] { weights[Entity.Role.coach.place] += Weights.roleByDeed }
    // What a list knows him as. Who played once and reports now is named for either, and does it where he speaks; who plays
    // another sport is nobody of this one.
    if let known = ledger.calling(of: person),
      known.since == nil || !hasScored.contains(person) && (known.role != .media || isSpeaker[person]),
      known.role != .other || ledger.isOfSport
    {
      weights[known.role.place] += Weights.knownAs
    }
    if isPlayer[person] { weights[Entity.Role.player.place] += Weights.playsInMatch }
    let isUntold = weights == SIMD8()
    if isUntold, former.isEmpty, isCalledCoach[person] { weights[Entity.Role.coach.place] = 1 }
    if isUntold, former.contains(.player), isSpeaker[person] { weights[Entity.Role.media.place] = 1 }
    var besides = weights
    besides[Entity.Role.other.place] = 0
    if besides == SIMD8() {
      // `former chief executive Norton` is still rather an official than a player.
      if let once = RoleSigns.order.first(where: { $0.isOffPitch && former.contains($0) }) { weights[once.place] = 1 }
    }
    let most = weights.max()
    guard most > 0 else { return (.player, 0) }
    return (RoleSigns.order.first { weights[$0.place] == most } ?? .player, most)
  }

  /// `Maresca may have been pleased. The Chelsea boss still wants more.`
  private static func calledCoaches(_ ledger: Ledger, doing: Set<Int>) -> [Int] {
    let playing = ledger.playing
    let mentions = ledger.mentions
    return mentions.indices.compactMap { number in
      guard mentions[number].form == .nominal, mentions[number].kind == .person, mentions[number].features.isNow
      else { return nil }
      let mention = mentions[number]
      guard
        mention.features.teams.contains(where: { ledger.told.resolved.entityOf[$0].map(playing.contains) ?? false }),
        let noun = mention.features.noun,
        ledger.lexicon.nouns.attribute("role", of: noun) == Entity.Role.coach.rawValue
      else { return nil }
      let candidates = ledger.told.resolved.candidates[number]
      // Where somebody else is known to coach, it is rather he.
      guard let best = candidates.first,
        !candidates.contains(where: {
          $0.entity != (ledger.bound[number] ?? best.entity)
            && (doing.contains($0.entity) || isCoach($0.entity, ledger))
        })
      else { return nil }
      if isActing(ledger.bound[number] ?? best.entity, ledger) { return nil }
      if let bound = ledger.bound[number] { return bound }
      // Whom descriptions stand for is known best once sides are.
      return ledger.isPlain(number, best.entity) ? best.entity : nil
    }
  }

  /// Whether a telling has somebody in it.
  private static func isActing(_ person: Int, _ ledger: Ledger) -> Bool {
    ledger.told.tellings.contains { $0.captures.contains { ledger.entity($0.pointer, .person) == person } }
  }

  private static func successors(_ ledger: Ledger) -> [Int] {
    var found: [Int] = []
    for (a, b) in ledger.successions where a != b {
      if isCoach(b, ledger) { found.append(a) }
      if isCoach(a, ledger) { found.append(b) }
    }
    return found
  }

  /// He is called coach or does what coaches do, and nothing calls him a player.
  private static func isCoach(_ person: Int, _ ledger: Ledger) -> Bool {
    let facts = ledger.entities[person].facts.map(\.value)
    return facts.contains(.role(.coach)) || facts.contains(.deed(.coach)) && !facts.contains(.role(.player))
  }

  /// Those of whom scoring is told, of any day.
  private static func scorers(_ ledger: Ledger) -> Set<Int> {
    let tellings = ledger.told.tellings
    var scorers: Set<Int> = []
    for number in tellings.indices where ledger.scoring.contains(tellings[number].type) {
      for (label, place) in ledger.model.event(tellings[number].type)?.labels ?? [] where place == "player" {
        if let person = ledger.entity(tellings[number][label], .person) { scorers.insert(person) }
      }
    }
    return scorers
  }

  private static func players(_ ledger: Ledger) -> [Int] {
    var found = ledger.told.lineups.flatMap { $0.players.compactMap { ledger.entity($0, .person) } }
    for event in ledger.events {
      guard ledger.model.event(event.type)?.scores ?? 0 > 0 || !event.fields.isEmpty else { continue }
      found += event.people
    }
    return found
  }
}
