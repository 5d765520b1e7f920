import Records
import Testing

@testable import Reconciling

struct EarlierMeetingTests {
  @Test(arguments: [
    ("Ashfield 2-1 Norton. Norton won 3-0 when both met before.", "Norton 3-0 Ashfield"),
    // Nothing says that the two met.
    ("Ashfield 2-1 Norton. Norton won 3-0.", "Norton 3-0 -"),
    // Somebody else's.
    ("Ashfield 2-1 Norton. Harwick won 3-0 when both met before.", "Harwick 3-0 -"),
  ])
  func matches(_ text: String, _ other: String) throws {
    let ledger = try TinySport.ledger(text, after: TinySport.matches + [EarlierMeeting.self])
    #expect(ledger.shownMatches == ["*Ashfield 2-1 Norton", other])
  }
}
