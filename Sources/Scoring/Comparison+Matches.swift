/// Matches: between whom, with what score, and which is the article's own.
extension Comparison {
  func addMatches(to board: inout Scoreboard) {
    // Fixtures and past matches without a score are not annotated, so they are no mistake.
    let told = (gold.matches ?? []).filter(\.isTold)
    let claimed = (claims.matches ?? []).filter(\.isTold)
    let exact = paired(told, claimed) { Double(aligned($0, $1)) }.filter {
      aligned(told[$0.gold], claimed[$0.found]) == 2
    }
    board.count(
      "match.score", both: exact.count, claimed: claimed.count - exact.count, missed: told.count - exact.count)
    for (place, match) in told.enumerated() where !exact.contains(where: { $0.gold == place }) {
      board.fault("match.score", name, "missed", show(match))
    }
    for (place, match) in claimed.enumerated() where !exact.contains(where: { $0.found == place }) {
      board.fault("match.score", name, "wrong", show(match))
    }
    addPrimary(told.filter(\.isPrimary), claimed.filter(\.isPrimary), to: &board)
  }

  private func addPrimary(_ golds: [Gold.Match], _ mine: [Claims.Match], to board: inout Scoreboard) {
    if !golds.isEmpty || !mine.isEmpty {
      let isRight = mine.count == golds.count && golds.allSatisfy { gold in mine.contains { aligned(gold, $0) == 2 } }
      board.share("match.primary", isRight)
      if !isRight {
        let shown = [mine.map(show), golds.map(show)].map { $0.isEmpty ? "none" : $0.joined(separator: "; ") }
        board.fault("match.primary", name, "wrong", "\(shown[0]), not \(shown[1])")
      }
    }
    for (i, j) in paired(golds, mine, { Double(aligned($0, $1)) }) {
      let (gold, claim) = (golds[i], mine[j])
      for (key, a, b) in [("competition", gold.competition, claim.competition), ("venue", gold.venue, claim.venue)] {
        if !board.value("match.\(key)", a, b, { same($0, $1) }) {
          board.fault("match.\(key)", name, "wrong", "\(who(b) ?? "none"), not \(a ?? "none")")
        }
      }
      if !board.value("match.stage", gold.stage, claim.stage, { Folding.stage($0) == Folding.stage($1) }) {
        board.fault("match.stage", name, "wrong", "\(claim.stage ?? "none"), not \(gold.stage ?? "none")")
      }
      let isEither = { (a: [Int], b: [Int]) in b == a || b == a.reversed() }
      board.value("match.shootout", gold.shootout, claim.shootout, isEither)
      board.value("match.aggregate", gold.aggregate, claim.aggregate, isEither)
      // It may be worked out where it is not annotated.
      if let half = gold.half_time, !half.isEmpty { board.value("match.half_time", half, claim.half_time, isEither) }
    }
  }

  /// 0 unless the teams agree, 2 for the same score too. An opponent that is not named agrees with one that is not.
  private func aligned(_ gold: Gold.Match, _ claim: Claims.Match) -> Int {
    var best = 0
    for order in [[0, 1], [1, 0]] where zip(gold.teams, order).allSatisfy({ same($0, claim.sides[$1]) }) {
      let score = claim.score.flatMap { $0.count == 2 ? [$0[order[0]], $0[order[1]]] : nil }
      best = max(best, score == gold.score ? 2 : 1)
    }
    return best
  }

  private func show(_ match: Gold.Match) -> String { show(match.teams, match.score) }

  private func show(_ match: Claims.Match) -> String { show(match.sides.map(who), match.score) }

  private func show(_ teams: [String?], _ score: [Int]?) -> String {
    let score = score.map { $0.map(String.init).joined(separator: "-") } ?? "no score"
    return teams.map { $0 ?? "an unnamed side" }.joined(separator: " v ") + ", " + score
  }
}
