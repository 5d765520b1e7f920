import Records
import Testing

@testable import Reconciling

struct HomeSideTests {
  private func home(_ text: String) throws -> String {
    let ledger = try TinySport.ledger(text, after: TinySport.matches + [HomeSide.self, Sides.self])
    return ledger.name(ledger.matches.first?.home)
  }

  @Test func whoseGroundIsNamed() throws {
    #expect(try home("Norton 2-1 Ashfield. Elm Park was full.") == "Ashfield")
    #expect(try home("Norton 2-1 Ashfield. It was full.") == "-")
    #expect(try home("Norton 2-1 Ashfield. Ashfield won at Elm Park last year.") == "-")
  }

  @Test func whomALineNamesFirstIsLikelyToBe() throws {
    func likely(_ text: String) throws -> String {
      let ledger = try TinySport.ledger(text, after: TinySport.matches + [HomeSide.self, Sides.self])
      #expect(ledger.matches.first?.home == nil)
      return ledger.name(ledger.matches.first?.likelyHome)
    }
    let rain = "\n\nIt rained all day long and nobody who had come to see it was glad of that."
    #expect(try likely("Norton 2-1 Ashfield" + rain + rain) == "Norton")
    #expect(try likely("It rained.\n\nNorton 2-1 Ashfield was how it ended.") == "-")
  }

  @Test func theHostsAreNotWhoIsNamedBesideThem() throws {
    #expect(try home("Norton 2-1 Ashfield. The hosts feared Norton. The hosts watched Norton.") == "Ashfield")
  }
}
