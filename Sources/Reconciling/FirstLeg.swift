internal import Extracting
internal import Records

/// How a tie's first leg ended, where its second is told with its own score and the aggregate: `Leeds 2-1 Norwich
/// (agg 3-1)`.
struct FirstLeg: Constraint {
  func apply(to ledger: inout Ledger) {
    for match in ledger.matches where match.isPrimary && !match.isComing {
      guard let score = match.score, let aggregate = match.aggregate, match.leg != 1, score != aggregate,
        match.teams.allSatisfy({ $0 != nil }), match.canBeOnAggregate(aggregate)
      else { continue }
      var first = MatchDraft(teams: match.teams.reversed(), sentence: match.sentence)
      first.score = Match.Pair(aggregate.second - score.second, aggregate.first - score.first)
      guard !isTold(first, ledger) else { continue }
      first.isScoreDerived = true
      first.isPast = true
      first.competition = match.competition
      first.leg = 1
      for evidence in match.evidence where evidence.field == "aggregate" {
        first.evidence.append(
          Evidence(evidence.span, field: "score", rule: "first-leg-of-aggregate", basis: .derived))
      }
      ledger.matches.append(first)
    }
  }

  /// Whether the text tells of it itself.
  private func isTold(_ first: MatchDraft, _ ledger: Ledger) -> Bool {
    ledger.matches.contains { match in
      !match.isPrimary && first.teams.allSatisfy(match.teams.contains)
        && first.teams[0].map { match.score(for: $0) == first.score } ?? false
    }
  }
}

extension Ledger {
  /// Whether an aggregate is told of a tie of another year or season: `beat Leeds 6-2 on aggregate in 2020-21`.
  func isOfOtherTie(_ telling: ScoreTelling) -> Bool {
    guard telling.part == "aggregate" else { return false }
    let sentence = text.sentences[telling.sentence].tokens
    return OtherDay(self).isDated(telling.sentence)
      || (telling.tokens.upperBound..<sentence.upperBound).contains { text.tokens[$0].kind == .season }
  }
}
