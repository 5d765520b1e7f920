internal import Extracting
internal import Records

/// What the text says of its own match besides the score: venue, attendance, referee, home side.
struct MatchFacts: Constraint {
  func apply(to ledger: inout Ledger) {
    let primaries = ledger.matches.indices.filter { ledger.matches[$0].isPrimary }
    guard !primaries.isEmpty else { return }
    let day = OtherDay(ledger)
    let results = resultsInOneSentence(primaries, ledger)
    for fact in ledger.told.facts {
      let result = results.last { $0.sentence == fact.sentence && $0.start <= fact.tokens.lowerBound }
      guard
        let number = result?.match ?? hostAtHome(fact, primaries, ledger) ?? primaries.last(where: {
          ledger.matches[$0].sentence <= fact.sentence
        })
          ?? primaries.first
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
        guard let venue = ledger.entity(fact.pointer, .venue), !isOfThird(venue, match, ledger),
          day.mayTell(of: match, around: fact.tokens.lowerBound, in: fact.sentence),
          result != nil || !ledger.namesOthers(fact.sentence, than: match)
            || isGround(venue, match, ledger),
          match.venue.map({ isGround(venue, match, ledger) && !isGround($0, match, ledger) }) ?? true
        else { continue }
        match.venue = venue
      case "referee" where match.referee == nil: match.referee = ledger.entity(fact.pointer, .person)
      case "extra_time" where !match.extraTime:
        // `beat them 4-1 after extra time in the 1968 final` is of that match.
        guard !match.isComing, !day.isDated(fact.sentence),
          day.mayTell(of: match, around: fact.tokens.lowerBound, in: fact.sentence),
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
      GroundNamed(of: number, beside: primaries, day, ledger)?.note(in: &ledger)
      homeByGround(number, &ledger)
    }
  }

  /// `Leeds won 2-1 at Elland Road and Hull were 3-0 winners over Derby at the MKM Stadium`: where one sentence tells the results of
  /// several of the matches, what stands behind each is of it.
  private func resultsInOneSentence(_ primaries: [Int], _ ledger: Ledger) -> [(match: Int, sentence: Int, start: Int)] {
    guard primaries.count > 1 else { return [] }
    let told = ledger.told.scores.compactMap { telling -> (match: Int, sentence: Int, start: Int)? in
      guard telling.printedAt != nil, telling.part == "final", telling.first != nil, telling.second != nil else {
        return nil
      }
      let span = ledger.text.span(telling.tokens)
      return primaries.first { match in
        ledger.matches[match].evidence.contains { $0.field == "score" && $0.span == span }
      }.map { ($0, telling.sentence, telling.tokens.lowerBound) }
    }
    return told.filter { result in told.contains { $0.sentence == result.sentence && $0.match != result.match } }
      .sorted { $0.start < $1.start }
  }

  private func isLent(in sentence: Int, _ ledger: Ledger) -> Bool {
    ledger.lexicon.list("ground-lent").stands(in: ledger.text.sentences[sentence].tokens, of: ledger.text.words)
  }

  /// Of several matches the one of whose sides a ground is, unless its sentence names a side of the one told last.
  private func hostAtHome(_ fact: MatchTelling, _ primaries: [Int], _ ledger: Ledger) -> Int? {
    guard fact.field == "venue", primaries.count > 1, let venue = ledger.entity(fact.pointer, .venue) else {
      return nil
    }
    let hosting = primaries.filter { isGround(venue, ledger.matches[$0], ledger) }
    guard hosting.count == 1 else { return nil }
    let named = ledger.teams(in: fact.sentence)
    let last = primaries.last { ledger.matches[$0].sentence <= fact.sentence }
    let isOfLast = last.map { ledger.matches[$0].teams.contains { $0.map(named.contains) ?? false } } ?? false
    return isOfLast ? nil : hosting[0]
  }

  /// Whether a ground is that of a club which the article names and which does not play, and no words say that it was lent or
  /// belongs to nobody that day.
  private func isOfThird(_ venue: Int, _ match: MatchDraft, _ ledger: Ledger) -> Bool {
    guard match.teams.allSatisfy({ $0.flatMap(ledger.isNational) == false }), !isGround(venue, match, ledger),
      !ledger.entities[venue].mentions.contains(where: { isLent(in: ledger.sentence(of: $0), ledger) })
    else { return false }
    let clubs = ledger.entities.indices.filter {
      ledger.entities[$0].kind == .team && ledger.isNational($0) == false
    }
    return ledger.host(at: venue, among: clubs) != nil
  }

  private func isGround(_ venue: Int, _ match: MatchDraft, _ ledger: Ledger) -> Bool {
    ledger.host(at: venue, among: match.teams) != nil
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
