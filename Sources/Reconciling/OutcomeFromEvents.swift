internal import Extracting
internal import Records

/// Whoever scored what is called the winner was on the side that won.
struct OutcomeFromEvents: Constraint {
  func apply(to ledger: inout Ledger) {
    for number in ledger.matches.indices
    where ledger.matches[number].isPrimary && ledger.matches[number].outcome == nil {
      let decisive = ledger.scoringEvents(of: number).filter { ledger.events[$0].steps.contains("wins") }
      let sides = Set(decisive.compactMap { ledger.events[$0].team })
      guard sides.count == 1, let side = sides.first, ledger.matches[number].teams.contains(side) else { continue }
      ledger.matches[number].outcome = .winner(side)
      ledger.matches[number].isOutcomeDerived = true
    }
  }
}
