internal import Extracting
internal import Records

/// What the text says of its own match besides the score: venue, attendance, referee, home side.
struct MatchFacts: Constraint {
  func apply(to ledger: inout Ledger) {
    let primaries = ledger.matches.indices.filter { ledger.matches[$0].isPrimary }
    guard !primaries.isEmpty else { return }
    let day = OtherDay(ledger)
    for fact in ledger.told.facts {
      guard let number = primaries.last(where: { ledger.matches[$0].sentence <= fact.sentence }) ?? primaries.first
      else { continue }
      let span = ledger.text.span(fact.tokens)
      var match = ledger.matches[number]
      let evidence = Evidence(span, field: fact.field, rule: ledger.ruleName(fact.rule))
      var isNew = true
      // What a sentence says that names another team is of another match.
      if fact.field == "home", ledger.namesOthers(fact.sentence, than: match) { continue }
      switch fact.field {
      case "attendance" where match.attendance == nil:
        match.attendance = fact.value.flatMap { Int($0.filter(\.isNumber)) }
      case "venue":
        // The ground of one of the two goes before any other that is named.
        guard let venue = ledger.entity(fact.pointer, .venue),
          isHere(fact.tokens.lowerBound, fact.sentence, match, day),
          !ledger.namesOthers(fact.sentence, than: match) || isGround(venue, match, ledger),
          match.venue.map({ isGround(venue, match, ledger) && !isGround($0, match, ledger) }) ?? true
        else { continue }
        match.venue = venue
      case "referee" where match.referee == nil: match.referee = ledger.entity(fact.pointer, .person)
      case "extra_time" where !match.extraTime:
        // `beat them 4-1 after extra time in the 1968 final` is of that match.
        guard !match.isComing, !day.isDated(fact.sentence), isHere(fact.tokens.lowerBound, fact.sentence, match, day),
          !ledger.namesOthers(fact.sentence, than: match)
        else { continue }
        match.extraTime = true
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
      venueByNaming(number, day, &ledger)
      homeByGround(number, &ledger)
    }
  }

  /// Whether the words around a token may tell where the match is played: the ground of another one is not this one's.
  private func isHere(_ token: Int, _ sentence: Int, _ match: MatchDraft, _ day: OtherDay) -> Bool {
    match.isComing || !day.isOf(around: token, in: sentence, than: match)
  }

  private func isGround(_ venue: Int, _ match: MatchDraft, _ ledger: Ledger) -> Bool {
    ledger.host(at: venue, among: match.teams) != nil
  }

  /// Where no words say the ground, it is the one of the two teams' grounds that the article names.
  private func venueByNaming(_ number: Int, _ day: OtherDay, _ ledger: inout Ledger) {
    let match = ledger.matches[number]
    guard match.venue == nil else { return }
    let clubs = ledger.lexicon.list("ground-for-club")
    let grounds = ledger.entities.indices.filter { entity in
      guard ledger.entities[entity].kind == .venue, let host = ledger.host(at: entity, among: match.teams) else {
        return false
      }
      return match.home.map { $0 == host } ?? true
    }
    let named = grounds.first.map { ledger.entities[$0].mentions } ?? []
    guard grounds.count == 1,
      let mention = named.first(where: { mention in
        let place = ledger.mentions[mention].tokens.lowerBound
        return !ledger.isOfDescription(mention) && !clubs.ends(at: place, in: ledger.text.words)
          && ledger.text.sentence(of: place).map { isHere(place, $0, match, day) } ?? false
      })
    else { return }
    ledger.matches[number].venue = grounds[0]
    let span = ledger.text.span(ledger.mentions[mention].tokens)
    ledger.matches[number].evidence.append(Evidence(span, field: "venue", rule: "ground-named", basis: .derived))
  }

  /// A listed ground names the club that plays there.
  private func homeByGround(_ number: Int, _ ledger: inout Ledger) {
    let match = ledger.matches[number]
    guard match.home == nil, let venue = match.venue, let host = ledger.host(at: venue, among: match.teams),
      let words = match.evidence.last(where: { $0.field == "venue" })?.span
        ?? ledger.entities[venue].mentions.first.map({ ledger.text.span(ledger.mentions[$0].tokens) })
    else { return }
    ledger.matches[number].setHome(host, by: HomeSide.rule, at: words)
  }
}
