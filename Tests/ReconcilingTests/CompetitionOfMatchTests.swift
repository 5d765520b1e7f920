import Records
import Testing

@testable import Reconciling

struct CompetitionOfMatchTests {
  private func competition(_ text: String) throws -> String {
    let ledger = try TinySport.ledger(text, after: TinySport.matches + [CompetitionOfMatch.self])
    return ledger.name(ledger.matches[0].competition)
  }

  @Test func theOneThatIsNamedEarly() throws {
    #expect(try competition("Ashfield 2-1 Norton in the Long Cup.\n\nThe Short Cup is far off.") == "Long Cup")
    #expect(try competition("Ashfield 2-1 Norton.") == "-")
  }

  @Test func whatIsHopedForIsNone() throws {
    #expect(try competition("Ashfield 2-1 Norton. Long Cup hopes rose. The Short Cup shone.") == "Short Cup")
    #expect(try competition("Ashfield 2-1 Norton. The Long Cup rose. The Short Cup shone.") == "Long Cup")
  }

  @Test func whatIsSaidOfTheMatchCountsMost() throws {
    #expect(try competition("Ashfield 2-1 Norton. The Long Cup waits.\n\nThis was in the Short Cup.") == "Short Cup")
  }

  @Test func aCupBesideAnotherTeamIsThatOnes() throws {
    #expect(
      try competition("Ashfield 2-1 Norton. A Short Cup win over Oxted was old. The Long Cup shone.") == "Long Cup")
  }

  @Test func clubsOfTwoCountriesPlayForNoCupOfAThird() throws {
    #expect(try competition("Ashfield 2-1 Harwick. The West Cup waits. The Short Cup shone.") == "Short Cup")
  }
}
