internal import Records

/// What the scoring events of a primary match bear out: a final score that was worked out, and that at the end of the first
/// period.
struct ScoreFromEvents: Constraint {
  func apply(to ledger: inout Ledger) {
    for number in ledger.matches.indices where ledger.matches[number].isPrimary && !ledger.matches[number].isComing {
      let own = ledger.scoringEvents(of: number).map { ledger.events[$0] }
      fillFirstPeriod(own, number, &ledger)
      guard let score = ledger.matches[number].score else { continue }
      if own.count > score.total {
        ledger.warnings.append(Warning("score-conflict", "\(own.count) told where the score has \(score.total)"))
      }
      guard ledger.matches[number].isScoreDerived else { continue }
      for event in own {
        guard let telling = event.tellings.first else { continue }
        let span = ledger.text.span(ledger.told.tellings[telling].tokens)
        ledger.matches[number].evidence.append(
          Evidence(span, field: "score", rule: "score-from-events", basis: .derived))
      }
    }
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
