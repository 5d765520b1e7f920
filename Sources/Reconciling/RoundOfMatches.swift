internal import Extracting
internal import Records

/// A round of matches that one article tells of, in which each team plays once.
struct RoundOfMatches {
  /// The matches of the round by falling weight.
  let matches: [Int]

  init(_ ledger: Ledger) {
    let told = ledger.matches.indices.filter {
      let match = ledger.matches[$0]
      return !match.isPast && match.score != nil && match.teams.allSatisfy { $0 != nil }
    }
    var playing: Set<Int> = []
    matches = told.sorted { (ledger.matches[$1].weight, $0) < (ledger.matches[$0].weight, $1) }.filter { number in
      let teams = ledger.matches[number].teams.compactMap { $0 }
      guard playing.isDisjoint(with: teams) else { return false }
      playing.formUnion(teams)
      return true
    }
  }

  /// So many matches may make a round.
  static let several = 3
  /// So many matches no article tells beside its own only to say how others fared.
  static let full = 5

  /// Whether so many teams play, and are named so much beside those of one match, that the article is a round-up.
  func isWhole(beside best: Int, _ ledger: Ledger) -> Bool {
    guard matches.count >= RoundOfMatches.several else { return false }
    func named(_ match: Int) -> Int {
      ledger.matches[match].teams.compactMap { $0 }.reduce(0) { $0 + ledger.entities[$1].mentions.count }
    }
    return named(best) * 2 < matches.reduce(0) { $0 + named($1) }
  }

  /// Whether a report's first words tell a match's result, and others follow: its lesser side is named nowhere else.
  func opens(with match: Int, _ ledger: Ledger) -> Bool {
    ledger.isReport && matches.count >= RoundOfMatches.several && matches.contains(match)
      && ledger.matches[match].sentence <= RoundOfMatches.lead
  }

  /// The last of the sentences that may open it, a headline and its repetition before it.
  private static let lead = 2

  /// Whether so many results are told, most of them of the same teams, that it is the story of a tournament or a season and
  /// about none of them.
  func isOfReview(_ ledger: Ledger) -> Bool {
    let told = ledger.matches.filter { !$0.isPast && $0.score != nil }
    return isOfFinals(ledger)
      || told.count >= RoundOfMatches.review && matches.count * 2 <= told.count
        && told.allSatisfy { !$0.hasLine && $0.weight < Weights.headline }
  }

  private static let review = 6

  /// Whether an article is about none of its matches: it looks back on many, or is no report and chooses or draws.
  func isAboutNone(_ ledger: Ledger) -> Bool {
    isOfReview(ledger) || ledger.kind != .matchReport && isBeside(ledger)
  }

  /// Whether several of them were the last of their competitions, which are not played in one round.
  private func isOfFinals(_ ledger: Ledger) -> Bool {
    let finals = Set(ledger.told.facts.filter { $0.field == "stage" && $0.value == StageOfMatch.last }.map(\.sentence))
    let decided = matches.filter { number in
      !ledger.matches[number].hasLine && !finals.isDisjoint(with: ledger.sentences(telling: ledger.matches[number]))
    }
    return decided.count > 1
  }

  /// Whether an article is about none of the matches it tells: it ranks or chooses players of several (`team of the
  /// week`), or tells who is drawn against whom.
  func isBeside(_ ledger: Ledger) -> Bool {
    let words = ledger.text.words
    let chosen = ledger.lexicon.list("chosen-players")
    let draw = ledger.lexicon.list("cup-draw")
    return ledger.text.sentences.prefix(RoundOfMatches.opening).contains { chosen.stands(in: $0.tokens, of: words) }
      || ledger.text.sentences.count { draw.stands(in: $0.tokens, of: words) } >= RoundOfMatches.draws
  }

  /// How many sentences say what an article is about, and how many of a draw tell that it is about that.
  private static let opening = 4
  private static let draws = 2

  /// `leaders Norton, who beat Stoke 1-0`: a result that only tells more of a team that something else is said of.
  func isInPassing(_ number: Int, _ ledger: Ledger) -> Bool {
    let match = ledger.matches[number], text = ledger.text
    guard let told = match.evidence.first(where: { $0.field == "score" })?.span else { return false }
    let relatives = ledger.lexicon.list("relatives")
    let before = text.sentences[match.sentence].tokens.prefix { text.tokens[$0].span.end < told.end }
    let last = before.last { text.tokens[$0].kind == .comma || relatives.contains(text.words[$0]) }
    return last.map { relatives.contains(text.words[$0]) } ?? false
  }

  /// Whether a match is told for its own sake: in the opening, or at some length.
  func isTold(_ number: Int, _ ledger: Ledger) -> Bool {
    let match = ledger.matches[number]
    if match.weight >= Weights.summary { return true }
    let text = ledger.text
    let start = text.sentences[match.sentence].tokens.lowerBound
    let next = ledger.matches.map(\.sentence).filter { $0 > match.sentence }.min()
    let paragraph = text.paragraphs[text.sentences[match.sentence].paragraph].tokens.upperBound
    let end = min(paragraph, next.map { text.sentences[$0].tokens.lowerBound } ?? paragraph)
    return end - start >= RoundOfMatches.length
  }

  /// How many tokens a report of a match has at the least.
  private static let length = 40
}
