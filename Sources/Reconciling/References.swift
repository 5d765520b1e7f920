internal import Extracting
internal import Glibc
internal import Recognising
internal import Records
internal import Resolving

/// Binds descriptions to whom they stand for, now that sides and grounds are known: `the hosts`, `the striker`.
struct References: Constraint {
  func apply(to ledger: inout Ledger) {
    let roles = RoleChoice(ledger)
    let speakers = Speakers(ledger)
    var ages = Ages(ledger)
    let matches = primaries(of: ledger)
    let reportage = matches.count > 1 ? Reportage(ledger) : nil
    for number in ledger.mentions.indices where ledger.mentions[number].form == .nominal {
      let mention = ledger.mentions[number]
      if mention.kind == .team {
        let primary = match(around: mention, matches, reportage, ledger)
        guard let team = team(mention, number, primary, ledger) else { continue }
        ledger.bound[number] = team
      } else if let best = person(mention, number, roles, ages, speakers, ledger) {
        ledger.bound[number] = best
        if let age = mention.features.age { ages.add(age, of: best) }
      }
    }
    for number in ledger.mentions.indices where ledger.mentions[number].form == .pronoun {
      let mention = ledger.mentions[number]
      // `He turned 34 last May.`
      guard mention.kind == .person, let age = mention.features.age,
        let best = person(mention, number, roles, ages, speakers, ledger),
        !ages.tell(age, of: best)
      else { continue }
      ages.add(age, of: best)
      ledger.entities[best].facts.append(Fact(.age(age), tokens: mention.tokens, rule: "description"))
    }
  }

  /// The matches that the article is about. Of several, a line with the result tells who is at home: `Leeds 2-1 Norton`.
  private func primaries(of ledger: Ledger) -> [(number: Int, match: MatchDraft)] {
    let found = ledger.matches.enumerated().filter(\.element.isPrimary)
    return found.map { number, match in
      var match = match
      if found.count > 1 { match.home = match.home ?? ledger.firstOfLine(match)?.team }
      return (number, match)
    }
  }

  /// The match that is told of where a mention stands.
  private func match(
    around mention: Mention, _ primaries: [(number: Int, match: MatchDraft)], _ reportage: Reportage?, _ ledger: Ledger
  ) -> MatchDraft? {
    guard let reportage else { return primaries.first?.match }
    guard let number = reportage.match(at: mention.tokens.lowerBound) else { return nil }
    return primaries.first { $0.number == number }?.match ?? ledger.matches[number]
  }

  /// The likeliest person who is not known to be on another side than the description says, or too old or young for it.
  private func person(
    _ mention: Mention, _ number: Int, _ roles: RoleChoice, _ ages: Ages, _ speakers: Speakers, _ ledger: Ledger
  ) -> Int? {
    let noun = Noun(mention, ledger)
    let candidates = ledger.told.resolved.candidates[number].filter { candidate in
      let role = roles.role(of: candidate.entity)
      return noun.fits(role) && !(noun.asksForAnother(than: role) && roles.isShown(of: candidate.entity))
        && !noun.isElsewhere(candidate.entity, ledger)
        && mention.features.age.map { isOf($0, role) && ages.allow($0, of: candidate.entity) } ?? true
    }
    if noun.leads, let speaker = speakers.saying(mention.tokens), candidates.contains(where: { $0.entity == speaker }) {
      return speaker
    }
    let sentence = ledger.sentence(of: number)
    // Further on in a sentence it may be whomever that one has named.
    let isOpening = ledger.text.sentences[sentence].tokens.lowerBound == mention.tokens.lowerBound
    let speaker = noun.leads && isOpening ? speakers.last(before: sentence) : nil
    if let age = mention.features.age, let same = candidates.first(where: { ages.tell(age, of: $0.entity) }) {
      return same.entity
    }
    guard let team = mention.features.teams.first.flatMap({ ledger.told.resolved.entityOf[$0] }),
      !mention.features.isFormer
    else {
      return candidates.first?.entity
    }
    func weight(_ candidate: Candidate) -> Double {
      let weight = candidate.weight + (candidate.entity == speaker ? Weights.spokeBefore : 0)
      guard let side = ledger.sides[candidate.entity] else { return weight }
      let surely = min(side.weight / Weights.surelyOnSide, 1)
      if mention.features.isLent { return weight - (side.team == team ? 20 * surely : 0) }
      return weight
        + (side.team == team ? 8 * surely : isRival(team, of: side.team, ledger) ? -20 * surely : 0)
    }
    return candidates.max { weight($0) < weight($1) }?.entity
  }

  /// Whether one of that age may have the role: hardly anyone coaches before thirty or plays after forty-five.
  private func isOf(_ age: Int, _ role: Entity.Role) -> Bool { role == .player ? age < 46 : age > 29 }

  private func isRival(_ team: Int, of side: Int, _ ledger: Ledger) -> Bool {
    ledger.matches.contains { $0.isPrimary && $0.teams.contains(team) && $0.teams.contains(side) && team != side }
  }

  /// The opponent of the one team that the sentence names besides: `Deschamps' side took on England`. Of an owned side it is
  /// that team itself where a later clause goes on about it: `France took the lead, which put Deschamps' side on top`.
  private func rival(beside mention: Mention, _ ledger: Ledger) -> Int? {
    guard let sentence = ledger.text.sentence(of: mention.tokens.lowerBound) else { return nil }
    let teams = Set(ledger.teams(in: sentence))
    guard teams.count == 1, let other = teams.first,
      let match = ledger.matches.first(where: { $0.isPrimary && $0.teams.contains(other) }),
      let side = match.side(of: other)
    else { return nil }
    return mention.features.owner != nil && goesOn(about: other, to: mention, ledger) ? other : match.teams[1 - side]
  }

  /// Whether a team is named before, in a clause that a later one continues.
  private func goesOn(about team: Int, to mention: Mention, _ ledger: Ledger) -> Bool {
    let before = ledger.entities[team].mentions.map { ledger.mentions[$0].tokens }.last {
      $0.upperBound <= mention.tokens.lowerBound
    }
    guard let before else { return false }
    let subordinators = ledger.lexicon.list("subordinators")
    return ledger.text.words[before.upperBound..<mention.tokens.lowerBound].contains(where: subordinators.contains)
  }

  private func team(_ mention: Mention, _ number: Int, _ primary: MatchDraft?, _ ledger: Ledger) -> Int? {
    if let owner = mention.features.owner, let person = ledger.told.resolved.entityOf[owner] {
      if let team = ledger.statedTeams(person).first ?? ledger.sides[person]?.team { return team }
      return rival(beside: mention, ledger) ?? foremost(number, primary, ledger)
    }
    guard let noun = mention.features.noun else { return ledger.told.resolved.candidates[number].first?.entity }
    let sides = primary?.teams.compactMap { $0 } ?? []
    switch ledger.lexicon.nouns.attribute("side", of: noun) {
    case "home": return primary?.home ?? rival(beside: mention, ledger) ?? primary?.likelyHome
    case "away":
      func guest(_ home: Int?) -> Int? { home.flatMap { home in sides.first { $0 != home } } }
      return guest(primary?.home) ?? rival(beside: mention, ledger) ?? guest(primary?.likelyHome)
    case "winner":
      if let primary, let score = primary.score, score.first != score.second {
        return primary.teams[score.first > score.second ? 0 : 1]
      }
    case "loser":
      if let primary, let score = primary.score, score.first != score.second {
        return primary.teams[score.first > score.second ? 1 : 0]
      }
    default: break
    }
    let candidates = ledger.told.resolved.candidates[number]
    func weight(_ candidate: Candidate) -> Double {
      candidate.weight + Weights.oftenNamed * log(Double(ledger.entities[candidate.entity].mentions.count))
    }
    return
      (candidates.filter { sides.contains($0.entity) }.max { weight($0) < weight($1) }
      ?? candidates.max { weight($0) < weight($1) })?.entity
  }

  /// The likeliest of the two sides of the match.
  private func foremost(_ number: Int, _ primary: MatchDraft?, _ ledger: Ledger) -> Int? {
    ledger.told.resolved.candidates[number].first { primary?.teams.contains($0.entity) ?? false }?.entity
  }
}

/// What a description's noun says of whoever is meant by it now.
private struct Noun {
  private let role: Entity.Role?
  private let position: String?

  init(_ mention: Mention, _ ledger: Ledger) {
    let noun = mention.features.isFormer ? nil : mention.features.noun
    role = noun.flatMap { ledger.lexicon.nouns.attribute("role", of: $0) }.flatMap(Entity.Role.init)
    position = noun.flatMap { ledger.lexicon.nouns.attribute("position", of: $0) }
  }

  /// `the coach`, `the boss`
  var leads: Bool { role == .coach }

  /// `the referee` is no player, where the text shows what he is.
  func asksForAnother(than other: Entity.Role) -> Bool {
    role.map { $0 != .player && $0 != .other && $0 != other } ?? false
  }

  /// `the striker`, `the Scotland international` is no coach and no referee, whatever he was before.
  func fits(_ other: Entity.Role) -> Bool {
    position == nil && role != .player || other == .player || other == .other
  }

  /// `the striker` is nobody who is told to have saved.
  func isElsewhere(_ person: Int, _ ledger: Ledger) -> Bool {
    position.map { ledger.positions.speakAgainst($0, of: person) } ?? false
  }
}

/// How old the text has said that persons are: nobody has two ages, and the same age twice is likely the same person's.
private struct Ages {
  private var ages: [Int: Int] = [:]

  init(_ ledger: Ledger) {
    for (number, entity) in ledger.entities.enumerated() {
      for case .age(let age) in entity.facts.map(\.value) where ages[number] == nil { ages[number] = age }
    }
  }

  mutating func add(_ age: Int, of person: Int) { if ages[person] == nil { ages[person] = age } }

  func allow(_ age: Int, of person: Int) -> Bool { ages[person].map { $0 == age } ?? true }

  func tell(_ age: Int, of person: Int) -> Bool { ages[person] == age }
}
