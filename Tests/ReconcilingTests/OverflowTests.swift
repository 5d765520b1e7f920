import Records
import Testing

@testable import Extracting
@testable import Reconciling

struct OverflowTests {
  @Test func whatIsToldMostWeaklyGoes() throws {
    let text =
      "Ashfield 1-0 Norton.\n\nAnna Bell nets for Ashfield in minute 5.\n\nIt rained.\n\nCora Dunn nets for Ashfield."
    let ledger = try TinySport.ledger(text, after: TinySport.events + [SideOfEvents.self])
    #expect(ledger.events.count == 2)
    #expect(ledger.applying(Overflow.self).shownEvents == ["point Anna Bell Ashfield 5"])
  }

  @Test func whatIsOneTooManyTellsAgainWhatItsPlayerDid() throws {
    let text =
      "Ashfield 1-0 Norton.\n\nAnna Bell opens in minute 5.\n\nIt rained.\n\nCora Dunn helps Anna Bell and Anna Bell adds."
    let ledger = try TinySport.ledger(
      text + " Anna Bell plays for Ashfield.", after: TinySport.events + [SideOfEvents.self])
    #expect(ledger.events.count == 2)
    let after = ledger.applying(Overflow.self)
    #expect(after.shownEvents == ["point Anna Bell Ashfield 5"])
    #expect(after.events.first?.fields["helper"] != nil)
  }

  @Test func nothingGoesWhereTheScoreHasRoom() throws {
    let text = "Ashfield 2-0 Norton.\n\nAnna Bell nets for Ashfield in minute 5.\n\nCora Dunn nets for Ashfield."
    let ledger = try TinySport.ledger(text, after: TinySport.events + [SideOfEvents.self])
    #expect(ledger.applying(Overflow.self).events.count == ledger.events.count)
  }
}
