import Bench
import Records
import Testing

@testable import Tokenising

@Suite("Word numbers")
struct SpellingTests {
  @Test("are another for another word")
  func apart() {
    var generator = Seeded()
    var known: [WordID: [UInt8]] = [:]
    for number in 0..<20_000 {
      let letters = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
        "abcABCé-'".randomElement(using: &generator) ?? "a"
      }
      let word = number.isMultiple(of: 2) ? String(letters) : "word\(number)"
      let folded = Folding.fold(word)
      #expect(known[Spelling.id(of: word)] ?? folded == folded)
      known[Spelling.id(of: word)] = folded
    }
  }

  @Test("differ by any letter, by its place and by length", arguments: 1...24)
  func letters(_ length: Int) {
    let words = (0..<length).flatMap { place in
      (0..<26).map { letter in
        var word = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        word[place] += UInt8(letter)
        return String(decoding: word, as: UTF8.self)
      }
    }
    let longer = String(repeating: "a", count: length + 1)
    #expect(Set((words + [longer]).map(Spelling.id)).count == Set(words).count + 1)
  }

  @Test("are the same whatever follows the word")
  func bounds() {
    for text in ["Kane", "Kane scored", "a Kane's", "Schweinsteiger", "a Schweinsteiger and so on"] {
      let word = text.contains("Kane") ? "Kane" : "Schweinsteiger"
      guard let place = text.utf8.firstRange(of: word.utf8) else { continue }
      let start = text.utf8.distance(from: text.utf8.startIndex, to: place.lowerBound)
      let id = Array(text.utf8).withUnsafeBufferPointer { Spelling.id(ofASCII: start, start + word.utf8.count, of: $0) }
      #expect(id == Spelling.id(of: word.lowercased()))
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
    let ids = Tokeniser.words(of: Array(phrase.utf8)[...])
    let tokeniser = Tokeniser(abbreviations: Abbreviations("St\tnever"))
    let words = tokeniser.tokenise(Array(("did " + phrase).utf8)).words.dropFirst()
    if phrase != "n't" { #expect(Array(words.prefix(ids.count)) == ids) }
    #expect(Set(ids).count == ids.count)
  }
}
