internal import Recognising
internal import Records
internal import Rules

/// A score right below a heading that says what part of the match it is of:
///
/// ```
/// HALF TIME
/// Norton 1 Ashby 0. Not much of a match so far.
/// ```
struct HeadedScores {
  let text: TokenisedText
  /// What such a heading says: the end of a half.
  let ends: WordSet

  func set(_ scores: inout [ScoreTelling]) {
    for number in scores.indices where scores[number].part == "final" && scores[number].order == "first-second" {
      let sentence = scores[number].sentence
      let paragraph = text.sentences[sentence].paragraph
      guard paragraph > 0, text.paragraphs[paragraph].sentences.lowerBound == sentence,
        isHeading(text.paragraphs[paragraph - 1])
      else { continue }
      scores[number].part = "half-time"
    }
  }

  private func isHeading(_ paragraph: Paragraph) -> Bool {
    let words = paragraph.tokens.filter { text.tokens[$0].kind == .word }
    guard let first = words.first, let last = words.last, words.count <= HeadedScores.longest else { return false }
    return ends.longest(in: text.words, at: first, before: last + 1) == last + 1 - first
  }

  /// How many words such a heading has at the most.
  private static let longest = 4
}
