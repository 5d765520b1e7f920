import Extracting
import Records
import Testing

@testable import Reconciling

/// What the reconciler says of what it concluded and dropped.
struct AccountTests {
  private func account(_ text: String) throws -> (record: Record, account: Account) {
    let sport = try TinySport.sport.get()
    return Reconciler(sport.model, sport.lexicon, sport.matcher)
      .account(try TinySport.told(text), article: Article(utf8: Array(text.utf8), source: Source()), id: "a")
  }

  private func dropped(_ text: String) throws -> [String] {
    try account(text).account.tellings.sorted { $0.key < $1.key }.compactMap { _, fate in
      if case .dropped(let entry) = fate { entry.constraint } else { nil }
    }
  }

  @Test func saysWhatAnEventWasMadeOf() throws {
    let (record, account) = try account(
      "Ashfield 1-0 Norton.\n\nAnna Bell plays for Ashfield.\n\nAnna Bell scored. Anna Bell scored in minute 12.")
    let event = try #require(record.events.first)
    let entries = try #require(account.events[event.id]).map { "\($0.constraint): \($0.conclusion)" }
    #expect(entries.contains("merging: 2 tellings are one point"))
    #expect(entries.contains("side-of-events: counts for Ashfield"))
    #expect(account.tellings.values.allSatisfy { $0 == .event(event.id) })
    let person = try #require(record.entities.first { $0.name == "Anna Bell" })
    #expect(account.entities[person.id]?.first?.conclusion.hasPrefix("plays for Ashfield, by ") == true)
  }

  /// Each constraint that drops something is named for it.
  @Test(arguments: [
    ("Ashfield 1-0 Norton.\n\nSomebody scored.", []),
    ("It rained. Anna Bell scored.", ["side-of-events"]),
    ("Ashfield 1-0 Norton.\n\nAnna Bell scored. Anna Bell is undone.", ["cancelling"]),
    (
      "Ashfield 1-0 Norton.\n\nAnna Bell nets for Ashfield in minute 5.\n\nIt rained.\n\nCora Dunn nets for Ashfield.",
      ["overflow"]
    ),
  ])
  func saysWhoDroppedATelling(_ text: String, _ constraints: [String]) throws {
    #expect(try dropped(text) == constraints)
  }

  /// The record is the same whether or not anybody asks.
  @Test func asksWithoutChangingAnything() throws {
    let text = "Ashfield 2-1 Norton.\n\nAnna Bell opens in minute 3. Cora Dunn levels. Eva Flint decides."
    let sport = try TinySport.sport.get()
    let plain = Reconciler(sport.model, sport.lexicon, sport.matcher)
      .reconcile(try TinySport.told(text), article: Article(utf8: Array(text.utf8), source: Source()), id: "a")
    let asked = try account(text).record
    #expect("\(plain.events)" == "\(asked.events)" && "\(plain.matches)" == "\(asked.matches)")
  }

  @Test func namesOfConstraints() {
    #expect(ScoreLadder.name == "score-ladder" && Merging.name == "merging")
  }
}
