internal import Records

/// Phrases of a list by their first word, the longest first.
struct Phrases: Sendable {
  struct Phrase: Sendable {
    var words: [WordID]
    /// It takes the rest of its line with it (`Read more: …`).
    var takesLine: Bool
  }

  private var byFirst: [WordID: [Phrase]] = [:]

  init(_ phrases: [Phrase]) {
    for phrase in phrases {
      guard let first = phrase.words.first else { continue }
      byFirst[first, default: []].append(phrase)
    }
    for first in byFirst.keys { byFirst[first]?.sort { $0.words.count > $1.words.count } }
  }

  /// The longest phrase whose words stand from a token on.
  func first(_ text: borrowing TokenisedText, _ at: Int) -> Phrase? {
    guard let phrases = byFirst[text.words[at]] else { return nil }
    for phrase in phrases where at + phrase.words.count <= text.words.count {
      var offset = 1
      while offset < phrase.words.count, text.words[at + offset] == phrase.words[offset] { offset += 1 }
      if offset == phrase.words.count { return phrase }
    }
    return nil
  }
}
