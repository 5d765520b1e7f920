import Records
import Testing

@testable import Reconciling

struct SidesTests {
  private func ledger(_ text: String) throws -> Ledger {
    try TinySport.ledger("Ashfield 2-1 Norton.\n\n" + text, after: TinySport.matches + [Sides.self])
  }

  @Test func whatIsSaid() throws {
    let ledger = try ledger("Anna Bell plays for Norton. It rained.\n\nThere were many people.\n\nCora Dunn waved.")
    #expect(ledger.side(of: "Anna Bell") == "Norton")
    #expect(ledger.sides.values.map(\.rule).contains("plays-for"))
  }

  @Test func spreadsOverLinks() throws {
    let ledger = try ledger("Anna Bell plays for Norton.\n\nAnna Bell joins Cora Dunn.\n\nEva Flint stops Cora Dunn.")
    #expect(["Anna Bell", "Cora Dunn", "Eva Flint"].map(ledger.side) == ["Norton", "Norton", "Ashfield"])
  }

  @Test func whoPlaysWhereASideHasOneIsAgainstTheOther() throws {
    let ledger = try ledger("Anna Bell plays for Norton.\n\nAnna Bell saves.\n\nIt rained.\n\nCora Dunn saves.")
    #expect(["Anna Bell", "Cora Dunn"].map(ledger.side) == ["Norton", "Ashfield"])
  }

  @Test func withoutAMatchThereAreNone() throws {
    #expect(try TinySport.ledger("Anna Bell plays for Norton.", after: [Sides.self]).sides.isEmpty)
  }
}
