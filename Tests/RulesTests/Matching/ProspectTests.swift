import Testing

@testable import Rules

/// What a row must hold for a program to be run at all.
@Suite struct ProspectTests {
  static let cases: [(String, String)] = [
    ("goal", "goal"),
    ("the goal", "goal"),
    ("goal the", "goal"),
    ("@person goal", "goal"),
    ("@person the", "the"),
    ("(goal | strike) @person", "goal strike"),
    ("(goal | @venue)", "goal classes 8"),
    ("(goal | #score)", "goal kinds 4"),
    ("(goal | #lower)", "-"),
    ("goal? #score", "kinds 4"),
    ("goal+", "goal"),
    ("_ ... $ #number", "kinds 2"),
    ("_", "-"),
    ("#lower !goal", "-"),
    ("@person", "classes 129"),
  ]

  @Test(arguments: cases) func anchorsAtTheRarest(_ pattern: String, _ anchor: String) throws {
    var world = TestWorld()
    let names = ["goal", "strike", "the"].reduce(into: [:]) { $0[world.sets.word($1)] = $1 }
    let found = try world.program(pattern).prospect.anchor
    var told = (found?.words ?? []).map { names[$0] ?? "?" }
    if let found, !found.classes.isEmpty { told.append("classes \(found.classes.rawValue)") }
    if let found, !found.kinds.isEmpty { told.append("kinds \(found.kinds.rawValue)") }
    #expect(told.isEmpty ? anchor == "-" : told.joined(separator: " ") == anchor)
  }
}
