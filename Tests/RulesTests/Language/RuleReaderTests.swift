import Testing

@testable import Rules

@Suite struct RuleReaderTests {
  static let whole = """
    # A comment.
    list verb
      score~ net~
      tuck away~, in off the post

    rule scored
      gives event goal
      match   who:@person <verb>
      clause who:@person score~
      unless own goal
      needs any
      set count = 90  -  n
      yes [who Harry Kane] scored.
      no Kane missed.

    """

  @Test func readsRulesAndLists() throws {
    let read = try RuleReader.read(RuleReaderTests.whole, file: "a.rules")
    let list = try #require(read.lists.first)
    #expect(list.name == "verb")
    #expect(list.items.map(\.text) == ["score", "net", "tuck away", "in off the post"])
    #expect(list.items.map(\.inflected) == [true, true, true, false])
    #expect(list.items.map { "\($0.line):\($0.column)" } == ["3:3", "3:10", "4:3", "4:15"])
    let rule = try #require(read.rules.first)
    #expect(rule.gives == .init(text: "event goal", line: 7, column: 9))
    #expect(rule.patterns.map(\.view) == [.sentence, .clause])
    #expect(rule.patterns[0].at == .init(text: "who:@person <verb>", line: 8, column: 11))
    #expect(rule.unless.map(\.text) == ["own goal"])
    #expect(rule.needs?.text == "any")
    #expect(rule.settings.map { "\($0.field)|\($0.value)" } == ["count|90 - n"])
    #expect(rule.examples.map(\.text) == ["Harry Kane scored.", "Kane missed."])
    #expect(rule.examples[0].captures == ["who": "Harry Kane"])
    #expect(rule.examples.map(\.expected) == [true, false])
  }

  @Test func takesTabsAndCarriageReturns() throws {
    let text = RuleReaderTests.whole.replacing("\n", with: "\r\n").replacing("  gives ", with: "\tgives\t")
    let rule = try #require(try RuleReader.read(text, file: "a.rules").rules.first)
    #expect(rule.gives.text == "event goal")
    #expect(rule.examples.map(\.text) == ["Harry Kane scored.", "Kane missed."])
  }

  /// What stands in place of a line of a rule that is right otherwise, and the errors.
  static let errors: [(String, String, String)] = [
    ("unknown keyword", "  mach goal", "a.rules:3:3: error: unknown keyword 'mach'; did you mean 'match'?"),
    ("nothing behind it", "  match", "a.rules:3:3: error: nothing stands behind 'match'"),
    ("gives twice", "  gives time", "a.rules:3:3: error: the rule says already what it 'gives'"),
    ("needs twice", "  needs any\n  needs fact", "a.rules:4:3: error: the rule says already what it 'needs'"),
    ("no sign", "  set minute 9", "a.rules:3:7: error: a setting is written 'set field = value'"),
    ("no value", "  set minute =", "a.rules:3:7: error: a setting is written 'set field = value'"),
    ("set twice", "  set a = 1\n  set a = 2", "a.rules:4:7: error: 'a' is set already"),
    ("open bracket", "  yes A [who Kane", "a.rules:3:9: error: ']' is missing in the example"),
    ("bracket without words", "  yes A [who] ran.", "a.rules:3:9: error: a marked stretch is written '[label words]'"),
    ("marked twice", "  yes [who A] and [who B]", "a.rules:3:20: error: 'who' is marked already"),
    (
      "marked in vain", "  no [who A] ran.",
      "a.rules:3:6: error: nothing is marked in a 'no' example, for its rule does not fire"
    ),
    ("no heading", "goal", "a.rules:3:1: error: expected 'rule NAME', 'list NAME' or 'phrase NAME'"),
    ("heading of two words", "rule a b", "a.rules:3:1: error: expected 'rule NAME', 'list NAME' or 'phrase NAME'"),
  ]

  @Test(arguments: errors) func refusesLine(_ name: String, _ line: String, _ message: String) {
    let text = "rule r\n  gives time\n\(line)\n  match a\n  yes a\n  no b\n"
    let error = #expect(throws: KnowledgeError.self) { try RuleReader.read(text, file: "a.rules") }
    #expect(error?.diagnostics.map(\.description).contains(message) == true)
  }

  static let incomplete: [(String, String, String)] = [
    ("no gives", "rule r\n  match a\n  yes a\n  no b", "a.rules:1:6: error: rule 'r' does not say what it 'gives'"),
    ("no match", "rule r\n  gives time\n  yes a\n  no b", "a.rules:1:6: error: rule 'r' has no 'match' or 'clause'"),
    (
      "no yes", "rule r\n  gives time\n  match a\n  no b",
      "a.rules:1:6: error: rule 'r' has no 'yes' example that shows it"
    ),
    (
      "no no", "rule r\n  gives time\n  match a\n  yes a",
      "a.rules:1:6: error: rule 'r' has no 'no' example that shows where it stops"
    ),
    ("empty list", "list l\n\nlist m\n  a", "a.rules:1:6: error: list 'l' is empty"),
    (
      "belongs to nothing", "  match a",
      "a.rules:1:3: error: an indented line belongs to a 'rule', a 'list' or a 'phrase'"
    ),
    ("bare sign", "list l\n  a ~", "a.rules:2:5: error: '~' stands behind a word"),
  ]

  @Test(arguments: incomplete) func refusesIncomplete(_ name: String, _ text: String, _ message: String) {
    let error = #expect(throws: KnowledgeError.self) { try RuleReader.read(text, file: "a.rules") }
    #expect(error?.description == message)
  }

  @Test func tellsAllErrorsAtOnce() {
    let error = #expect(throws: KnowledgeError.self) {
      try RuleReader.read("rule r\n  mach a\n  gves b\n  yes a\n  no b\n", file: "a.rules")
    }
    #expect(error?.diagnostics.map(\.line) == [2, 3, 1, 1])
  }
}
