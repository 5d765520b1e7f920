import Records
import Testing

@testable import Reconciling

struct RecollectionTests {
  private func isRecalled(_ text: String) throws -> Bool {
    let ledger = try TinySport.ledger("Ashfield 2-1 Norton.\n\n" + text, after: TinySport.matches)
    let person = try #require(ledger.entities.indices.first { ledger.name($0) == "Cora Dunn" })
    return Recollection(ledger).isOf(person)
  }

  @Test(arguments: [
    "She is the first since Cora Dunn.", "She broke Cora Dunn's record.", "In 1997 it was Cora Dunn.",
    "She surpasses Anna Bell, Eva Flint and Cora Dunn.", "Of all time it is Cora Dunn.",
  ])
  func whoIsOnlyComparedWith(_ text: String) throws { #expect(try isRecalled(text)) }

  @Test(arguments: [
    "Cora Dunn waved.", "It rained, since noon, and Cora Dunn waved.", "She broke Cora Dunn's stick.",
    "She is the first since Cora Dunn. Cora Dunn waved.",
  ])
  func whoIsThere(_ text: String) throws { #expect(try !isRecalled(text)) }
}
