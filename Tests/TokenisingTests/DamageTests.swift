import Bench
import Records
import Testing

@testable import Tokenising

/// Texts that no newspaper prints. Every one is read to its end, in time that grows as its length does.
@Suite("Damaged texts")
struct DamageTests {
  static let patterns: [(name: String, pattern: [UInt8])] = [
    ("double marks", Array("\"".utf8)), ("marks and stops", Array("\".".utf8)), ("curly marks", Array("“‘".utf8)),
    ("apostrophes", Array("'s ' ".utf8)), ("open brackets", Array("( a".utf8)), ("brackets", Array("([.])".utf8)),
    ("commas", Array(",".utf8)), ("stops", Array(". ".utf8)), ("ellipses", Array("...".utf8)),
    ("hyphens", Array("a-".utf8)),
    ("initials", Array("A.".utf8)), ("scores", Array("1-".utf8)), ("digits", Array("7".utf8)),
    ("at signs", Array("a@".utf8)),
    ("dotted", Array("a.b".utf8)), ("colons", Array("A: ".utf8)), ("items", Array("1. A ".utf8)),
    ("bullets", Array("• ".utf8)),
    ("faces", Array(" :)".utf8)), ("labels", Array("Subs: ".utf8)), ("furniture", Array("Get Sky Sports ".utf8)),
    ("credits", Array("(Photo by ".utf8)), ("breaks", Array("\r\n".utf8)), ("letters", Array("é".utf8)), ("NUL", [0]),
    ("stray continuations", [0x80]), ("a figure in too many bytes", [0xE0, 0x80, 0xB2]),
    ("cut sequences", [0xE2, 0x80]), ("no UTF-8 at all", [0xFF, 0xC0, 0xF5]),
    ("money", Array("$1,".utf8)), ("slashes", Array("a/B".utf8)), ("minutes", Array("9+".utf8)),
  ]

  @Test("of one pattern", arguments: patterns)
  func pattern(_ row: (name: String, pattern: [UInt8])) {
    var bytes: [UInt8] = []
    while bytes.count < 40_000 { bytes += row.pattern }
    check(bytes)
  }

  @Test("take time as their length", arguments: patterns)
  func linear(_ row: (name: String, pattern: [UInt8])) {
    #expect(isLinear(from: 6_000, to: 96_000, repeating: row.pattern), Comment(rawValue: row.name))
  }

  /// A word that never ends is cut again and again, and none of the cuts reads on to the end.
  @Test("of one letter only, a megabyte of it", arguments: ["a", "A", "é", "-a", "7"])
  func endlessWord(_ pattern: String) {
    #expect(isLinear(from: 64_000, to: 1_024_000, repeating: Array(pattern.utf8)), Comment(rawValue: pattern))
  }

  private func isLinear(from short: Int, to long: Int, repeating pattern: [UInt8]) -> Bool {
    Growth.isLinear(from: short, to: long) { count in
      Array(repeatElement(pattern, count: count / pattern.count).joined())
    } work: {
      _ = Marked.tokeniser?.tokenise($0)
    }
  }

  @Test("of random bytes")
  func random() {
    var generator = Seeded()
    for _ in 0..<300 {
      check((0..<Int.random(in: 0...200, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }

  @Test("of random marks and words")
  func randomMarks() {
    var generator = Seeded()
    let parts = [
      "Kane", "the", "1", "23", ".", "...", "\"", "“", "”", "'", "’", "(", ")", ",", ":", "-", "–", " ", " ", "\n",
      "\n\n", "St.", "U.S.", "•", "Subs", "Published", "@a", ":)", "Read more:", "©", "$", "£5m", "é", "\u{AD}",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 1...60, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? ""
      }.joined()
      check(Array(text.utf8))
    }
  }

  @Test(
    "with a token longer than a token can be",
    arguments: [UInt8(ascii: "7"), UInt8(ascii: "!"), UInt8(ascii: "-"), UInt8(ascii: "=")])
  func longToken(_ byte: UInt8) {
    let bytes = [UInt8](repeating: byte, count: 200_000)
    check(bytes)
    let text = Marked.tokeniser?.tokenise(bytes)
    #expect(text?.tokens.first?.length == .max)
    #expect(text?.tokens.reduce(0) { $0 + Int($1.length) } == bytes.count)
  }

  /// Tokens, sentences and paragraphs stand in order inside the text, and nothing stands in two.
  private func check(_ bytes: [UInt8]) {
    guard let text = Marked.tokeniser?.tokenise(bytes) else { return }
    var end = 0
    var isOrdered = true
    for token in text.tokens {
      isOrdered = isOrdered && token.span.start >= end && token.length > 0
      end = token.span.end
    }
    #expect(isOrdered && end <= bytes.count)
    #expect(text.words.count == text.tokens.count)
    #expect(partition(text.sentences.map(\.tokens)) == text.tokens.count)
    #expect(partition(text.paragraphs.map(\.tokens)) == text.tokens.count)
    #expect(partition(text.paragraphs.map(\.sentences)) == text.sentences.count)
    #expect(text.quotations.allSatisfy { $0.content.upperBound <= text.tokens.count && $0.span.end <= bytes.count })
  }

  /// Where ranges end that each begin where the one before ends, -1 where they do not.
  private func partition(_ ranges: [Range<Int>]) -> Int {
    var end = 0
    for range in ranges {
      guard range.lowerBound == end, !range.isEmpty else { return -1 }
      end = range.upperBound
    }
    return end
  }
}
