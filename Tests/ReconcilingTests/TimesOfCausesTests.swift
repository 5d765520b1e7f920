import Records
import Testing

@testable import Extracting
@testable import Reconciling

struct TimesOfCausesTests {
  @Test(arguments: [
    ("In minute 12 Ashfield was granted one. Anna Bell took it.", ["granted - Ashfield 12", "taken Anna Bell - 12"]),
    (
      "In minute 12 Ashfield was granted one. It rained. It rained. It rained. It rained. Cora Dunn took it in minute 20.",
      ["granted - Ashfield 12", "taken Cora Dunn - 20"]
    ),
    // The next one is not of the same.
    (
      "In minute 12 Ashfield was granted one. Anna Bell took it. Cora Dunn took it.",
      ["granted - Ashfield 12", "taken Anna Bell - 12", "taken Cora Dunn - -"]
    ),
  ])
  func events(_ text: String, _ expected: [String]) throws {
    let ledger = try TinySport.ledger("Ashfield 2-1 Norton.\n\n" + text, after: TinySport.events + [TimesOfCauses.self])
    #expect(ledger.shownEvents.sorted() == expected)
  }
}
