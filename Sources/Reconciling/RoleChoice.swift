internal import Extracting
internal import Records
internal import Resolving

extension Entity.Role {
  /// Whether whoever has it plays for a team or coaches it.
  var isOnSide: Bool { self == .player || self == .coach || self == .other }

  /// Whether whoever had it once hardly plays now.
  fileprivate var isOffPitch: Bool { self != .player && self != .other }
}

/// Which role a person has: what the text calls him, what he does in it, and where both are silent what is likeliest.
struct RoleChoice {
  private let ledger: Ledger
  /// Those who are on a team sheet, score, are booked, come on.
  private let players: Set<Int>
  private let speakers: Set<Int>

  init(_ ledger: Ledger) {
    self.ledger = ledger
    players = RoleChoice.players(ledger)
    speakers = Set(ledger.told.quotes.compactMap(\.speaker))
  }

  /// The rarer role first: where as much speaks for two, whoever is called by the rarer one once hardly is the other.
  private static let order: [Entity.Role] = [.referee, .official, .agent, .media, .coach, .other, .player]

  func role(of person: Int) -> Entity.Role {
    var weights: [Entity.Role: Double] = [:]
    var former: Set<Entity.Role> = []
    for fact in ledger.entities[person].facts {
      switch fact.value {
      case .role(let role): weights[role, default: 0] += role == .other ? 0.5 : 1
      case .formerRole(let role): former.insert(role)
      case .deed(let role): weights[role, default: 0] += Weights.roleByDeed
      default: break
      }
    }
    for telling in ledger.told.persons where ledger.entity(telling.person, .person) == person {
      guard let role = Entity.Role(rawValue: telling.role) else { continue }
      weights[role, default: 0] += Weights.roleByDeed
    }
    if succeedsCoach(person) { weights[.coach, default: 0] += Weights.roleByDeed }
    // What a list knows him as.
    if let known = ledger.lexicon.calling(of: ledger.entities[person].words) {
      weights[known, default: 0] += Weights.knownAs
    }
    if players.contains(person) { weights[.player, default: 0] += Weights.playsInMatch }
    if weights.isEmpty, former.contains(.player), speakers.contains(person) { weights[.media] = 1 }
    if weights.keys.allSatisfy({ $0 == .other }) {
      // `former chief executive Norton` is still rather an official than a player.
      if let once = RoleChoice.order.first(where: { $0.isOffPitch && former.contains($0) }) { weights[once] = 1 }
    }
    let best = RoleChoice.order.max { weights[$0] ?? 0 < weights[$1] ?? 0 }
    guard let most = best.flatMap({ weights[$0] }), most > 0 else { return .player }
    return RoleChoice.order.first { weights[$0] == most } ?? .player
  }

  /// He replaces, or is replaced by, somebody who is called coach.
  private func succeedsCoach(_ person: Int) -> Bool {
    ledger.told.edges.contains { edge in
      guard edge.role == "successor", let a = ledger.entity(edge.a, .person), let b = ledger.entity(edge.b, .person),
        a != b
      else { return false }
      return a == person && isCoach(b) || b == person && isCoach(a)
    }
  }

  /// He is called coach or does what coaches do, and nothing calls him a player.
  private func isCoach(_ person: Int) -> Bool {
    let facts = ledger.entities[person].facts.map(\.value)
    return facts.contains(.role(.coach)) || facts.contains(.deed(.coach)) && !facts.contains(.role(.player))
  }

  private static func players(_ ledger: Ledger) -> Set<Int> {
    var found = Set(ledger.told.lineups.flatMap { $0.players.compactMap { ledger.entity($0, .person) } })
    for event in ledger.events {
      guard ledger.model.event(event.type)?.scores ?? 0 > 0 || !event.fields.isEmpty else { continue }
      if let player = event.player { found.insert(player) }
      for value in event.fields.values { if case .entity(let id) = value { found.insert(id.number) } }
    }
    return found
  }
}
