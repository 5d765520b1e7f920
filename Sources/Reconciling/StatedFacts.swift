internal import Records

/// What structured data says of the article's match besides its teams: the day, whose ground, the score. It fills what the
/// text leaves open; where the text says otherwise, the text stands and a warning names both.
struct StatedFacts: Constraint {
  func apply(to ledger: inout Ledger) {
    for fixture in StatedFixture.all(in: ledger) {
      guard
        let number = ledger.matches.indices.first(where: { number in
          ledger.matches[number].isPrimary && fixture.teams.allSatisfy { ledger.matches[number].teams.contains($0) }
        })
      else { continue }
      if isAnother(fixture, number, ledger) {
        warn("a match of its teams on \(fixture.day ?? ""), after the article was published", fixture, &ledger)
        continue
      }
      addScore(fixture, number, &ledger)
      addHome(fixture, number, &ledger)
      addVenue(fixture, number, &ledger)
      if ledger.matches[number].date == nil, let day = fixture.day, day.utf8.count == 10 {
        ledger.matches[number].date = .init(iso: day, basis: .derived)
        note("date", fixture, number, &ledger)
      }
    }
  }

  /// A match that is told with its result cannot start after the article was published: the page announces the next one.
  private func isAnother(_ fixture: StatedFixture, _ number: Int, _ ledger: Ledger) -> Bool {
    ledger.matches[number].score != nil && fixture.isComing(ledger)
  }

  private func addScore(_ fixture: StatedFixture, _ number: Int, _ ledger: inout Ledger) {
    let match = ledger.matches[number]
    // Before it starts, pages state 0-0.
    guard fixture.hasHome, let points = fixture.event.points, !match.isComing, !fixture.isComing(ledger) else { return }
    let stated = Match.Pair(points[0], points[1])
    let own = match.side(of: fixture.teams[0]) == 0 ? stated : stated.swapped
    if match.score == nil {
      ledger.matches[number].score = own
      note("score", fixture, number, &ledger)
    } else if let told = match.score, told != own {
      warn("\(own.first)-\(own.second) where the text tells \(told.first)-\(told.second)", fixture, &ledger)
    }
  }

  private func addHome(_ fixture: StatedFixture, _ number: Int, _ ledger: inout Ledger) {
    guard fixture.hasHome else { return }
    if ledger.matches[number].home == nil {
      ledger.matches[number].home = fixture.teams[0]
      note("home", fixture, number, &ledger)
    } else if ledger.matches[number].home != fixture.teams[0] {
      warn("\(fixture.event.home ?? "") at home where the text has them away", fixture, &ledger)
    }
  }

  private func addVenue(_ fixture: StatedFixture, _ number: Int, _ ledger: inout Ledger) {
    guard ledger.matches[number].venue == nil, let name = fixture.event.venue,
      let venue = StatedNames(ledger).entity(name, .venue)
    else { return }
    ledger.matches[number].venue = venue
    note("venue", fixture, number, &ledger)
  }

  private func note(_ field: String, _ fixture: StatedFixture, _ number: Int, _ ledger: inout Ledger) {
    ledger.matches[number].evidence += [fixture.evidence(of: field, ledger)].compactMap { $0 }
  }

  private func warn(_ what: String, _ fixture: StatedFixture, _ ledger: inout Ledger) {
    let span = fixture.evidence(of: "", ledger)?.span
    ledger.warnings.append(Warning("structured-data-conflict", "the page's structured data states \(what)", span: span))
  }
}
