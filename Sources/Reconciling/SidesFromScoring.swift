/// Who scored for whom speaks for those whom the scorers played with and against: the sides are weighed once more, and what
/// no score counts, such as a card, follows its player.
struct SidesFromScoring: Constraint {
  func apply(to ledger: inout Ledger) {
    guard !ledger.scorers.isEmpty else { return }
    let settled = ledger.sides
    Sides().apply(to: &ledger)
    for event in ledger.events.indices {
      guard let player = ledger.events[event].player else { continue }
      if ledger.scoring.contains(ledger.events[event].type) {
        if let side = settled[player] { ledger.sides[player] = side }
      } else if ledger.events[event].isTeamDerived, let side = ledger.sides[player]?.team,
        let match = ledger.events[event].match, ledger.matches[match].teams.contains(side)
      {
        ledger.events[event].team = side
      }
    }
  }
}
