internal import Extracting
internal import Records

/// Every event belongs to a match and, where it can be told, counts for one of its sides.
struct SideOfEvents: Constraint {
  func apply(to ledger: inout Ledger) {
    let primaries = ledger.matches.indices.filter { ledger.matches[$0].isPrimary }
    for number in ledger.events.indices {
      var event = ledger.events[number]
      guard let type = ledger.model.event(event.type) else { continue }
      let sentence = event.tellings.map { ledger.told.tellings[$0].sentence }.min() ?? 0
      let own = event.player.flatMap { ledger.sides[$0]?.team } ?? entityField(event).flatMap { ledger.sides[$0]?.team }
      let team = event.team ?? own
      event.match = primaries.first { match in team.map { ledger.matches[match].teams.contains($0) } ?? false }
        ?? (primaries.count == 1 ? primaries[0] : primaries.last { ledger.matches[$0].sentence <= sentence })
      if event.team == nil, let own, let match = event.match {
        event.team = own
        event.isTeamDerived = true
        if let flag = type.reversedBy, event.fields[flag] == .flag(true), let side = ledger.matches[match].side(of: own) {
          event.team = ledger.matches[match].teams[1 - side]
        }
      }
      ledger.events[number] = event
    }
    ledger.events.removeAll { $0.match == nil }
  }

  private func entityField(_ event: EventDraft) -> Int? {
    for case .entity(let id) in event.fields.values { return id.number }
    return nil
  }
}
