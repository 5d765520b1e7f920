import Testing

@testable import Rules

/// How near rules come to rows that they do not fit.
@Suite struct ApproachTests {
  struct Case: CustomTestStringConvertible {
    var pattern: String
    var row: String
    /// Reasons with the element and the place in the row, as `other 1 @2`.
    var lacks: [String]?
    var view = RuleSource.View.sentence
    var testDescription: String { "\(pattern) on \(row)" }
  }

  static let cases = [
    Case(pattern: "@person scored the goal", row: "@person scored the goal", lacks: []),
    Case(pattern: "@person scored the goal", row: "@person scored the winner", lacks: ["other 3 @3"]),
    Case(pattern: "@person scored the goal", row: "@person scored goal", lacks: ["missing 2 @2"]),
    Case(pattern: "@person scored the goal", row: "he scored the goal", lacks: ["other 0 @0"]),
    Case(pattern: "@person scored the goal", row: "scored the goal", lacks: ["missing 0 @0"]),
    Case(pattern: "@person scored the goal", row: "@person scored", lacks: ["missing 2 @2", "missing 3 @2"]),
    Case(pattern: "@person scored the winning goal", row: "@person scored", lacks: nil),
    // What may be absent is not missed.
    Case(pattern: "@person (who | that)? scored a?", row: "@person scored", lacks: []),
    Case(pattern: "@person (tucked | slid) it home", row: "@person poked it home", lacks: ["other 1-2 @1"]),
    Case(pattern: "@person ... scored it", row: "@person then @person scored it", lacks: []),
    Case(pattern: "scorer:@person ... beat ... @person", row: "@person a @person", lacks: ["other 2 @1"]),
    Case(pattern: "kept ... @person", row: "kept ; @person", lacks: ["border 1 @1"]),
    Case(pattern: "lost ... @team ... to @person", row: "lost @person to @person", lacks: ["other 2 @1"]),
    Case(pattern: "goal !own", row: "goal own", lacks: ["forbidden 1 @1"]),
    Case(pattern: "^ goal by", row: "a goal by", lacks: ["inside 0 @1"]),
    Case(pattern: "head~ it", row: "head it", lacks: ["noVerb 0 @0"], view: .clause),
    Case(pattern: "head~ it", row: "head/v it", lacks: [], view: .clause),
    // Nothing of it is met.
    Case(pattern: "the goal", row: "a winner", lacks: nil),
  ]

  @Test(arguments: cases) func tellsWhatIsUnmet(_ example: Case) throws {
    var world = TestWorld()
    let matcher = try world.matcher([example.pattern], view: example.view)
    let row = world.row(example.row)
    let found = matcher.approaches(to: 0..<row.count, in: row, view: example.view).first
    let lacks = found?.lacks.map { lack in
      let elements = lack.elements
      let numbers =
        elements.count == 1 ? "\(elements.lowerBound)" : "\(elements.lowerBound)-\(elements.upperBound)"
      return "\(lack.reason) \(numbers) @\(lack.at)"
    }
    #expect(lacks == example.lacks)
  }

  /// A pattern that the matcher finds is one with nothing unmet, and the other way round.
  @Test(arguments: 0..<20) func agreesWithTheMatcher(_ seed: Int) throws {
    var random = Dice(state: UInt64(seed))
    var world = TestWorld()
    let parts = ["a", "b", "c", "@person", "@team", ";"]
    for _ in 0..<20 {
      var label = UInt8(ascii: "k")
      let pattern = NaiveMatcherTests.pattern(&random, 3, &label)
      guard !pattern.isEmptiable, let program = Assembler.assemble(pattern, .sentence, &world.sets) else { continue }
      let rule = Rule(
        name: "", file: "", line: 1, kind: "", subject: nil, parts: .init(programs: [program], unless: []),
        settings: [], needs: .fact)
      let matcher = Matcher(rules: [rule], sets: world.sets.sets)
      let row = world.row((0...random.roll(7)).map { _ in parts[random.roll(parts.count)] }.joined(separator: " "))
      let approach = matcher.approaches(to: 0..<row.count, in: row, view: .sentence, lacking: 0).first
      // What matches nothing but any item is worth nothing and is no approach.
      guard approach != nil else { continue }
      #expect(!matcher.fits(in: row, view: .sentence).isEmpty, "\(pattern)")
    }
  }

  @Test func tellsWhatSilencesAFit() throws {
    var world = TestWorld()
    let matcher = try world.matcher(["@person scored"], unless: ["never", "almost"])
    let row = world.row("@person scored it almost")
    let approach = try #require(matcher.approaches(to: 1..<2, in: row, view: .sentence).first)
    #expect(approach.silencer == .init(unless: 1, items: 3..<4))
    #expect(matcher.fits(in: row, view: .sentence).isEmpty)
  }

  @Test func onlyTheWordsThatAreAskedFor() throws {
    var world = TestWorld()
    let matcher = try world.matcher(["the goal"])
    let row = world.row("the goal and a red card")
    #expect(matcher.approaches(to: 0..<1, in: row, view: .sentence).first?.lacks == [])
    #expect(matcher.approaches(to: 4..<6, in: row, view: .sentence).isEmpty)
  }
}

/// Where elements are written, those of phrases in the phrase.
@Suite struct ElementPlaceTests {
  @Test func findsElementsOfRulesAndPhrases() throws {
    let (_, matcher) = try RuleCompilerTests.build(
      """
      phrase the-net
        is the #lower{0,2} net
        is over the line
      rule r
        gives event goal
        match scorer:@person put it (in | into) <the-net>
        unless (wide | over)
        yes a
        no b
      """)
    let rule = matcher.rule(0)
    func written(_ elements: ClosedRange<Int>) -> String? {
      matcher.place(of: elements, ofPattern: 0, rule: rule).map { place in
        "\(place.line.line): " + String(decoding: Array(place.line.text.utf8)[place.range], as: UTF8.self)
      }
    }
    #expect(written(0...0) == "6: @person")
    #expect(written(3...4) == "6: in | into")
    #expect(written(6...6) == "2: #lower")
    #expect(written(8...8) == "3: over")
    #expect(written(11...11) == nil)
    #expect(matcher.place(ofUnless: 0, rule: rule)?.line.text == "(wide | over)")
  }

  @Test func tellsWhatNoRuleUses() throws {
    let (lexicon, matcher) = try RuleCompilerTests.build(
      """
      list used
        score
      list in-phrase
        a
      list idle
        b, c d, b
      list asked
        e
      phrase whole
        is <in-phrase> goal
      phrase lost
        is nothing
      rule r
        gives event goal
        match scorer:@person <used>~ <whole>
        yes a
        no b
      """)
    #expect(matcher.unused(besides: ["asked"]).map(\.name) == ["idle", "lost"])
    #expect(matcher.repeated.map { "\($0.list) \($0.word) \($0.line):\($0.column)" } == ["idle b 6:11"])
    #expect(lexicon.listNames.contains("asked"))
  }

  @Test func notesWhichListsAreAskedFor() throws {
    var builder = KnowledgeBuilder()
    builder.add(rules: "list a\n  x\nlist b\n  y\n", file: "a.rules")
    let requests = ListRequests()
    let (lexicon, _) = try builder.compile(Declarations([:])).with(NameLists(), noting: requests)
    _ = lexicon.list("b")
    #expect(requests.names == ["b"])
  }
}
