import Records
import Testing

@testable import Tokenising

@Suite("Word numbers")
struct VocabularyTests {
  private func vocabulary(_ words: [String]) -> Vocabulary {
    var builder = Vocabulary.Builder(expecting: 4)
    for word in words { _ = Folding.fold(word).withUnsafeBufferPointer { builder.add($0) } }
    return builder.build()
  }

  @Test("are given in order, once for each word, and kept while the table grows")
  func order() {
    let words = (0..<3000).map { "word\($0)" } + ["a-word-of-more-than-eight-bytes", "müller", "三笘"]
    let vocabulary = vocabulary(words + words)
    #expect(vocabulary.count == words.count)
    for (number, word) in words.enumerated() { #expect(vocabulary.id(of: word) == WordID(number)) }
    #expect(vocabulary.id(of: "word3000") == nil)
    #expect(vocabulary.spelling(of: 3001) == "muller")
    #expect(vocabulary.spelling(of: 9999) == "")
  }

  @Test("agree with a dictionary")
  func naive() {
    var generator = SystemRandomNumberGenerator()
    var known: [String: WordID] = [:]
    var builder = Vocabulary.Builder(expecting: 4)
    for _ in 0..<5000 {
      let word = String(
        (0..<Int.random(in: 1...20, using: &generator)).map { _ in "abcABCé-'".randomElement(using: &generator) ?? "a" }
      )
      let folded = Folding.fold(word)
      let id = folded.withUnsafeBufferPointer { builder.add($0) }
      let expected = known[String(decoding: folded, as: UTF8.self), default: WordID(known.count)]
      known[String(decoding: folded, as: UTF8.self)] = expected
      #expect(id == expected)
    }
  }

  static let same: [(String, String)] = [
    ("KANE", "kane"), ("Müller", "Muller"), ("O’Neil", "O'Neil"), ("St. Mirren", "St Mirren"), ("Mr. Kane", "mr kane"),
  ]

  @Test("are one for spellings that fold alike", arguments: same)
  func alike(_ one: String, _ other: String) {
    let text = Marked.tokenised(one + "\n" + other)
    #expect(text.words.count.isMultiple(of: 2))
    #expect(text.words.prefix(text.words.count / 2) == text.words.suffix(text.words.count / 2))
  }

  static let phrases = [
    "Kane", "Harry Kane", "Müller", "St. Mirren", "O'Neil", "2-1", "Paris Saint-Germain", "A.C. Milan", "n't",
    "1. FC Köln", "Bodø/Glimt",
  ]

  @Test("of a phrase are those of an article's tokens", arguments: phrases)
  func phrase(_ phrase: String) {
    var builder = Vocabulary.Builder()
    let ids = Tokeniser.intern(Array(phrase.utf8)[...], into: &builder)
    let tokeniser = Tokeniser(vocabulary: builder.build(), abbreviations: Abbreviations("St\tnever"))
    let words = tokeniser.tokenise(Array(("did " + phrase).utf8)).words.dropFirst()
    if phrase != "n't" { #expect(Array(words.prefix(ids.count)) == ids) }
    #expect(Set(ids).count == ids.count)
  }
}
