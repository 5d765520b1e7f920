import Foundation
import Records
import Testing

@testable import Reconciling

struct SidesToTellTests {
  /// Whether a side that is so many times as likely as the other is told.
  private func tells(
    _ odds: Double, _ kind: Record.ArticleKind, _ text: String = "Ashfield 2-1 Norton. Anna Bell waved."
  ) throws -> Bool {
    var ledger = try TinySport.ledger(text, after: TinySport.matches)
    ledger.kind = kind
    let person = try #require(ledger.entities.indices.first { ledger.name($0) == "Anna Bell" })
    let team = try #require(ledger.entities.indices.first { ledger.name($0) == "Ashfield" })
    ledger.sides[person] = .init(team: team, weight: log(odds), rule: "told", tokens: 0..<1)
    return ledger.toldSide(of: person) != nil
  }

  @Test(arguments: [Record.ArticleKind.matchReport, .liveText])
  func aReportTellsWhatIsLikelier(_ kind: Record.ArticleKind) throws {
    #expect(try tells(1.1, kind))
    #expect(try !tells(1.01, kind))
  }

  @Test(arguments: [Record.ArticleKind.feature, .preview, .interview, .transfer, .other])
  func besideAMatchItTakesMore(_ kind: Record.ArticleKind) throws {
    #expect(try !tells(4.5, kind))
    #expect(try tells(5.5, kind))
  }

  @Test func newsIsSureWhereItHasAResult() throws {
    #expect(try tells(1.1, .news))
    #expect(try !tells(4.5, .news, "Ashfield met Norton. Anna Bell waved."))
  }

  @Test func amongManyWithOneResultItTakesMost() throws {
    #expect(try !tells(19, .roundUp))
    #expect(try tells(21, .roundUp))
    #expect(
      try tells(1.1, .roundUp, "Ashfield 2-1 Norton. Anna Bell scored.\n\nHarwick 1-0 Millbrook. Eva Flint scored."))
  }
}
