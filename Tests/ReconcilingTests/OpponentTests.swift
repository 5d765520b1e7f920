import Records
import Testing

@testable import Reconciling

struct OpponentTests {
  private func matches(_ text: String) throws -> [String] {
    try TinySport.ledger(text, after: TinySport.matches + [Opponent.self]).shownMatches
  }

  @Test func theTeamThatIsNamedMost() throws {
    #expect(try matches("Ashfield won 2-1. Norton lost. Norton wept. Norton left.").first == "*Ashfield 2-1 Norton")
  }

  @Test func noneWhereTwoAreNamedAlike() throws {
    let found = try matches(
      "Ashfield won 2-1.\n\nIt was fun.\n\nNorton and Harwick looked on. Norton and Harwick left.")
    #expect(found.first?.hasSuffix("-") ?? true)
  }
}
