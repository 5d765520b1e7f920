import Records
import Testing

@testable import Extracting
@testable import Reconciling

struct PrintedListsTests {
  /// What is left of three who scored, where some of them stand in lists and so many names on each sheet.
  private func events(listed: [Int], sheets: [Int] = [], before: String = "") throws -> [String] {
    var ledger = try TinySport.ledger(
      "Ashfield 1-1 Norton.\n\n\(before)Anna Bell scored.\n\nCora Dunn scored.\n\nEva Flint scored.",
      after: TinySport.events)
    var told = ledger.told
    for number in listed {
      told.tellings[number].mechanism = "list"
      told.tellings[number].segment = .list
    }
    let name = Pointer(mention: nil, tokens: 0..<1)
    told.lineups = sheets.map { LineupTelling(team: nil, players: Array(repeating: name, count: $0), tokens: 0..<1) }
    let (matches, events, sides) = (ledger.matches, ledger.events, ledger.sides)
    ledger = Ledger(told, TinySport.metadata, ledger.model, ledger.lexicon, ledger.matcher)
    ledger.matches = matches
    ledger.events = events
    ledger.sides = sides
    return ledger.applying(PrintedLists.self).shownEvents
  }

  @Test func whatTheListsLackWasNone() throws {
    #expect(try events(listed: [0, 1]) == ["point Anna Bell - -", "point Cora Dunn - -"])
  }

  @Test func aListOfOneSideSaysNothingOfTheOther() throws {
    #expect(try events(listed: [0]).count == 3)
    #expect(try events(listed: [0], sheets: [11]).count == 3)
    // Parts of teams are no sheets.
    #expect(try events(listed: [0], sheets: [11, 5]).count == 3)
  }

  @Test func oneListBesideBothSheetsIsAll() throws {
    #expect(try events(listed: [0], sheets: [11, 9]) == ["point Anna Bell - -"])
  }

  @Test func oneSidesListKeepsWhatTheOtherIsToldOfAgain() throws {
    let sides = "Anna Bell plays for Ashfield. Cora Dunn plays for Norton. Eva Flint plays for Norton. "
    #expect(
      try events(listed: [0], sheets: [11, 9], before: sides + "Cora Dunn scored. ") == ["point Cora Dunn - -"])
    #expect(
      try events(listed: [1], sheets: [11, 9], before: sides + "Cora Dunn scored. ").contains("point Cora Dunn - -"))
  }

  @Test func sheetsAloneListNobodyWhoScored() throws {
    #expect(try events(listed: [], sheets: [11, 11]).count == 3)
  }
}
