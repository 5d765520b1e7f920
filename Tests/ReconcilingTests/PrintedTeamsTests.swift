import Records
import Testing

@testable import Reconciling

struct PrintedTeamsTests {
  private func matches(_ text: String, after more: [any Constraint.Type] = []) throws -> [String] {
    try TinySport.ledger(text, after: [SportOfArticle.self, MatchesFromScores.self, PrintedTeams.self] + more)
      .shownMatches
  }

  static let links = "Ashfield report | Norton report"

  @Test func itIsTheirMatch() throws { #expect(try matches("It rained.\n\n" + Self.links) == ["*Ashfield ? Norton"]) }

  @Test(arguments: ["Norton 2-1 Ashfield.", "It rained. Norton 2-1 Ashfield."])
  func withTheResultThatIsTold(_ result: String) throws {
    #expect(try matches(result + "\n\n" + Self.links) == ["*Norton 2-1 Ashfield"])
  }

  @Test func othersAreNot() throws {
    let text = "Harwick 2-1 Millbrook. Harwick were better than Millbrook.\n\n" + Self.links
    #expect(try matches(text, after: [PrimaryMatch.self]) == ["Harwick 2-1 Millbrook", "*Ashfield ? Norton"])
  }

  @Test func anotherDaysResultIsNotItsOwn() throws {
    let text = "Once Ashfield drew 3-3 with Norton.\n\n" + Self.links
    #expect(try matches(text) == ["Ashfield 3-3 Norton", "*Ashfield ? Norton"])
  }

  @Test(arguments: [
    "Ashfield report | Ashfield report", "\(PrintedTeamsTests.links)\n\nHarwick report | Selby report",
    "Ashfield report",
    "An Ashfield report | Norton report",
  ])
  func nothingElseDecides(_ text: String) throws { #expect(try matches(text).isEmpty) }
}
