import Records
import Testing

@testable import Tokenising

/// What the tables of these tests are made with: the common folder's own lists.
enum Marked {
  static let tokeniser: Tokeniser? = try? make()

  private static func make() throws -> Tokeniser {
    Tokeniser(
      abbreviations: Abbreviations(try Shared.common("abbreviations.txt")),
      furniture: lines(try Shared.common("furniture.txt")),
      labels: ["Subs", "Subs not used", "Goals", "Booked", "Att", "Ref", "Referee"],
      starters: lines(try Shared.common("sentence-starters.txt")))
  }

  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }

  static func tokenised(_ text: String) -> TokenisedText {
    tokeniser?.tokenise(Array(text.utf8)) ?? TokenisedText(utf8: [])
  }

  /// The tokens with `|` between; behind those that are no plain words their kind.
  static func tokens(_ text: String) -> String {
    let text = tokenised(text)
    return text.tokens.indices.map { at in
      let kind = text.tokens[at].kind
      return kind == .word ? text.text(at) : "\(text.text(at))/\(kind)"
    }.joined(separator: " | ")
  }

  /// The sentences, each in brackets.
  static func sentences(_ text: String) -> String {
    let text = tokenised(text)
    return text.sentences.map { "[" + text.text(tokens: $0.tokens) + "]" }.joined()
  }

  /// The paragraphs, each behind the name of its segment.
  static func segments(_ text: String) -> [String] {
    let text = tokenised(text)
    return text.paragraphs.map { "\($0.segment.rawValue): " + text.text(tokens: $0.tokens) }
  }
}

/// A row of a table: its name, a text, and what must come of it.
struct Row: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var text: String
  var expected: String

  init(_ name: String, _ text: String, _ expected: String) {
    testDescription = name
    self.text = text
    self.expected = expected
  }
}

@Suite("The tables' tokeniser")
struct MarkedTests {
  @Test("is made with the common folder's lists")
  func isMade() { #expect(Marked.tokeniser != nil) }
}
