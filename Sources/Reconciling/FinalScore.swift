internal import Records

/// A primary match whose score nothing prints has the one that all that is told of its scoring makes much likelier than any
/// other. What is told too much then falls away by itself.
struct FinalScore: Constraint {
  func apply(to ledger: inout Ledger) {
    // A round-up tells one of several for a match whose other scoring it leaves out.
    let isOneOfSeveral = ledger.matches.count(where: \.isPrimary) > 1
    for number in ledger.matches.indices where ledger.matches[number].isPrimary && !ledger.matches[number].isComing {
      let match = ledger.matches[number]
      guard match.score == nil, match.teams.allSatisfy({ $0 != nil }) else { continue }
      let odds = FinalOdds(of: number, ledger)
      guard let (score, share) = odds.best else { continue }
      // What is told alone may be of any match, and one of many, where nothing says what it did.
      let scoring = ledger.scoringEvents(of: number)
      let hasSteps = scoring.contains { !ledger.events[$0].steps.isEmpty }
      let isSingle = score.total == 1 && (match.outcome == nil || !hasSteps)
      // Nor is what nothing tells of likely by the figures alone.
      // Where somebody won, figures that one of them made count for what is not told.
      let isMade = scoring.contains {
        let after = ledger.events[$0].scoreAfter
        return match.outcome != nil && (after == score || after == score.swapped)
      }
      let isTold = scoring.count >= score.total || isMade
      // And a draw without all that is told to have been scored is none.
      let isPlain = score.first != score.second || match.isDrawn && scoring.count <= score.total
      let least =
        isSingle
        ? Weights.likelySingle
        : !isTold ? Weights.likelyUntold : isPlain ? Weights.likelyScore : Weights.likelyLevel
      // News tells of what concerns it.
      let isNews = ![.matchReport, .roundUp, .liveText].contains(ledger.kind)
      guard share >= (isNews ? max(least, Weights.likelyInNews) : least), !isOneOfSeveral || score.total > 1,
        odds.states.cost(of: [score.first, score.second]) < (isTold ? ToldStates.stateTold : ToldStates.outcomeTold)
      else { continue }
      ledger.matches[number].score = score
      ledger.matches[number].isScoreDerived = true
    }
  }
}
