import Records
import Testing
import Touchline

/// What a running commentary tells, each entry below its minute.
@Suite struct CommentaryTests {
  private func record(_ lines: String...) throws -> Record {
    let record = try EventTests.extractor.get().record(of: Array(lines.joined(separator: "\n").utf8))
    return record
  }

  private func minutes(_ record: Record, _ type: String) -> [Int?] {
    record.events.filter { $0.type == type }.map(\.minute)
  }

  @Test func entriesHaveTheMinuteAboveThem() throws {
    let told = try record(
      "Chelsea v Arsenal: how it happened", "71", "Yellow card for Tom Hale, who pulls back Peter Sands.", "48",
      "GOAL! Peter Sands heads in from a corner for Arsenal.", "12", "Arsenal begin well.")
    #expect(minutes(told, "yellow-card") == [71])
    #expect(minutes(told, "goal") == [48])
  }

  @Test func figuresOutOfOrderAreNoMinutes() throws {
    let told = try record(
      "Chelsea v Arsenal: how it happened", "12", "Yellow card for Tom Hale, who pulls back Peter Sands.", "48",
      "GOAL! Peter Sands heads in from a corner for Arsenal.", "30", "Arsenal begin well.")
    #expect(minutes(told, "yellow-card") == [nil])
  }
}
