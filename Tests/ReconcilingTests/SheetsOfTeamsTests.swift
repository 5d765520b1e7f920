import Records
import Testing

@testable import Reconciling

struct SheetsOfTeamsTests {
  private static let names = ": Anna Bell, Cora Dunn, Eva Flint, Gina Holt, Ida Jarvis."

  private func teams(_ text: String, sport: String = "tiny") throws -> [String] {
    var ledger = try TinySport.ledger("Ashfield 2-1 Norton.\n\n" + text, after: TinySport.matches)
    ledger.sport = sport
    ledger = ledger.applying(SheetsOfTeams.self)
    return ledger.entities.indices.filter { ledger.entities[$0].kind == .person }.flatMap { person in
      ledger.statedTeams(person).map { ledger.name(person) + " " + ledger.name($0) }
    }
  }

  @Test func whoIsOnTheSheetOfAnotherTeamIsItsOwn() throws {
    let told = try teams("Harwick" + Self.names)
    #expect(
      told == [
        "Anna Bell Harwick", "Cora Dunn Harwick", "Eva Flint Harwick", "Gina Holt Harwick", "Ida Jarvis Harwick",
      ])
  }

  /// Those of the match's own teams are the graph's to tell.
  @Test func whoPlaysTheMatchIsNotToldSo() throws { #expect(try teams("Norton" + Self.names).isEmpty) }

  @Test func inAnotherSportNobodyIs() throws { #expect(try teams("Harwick" + Self.names, sport: "cricket").isEmpty) }
}
