internal import Extracting
internal import Records

extension Ledger {
  /// `Leeds 2-1 Norton` on a line of its own has the hosts first: of the first 26 such lines of whose match readers
  /// told the hosts all had.
  func firstOfLine(_ match: MatchDraft) -> (team: Int, tokens: Range<Int>)? {
    told.scores.lazy.compactMap { telling -> (team: Int, tokens: Range<Int>)? in
      guard telling.isLine, telling.part == "final", let at = telling.printedAt, text.tokens[at].kind == .score,
        let first = entity(telling.first, .team), let second = entity(telling.second, .team),
        match.teams.contains(first), match.teams.contains(second)
      else { return nil }
      return (first, telling.tokens)
    }.first
  }
}
