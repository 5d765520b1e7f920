import Records
import Testing

@testable import Reconciling

struct MatchFactsTests {
  @Test func whatIsSaidOfTheMatch() throws {
    let text = "Ashfield 2-1 Norton. 300 watched. Played at Elm Park. Ida Jarvis whistled. It was the last round."
    let match = try #require(
      try TinySport.ledger(text, after: TinySport.matches + [MatchFacts.self, StageOfMatch.self]).matches.first)
    #expect(match.attendance == 300 && match.stage == "final")
    #expect(match.evidence.map(\.rule).contains("whistle"))
  }

  @Test func aGroundOfAnotherDayIsNotTheMatchs() throws {
    func venue(_ text: String) throws -> String {
      let ledger = try TinySport.ledger("Norton 2-1 Ashfield. " + text, after: TinySport.matches + [MatchFacts.self])
      return ledger.name(ledger.matches[0].venue)
    }
    #expect(try venue("Elm Park was full.") == "Elm Park")
    #expect(try venue("Elm Park was full last year.") == "-")
  }

  @Test func aGroundMayStandForItsClub() throws {
    let ledger = try TinySport.ledger(
      "Norton 2-1 Ashfield. A former Elm Park hero saw it.", after: TinySport.matches + [MatchFacts.self])
    #expect(ledger.matches[0].venue == nil)
  }

  @Test func whatIsDecidedInOneMatchHasOneStage() throws {
    func stage(_ text: String) throws -> String? {
      try TinySport.ledger(text, after: TinySport.matches + [CompetitionOfMatch.self, StageOfMatch.self]).matches[0]
        .stage
    }
    #expect(try stage("Ashfield 2-1 Norton in the Short Cup.") == "final")
    #expect(try stage("Ashfield 2-1 Norton in the Long Cup.") == nil)
  }

  @Test func theStageOfAnotherDayIsNotTheMatchs() throws {
    let text = "Ashfield 2-1 Norton. Both fell last year in the last round."
    let ledger = try TinySport.ledger(text, after: TinySport.matches + [StageOfMatch.self])
    #expect(ledger.matches[0].stage == nil)
  }

  @Test func aGroundNamesItsClub() throws {
    let ledger = try TinySport.ledger(
      "Norton 2-1 Ashfield. Played at Elm Park.", after: TinySport.matches + [MatchFacts.self])
    #expect(ledger.name(ledger.matches[0].home) == "Ashfield")
  }
}
