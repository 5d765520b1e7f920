import Records
import Testing

@testable import Extracting
@testable import Reconciling

struct CourseOfScoreTests {
  /// `5 1-0 first ahead`, by the order in which the events were told.
  private func course(_ text: String) throws -> [String] {
    let constraints = TinySport.events + [SideOfEvents.self, ScoreLadder.self, CourseOfScore.self]
    return try TinySport.ledger(text, after: constraints).events.map { event in
      let after = if case .pair(let pair)? = event.fields["after"] { "\(pair.first)-\(pair.second)" } else { "?" }
      let effects = if case .words(let words)? = event.fields["effect"] { words } else { [String]() }
      return ([event.minute?.minute.map(String.init) ?? "-", after] + effects).joined(separator: " ")
    }
  }

  private static let sides = "Anna Bell plays for Ashfield.\n\nCora Dunn plays for Norton.\n\n"

  @Test func followsWhereAllIsTold() throws {
    let text =
      "Ashfield 2-1 Norton.\n\n" + CourseOfScoreTests.sides
      + "In minute 5 Anna Bell scored.\n\nIn minute 9 Cora Dunn scored.\n\nIn minute 50 Anna Bell scored."
    #expect(try course(text) == ["5 1-0 first ahead", "9 1-1 even", "50 2-1 ahead last again"])
  }

  @Test func whatCameTooLate() throws {
    let text =
      "Ashfield 1-2 Norton.\n\n" + CourseOfScoreTests.sides
      + "In minute 5 Cora Dunn scored.\n\nIn minute 9 Cora Dunn scored.\n\nIn minute 50 Anna Bell scored."
    #expect(try course(text) == ["5 0-1 first ahead", "9 0-2 again", "50 1-2 vain"])
  }

  @Test func otherwiseItIsWhatIsTold() throws {
    let text = "Ashfield 2-1 Norton.\n\n" + CourseOfScoreTests.sides + "Cora Dunn levels.\n\nAnna Bell decides."
    #expect(try course(text) == ["- ? even", "- ? last"])
    // By three nobody wins it.
    let three = "Ashfield 4-1 Norton.\n\n" + CourseOfScoreTests.sides + "Anna Bell decides."
    #expect(try course(three) == ["- ?"])
  }
}
