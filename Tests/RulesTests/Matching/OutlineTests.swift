import Testing

@testable import Rules

/// What no match of a pattern can do without: each step with how far it stands behind the one before.
@Suite struct OutlineTests {
  static let cases: [(String, String)] = [
    ("a", "a+0"),
    ("a b", "a+0 b+1"),
    ("a b? c", "a+0 c+1...2"),
    ("a ... c", "a+0 c+1...15"),
    ("_ a", "a+1"),
    ("(a | b c) @team", "a|b+0 @2|256+1...2"),
    ("(a | @team) b", "a|@2|256+0 b+1"),
    ("a? b", "b+0...1"),
    ("x:a !b #score", "a+0 #4+1"),
    ("(a | _) b", "b+1"),
    ("a{1,3} b", "a+0 b+1...3"),
    ("<long> b", "one|two+0 b+1...3"),
    ("^ a $", "a+0"),
    ("_", ""),
  ]

  @Test(arguments: cases) func holdsWhatIsNeeded(_ pattern: String, _ steps: String) throws {
    var world = TestWorld(lists: ["long": "one, two three four"])
    let program = try world.program(pattern)
    let outline = Outline(of: program.ops, lengths: world.sets.sets.map(\.lengths))
    let names = ["a", "b", "c", "one", "two"].reduce(into: [:]) { $0[world.sets.word($1)] = $1 }
    let told = outline.steps.map { step in
      var any = outline.sets[Int(step.sets)..<Int(step.sets + step.setCount)].flatMap { set in
        world.sets.sets[Int(set)].firstWords.compactMap { names[$0] }.sorted()
      }
      if !step.classes.isEmpty {
        any.append(
          "@" + (0..<32).filter { step.classes.rawValue >> $0 & 1 != 0 }.map { "\(1 << $0)" }.joined(separator: "|"))
      }
      if !step.kinds.isEmpty { any.append("#\(step.kinds.rawValue)") }
      return "\(any.joined(separator: "|"))+\(step.least)" + (step.most == step.least ? "" : "...\(step.most)")
    }
    #expect(told.joined(separator: " ") == steps)
  }

  /// A pattern that fits in a row longer than its places can be told apart in.
  @Test(arguments: [0, 40, 61, 62, 63, 64, 99]) func reachesIntoLongRows(_ at: Int) throws {
    var world = TestWorld()
    let matcher = try world.matcher(["a b? c"])
    let row = world.row((0..<100).map { $0 == at ? "a" : $0 == at + 1 ? "c" : "x" }.joined(separator: " "))
    let found = matcher.fits(in: row, view: .sentence).map(\.items)
    #expect(found == (at == 99 ? [] : [at..<at + 2]))
  }
}
