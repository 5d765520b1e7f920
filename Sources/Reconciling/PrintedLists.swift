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
    let sides = Set(printed.compactMap { side(of: $0, told) })
    ledger.events.removeAll { event in
      guard told.scoring.contains(event.type), !isPrinted(event, told) else { return false }
      // One side's list says nothing of what the other's men are told to have done more than once.
      let isOfOther = lists.count == 1 && sides.count == 1 && side(of: event, told).map { !sides.contains($0) } ?? false
      return !isOfOther || told.sentences(of: event).count < 2
    }
  }

  private func side(of event: EventDraft, _ ledger: Ledger) -> Int? {
    event.team ?? event.player.flatMap { ledger.sides[$0]?.team }
  }

  private func isPrinted(_ event: EventDraft, _ ledger: Ledger) -> Bool {
    event.tellings.contains { ledger.told.tellings[$0].mechanism != nil }
  }
}
