import Records
import Testing

@testable import Reconciling

struct CompanyTests {
  private func teams(of person: String, _ text: String) throws -> [String] {
    let ledger = try TinySport.ledger(text, after: [SportOfArticle.self, Company.self])
    let number = try #require(ledger.entities.indices.first { ledger.name($0) == person })
    return ledger.statedTeams(number).map(ledger.name)
  }

  @Test func whoPlaysWithSomebodyIsOfHisTeam() throws {
    let text = "Anna Bell is of Norton.\n\nAnna Bell joins Cora Dunn.\n\nCora Dunn joins Eva Flint."
    #expect(try teams(of: "Cora Dunn", text) == ["Norton"])
    #expect(try teams(of: "Eva Flint", text) == ["Norton"])
  }

  @Test func ofTwoTeamsNeither() throws {
    let text = "Anna Bell is of Norton. Eva Flint is of Ashfield."
    #expect(try teams(of: "Cora Dunn", text + "\n\nAnna Bell joins Cora Dunn.\n\nEva Flint joins Cora Dunn.") == [])
  }
}
