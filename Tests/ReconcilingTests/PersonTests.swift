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

  @Test func withoutAMatchThereAreNone() throws {
    #expect(try TinySport.ledger("Anna Bell plays for Norton.", after: [Sides.self]).sides.isEmpty)
  }
}

struct ReferencesTests {
  private func bound(_ text: String, after constraints: [any Constraint.Type]) throws -> [String] {
    let ledger = try TinySport.ledger(text, after: constraints + [References.self])
    return ledger.bound.sorted { $0.key < $1.key }.map { mention, entity in
      ledger.text.text(tokens: ledger.mentions[mention].tokens) + " = " + ledger.name(entity)
    }
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

struct RoleChoiceTests {
  private func role(_ person: String, _ text: String) throws -> Entity.Role {
    let ledger = try TinySport.ledger(text, after: TinySport.events)
    let number = try #require(ledger.entities.indices.first { ledger.name($0) == person })
    return RoleChoice(ledger).role(of: number)
  }

  @Test func aPlayerWhereNothingSpeaksAgainstIt() throws {
    #expect(try role("Anna Bell", "Anna Bell waved.") == .player)
    #expect(try role("Anna Bell", "Ashfield 2-1 Norton. Anna Bell scored.") == .player)
  }

  @Test func whatIsSaidOfHer() throws {
    #expect(try role("Anna Bell", "Anna Bell, coach of Ashfield, waved.") == .coach)
  }
}

struct SportAndKindTests {
  @Test func theSportThatMostSignsSpeakFor() throws {
    #expect(try TinySport.ledger("It rained.", after: [SportOfArticle.self]).isOfSport)
    let cricket = "He took five wickets in the first innings. The batsman was bowled. The bowler took the wicket."
    let ledger = try TinySport.ledger(cricket, after: [SportOfArticle.self])
    #expect(ledger.sport == "cricket" || ledger.sport == "tiny")
  }

  @Test(arguments: [
    ("Ashfield 2-1 Norton. Anna Bell scored. It is reported.", Record.ArticleKind.matchReport),
    ("It is previewed. Soon Ashfield meet Norton.", .preview),
    ("It rained.", .news),
    (
      "Ashfield 2-1 Norton. Anna Bell scored.\n\nHarwick 1-0 Millbrook. Eva Flint scored.\n\nOxted 1-0 Selby. Gina Holt scored.",
      .roundUp
    ),
  ])
  func kinds(_ text: String, _ kind: Record.ArticleKind) throws {
    let ledger = try TinySport.ledger(text, after: TinySport.events + [SideOfEvents.self, KindOfArticle.self])
    #expect(ledger.kind == kind)
  }
}
