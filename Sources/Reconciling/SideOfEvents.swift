internal import Extracting
internal import Records
internal import Rules
internal import Sports

/// Every event belongs to a match and, where it can be told, counts for one of its sides.
struct SideOfEvents: Constraint {
  static let principle = "there is no match of the article that it could be of"

  func apply(to ledger: inout Ledger) {
    let primaries = ledger.matches.indices.filter { ledger.matches[$0].isPrimary }
    let reportage = Reportage(ledger)
    for number in ledger.events.indices {
      var event = ledger.events[number]
      guard let type = ledger.model.event(event.type) else { continue }
      let sentence = ledger.sentences(of: event).min() ?? 0
      let own = SideOfEvents.side(of: event, ledger)?.team ?? sideFacing(event, type, primaries, ledger)
      let team = event.team ?? own
      event.match =
        (primaries.count > 1 ? reported(event, primaries, reportage, ledger) : nil)
        ?? primaries.first { match in team.map { ledger.matches[match].teams.contains($0) } ?? false }
        ?? (primaries.count == 1 ? primaries[0] : primaries.last { ledger.matches[$0].sentence <= sentence })
      if event.team == nil, let own, let match = event.match, ledger.matches[match].teams.contains(own) {
        event.team = own
        event.isTeamDerived = true
        if let flag = type.reversedBy, event.fields[flag] == .flag(true), let side = ledger.matches[match].side(of: own)
        {
          event.team = ledger.matches[match].teams[1 - side]
        }
      }
      ledger.events[number] = event
    }
    let others = OtherMatches(primaries, ledger)
    let kept = ledger.events.filter { event in
      guard let match = event.match, !ledger.matches[match].isComing || !ledger.scoring.contains(event.type) else {
        return false
      }
      return !others.have(event)
    }
    ledger.events = kept
  }

  /// Where an article reports several matches, the one that it tells of where the event is told.
  private func reported(_ event: EventDraft, _ primaries: [Int], _ reportage: Reportage, _ ledger: Ledger) -> Int? {
    if let team = event.team, !event.isTeamDescribed,
      let stated = primaries.first(where: { ledger.matches[$0].teams.contains(team) })
    {
      return stated
    }
    let tellings = event.tellings.map { ledger.told.tellings[$0] }
    return (tellings.last { $0.segment == .narrative } ?? tellings.last).flatMap {
      reportage.match(at: $0.core.lowerBound)
    }
  }

  /// The side of whoever does it, or of an event that nobody does alone the surest one of those who have a part in it.
  static func side(of event: EventDraft, _ ledger: Ledger) -> Ledger.Side? {
    guard let type = ledger.model.event(event.type) else { return nil }
    if type.labels.contains(where: { $0.place == "player" }) { return event.player.flatMap { ledger.sides[$0] } }
    return sides(event, type, ledger) { type.isSameSide($0, "side") }.max { $0.weight < $1.weight }
  }

  /// The side that whoever is against it does not play for, where the article's own match is one.
  private func sideFacing(
    _ event: EventDraft, _ type: Model.EventType, _ primaries: [Int], _ ledger: Ledger
  ) -> Int? {
    guard !type.labels.contains(where: { $0.place == "player" }) else { return nil }
    let facing = SideOfEvents.sides(event, type, ledger) { !type.isSameSide($0, "side") }.max { $0.weight < $1.weight }
    guard let facing, facing.weight >= Weights.surelyOnSide, primaries.count == 1,
      let side = ledger.matches[primaries[0]].side(of: facing.team)
    else { return nil }
    return ledger.matches[primaries[0]].teams[1 - side]
  }

  private static func sides(
    _ event: EventDraft, _ type: Model.EventType, _ ledger: Ledger, where isMeant: (String) -> Bool
  ) -> [Ledger.Side] {
    type.labels.compactMap { label, place in
      guard isMeant(label), case .entity(let person)? = event.fields[place] else { return nil }
      return ledger.sides[person.number]
    }
  }
}
