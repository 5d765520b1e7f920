internal import Extracting
internal import Records

/// What the text says of its own match besides the score: competition, stage, venue, attendance, referee, home side.
struct MatchFacts: Constraint {
  func apply(to ledger: inout Ledger) {
    let primaries = ledger.matches.indices.filter { ledger.matches[$0].isPrimary }
    guard !primaries.isEmpty else { return }
    for fact in ledger.told.facts {
      guard let number = primaries.last(where: { ledger.matches[$0].sentence <= fact.sentence }) ?? primaries.first
      else { continue }
      let span = ledger.text.span(fact.tokens)
      var match = ledger.matches[number]
      let evidence = Evidence(span, field: fact.field, rule: ledger.ruleName(fact.rule))
      var isNew = true
      switch fact.field {
      case "attendance" where match.attendance == nil:
        match.attendance = fact.value.flatMap { Int($0.filter(\.isNumber)) }
      case "stage" where match.stage == nil: match.stage = fact.value
      case "competition" where match.competition == nil: match.competition = ledger.entity(fact.pointer, .competition)
      case "venue" where match.venue == nil: match.venue = ledger.entity(fact.pointer, .venue)
      case "referee" where match.referee == nil: match.referee = ledger.entity(fact.pointer, .person)
      case "extra_time": match.extraTime = true
      case "leg" where match.leg == nil: match.leg = fact.value.flatMap { Int($0) }
      case "home" where match.home == nil:
        guard let team = ledger.entity(fact.team ?? fact.pointer, .team), match.teams.contains(team) else { continue }
        match.home = team
      default: isNew = false
      }
      if isNew { match.evidence.append(evidence) }
      ledger.matches[number] = match
    }
    for number in primaries {
      homeByGround(number, &ledger)
      competitionByNaming(number, &ledger)
    }
  }

  /// A listed ground names the club that plays there.
  private func homeByGround(_ number: Int, _ ledger: inout Ledger) {
    guard ledger.matches[number].home == nil, let venue = ledger.matches[number].venue,
      let entry = ledger.entities[venue].entry, let club = ledger.lexicon.names.attribute("team", of: entry)
    else { return }
    ledger.matches[number].home = ledger.matches[number].teams.compactMap { $0 }.first { team in
      ledger.entities[team].entry.flatMap { ledger.lexicon.names.key(of: $0) } == club
    }
  }

  /// The competition of an article that names one far more than any other, early on.
  private func competitionByNaming(_ number: Int, _ ledger: inout Ledger) {
    guard ledger.matches[number].competition == nil else { return }
    let named = ledger.entities.indices.filter { ledger.entities[$0].kind == .competition }
    let early = named.min { first($0, ledger) < first($1, ledger) }
    guard let early, first(early, ledger) < ledger.text.tokens.count / 3 || named.count == 1 else { return }
    ledger.matches[number].competition = early
    if let mention = ledger.entities[early].mentions.first {
      let span = ledger.text.span(ledger.mentions[mention].tokens)
      ledger.matches[number].evidence.append(Evidence(span, field: "competition", rule: "named-first", basis: .derived))
    }
  }

  private func first(_ entity: Int, _ ledger: Ledger) -> Int {
    ledger.entities[entity].mentions.first.map { ledger.mentions[$0].tokens.lowerBound } ?? .max
  }
}
