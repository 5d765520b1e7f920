import Records
import Testing

@testable import Extracting
@testable import Reconciling

struct ClockTests {
  private func minutes(_ text: String) throws -> [Int?] {
    let ledger = try TinySport.ledger(text, after: [Clock.self])
    return ledger.told.times.indices.map { ledger.minutes[$0]?.minute }
  }

  @Test func countsFromTheLastTime() throws {
    #expect(try minutes("Anna Bell scored in minute 12. Cora Dunn scored 5 minutes later.") == [12, 17])
    #expect(try minutes("Cora Dunn scored 5 minutes later.") == [nil])
    #expect(try minutes("Anna Bell scored in minute 400.") == [nil])
  }

  /// Once the match has got further, nothing counts from what was told before.
  @Test func losesWhatWasPassed() throws {
    #expect(
      try minutes("In minute 12 it rained. Past minute 30 it snowed. 5 minutes later it rained.") == [12, nil, nil])
    #expect(try minutes("In minute 12 it rained. In the end it snowed. 5 minutes later it rained.") == [12, nil, nil])
    #expect(
      try minutes("In minute 42 it rained. Past minute 30 it snowed. 5 minutes later it rained.") == [42, nil, 47])
  }

  /// Two times by the same words are two.
  @Test func tellsTwoTimesApart() throws {
    #expect(try minutes("Anna Bell scored on 5 and 41.") == [5, 41])
    let ledger = try TinySport.ledger(
      "Ashfield 2-1 Norton.\n\nAnna Bell doubles on 5 and 41.", after: TinySport.events)
    #expect(ledger.shownEvents.sorted() == ["point Anna Bell - 41", "point Anna Bell - 5"])
  }

  @Test func knowsPeriodsAndBounds() throws {
    let ledger = try TinySport.ledger(
      "In minute 12 it rained. In minute 40 too. Before minute 20.", after: [Clock.self])
    #expect(ledger.minutes[0]?.period == "first" && ledger.minutes[1]?.period == "second")
    #expect(ledger.minutes[2]?.minute == nil && ledger.minutes[2]?.most == 20)
  }
}
