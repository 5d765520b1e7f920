import Records
import Testing

@testable import Reconciling

struct SideVoteTests {
  @Test func theSurerTheNearerToTheHeadOfTheSentence() {
    let inside = SideVote(isBehind: true)
    #expect(SideVote(isBehind: true, opens: true).odds > inside.odds)
    #expect(SideVote(isBehind: true, isOneSided: true).odds > inside.odds)
    #expect(SideVote(isBehind: true, distance: 12).odds < inside.odds)
    #expect(SideVote(isBehind: true, turns: true).odds < inside.odds)
    #expect(SideVote(isBehind: true, isCoach: true).odds > inside.odds)
  }

  /// Who stops a side that is named before him is no player of it, and neither is who stands behind `they`.
  @Test(arguments: [true, false])
  func whoDefendsIsRatherOfTheOther(_ isBehind: Bool) {
    #expect(SideVote(isBehind: isBehind, attacks: true).odds > 1)
    #expect(SideVote(isBehind: isBehind, attacks: false, sideAttacks: true).odds < 1)
  }

  @Test func aSideThatIsOnlyMeantTellsNothing() {
    #expect(SideVote(isBehind: true, isByReference: true).odds < 1)
  }
}
