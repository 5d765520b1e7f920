internal import Records

/// Phrases of a list by their first word, the longest first.
struct Phrases: Sendable {
  struct Phrase: Sendable {
    /// How far a phrase reaches and where it counts.
    enum Reach: Sendable {
      /// Its own words, wherever they stand.
      case words
      /// Its own words where they have a line to themselves.
      case line
      /// The rest of its sentence too, where it begins one.
      case sentence
    }

    var words: [WordID]
    var reach = Reach.words
  }

  private var byFirst: [WordID: [Phrase]] = [:]
  /// Most words begin none, and are not looked up.
  private var begins: WordFilter

  init(_ phrases: [Phrase]) {
    begins = WordFilter(expecting: phrases.count)
    for phrase in phrases {
      guard let first = phrase.words.first else { continue }
      byFirst[first, default: []].append(phrase)
      begins.insert(first)
    }
    for first in byFirst.keys { byFirst[first]?.sort { $0.words.count > $1.words.count } }
  }

  /// The longest phrase whose words stand from a token on.
  func first(_ text: borrowing TokenisedText, _ at: Int) -> Phrase? {
    guard begins.mayHold(text.words[at]), let phrases = byFirst[text.words[at]] else { return nil }
    for phrase in phrases where at + phrase.words.count <= text.words.count {
      var offset = 1
      while offset < phrase.words.count, text.words[at + offset] == phrase.words[offset] { offset += 1 }
      if offset == phrase.words.count { return phrase }
    }
    return nil
  }
}
