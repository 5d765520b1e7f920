import Records
import Testing

@testable import Extracting
@testable import Reconciling

struct OrderToldTests {
  @Test(arguments: [
    ("Anna Bell leads after Cora Dunn levels.", ["Cora Dunn", "Anna Bell"]),
    ("Anna Bell leads before Cora Dunn levels.", ["Anna Bell", "Cora Dunn"]),
    ("After it Anna Bell leads and Cora Dunn levels.", ["Anna Bell", "Cora Dunn"]),
  ])
  func whatStandsBehindAfterCameFirst(_ text: String, _ players: [String]) throws {
    let ledger = try TinySport.ledger("Ashfield 2-1 Norton.\n\n" + text, after: TinySport.events)
    let ordered = OrderTold(Array(ledger.events.indices), ledger).ordered
    #expect(ordered.map { ledger.name(ledger.events[$0].player) } == players)
  }
}
