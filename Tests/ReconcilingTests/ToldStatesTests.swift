import Records
import Testing

@testable import Reconciling

struct ToldStatesTests {
  /// What speaks against a score of two to one for those who play at home.
  private func cost(_ text: String, ground: String = "Played at Elm Park.") throws -> Double {
    let ledger = try TinySport.ledger(
      "Ashfield 2-1 Norton. \(ground)\n\n" + text, after: TinySport.matches + [MatchFacts.self])
    return ToldStates(of: 0, ledger).cost(of: [2, 1])
  }

  @Test func victoryForTheVisitorsSpeaksAgainstTheHosts() throws {
    #expect(try cost("It was victory for the visitors.") > 0)
    #expect(try cost("It was victory for the hosts.") == 0)
  }

  @Test func theSameWordsCountOnce() throws {
    let once = try cost("It was victory for the visitors.")
    #expect(try cost("Anna Bell sealed victory for the visitors.") == once)
    #expect(try cost("Anna Bell sealed victory for the visitors. For Norton it was victory.") == 2 * once)
  }

  @Test func whoIsAtHomeMustBeKnown() throws {
    #expect(try cost("Anna Bell sealed victory for the visitors.", ground: "") == 0)
    #expect(try cost("Anna Bell sealed victory for Norton.", ground: "") > 0)
  }
}
