import Records
import Testing

@testable import Reconciling

struct MatchFromTeamsTests {
  private func matches(_ text: String) throws -> [String] {
    try TinySport.ledger(text, after: TinySport.matches + [KindOfArticle.self, MatchFromTeams.self]).shownMatches
  }

  @Test func aReportWithoutAResultHasItsTeams() throws {
    let text = "Ashfield met Norton and Norton met Ashfield. Anna Bell scored. It is reported."
    #expect(try matches(text) == ["*Ashfield ? Norton"])
  }

  @Test func theMeetingThatItNamesFirst() throws {
    let others = String(repeating: "Harwick saw Selby. ", count: 4)
    let meeting = "Soon Ashfield meet Norton. "
    let play = ["Anna Bell", "Eva Flint", "Gina Holt", "Ida Jarvis"].enumerated()
      .map { "In minute \($0 + 7) \($1) scored. " }.joined()
    let first = try matches("It is reported. It is reported. \(meeting)\(others)\(play)")
    #expect(first == ["*Ashfield ? Norton"])
    // Told of later, it is another day's.
    let later = try matches("It is reported. \(others)\(play)\(meeting)")
    #expect(later == ["*Harwick ? Selby"])
  }

  @Test func aPreviewHasNone() throws {
    #expect(try matches("It is previewed. Soon Ashfield meet Norton. Norton fear Ashfield. Anna Bell scored.").isEmpty)
  }

  @Test func aMatchThatIsKnownStays() throws {
    #expect(try matches("Ashfield 2-1 Norton. Anna Bell scored. It is reported.") == ["*Ashfield 2-1 Norton"])
  }
}
