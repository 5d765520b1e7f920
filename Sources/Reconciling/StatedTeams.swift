internal import Records

/// A fixture in the page's structured data speaks for the match between its teams, adds the opponent that the text does not
/// name beside the result, and is the article's match where no result is told and both are the teams named most.
struct StatedTeams: Constraint {
  func apply(to ledger: inout Ledger) {
    let fixtures = StatedFixture.all(in: ledger)
    for fixture in fixtures {
      if let number = match(of: fixture, ledger) {
        complete(number, fixture, &ledger)
      } else if fixtures.count == 1, ledger.matches.allSatisfy(\.isPast), isSalient(fixture, ledger) {
        var match = MatchDraft(teams: fixture.teams.map { $0 }, sentence: 0)
        match.weight = Weights.statedFixture
        match.isComing = fixture.isComing(ledger)
        match.evidence += [fixture.evidence(of: "teams", ledger)].compactMap { $0 }
        ledger.matches.insert(match, at: 0)
      }
    }
  }

  /// The match with both teams, or with one of them and nobody else.
  private func match(of fixture: StatedFixture, _ ledger: Ledger) -> Int? {
    ledger.match(between: fixture.teams)
      ?? ledger.matches.firstIndex { match in
        let known = match.teams.compactMap { $0 }
        return !match.isPast && known.count == 1 && fixture.teams.contains(known[0])
      }
  }

  private func complete(_ number: Int, _ fixture: StatedFixture, _ ledger: inout Ledger) {
    ledger.matches[number].weight += Weights.statedFixture
    guard let free = ledger.matches[number].teams.firstIndex(of: nil),
      let opponent = fixture.teams.first(where: { !ledger.matches[number].teams.contains($0) })
    else { return }
    ledger.matches[number].teams[free] = opponent
    ledger.matches[number].evidence += [fixture.evidence(of: "teams", ledger)].compactMap { $0 }
  }

  private func isSalient(_ fixture: StatedFixture, _ ledger: Ledger) -> Bool {
    Set(Salience(ledger).ranked.prefix(2).map(\.team)) == Set(fixture.teams)
  }
}
