import Testing
import Tokenising

@testable import Rules

/// Everything that can be wrong with knowledge, told as a compiler tells it.
@Suite struct RuleCompilerTests {
  static let declarations = Declarations([
    "event goal": .init(labels: ["scorer", "side"], fields: ["penalty": ["yes", "no"], "count": []]),
    "time": .init(labels: ["n"], fields: ["minute": []]),
  ])

  /// Lines of a rule that is right otherwise, and the errors.
  static let errors: [(String, String, String)] = [
    ("unknown kind", "gives event gaol", "2:9: error: unknown kind of result 'event gaol'; did you mean 'event goal'?"),
    ("unknown list", "match scorer:@person <verbs>", "3:25: error: unknown list 'verbs'; did you mean 'verb'?"),
    ("unknown label", "match who:@person scorer:@person", "3:9: error: unknown label 'who'"),
    ("misspelt label", "match a scorr:@person", "3:11: error: unknown label 'scorr'; did you mean 'scorer'?"),
    ("in the pattern", "match scorer:@person (a", "3:26: error: ')' is missing"),
    ("no word", "match scorer:@person \" \"", "3:25: error: ' ' holds no word and no mark"),
    ("too large", "match ((a{40}){40}){40}", "3:9: error: the repeats in this pattern make it too large"),
    ("all optional", "match a?", "3:9: error: the pattern may match nothing at all"),
    ("a gap alone", "match ...", "3:9: error: the pattern may match nothing at all"),
    ("vain not", "match a !b?", "3:9: error: what stands behind '!' may match nothing, so that it never holds"),
    ("unknown field", "set penlty = yes", "3:7: error: unknown field 'penlty'; did you mean 'penalty'?"),
    ("unknown value", "set penalty =  yess", "3:18: error: unknown value of 'penalty' 'yess'; did you mean 'yes'?"),
    ("unknown need", "needs facts", "3:9: error: unknown need 'facts'; did you mean 'fact'?"),
    ("unknown capture", "yes It was [side England].", "3:15: error: unknown capture of this rule 'side'"),
    ("a capture in unless", "unless scorer:@person", "3:10: error: nothing can be captured here"),
    ("a list in unless", "unless <verbs>", "3:11: error: unknown list 'verbs'; did you mean 'verb'?"),
  ]

  static func build(_ text: String) throws -> (Lexicon, Matcher) {
    var builder = KnowledgeBuilder()
    builder.add(rules: text, file: "a.rules")
    return try builder.compile(declarations).with(NameLists())
  }

  @Test(arguments: errors) func refuses(_ name: String, _ line: String, _ message: String) {
    let gives = line.hasPrefix("gives") ? "" : "event goal"
    let text =
      "rule r\n  \(gives.isEmpty ? line : "gives \(gives)")\n  \(gives.isEmpty ? "match a" : line)\n"
      + "  match scorer:@person scored\n  yes a\n  no b\nlist verb\n  score~\n"
    let error = #expect(throws: KnowledgeError.self) { try RuleCompilerTests.build(text) }
    #expect(error?.description == "a.rules:" + message)
  }

  static let rule = "rule r\n  gives time\n  match n:#number\n  yes a\n  no b\n"

  @Test func refusesWhatStandsTwice() {
    let text = RuleCompilerTests.rule + RuleCompilerTests.rule + "list l\n  a\nlist l\n  b\n"
    let error = #expect(throws: KnowledgeError.self) { try RuleCompilerTests.build(text) }
    #expect(
      error?.diagnostics.map(\.description) == [
        "a.rules:13:6: error: list 'l' stands in a.rules:11 already",
        "a.rules:6:6: error: rule 'r' stands in a.rules:1 already",
      ])
  }

  @Test func compilesARule() throws {
    let (lexicon, matcher) = try RuleCompilerTests.build(
      "rule r\n  gives event goal\n  clause scorer:@person <verb>~\n  set count = 2\n  needs unreal\n  yes a\n  no b\n"
        + "list verb\n  score, tuck away\n")
    let rule = matcher.rule(0)
    #expect(matcher.allRules.count == 1)
    #expect((rule.name, rule.kind, rule.subject) == ("r", "event", "goal"))
    #expect(rule.needs == .unreal)
    #expect(rule["count"]?.value { _ in nil } == 2)
    #expect(rule.programs.map(\.labels) == [["scorer"]])
    #expect(lexicon.listNames == ["verb"])
    #expect(Array(lexicon.list("verb").singles) == [Spelling.id(of: "score")])
    #expect(lexicon.list("none").isEmpty)
  }

  @Test func phrasesStandForTheirPatterns() throws {
    let text = """
      phrase adjectives
        is (fine | late){0,2}
      phrase strike
        is a <adjectives> (strike | shot) by scorer:@person
        is <adjectives> own effort
      rule r
        gives event goal
        match <strike>
        yes a
        no b

      """
    let (_, matcher) = try RuleCompilerTests.build(text)
    func row(_ words: String) -> [Item] {
      words.split(separator: " ").enumerated().map { place, word in
        Item(
          tokens: Int32(place)..<Int32(place + 1),
          word: word == "@" ? .max : Spelling.id(of: String(word)),
          classes: word == "@" ? .person : [], kinds: [], mention: word == "@" ? 0 : -1)
      }
    }
    let fit = matcher.fits(in: row("a fine late shot by @"), view: .sentence).first
    #expect(fit?.items == 0..<6)
    #expect(fit?["scorer"] == 5..<6)
    #expect(matcher.fits(in: row("fine own effort"), view: .sentence).count == 1)
    #expect(matcher.fits(in: row("a bad shot by @"), view: .sentence).isEmpty)
  }

  /// Rule files with a phrase, and the errors.
  static let phraseErrors: [(String, String)] = [
    ("phrase p\n", "1:8: error: phrase 'p' has no 'is'"),
    ("phrase p\n  match a\n", "2:3: error: a phrase says what it stands for with 'is PATTERN'"),
    ("phrase p\n  is <q>\nphrase q\n  is a\n", "2:7: error: unknown list 'q'"),
    ("phrase p\n  is a\nphrase p\n  is b\n", "3:8: error: a list or phrase 'p' is there already"),
    (
      "phrase p\n  is who:@person\nrule r\n  gives event goal\n  match <p>\n  yes a\n  no b\n",
      "5:10: error: unknown label 'who'"
    ),
  ]

  @Test(arguments: phraseErrors) func refusesPhrases(_ text: String, _ message: String) {
    let error = #expect(throws: KnowledgeError.self) { try RuleCompilerTests.build(text) }
    #expect(error?.description.contains("a.rules:" + message) == true, "\(error?.description ?? "")")
  }
}
