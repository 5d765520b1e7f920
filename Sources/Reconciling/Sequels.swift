internal import Extracting
internal import Records
internal import Sports

/// What follows from something that is told right before has that one's player in the part that it leaves open: `Kane limped
/// off. Mount came on.`
struct Sequels: Constraint {
  func apply(to ledger: inout Ledger) {
    for type in ledger.model.events {
      for sequel in type.sequels {
        for number in ledger.events.indices where ledger.events[number].type == type.name {
          guard isOpen(ledger.events[number], sequel.field, type),
            let cause = cause(of: ledger.events[number], sequel, ledger), let player = ledger.events[cause].player
          else { continue }
          ledger.events[number].fields[sequel.field] = .entity(Entity.ID(player))
          guard let telling = ledger.events[cause].tellings.first.map({ ledger.told.tellings[$0] }) else { continue }
          ledger.events[number].fieldEvidence.append(
            Evidence(
              ledger.text.span(telling.tokens), field: sequel.field, rule: ledger.ruleName(telling), basis: .derived))
        }
      }
    }
  }

  /// Whether nobody is told in a part, and somebody in another.
  private func isOpen(_ event: EventDraft, _ field: String, _ type: Model.EventType) -> Bool {
    event.fields[field] == nil
      && type.labels.contains { $0.place != field && $0.place != "team" && event.fields[$0.place] != nil }
  }

  /// The nearest event of a type that is told before, of the same side, whose player has no part in any that it could lead to;
  /// none where another of these that is as open stands between or beside.
  private func cause(
    of event: EventDraft, _ sequel: (type: String, field: String, sentences: Int), _ ledger: Ledger
  ) -> Int? {
    let same = ledger.events.filter { $0.type == event.type }
    return ledger.events.indices.filter { number in
      let other = ledger.events[number]
      guard other.type == sequel.type, other.match == event.match, let player = other.player, let team = event.team,
        other.team == team, !same.contains(where: { $0.people.contains(player) }),
        Merging().sameMinute(event, other, ledger) != false
      else { return false }
      return distance(event, behind: other, ledger).map { $0 <= sequel.sentences } ?? false
        && !same.contains { rival in
          rival.tellings != event.tellings && rival.team == team && rival.fields[sequel.field] == nil
            && distance(rival, behind: other, ledger).map { $0 <= sequel.sentences } ?? false
        }
    }.min { distance(event, behind: ledger.events[$0], ledger) ?? 0 < distance(event, behind: ledger.events[$1], ledger) ?? 0 }
  }

  /// How many sentences behind one event another one is told in the narrative.
  private func distance(_ later: EventDraft, behind earlier: EventDraft, _ ledger: Ledger) -> Int? {
    let told = ledger.told.tellings
    return later.tellings.flatMap { two in
      earlier.tellings.compactMap { one in
        told[one].core.lowerBound < told[two].core.lowerBound && told[two].segment == told[one].segment
          ? told[two].sentence - told[one].sentence : nil
      }
    }.min()
  }
}
