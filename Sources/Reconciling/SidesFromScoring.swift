/// Who scored for whom speaks for those whom the scorers played with and against: the sides are weighed once more, and what
/// no score counts, such as a card or a change, follows those who take part in it.
struct SidesFromScoring: Constraint {
  func apply(to ledger: inout Ledger) {
    if !ledger.scorers.isEmpty {
      let settled = ledger.sides
      Sides().apply(to: &ledger)
      for event in ledger.events where ledger.scoring.contains(event.type) {
        if let player = event.player, let side = settled[player] { ledger.sides[player] = side }
      }
    }
    for number in ledger.events.indices {
      let event = ledger.events[number]
      guard event.isTeamDerived, !ledger.scoring.contains(event.type), let match = event.match,
        let side = SideOfEvents.side(of: event, ledger), ledger.matches[match].teams.contains(side.team)
      else { continue }
      ledger.events[number].team = side.team
    }
  }
}
