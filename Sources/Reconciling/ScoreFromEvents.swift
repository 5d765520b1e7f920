internal import Records

/// A primary match whose score nothing prints has the one that the told scoring makes, where every event has its side and
/// what is told of the score leaves no other.
struct ScoreFromEvents: Constraint {
  func apply(to ledger: inout Ledger) {
    for number in ledger.matches.indices where ledger.matches[number].isPrimary && !ledger.matches[number].isComing {
      let numbers = ledger.scoringEvents(of: number)
      let own = numbers.map { ledger.events[$0] }
      fillFirstPeriod(own, number, &ledger)
      if let score = ledger.matches[number].score {
        if own.count > score.total {
          ledger.warnings.append(Warning("score-conflict", "\(own.count) told where the score has \(score.total)"))
        }
        continue
      }
      let teams = ledger.matches[number].teams
      guard !own.isEmpty, own.allSatisfy({ $0.team != nil && teams.contains($0.team) }) else { continue }
      let points = teams.map { team in own.filter { $0.team == team }.count }
      guard isCertain(points, numbers, number, ledger) else { continue }
      ledger.matches[number].score = Match.Pair(points[0], points[1])
      for event in own {
        guard let telling = event.tellings.first else { continue }
        let span = ledger.text.span(ledger.told.tellings[telling].tokens)
        ledger.matches[number].evidence.append(
          Evidence(span, field: "score", rule: "score-from-events", basis: .derived))
      }
    }
  }

  /// Whether the told scoring leaves no other score: a draw is told and both have as many, or a winner is told, several
  /// scored and all that is told of their scoring fits, or of each event it is told what it did to the score, and of a
  /// single one that it won.
  private func isCertain(_ points: [Int], _ numbers: [Int], _ number: Int, _ ledger: Ledger) -> Bool {
    let match = ledger.matches[number]
    let rungs = Rungs(numbers, of: number, ledger)
    guard match.outcome == nil || match.isOutcome(points) else { return false }
    if case .level? = match.outcome { return true }
    guard rungs.agrees(ledger, match.teams) else { return false }
    if match.outcome != nil, numbers.count > 1 { return true }
    return rungs.isWhole
      && (numbers.count > 1 || match.outcome != nil && !match.isOutcomeDerived)
  }

  /// The score at the end of the first period, where every one of the scoring events has its side and its time.
  private func fillFirstPeriod(_ own: [EventDraft], _ number: Int, _ ledger: inout Ledger) {
    let match = ledger.matches[number]
    guard match.halfTime == nil, let score = match.score, score.total == own.count,
      let first = ledger.model.periods.first,
      own.allSatisfy({ $0.team != nil && $0.minute?.period != nil })
    else { return }
    let early = own.filter { $0.minute?.period == first.name }
    let points = match.teams.map { team in early.filter { $0.team == team }.count }
    ledger.matches[number].halfTime = Match.Pair(points[0], points[1])
    for event in early {
      guard let telling = event.tellings.first else { continue }
      let span = ledger.text.span(ledger.told.tellings[telling].tokens)
      ledger.matches[number].evidence.append(
        Evidence(span, field: "half_time", rule: "half-time-from-events", basis: .derived))
    }
    if early.isEmpty, let evidence = match.evidence.first(where: { $0.field == "score" }) {
      ledger.matches[number].evidence.append(
        Evidence(evidence.span, field: "half_time", rule: "half-time-from-events", basis: .derived))
    }
  }
}
