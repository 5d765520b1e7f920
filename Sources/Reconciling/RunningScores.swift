internal import Extracting
internal import Records

/// Scores on the way of one match (`12' Preston 1-0 Norwich`, `45' Preston 1-1 Norwich`), as live texts print them behind the
/// minute or by themselves, are no matches of their own: the highest is the match's, and the lower ones that lead to it are
/// dropped.
struct RunningScores: Constraint {
  func apply(to ledger: inout Ledger) {
    let all = ledger.matches
    let dropped = all.indices.filter { number in
      all.contains { other in
        leads(all[number], to: other) && (isTimed(all[number], ledger) || isAlone(all[number], before: other, ledger))
      }
    }
    ledger.matches = all.indices.filter { !dropped.contains($0) }.map { all[$0] }
  }

  /// Whether the paragraph in which its score stands begins with a time, or a minute stands right before it, or
  /// a ticker's word for what made it so.
  private func isTimed(_ match: MatchDraft, _ ledger: Ledger) -> Bool {
    let sentence = ledger.text.sentences[match.sentence]
    let paragraph = ledger.text.paragraphs[sentence.paragraph]
    let ticked = ledger.lexicon.list("ticked")
    let isTime = { (token: Int) in [.minute, .time].contains(ledger.text.tokens[token].kind) }
    let start = sentence.tokens.lowerBound
    let line = max(start, match.figures.min() ?? start)
    return paragraph.tokens.first.map(isTime) ?? false
      || (max(0, start - RunningScores.reach)..<start).contains(where: isTime)
      || (max(0, start - RunningScores.reach)..<start).contains { ticked.contains(ledger.text.words[$0]) }
      || (max(0, line - RunningScores.wide)..<line).contains { ledger.text.tokens[$0].kind == .minute }
  }

  /// Whether its paragraph is nothing but the line, printed once, or below the end where what was last stands first.
  private func isAlone(_ match: MatchDraft, before end: MatchDraft, _ ledger: Ledger) -> Bool {
    let paragraph = ledger.text.paragraphs[ledger.text.sentences[match.sentence].paragraph]
    return match.hasLine && end.hasLine && (match.figures.count == 1 || end.sentence < match.sentence)
      && paragraph.tokens.count <= RunningScores.line
  }

  /// How many tokens a line has at most.
  private static let line = 8

  /// How many tokens before the figures a minute with its mark may stand: `31' Kane scores! Leeds 1-0 Norwich`.
  private static let wide = 14

  /// How many tokens before the line its minute stands: `31' IN!`
  private static let reach = 3

  /// Whether both are of the same teams and the one's score lies on the way to the other's.
  private func leads(_ match: MatchDraft, to other: MatchDraft) -> Bool {
    guard let team = match.teams[0], match.teams.allSatisfy({ $0.flatMap(other.side) != nil }),
      let score = match.score(for: team), let end = other.score(for: team), score != end
    else { return false }
    return score.first <= end.first && score.second <= end.second
  }
}
