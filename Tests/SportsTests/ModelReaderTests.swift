import Rules
import Testing

@testable import Sports

@Suite struct ModelReaderTests {
  static let whole = """
    # A sport of two events.
    sport table football
    unit goal
    sportsml code:1 football on a table

    event goal
      label scorer player
      label side team
      field penalty flag
      field part word head foot
      scores 1
      reversed-by own_goal
      field how words first late
      excludes penalty part
      needs part penalty
      entails penalty part foot
      course how first opens
      opponents keeper
      only forward
      yields-to card 1
      sportsml class score
      sportsml part code:head part head

    event card
      once-per-player
      often

    event throw
      rarely

    period first 0 45
    block goal scorer goals own_goals
    mark pen penalty
    moment h-t 45
    """

  @Test func readsAModel() throws {
    let model = try ModelReader.read(ModelReaderTests.whole, file: "a.model")
    #expect(model.sport == "table football")
    #expect(model.unit == "goal")
    #expect(model.events.map(\.name) == ["goal", "card", "throw"])
    let goal = try #require(model.event("goal"))
    #expect(goal.exclusions.map { "\($0.flag) \($0.fields)" } == ["penalty [\"part\"]"])
    #expect(goal.needs.map { "\($0.field) \($0.other)" } == ["part penalty"])
    #expect(goal.entailments.map { "\($0.flag) \($0.field) \($0.word)" } == ["penalty part foot"])
    #expect(goal.courses.map { "\($0.field) \($0.word) \($0.course)" } == ["how first opens"])
    #expect(goal.labels.map { "\($0.label) \($0.place)" } == ["scorer player", "side team"])
    #expect(goal.fields.map(\.name) == ["penalty", "part", "how"])
    #expect(goal.fields.map(\.form) == [.flag, .word, .words])
    #expect(goal.fields.map(\.values) == [[], ["head", "foot"], ["first", "late"]])
    #expect(model.code?.key == "code:1" && model.code?.name == "football on a table")
    #expect(
      goal.terms.map { "\($0.attribute) \($0.value) \($0.field ?? "-") \($0.word ?? "-")" }
        == ["class score - -", "part code:head part head"])
    #expect((goal.scores, goal.reversedBy) == (1, "own_goal"))
    #expect(!goal.isSameSide("scorer", "keeper") && goal.isSameSide("scorer", "assist"))
    #expect(model.events.map(\.isOncePerPlayer) == [false, true, false])
    #expect(model.events.map(\.isOften) == [false, true, false])
    #expect(model.events.map(\.isRare) == [false, false, true])
    #expect(goal.only == ["forward"] && goal.yields.map { "\($0.type) \($0.sentences)" } == ["card 1"])
    #expect(model.periods.map { "\($0.name) \($0.start) \($0.end)" } == ["first 0 45"])
    #expect(model.minutes == 1...55)
    #expect(model.blocks.map { "\($0.event) \($0.role) \($0.labels)" } == ["goal scorer [\"goals\", \"own_goals\"]"])
    #expect(model.marks.map { "\($0.word) \($0.field)" } == ["pen penalty"])
    #expect(model.moments.map { "\($0.word) \($0.minute)" } == ["h-t 45"])
    #expect(model.event("save") == nil)
  }

  @Test func declaresWhatRulesMayGive() throws {
    let kinds = try ModelReader.read(ModelReaderTests.whole, file: "a.model").declarations.kinds
    #expect(kinds["event goal"]?.labels.isSuperset(of: ["scorer", "side"]) == true)
    #expect(kinds["event goal"]?.fields["penalty"] == ["yes", "no"])
    #expect(kinds["detail part"]?.fields["value"] == ["head", "foot"])
    #expect(kinds["event save"] == nil)
    #expect(kinds["time"] != nil && kinds["score"] != nil && kinds["person"] != nil)
  }

  /// A line that is wrong, whether it stands inside an event, and a part of what the error says.
  static let errors: [(String, Bool, String)] = [
    ("sprot football", false, "expected"),
    ("sport", false, "expected"),
    ("unit a b", false, "expected"),
    ("event", false, "expected"),
    ("event own goal", false, "expected"),
    ("period first 0", false, "expected"),
    ("period first 0 half", false, "expected"),
    ("block goal scorer", false, "expected"),
    ("mark pen", false, "expected"),
    ("moment h-t", false, "expected"),
    ("moment h-t half", false, "expected"),
    ("label scorer", true, "expected"),
    ("field part", true, "expected"),
    ("field part wrod", true, "wrod"),
    ("scores one", true, "expected"),
    ("reversed-by", true, "expected"),
    ("opponents", true, "expected"),
    ("needs part", true, "expected"),
    ("entails penalty part", true, "expected"),
    ("course part first", true, "expected"),
    ("course part first early", true, "early"),
    ("only", true, "expected"),
    ("yields-to card", true, "expected"),
    ("yields-to card near", true, "expected"),
    ("often goal", true, "expected"),
    ("rarely goal", true, "expected"),
    ("once-per-player goal", true, "expected"),
    ("colour red", true, "expected"),
    ("sportsml code:1", false, "expected"),
    ("sportsml class", true, "expected"),
    ("sportsml class score penalty", true, "penalty"),
  ]

  @Test(arguments: errors) func refuses(_ line: String, _ isInside: Bool, _ part: String) throws {
    let text = "sport a\nevent goal\n" + (isInside ? "  " : "") + line + "\n"
    let error = #expect(throws: KnowledgeError.self) { try ModelReader.read(text, file: "a.model") }
    let found = try #require(error?.diagnostics.first)
    #expect((found.file, found.line) == ("a.model", 3))
    #expect(found.message.contains(part))
  }

  @Test func refusesALineThatBelongsToNoEvent() {
    let error = #expect(throws: KnowledgeError.self) { try ModelReader.read("  scores 1\n", file: "a.model") }
    #expect(error?.diagnostics.map(\.line) == [1])
  }

  @Test func tellsAllErrorsAtOnce() {
    let error = #expect(throws: KnowledgeError.self) { try ModelReader.read("a\nsport b\nc\n", file: "a.model") }
    #expect(error?.diagnostics.map(\.line) == [1, 3])
  }
}
