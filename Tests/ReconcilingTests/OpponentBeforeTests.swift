import Records
import Testing

@testable import Reconciling

struct OpponentBeforeTests {
  @Test(arguments: [
    ("Harwick went to Millbrook. Harwick won 3-0.", ["Harwick 3-0 Millbrook"]),
    // Nobody else is named, or more than one.
    ("Harwick went home. Harwick won 3-0.", []),
    ("Harwick like Millbrook and Oxted. Harwick won 3-0.", []),
    // The two have a result already.
    ("Harwick 1-1 Millbrook. Harwick won 3-0.", ["Harwick 1-1 Millbrook"]),
  ])
  func matches(_ text: String, _ others: [String]) throws {
    let ledger = try TinySport.ledger(
      "Ashfield 2-1 Norton. Ashfield were better than Norton. " + text, after: TinySport.matches + [OpponentBefore.self]
    )
    #expect(ledger.shownMatches.filter { !$0.contains("Ashfield") } == others)
  }
}
