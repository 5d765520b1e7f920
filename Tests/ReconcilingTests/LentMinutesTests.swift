import Records
import Testing

@testable import Extracting
@testable import Reconciling

struct LentMinutesTests {
  @Test(arguments: [
    ("A point came in minute 12. Anna Bell scored.", ["point Anna Bell - 12"]),
    (
      "A point came in minute 12. It rained. Anna Bell scored. Cora Dunn scored.",
      ["point Anna Bell - 12", "point Cora Dunn - -"]
    ),
    // Who has a time keeps it, and one time is one event's.
    ("A point came in minute 12. Anna Bell scored in minute 20.", ["point Anna Bell - 20"]),
    (
      "Anna Bell scored in minute 12. A point came in minute 12. It rained. Cora Dunn scored.",
      ["point Anna Bell - 12", "point Cora Dunn - -"]
    ),
    // Too far off.
    (
      "A point came in minute 12. It rained. It rained. It rained. It rained. Anna Bell scored.",
      ["point Anna Bell - -"]
    ),
  ])
  func events(_ text: String, _ expected: [String]) throws {
    let ledger = try TinySport.ledger(
      "Ashfield 2-1 Norton.\n\n" + text, after: TinySport.matches + [Clock.self, Merging.self, LentMinutes.self])
    #expect(ledger.shownEvents == expected)
  }
}
