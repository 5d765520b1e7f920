import Records
import Testing

@testable import Reconciling

struct SecondLegTests {
  @Test(arguments: [
    ("Once Norton drew 2-1 with Ashfield in the first leg. Overall it was 3-3.", "*Ashfield 2-1 Norton"),
    // Either way round may be.
    ("Once Norton drew 2-1 with Ashfield in the first leg. Overall it was 4-3.", "*Ashfield ? Norton"),
    // Only one of the two can have had so many in the first.
    ("Once Norton drew 4-1 with Ashfield in the first leg. Overall it was 5-3.", "*Ashfield 2-1 Norton"),
    // Nothing says that it was the other match of the tie.
    ("Once Norton drew 2-1 with Ashfield. Overall it was 3-3.", "*Ashfield ? Norton"),
  ])
  func score(_ text: String, _ expected: String) throws {
    var ledger = try TinySport.ledger(text, after: [SportOfArticle.self, MatchesFromScores.self])
    let teams = ledger.matches[0].teams
    var match = MatchDraft(teams: teams.reversed(), sentence: 0)
    match.isPrimary = true
    ledger.matches.append(match)
    SecondLeg().apply(to: &ledger)
    #expect(ledger.shownMatches.contains(expected))
  }
}
