import Records
import Testing

@testable import Extracting
@testable import Reconciling

struct DoubtTests {
  private func doubts(_ text: String) throws -> [Double] {
    let ledger = try TinySport.ledger("Ashfield 2-1 Norton.\n\n" + text, after: TinySport.events)
    return ledger.events.map { Doubt.of($0, ledger) }
  }

  @Test func theMoreIsToldTheLess() throws {
    let bare = try doubts("It rained. Anna Bell scored.")[0]
    #expect(try doubts("It rained. Anna Bell scored in minute 12.")[0] < bare)
    #expect(try doubts("It rained. Anna Bell opens.")[0] < bare)
    #expect(try doubts("It rained. Anna Bell scored. It rained. Anna Bell scored.")[0] < bare)
  }

  @Test func aRuleMayCallItselfUncertain() throws {
    #expect(try doubts("It rained. Anna Bell strikes.")[0] > doubts("It rained. Anna Bell scored.")[0])
    // Not where another is sure of it.
    #expect(
      try doubts("It rained. Anna Bell strikes. Anna Bell scored.")[0] < doubts("It rained. Anna Bell scored.")[0])
  }
}
