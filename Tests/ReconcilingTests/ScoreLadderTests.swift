import Records
import Testing

@testable import Extracting
@testable import Reconciling

struct ScoreLadderTests {
  private func events(_ text: String) throws -> [String] {
    try TinySport.ledger(text, after: TinySport.events + [SideOfEvents.self, ScoreLadder.self]).shownEvents
  }

  @Test func whoLevelsIsOnTheOtherSide() throws {
    let text =
      "Ashfield 1-1 Norton.\n\nAnna Bell plays for Ashfield.\n\nIn minute 5 Anna Bell opens.\n\nIn minute 9 Cora Dunn levels."
    #expect(try events(text) == ["point Anna Bell Ashfield 5", "point Cora Dunn Norton 9"])
  }

  @Test func nobodyChangesSides() throws {
    let text =
      "Ashfield 2-1 Norton.\n\nAnna Bell plays for Ashfield.\n\nIn minute 5 Anna Bell opens.\n\nIn minute 9 Cora Dunn levels.\n\nIn minute 50 Anna Bell leads."
    #expect(try events(text).map { $0.split(separator: " ")[3] } == ["Ashfield", "Norton", "Ashfield"])
  }

  @Test func noSideHasMoreThanItsScore() throws {
    let text = "Ashfield 0-2 Norton.\n\nIn minute 5 Anna Bell scored.\n\nIn minute 9 Cora Dunn scored."
    #expect(try events(text).map { $0.split(separator: " ")[3] } == ["Norton", "Norton"])
  }
}
