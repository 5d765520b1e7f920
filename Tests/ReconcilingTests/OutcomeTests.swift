import Records
import Testing

@testable import Reconciling

struct OutcomeTests {
  private func ledger(_ text: String, _ constraint: any Constraint.Type) throws -> Ledger {
    try TinySport.ledger(
      text, after: TinySport.matches + [MatchFromTeams.self, Sides.self, Clock.self, Merging.self, SideOfEvents.self]
    )
    .applying(constraint)
  }

  static let report = "Ashfield met Norton. Norton met Ashfield. Ashfield waved. It is reported. "

  @Test func aResultWithoutATeamIsOfTheSideBeforeIt() throws {
    let ledger = try ledger(Self.report + "Anna Bell scored. For Norton it was a 3-1 win.", UnnamedResult.self)
    #expect(ledger.shownMatches == ["*Ashfield 1-3 Norton"])
  }

  @Test func aDrawIsAnotherDaysWhereSomebodyWon() throws {
    let draw = " It ended a 2-2 draw."
    #expect(
      try ledger(Self.report + "Anna Bell scored." + draw, UnnamedResult.self).shownMatches == ["*Ashfield 2-2 Norton"])
    #expect(
      try ledger(Self.report + "Anna Bell decides." + draw, UnnamedResult.self).shownMatches == ["*Ashfield ? Norton"])
  }

  @Test func honoursEvenIsADraw() throws {
    let ledger = try ledger(Self.report + "Anna Bell scored. Honours even.", UnnamedResult.self)
    guard case .level? = ledger.matches[0].outcome else { return #expect(Bool(false), "no draw") }
    #expect(ledger.matches[0].score == nil)
  }

  @Test func whoDecidedItWasOnTheSideThatWon() throws {
    let ledger = try ledger(Self.report + "Anna Bell plays for Norton. Anna Bell decides.", OutcomeFromEvents.self)
    guard case .winner(let team)? = ledger.matches[0].outcome else { return #expect(Bool(false), "no winner") }
    #expect(ledger.name(team) == "Norton")
  }

  @Test func scoreFromWhatWasScored() throws {
    let opening = Self.report + "Anna Bell plays for Ashfield. Cora Dunn plays for Norton. "
    func score(_ text: String) throws -> [String] {
      try ledger(opening + text, UnnamedResult.self).applying(FinalScore.self).shownMatches
    }
    // A draw, and both have as many.
    #expect(try score("Anna Bell scores. Cora Dunn scores. Honours even.") == ["*Ashfield 1-1 Norton"])
    // Of each it is told what it did.
    #expect(try score("Anna Bell opens. Cora Dunn levels.") == ["*Ashfield 1-1 Norton"])
    // What one telling counts is all so or none.
    #expect(try score("Anna Bell doubles. Ashfield prevailed.") == ["*Ashfield 2-0 Norton"])
    // Nothing says that this was all.
    #expect(try score("Anna Bell scores. Cora Dunn scores.") == ["*Ashfield ? Norton"])
    #expect(try score("Anna Bell scores. Ashfield prevailed.") == ["*Ashfield ? Norton"])
  }

  @Test func moreScoredThanTheScoreHasIsAConflict() throws {
    let ledger = try ledger(
      "Ashfield 1-0 Norton. Anna Bell nets for Ashfield. Eva Flint nets for Ashfield.", ScoreFromEvents.self)
    #expect(ledger.warnings.map(\.code) == ["score-conflict"])
  }

  @Test func theFirstPeriodFromEventsThatAllHaveTheirTime() throws {
    let ledger = try ledger(
      "Ashfield 1-1 Norton. Anna Bell nets for Ashfield in minute 12. Cora Dunn nets for Norton in minute 50.",
      ScoreFromEvents.self)
    #expect(ledger.shown(ledger.matches[0].halfTime) == "1-0")
  }
}
