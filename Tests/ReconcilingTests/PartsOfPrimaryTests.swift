import Records
import Testing

@testable import Reconciling

struct PartsOfPrimaryTests {
  @Test(arguments: [
    ("Ashfield 3-1 Norton. It stood 0-0.", "0-0"),
    // Only one of the two can have led by so many.
    ("Ashfield 1-3 Norton. It stood 2-0.", "0-2"),
    ("Ashfield 3-2 Norton. It stood 2-0.", nil),
    // Somebody else's.
    ("Ashfield 3-1 Norton. It stood 0-0 with Harwick.", nil),
  ])
  func halfTimeOfNoTeam(_ text: String, _ expected: String?) throws {
    let ledger = try TinySport.ledger(text, after: TinySport.matches + [PartsOfPrimary.self])
    #expect(ledger.matches[0].halfTime.map { ledger.shown($0) } == expected)
  }
}
