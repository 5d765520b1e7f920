import Records
import Testing

@testable import Extracting
@testable import Reconciling

struct RungsTests {
  private func order(_ text: String) throws -> [String] {
    let ledger = try TinySport.ledger("Ashfield 2-1 Norton.\n\n" + text, after: TinySport.events + [SideOfEvents.self])
    return Rungs(ledger.scoringEvents(of: 0), of: 0, ledger).events.map { ledger.name(ledger.events[$0].player) }
  }

  @Test func byMinuteOrElseAsTold() throws {
    let text = "In minute 50 Anna Bell scored.\n\nIn minute 9 Cora Dunn scored.\n\nEva Flint scored."
    #expect(try order(text) == ["Cora Dunn", "Eva Flint", "Anna Bell"])
  }

  @Test func whatOpensTheScoringIsFirst() throws {
    #expect(try order("In minute 40 Anna Bell leads.\n\nCora Dunn opens.") == ["Cora Dunn", "Anna Bell"])
    #expect(try order("In minute 40 Anna Bell leads.\n\nCora Dunn levels.") == ["Anna Bell", "Cora Dunn"])
  }

  @Test func whatWinsIsLast() throws {
    #expect(try order("Anna Bell decides.\n\nIn minute 40 Cora Dunn leads.") == ["Cora Dunn", "Anna Bell"])
    #expect(try order("In minute 9 Anna Bell decides.\n\nIn minute 40 Cora Dunn leads.") == ["Anna Bell", "Cora Dunn"])
  }
}
