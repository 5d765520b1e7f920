import Testing

@testable import Rules

@Suite struct DiagnosticTests {
  static let distances: [(String, String, Int)] = [
    ("", "", 0), ("a", "", 1), ("", "ab", 2), ("goal", "goal", 0), ("goal", "gaol", 2), ("score", "scored", 1),
    ("kitten", "sitting", 3), ("saturday", "sunday", 3),
  ]

  @Test(arguments: distances) func measuresEdits(_ a: String, _ b: String, _ edits: Int) {
    #expect(distance(Array(a.utf8), Array(b.utf8)) == edits)
    #expect(distance(Array(b.utf8), Array(a.utf8)) == edits)
  }

  static let hints: [(String, String?)] = [
    ("score-verbs", "score-verb"), ("scoreverb", "score-verb"), ("gaol", nil), ("gol", "goal"),
    ("wholly-different", nil), ("", nil),
  ]

  @Test(arguments: hints) func proposes(_ name: String, _ meant: String?) {
    #expect(nearest(to: name, among: ["goal", "score-verb", "net"]) == meant)
  }

  @Test func printsAsCompilersDo() {
    let found = Diagnostic(
      file: "Football/goals.rules", line: 14, column: 9, message: unknown("list", "score-verbs", ["score-verb"]))
    #expect(
      found.description == "Football/goals.rules:14:9: error: unknown list 'score-verbs'; did you mean 'score-verb'?")
  }
}
