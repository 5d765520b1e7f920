import Records
import Testing

@testable import Extracting
@testable import Reconciling

struct CancellingTests {
  private func events(_ text: String) throws -> [String] {
    try TinySport.ledger(text, after: TinySport.matches + [Clock.self, Merging.self, Cancelling.self]).shownEvents
      .filter { $0.hasPrefix("point") }
  }

  @Test func whatIsTakenBackCloseByIsNone() throws {
    #expect(
      try events("Ashfield 2-1 Norton.\n\nAnna Bell scored. Anna Bell is undone. Cora Dunn scored.") == [
        "point Cora Dunn - -"
      ])
  }

  @Test func farAwayItWasAnother() throws {
    let between = String(repeating: "It rained. ", count: 6)
    #expect(
      try events("Ashfield 2-1 Norton.\n\nAnna Bell scored. \(between) Anna Bell is undone.") == ["point Anna Bell - -"]
    )
  }
}
