import Testing

@testable import Rules

@Suite struct PatternParserTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var pattern: Pattern
    init(_ text: String, _ pattern: Pattern) {
      self.text = text
      self.pattern = pattern
    }
    var testDescription: String { text }
  }

  static let goal = Pattern.word("goal", inflected: false)
  static let own = Pattern.word("own", inflected: false)

  static let cases: [Case] = [
    Case("goal", goal),
    Case("  goal  ", goal),
    Case("score~", .word("score", inflected: true)),
    Case("hat-trick", .word("hat-trick", inflected: false)),
    Case("1-0", .word("1-0", inflected: false)),
    Case("<the-lead>", .list("the-lead", inflected: false)),
    Case("<verb>~", .list("verb", inflected: true)),
    Case("@person", .mention([.person, .personReference])),
    Case("@person!", .mention(.person)),
    Case("#score", .token(.score)),
    Case("\",\"", .mark(",")),
    Case("\"(\"", .mark("(")),
    Case("_", .any),
    Case("goal ... own", .sequence([goal, .gap, own])),
    Case("^ goal $", .sequence([.start, goal, .end])),
    Case("own goal", .sequence([own, goal])),
    Case("own | goal", .choice([own, goal])),
    Case("own|goal", .choice([own, goal])),
    Case("(own)", own),
    Case("(own | goal) goal", .sequence([.choice([own, goal]), goal])),
    Case("own? goal", .sequence([.repeated(own, 0, 1), goal])),
    Case("own* goal", .sequence([.repeated(own, 0, 12), goal])),
    Case("own+", .repeated(own, 1, 12)),
    Case("own{2}", .repeated(own, 2, 2)),
    Case("own{0,3} goal", .sequence([.repeated(own, 0, 3), goal])),
    Case("goal !own", .sequence([goal, .not(own)])),
    Case("@team! !own", .sequence([.mention(.team), .not(own)])),
    Case("who:@person", .capture("who", .mention([.person, .personReference]))),
    Case("who:goal? own", .sequence([.capture("who", .repeated(goal, 0, 1)), own])),
    Case("a:(own goal)", .capture("a", .sequence([own, goal]))),
    Case("\":\"? goal", .sequence([.repeated(.mark(":"), 0, 1), goal])),
  ]

  @Test(arguments: cases) func reads(_ test: Case) throws {
    #expect(try PatternParser.parse(test.text, column: 1).pattern == test.pattern)
  }

  /// A pattern that is wrong, the column of its error (from 1) and the message.
  static let errors: [(String, Int, String)] = [
    ("", 1, "an element is missing here"),
    ("goal |", 7, "an element is missing here"),
    ("| goal", 1, "an element is missing here"),
    ("()", 2, "an element is missing here"),
    ("(goal", 6, "')' is missing"),
    ("goal)", 5, "unexpected ')'"),
    ("own ?", 5, "unexpected '?'"),
    ("<verb", 6, "'>' is missing"),
    ("<>", 2, "the name of a list is missing"),
    ("own @persn", 6, "unknown type of mention 'persn'; did you mean 'person'?"),
    ("@venue!", 2, "unknown type of mention 'venue!'; did you mean 'venue'?"),
    ("@", 2, "the name of a type of mention is missing"),
    ("#scor", 2, "unknown kind of token 'scor'; did you mean 'score'?"),
    ("#xxxxxxxx", 2, "unknown kind of token 'xxxxxxxx'"),
    ("own \"", 5, "a mark is written between double quotes"),
    ("\"\"", 1, "a mark is written between double quotes"),
    ("own Goal", 5, "words are written in lower case: 'Goal'"),
    ("own{3,1}", 5, "a repeat is written {least,most}, such as {0,3}, with 40 at most"),
    ("own{}", 5, "a repeat is written {least,most}, such as {0,3}, with 40 at most"),
    ("own{0,41}", 5, "a repeat is written {least,most}, such as {0,3}, with 40 at most"),
    ("own{1", 5, "a repeat is written {least,most}, such as {0,3}, with 40 at most"),
    ("own !(who:goal)", 7, "a capture behind '!' can never hold anything"),
    (String(repeating: "(", count: 60) + "own", 41, "the pattern is nested too deeply"),
  ]

  @Test(arguments: errors) func refuses(_ text: String, _ column: Int, _ message: String) {
    let error = #expect(throws: PatternParser.Failure.self) { try PatternParser.parse(text, column: 1) }
    #expect(error?.column == column)
    #expect(error?.message == message)
  }

  @Test func tellsWhereNamesStand() throws {
    let uses = try PatternParser.parse("who:@person <verb>~ it", column: 9).uses
    #expect(uses.map { "\($0.role) \($0.name) \($0.column)" } == ["label who 9", "list verb 22", "word it 29"])
  }

  /// Each element that is no group, as it is written.
  @Test(arguments: [
    ("who:@person! <verb>~ (it | the #lower{0,2} net)?", ["@person!", "<verb>~", "it", "the", "#lower", "net"]),
    ("^ _ ... \",\" score~ !(a b) $", ["^", "_", "...", "\",\"", "score~", "a", "b", "$"]),
  ])
  func tellsWhereElementsStand(_ text: String, _ written: [String]) throws {
    let parsed = try PatternParser.parse(text, column: 1)
    #expect(parsed.elements.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == written)
    #expect(parsed.pattern.elementCount == written.count)
  }
}
