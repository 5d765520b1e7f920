import Records
import Testing

@testable import Extracting
@testable import Reconciling

struct OccasionsTests {
  /// What stands beside each other is one place, what other sentences part are two.
  @Test(arguments: [
    ("Anna Bell scored. It rained. It rained. Anna Bell scored.", 2),
    ("Anna Bell scored. Anna Bell scored.", 1),
  ])
  func countsThePlaces(_ text: String, _ count: Int) throws {
    let ledger = try TinySport.ledger(text, after: [Clock.self])
    let type = try #require(ledger.model.event("point"))
    var draft = EventDraft(type: "point", tellings: Array(ledger.told.tellings.indices))
    draft.player = ledger.told.tellings.first?.captures.first.flatMap { ledger.entity($0.pointer, .person) }
    #expect(Occasions(type, ledger).places(of: draft, behind: -1).count == count)
  }
}
