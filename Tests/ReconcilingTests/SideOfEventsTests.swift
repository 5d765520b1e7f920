import Records
import Testing

@testable import Extracting
@testable import Reconciling

struct SideOfEventsTests {
  private func ledger(_ text: String) throws -> Ledger {
    try TinySport.ledger(text, after: TinySport.events + [SideOfEvents.self])
  }

  @Test func countsForThePlayersSide() throws {
    let ledger = try ledger("Ashfield 2-1 Norton.\n\nAnna Bell plays for Norton. Anna Bell scored.")
    #expect(ledger.shownEvents == ["point Anna Bell Norton -"])
    #expect(ledger.events[0].match == 0 && ledger.events[0].isTeamDerived)
  }

  @Test func anOwnOneCountsForTheOther() throws {
    #expect(
      try ledger("Ashfield 2-1 Norton.\n\nAnna Bell plays for Norton. Anna Bell errs.").shownEvents == [
        "point Anna Bell Ashfield -"
      ])
  }

  @Test func whatIsSaidIsKept() throws {
    let ledger = try ledger("Ashfield 2-1 Norton.\n\nAnna Bell nets for Ashfield.")
    #expect(ledger.shownEvents == ["point Anna Bell Ashfield -"] && !ledger.events[0].isTeamDerived)
  }

  @Test func againstSomebodyElseItWasAnotherDay() throws {
    let told = "Ashfield 2-1 Norton.\n\nAnna Bell scored against "
    #expect(try ledger(told + "Harwick.").events.isEmpty)
    #expect(try ledger(told + "Norton.").events.count == 1)
    #expect(try ledger(told + "Harwick. Anna Bell scored.").events.count == 1)
    #expect(try ledger("Ashfield 2-1 Norton.\n\nAnna Bell is carded against Harwick.").events.isEmpty)
  }

  @Test func withoutAMatchThereIsNoEvent() throws {
    #expect(try ledger("It rained. Anna Bell scored.").events.isEmpty)
  }
}
