import Records
import Testing

@testable import Reconciling

struct ScoreOfPrimaryTests {
  @Test func aResultOfOneTeamAloneIsTheMatchs() throws {
    var ledger = try TinySport.ledger(
      "Ashfield met Norton. Norton met Ashfield. Anna Bell scored. It is reported. Norton won 3-1.",
      after: [SportOfArticle.self, MatchesFromScores.self])
    // The match of the two teams, without a score, beside the half that the result made.
    let teams = ["Ashfield", "Norton"].map { name in ledger.entities.indices.first { ledger.name($0) == name } }
    var match = MatchDraft(teams: teams, sentence: 0)
    match.isPrimary = true
    for number in ledger.matches.indices {
      ledger.matches[number].isPrimary = false
      ledger.matches[number].teams = [teams[1], nil]
    }
    ledger.matches.insert(match, at: 0)
    ScoreOfPrimary().apply(to: &ledger)
    #expect(ledger.shownMatches == ["*Ashfield 1-3 Norton"])
  }
}
