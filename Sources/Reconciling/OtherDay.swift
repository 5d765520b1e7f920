internal import Extracting
internal import Records
internal import Rules

/// What tells that a sentence is of another match than the one it seems to be of: words for another day, figures that are not
/// the match's, a match to come.
struct OtherDay {
  private let ledger: Ledger
  private let days: WordSet
  private let legs: WordSet
  private let weekdays: WordSet
  /// What stands before a year that only ends a stretch of time.
  private let ends: WordSet
  let isOneOfSeveral: Bool

  init(_ ledger: Ledger) {
    self.ledger = ledger
    days = ledger.lexicon.list("match-of-another-day")
    isOneOfSeveral = ledger.matches.count(where: \.isPrimary) > 1
    ends = ledger.lexicon.list("since-year")
    weekdays = ledger.lexicon.list("on-weekday")
    legs = ledger.lexicon.list("other-leg")
  }

  /// Whether a sentence is. Of several matches told together the sentences of each tell the others' results.
  func isOf(_ sentence: Int, than match: MatchDraft) -> Bool {
    stands(days, sentence) || !isOneOfSeveral && tellsOther(sentence, than: match)
  }

  /// Whether the words around a token are of another match, or of the other leg of a tie that has two, in a sentence that does
  /// not tell the match's own result.
  func isOf(around token: Int, in sentence: Int, than match: MatchDraft) -> Bool {
    let near = token - OtherDay.near..<token + OtherDay.near
    guard !isOneOfSeveral else { return stands(days, sentence, near) }
    guard !hasOwnFigures(sentence, of: match) else { return false }
    return stands(days, sentence, near) || stands(legs, sentence, near) || tellsOther(sentence, than: match)
  }

  /// Whether the words around a token may tell where a match is played: the ground of another one is not this one's.
  func mayTell(of match: MatchDraft, around token: Int, in sentence: Int) -> Bool {
    match.isComing || !isOf(around: token, in: sentence, than: match)
  }

  /// How many tokens away words still speak of the same.
  private static let near = 12

  private func hasOwnFigures(_ sentence: Int, of match: MatchDraft) -> Bool {
    ledger.told.scores.contains { telling in
      guard telling.sentence == sentence, telling.part == "final", let score = telling.score else { return false }
      return score == match.score || score == match.score?.swapped
    }
  }

  /// Whether wherever a match's result is told the sentence is dated to another day: `beat Leeds 2-0 last time out`.
  func isOf(_ match: MatchDraft) -> Bool {
    match.weight < Weights.headline && ledger.sentences(telling: match).allSatisfy { isDated($0) }
  }

  /// Whether its words, or those near some of them, are for another day, or name a year: `at the 1974 World Cup`, but not `for
  /// the first time since 1974`.
  func isDated(_ sentence: Int, near: Range<Int>? = nil) -> Bool {
    (stands(days, sentence, near) || hasYear(sentence, near)) && !stands(weekdays, sentence, near)
  }

  /// Whether some of its words are for another day.
  func isRecalled(_ sentence: Int, near: Range<Int>) -> Bool { stands(days, sentence, near) }

  /// Whether a sentence names a year, other than one that only ends a stretch of time.
  func hasYear(_ sentence: Int, _ near: Range<Int>? = nil) -> Bool {
    let text = ledger.text
    let tokens = text.sentences[sentence].tokens
    return (near.map(tokens.clamped) ?? tokens).contains { isYear(at: $0, of: text) }
  }

  /// The sentences that name a year.
  var dated: Set<Int> {
    let text = ledger.text
    return Set(text.tokens.indices.filter { isYear(at: $0, of: text) }.compactMap { text.sentence(of: $0) })
  }

  private func isYear(at token: Int, of text: TokenisedText) -> Bool {
    text.year(at: token) != nil && !ends.ends(at: token, in: text.words)
  }

  private func stands(_ words: WordSet, _ sentence: Int, _ near: Range<Int>? = nil) -> Bool {
    let tokens = ledger.text.sentences[sentence].tokens
    return words.stands(in: near.map(tokens.clamped) ?? tokens, of: ledger.text.words)
  }

  /// Whether it tells the result of another match, or of one to come.
  private func tellsOther(_ sentence: Int, than match: MatchDraft) -> Bool {
    hasFigures(sentence, than: match) || hasComing(sentence, than: match)
  }

  /// Whether it prints a result of named sides, and none that is the match's own.
  private func hasFigures(_ sentence: Int, than match: MatchDraft) -> Bool {
    let told = ledger.told.scores.filter {
      $0.sentence == sentence && $0.part == "final" && $0.printedAt != nil && ($0.first != nil || $0.second != nil)
    }
    guard !told.isEmpty else { return false }
    return told.allSatisfy { telling in
      guard let score = telling.score, let own = match.score else { return true }
      return score != own && score != own.swapped
    }
  }

  private func hasComing(_ sentence: Int, than match: MatchDraft) -> Bool {
    guard !match.isComing else { return false }
    return ledger.told.scores.contains { telling in
      guard telling.sentence == sentence, telling.when == "coming" else { return false }
      return [telling.first, telling.second].contains { pointer in
        ledger.entity(pointer, .team).map { match.side(of: $0) == nil } ?? false
      }
    }
  }
}

extension Ledger {
  /// Whether a result is told as another day's: by its rule, or by words of its clause that do not stand far from it. What is
  /// only counted over many matches (`their fourth win in all competitions`) says nothing of the day.
  func isPast(_ score: ScoreTelling) -> Bool {
    if score.when == "past" || isRecalled(score) { return true }
    guard score.factuality.contains(.elsewhere) else { return false }
    guard score.score != nil else { return true }
    let days = lexicon.list("other-day"), counted = lexicon.list("counted-over")
    let near = score.tokens.lowerBound - Ledger.nearResult..<score.tokens.upperBound + Ledger.nearResult
    let tokens = near.clamped(to: text.sentences[score.sentence].tokens)
    return tokens.contains { token in
      days.longest(in: text.words, at: token, before: tokens.upperBound) > 0
        && counted.longest(in: text.words, at: token, before: tokens.upperBound) == 0 || text.year(at: token) != nil
    }
  }

  /// Whether a rule says of its very figures, and of no team, that they are those of another day: `October's 1-1 draw`.
  func isRecalled(_ score: ScoreTelling) -> Bool {
    guard let at = score.printedAt else { return false }
    return told.scores.contains { $0.printedAt == at && $0.when == "past" && $0.first == nil && $0.second == nil }
  }

  /// How many tokens from a result words for another day stand at the most.
  private static let nearResult = 12
}
