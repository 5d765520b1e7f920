internal import Extracting
internal import Records

/// Where the article prints who scored, what the prose seemed to tell besides was no scoring.
struct PrintedLists: Constraint {
  static let principle = "the article prints who scored, and this is not among them"

  func apply(to ledger: inout Ledger) {
    let primaries = ledger.matches.filter(\.isPrimary).count
    guard primaries == 1 else { return }
    let printed = ledger.events.filter { ledger.scoring.contains($0.type) && isPrinted($0, ledger) }
    // A list of one side's scorers alone says nothing of the other's, but where the sheets of both are printed.
    let lists = Set(
      printed.flatMap {
        $0.tellings.filter { ledger.told.tellings[$0].segment == .list }.map { ledger.told.tellings[$0].sentence }
      })
    guard lists.count >= 2 || !lists.isEmpty && ledger.wholeSheets.count >= 2 else { return }
    let told = ledger
    ledger.events.removeAll { told.scoring.contains($0.type) && !isPrinted($0, told) }
  }

  private func isPrinted(_ event: EventDraft, _ ledger: Ledger) -> Bool {
    event.tellings.contains { ledger.told.tellings[$0].mechanism != nil }
  }
}
