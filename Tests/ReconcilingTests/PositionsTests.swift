import Records
import Testing

@testable import Extracting
@testable import Reconciling

struct PositionsTests {
  @Test func whoeverSavesKeeps() throws {
    let ledger = try TinySport.ledger("Ashfield 2-1 Norton. Gina Holt saves. Anna Bell scored.")
    let positions = Positions(ledger)
    let persons = ["Gina Holt", "Anna Bell"].map { name in ledger.entities.indices.first { ledger.name($0) == name } }
    #expect(persons.map { $0.map { positions.isOnly($0, ["keeper"]) } } == [true, false])
    #expect(persons.map { $0.map { positions.speakAgainst("striker", of: $0) } } == [true, false])
    #expect(persons[0].map { positions.isOnly($0, []) } == false)
  }

  /// `She saved from Bell` means nobody but a keeper; anybody may score.
  @Test func onlyAKeeperIsMeantByWhoSaves() throws {
    let ledger = try TinySport.ledger("Ashfield 2-1 Norton. Gina Holt saves. Anna Bell scored.")
    let persons = ["Gina Holt", "Anna Bell"].map { name in ledger.entities.indices.first { ledger.name($0) == name } }
    #expect(persons.map { $0.map { ledger.positions.mayBe($0, "keeper") } } == [true, false])
    #expect(persons.map { $0.map { ledger.positions.mayBe($0, "scorer") } } == [true, true])
  }
}
