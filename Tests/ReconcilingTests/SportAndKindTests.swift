import Records
import Testing

@testable import Reconciling

struct SportAndKindTests {
  @Test func theSportThatMostSignsSpeakFor() throws {
    #expect(try TinySport.ledger("It rained.", after: [SportOfArticle.self]).isOfSport)
    let cricket = "He took five wickets in the first innings. The batsman was bowled. The bowler took the wicket."
    let ledger = try TinySport.ledger(cricket, after: [SportOfArticle.self])
    #expect(ledger.sport == "cricket" || ledger.sport == "tiny")
  }

  @Test(arguments: [
    (
      "Ashfield 2-1 Norton. In minute 7 Anna Bell scored. In minute 9 Eva Flint scored.",
      Record.ArticleKind.matchReport
    ),
    ("It is previewed. Soon Ashfield meet Norton.", .preview),
    ("It rained.", .news),
    (
      "Ashfield 2-1 Norton. In minute 7 Anna Bell scored.\n\nHarwick 1-0 Millbrook. In minute 8 Eva Flint scored.\n\nOxted 1-0 Selby. In minute 9 Gina Holt scored.",
      .roundUp
    ),
  ])
  func kinds(_ text: String, _ kind: Record.ArticleKind) throws {
    let ledger = try TinySport.ledger(text, after: TinySport.events + [SideOfEvents.self, KindOfArticle.self])
    #expect(ledger.kind == kind)
  }
}
