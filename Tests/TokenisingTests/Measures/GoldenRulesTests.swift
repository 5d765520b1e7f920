import Foundation
import Records
import Testing

/// The public golden rules of sentence boundaries, where the makers' shared folder is there.
@Suite("Golden rules of sentences")
struct GoldenRulesTests {
  struct Rule: Decodable, CustomTestStringConvertible, Sendable {
    var text: String
    var sentences: [String]
    var testDescription: String { text }
  }

  static let rules: [Rule] =
    Shared.bytes("sentences/golden_rules.json").flatMap { try? JSONDecoder().decode([Rule].self, from: Data($0)) } ?? []

  @Test("hold", arguments: rules)
  func hold(_ rule: Rule) {
    let text = Marked.tokenised(rule.text)
    #expect(text.sentences.map { text.text(tokens: $0.tokens) } == rule.sentences)
  }
}
