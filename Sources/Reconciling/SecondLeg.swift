internal import Extracting
internal import Records

/// How a tie's second match ended that no figures tell, where its first and the aggregate are told: 3-3 over both after a 1-2 is
/// a 2-1.
struct SecondLeg: Constraint {
  static let principle = "both matches of a tie make its aggregate"

  func apply(to ledger: inout Ledger) {
    let open = ledger.matches.indices.filter { number in
      let match = ledger.matches[number]
      return match.isPrimary && !match.isComing && match.score == nil && match.leg != 1 && !match.teams.contains(nil)
    }
    guard open.count == 1, let number = open.first else { return }
    let legs = ledger.matches.indices.filter { isFirst($0, of: ledger.matches[number], ledger) }
    guard legs.count == 1, let team = ledger.matches[number].teams[0],
      let first = ledger.matches[legs[0]].score(for: team)
    else { return }
    let told = aggregates(of: number, ledger)
    let fitting = told.filter { $0.pair.first >= first.first && $0.pair.second >= first.second }
    guard let best = fitting.first, fitting.allSatisfy({ $0.pair == best.pair }) else { return }
    ledger.matches[number].score = Match.Pair(best.pair.first - first.first, best.pair.second - first.second)
    if ledger.matches[number].aggregate == nil { ledger.matches[number].aggregate = best.pair }
    ledger.matches[number].evidence.append(
      Evidence(best.span, field: "score", rule: "second-leg-of-aggregate", basis: .derived))
  }

  private func isFirst(_ number: Int, of own: MatchDraft, _ ledger: Ledger) -> Bool {
    let match = ledger.matches[number]
    guard !match.isPrimary, !match.isComing, match.score != nil, own.teams.allSatisfy(match.teams.contains) else {
      return false
    }
    return ledger.sentences(telling: match).contains {
      ledger.lexicon.list("first-leg").stands(in: ledger.text.sentences[$0].tokens, of: ledger.text.words)
    }
  }

  /// The aggregate, in the order of the match's teams; one that is told of no team may be either way round.
  private func aggregates(of number: Int, _ ledger: Ledger) -> [(pair: Match.Pair, span: Span)] {
    let match = ledger.matches[number]
    if let pair = match.aggregate, let evidence = match.evidence.first(where: { $0.field == "aggregate" }) {
      return [(pair, evidence.span)]
    }
    let told = ledger.told.scores.filter { telling in
      telling.part == "aggregate" && telling.when == nil && telling.first == nil && telling.second == nil
        && !telling.factuality.contains(.elsewhere) && !ledger.isOfOtherTie(telling)
        && !ledger.namesOthers(telling.sentence, than: match)
    }
    return told.flatMap { telling -> [(pair: Match.Pair, span: Span)] in
      guard let pair = telling.score else { return [] }
      let span = ledger.text.span(telling.tokens)
      return pair.first == pair.second ? [(pair, span)] : [(pair, span), (pair.swapped, span)]
    }
  }
}
