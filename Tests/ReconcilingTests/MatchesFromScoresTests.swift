import Records
import Testing

@testable import Reconciling

/// The constraints that find an article's matches, each with the ledger that it gets and what it makes of it.
struct MatchesFromScoresTests {
  @Test(arguments: [
    ("Ashfield 2-1 Norton.", ["Ashfield 2-1 Norton"]),
    ("Ashfield 2-1 Norton. Ashfield won 2-1.", ["Ashfield 2-1 Norton"]),
    ("Ashfield 2-1 Norton. Harwick 0-0 Millbrook.", ["Ashfield 2-1 Norton", "Harwick 0-0 Millbrook"]),
    ("Ashfield 2-1 Norton. Once Ashfield drew 3-3 with Norton.", ["Ashfield 2-1 Norton", "Ashfield 3-3 Norton"]),
    ("Soon Ashfield meet Norton.", []),
  ])
  func matches(_ text: String, _ expected: [String]) throws {
    #expect(try TinySport.ledger(text, after: [MatchesFromScores.self]).shownMatches == expected)
  }

  /// Figures that make the winner of a result without any the loser are its own soon after, and another day's long after.
  @Test(arguments: [(2, ["Ashfield 1-2 Norton"]), (12, ["Ashfield ? Norton", "Norton 2-1 Ashfield"])])
  func figuresAgainstAResult(_ sentences: Int, _ expected: [String]) throws {
    let text = "Ashfield bested Norton. " + String(repeating: "It rained. ", count: sentences) + "Norton 2-1 Ashfield."
    #expect(try TinySport.ledger(text, after: [MatchesFromScores.self]).shownMatches == expected)
  }

  @Test func partsOfAMatchGoToIt() throws {
    let ledger = try TinySport.ledger(
      "Ashfield 2-1 Norton. Norton stood 1-0 with Ashfield.", after: [MatchesFromScores.self])
    #expect(ledger.shownMatches == ["Ashfield 2-1 Norton"])
    #expect(ledger.shown(ledger.matches[0].halfTime) == "0-1")
  }
}
