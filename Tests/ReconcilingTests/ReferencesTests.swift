import Records
import Testing

@testable import Reconciling

struct ReferencesTests {
  private func bound(_ text: String, after constraints: [any Constraint.Type]) throws -> [String] {
    let ledger = try TinySport.ledger(text, after: constraints + [References.self])
    return ledger.bound.sorted { $0.key < $1.key }.map { mention, entity in
      ledger.text.text(tokens: ledger.mentions[mention].tokens) + " = " + ledger.name(entity)
    }
  }

  @Test func whoDidItIsOfTheSideThatIsToldToHaveDoneIt() throws {
    let ledger = try TinySport.ledger(
      "Ashfield 2-1 Norton.\n\nNorton take the lead. Anna Bell scored.", after: TinySport.matches + [Sides.self])
    #expect(ledger.side(of: "Anna Bell") == "Norton")
  }

  @Test func hostsAndVisitorsGoByTheGround() throws {
    let text = "Norton 2-1 Ashfield. Played at Elm Park.\n\nThe hosts wept. The visitors sang."
    let found = try bound(text, after: TinySport.matches + [MatchFacts.self])
    #expect(found == ["The hosts = Ashfield", "The visitors = Norton"])
  }

  @Test func withoutAGroundTheyAreNobody() throws {
    #expect(try bound("Norton 2-1 Ashfield.\n\nThe hosts wept.", after: TinySport.matches).isEmpty)
  }

  @Test func winnersGoByTheScore() throws {
    #expect(
      try bound("Norton 1-2 Ashfield.\n\nThe winners sang.", after: TinySport.matches) == ["The winners = Ashfield"])
  }
}
