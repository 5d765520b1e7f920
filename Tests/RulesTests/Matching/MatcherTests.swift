import Testing

@testable import Rules

@Suite struct MatcherTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var patterns: [String]
    var unless: [String] = []
    var view = RuleSource.View.sentence
    var row: String
    /// The fits: `1..<3 a=1..<2`.
    var fits: [String]

    init(
      _ name: String, _ patterns: String..., unless: [String] = [], view: RuleSource.View = .sentence, on row: String,
      _ fits: [String]
    ) {
      self.name = name
      self.patterns = patterns
      self.unless = unless
      self.view = view
      self.row = row
      self.fits = fits
    }

    var testDescription: String { name }
  }

  static let lists = [
    "away": "away, away from, away from home", "net": "net goal", "shot": "shot tuck~", "slot": "tuck away~,",
  ]

  static let cases: [Case] = [
    Case("a literal", "goal", on: "own goal", ["1..<2"]),
    Case("every place", "goal", on: "goal own goal", ["0..<1", "2..<3"]),
    Case("no literal", "goal", on: "own net", []),
    Case("no literal inside a mention", "goal", on: "@person", []),
    Case("a sequence", "own goal", on: "an own goal", ["1..<3"]),
    Case("a sequence is not stretched", "own goal", on: "own fine goal", []),
    Case(
      "an inflected verb", "score~", on: "scored scores scoring score scorer", ["0..<1", "1..<2", "2..<3", "3..<4"]),
    Case("an irregular verb", "find~", on: "found finds finded", ["0..<1", "1..<2"]),
    Case("a noun's plural", "goal~", on: "goals goal", ["0..<1", "1..<2"]),
    Case("inflected in a clause: a verb only", "head~", view: .clause, on: "head head/v", ["1..<2"]),
    Case("inflected in a sentence: noun or verb", "head~", on: "head headed/v", ["0..<1", "1..<2"]),
    Case("a list", "<net>", on: "the net", ["1..<2"]),
    Case("a list as it stands", "<net>", on: "nets", []),
    Case("a list inflected as a whole", "<net>~", on: "nets goals", ["0..<1", "1..<2"]),
    Case("an inflected item", "<shot>", on: "shots tucked", ["1..<2"]),
    Case("a phrase inflected at its verb", "<slot>", on: "tucked away tuck aways", ["0..<2"]),
    Case("the longest phrase", "<away>", on: "away from home", ["0..<3"]),
    Case("a shorter phrase where the longest fails", "<away> home", on: "away from home", ["0..<3"]),
    Case("the shortest phrase where nothing else does", "<away> from", on: "away from home", ["0..<2"]),
    Case("a phrase at the row's end", "<away>", on: "away from", ["0..<2"]),
    Case("a mention", "@person", on: "@team @person @person*", ["1..<2", "2..<3"]),
    Case("a mention by name", "@person!", on: "@person* @person", ["1..<2"]),
    Case("a kind", "#score", on: "won #score", ["1..<2"]),
    Case("a mark", "\",\" who", on: "@person , who", ["1..<3"]),
    Case("any item", "_ goal", on: "@person goal", ["0..<2"]),
    Case("any item is one", "_ goal", on: "goal", []),
    Case("a gap is lazy", "@person ... goal", on: "@person a goal goal", ["0..<3"]),
    Case("a gap may be none", "@person ... goal", on: "@person goal", ["0..<2"]),
    Case("a gap stops at a rival", "@person ... goal", on: "@person saw @person goal", ["2..<4"]),
    Case("a gap passes other mentions", "@person ... goal", on: "@person saw @team goal", ["0..<4"]),
    Case("a rival behind an option", "goal ... by? @person", on: "goal for @person by @person", ["0..<3"]),
    Case("a rival in a group", "@person (... goal)", on: "@person and @person goal", ["2..<4"]),
    Case("a gap stops at a border", "@person ... goal", on: "@person ran ; goal", []),
    Case("a gap reaches fourteen items", "a ... b", on: "a c c c c c c c c c c c c c c b", ["0..<16"]),
    Case("a gap reaches no further", "a ... b", on: "a c c c c c c c c c c c c c c c b", []),
    Case("two gaps", "a ... b ... c", on: "a x b b x c", ["0..<6"]),
    Case("an option", "own? goal", on: "own goal goal", ["0..<2", "2..<3"]),
    Case("a greedy repeat", "own* goal", on: "own own goal", ["0..<3"]),
    Case("a repeat gives back", "own+ own goal", on: "own own own goal", ["0..<4"]),
    Case("a repeat's bounds", "own{2,3} goal", on: "own goal own own own own goal", ["3..<7"]),
    Case("the first alternative", "(own | own goal)", on: "own goal", ["0..<1"]),
    Case("the other alternative where the rest needs it", "(own | own goal) scored", on: "own goal scored", ["0..<3"]),
    Case(
      "alternatives of words", "(goal | own goal | net~ | free kick)", on: "own goal goal nets free kick",
      ["0..<2", "2..<3", "3..<4", "4..<6"]),
    Case("a word before a row that it begins", "(own | own goal | goal)", on: "own goal", ["0..<1", "1..<2"]),
    Case("a row before the word that begins it", "(own goal | own)", on: "own goal own", ["0..<2", "2..<3"]),
    Case("rows of lists", "(<net> kick | <away> <net>)", on: "goal kick away from net", ["0..<2", "2..<5"]),
    Case(
      "verbs and nouns in a clause", "(head~ | header | head~ home)", view: .clause, on: "head header head/v home",
      ["1..<2", "2..<3"]),
    Case(
      "rows of verbs in a clause", "(tuck~ away | head~ in)", view: .clause, on: "tucks away tucked/v away heads/v in",
      ["2..<4", "4..<6"]),
    Case("not", "goal !own", on: "goal own goal", ["2..<3"]),
    Case("not takes nothing", "goal !own kick", on: "goal kick", ["0..<2"]),
    Case("not of a group", "goal !(own | for team)", on: "goal for @team goal own goal for team", ["0..<1"]),
    Case("the start", "^ goal", on: "goal goal", ["0..<1"]),
    Case("the end", "goal $", on: "goal goal", ["1..<2"]),
    Case("the end before the full stop", "goal $", on: "a goal ;", ["1..<2"]),
    Case("captures", "a:@person b:goal", on: "@person goal", ["0..<2 a=0..<1 b=1..<2"]),
    Case("a capture of several", "a:(own goal)", on: "own goal", ["0..<2 a=0..<2"]),
    Case("captures in captures", "a:(own b:goal)", on: "own goal", ["0..<2 a=0..<2 b=1..<2"]),
    Case("a label in itself", "a:(own a:goal)", on: "own goal", ["0..<2 a=0..<2"]),
    Case("an empty capture is none", "a:own? goal", on: "goal", ["0..<1"]),
    Case("an empty capture leaves the one before", "a:own? goal a:own?", on: "own goal", ["0..<2 a=0..<1"]),
    Case("the branch's capture", "(a:own | b:goal)", on: "goal", ["0..<1 b=0..<1"]),
    Case("a capture on a way given up", "(a:own goal | b:own net)", on: "own net", ["0..<2 b=0..<1"]),
    Case("a repeat's last capture", "(a:@person and?)+ scored", on: "@person and @person scored", ["0..<4 a=2..<3"]),
    Case("a repeat's capture given back", "a:own+ own goal", on: "own own goal", ["0..<3 a=0..<1"]),
    Case("the same fit once", "own goal", "own (goal | net)", on: "own goal", ["0..<2"]),
    Case("fits of two patterns", "own goal", "goal", on: "own goal", ["0..<2", "1..<2"]),
    Case("unless silences the row", "goal", unless: ["own goal"], on: "goal and own goal", []),
    Case("unless that does not fit", "goal", unless: ["own goal"], on: "own net goal", ["2..<3"]),
    Case("unless without a fit", "goal", unless: ["net"], on: "net", []),
    Case("anchored in one branch only", "(goal | #score) a:@person", on: "#score @person", ["0..<2 a=1..<2"]),
    Case("an empty row", "goal", on: "", []),
  ]

  @Test(arguments: cases) func fits(_ test: Case) throws {
    var world = TestWorld(lists: MatcherTests.lists)
    let row = world.row(test.row)
    let matcher = try world.matcher(test.patterns, unless: test.unless, view: test.view)
    #expect(matcher.fits(in: row, view: test.view).map(written) == test.fits)
    let other: RuleSource.View = test.view == .sentence ? .clause : .sentence
    #expect(matcher.fits(in: row, view: other).isEmpty)
  }

  @Test func fitsComeInTheOrderOfTheRules() throws {
    var world = TestWorld()
    let row = world.row("b a")
    let rules = try ["a", "b", "c"].map {
      Rule(
        name: $0, file: "", line: 1, kind: "", subject: nil,
        parts: .init(programs: [try world.program($0)], unless: []), settings: [], needs: .fact)
    }
    let matcher = Matcher(rules: rules, sets: world.sets.sets)
    #expect(matcher.fits(in: row, view: .sentence).map(\.rule) == [0, 1])
  }

  /// A row on which the pattern could be tried in more ways than there are atoms is given up in time.
  @Test(.timeLimit(.minutes(10))) func givesUp() throws {
    var world = TestWorld()
    let matcher = try world.matcher(["(a* a*)* b", "a ... a ... a ... a ... a ... b"])
    let row = world.row(String(repeating: "a ", count: 20_000) + "c b")
    #expect(matcher.fits(in: row, view: .sentence).isEmpty)
  }

  @Test func refusesAProgramWithoutEnd() {
    var world = TestWorld()
    #expect(throws: TestWorld.TooLarge.self) { try world.program("((a{40}){40}){40}") }
  }
}
