internal import Extracting
internal import Records
internal import Sports

/// What follows from something that is told right before has that one's player in the part that it leaves open: `Kane limped
/// off. Mount came on.` Two of one type that leave open what the other one tells are one: `Kane went off. On came Mount.`
struct Sequels: Constraint {
  static let principle = "the two halves of it are told apart"

  func apply(to ledger: inout Ledger) {
    for type in ledger.model.events {
      for sequel in type.sequels {
        var taken: Set<Int> = []
        for number in ledger.events.indices where ledger.events[number].type == type.name && !taken.contains(number) {
          guard isOpen(ledger.events[number], sequel.field, type),
            let cause = cause(of: number, sequel, ledger), !taken.contains(cause),
            let player = player(of: ledger.events[cause], sequel.field)
          else { continue }
          if sequel.type == type.name {
            ledger.events[number].absorb(ledger.events[cause])
            taken.insert(cause)
          } else {
            ledger.events[number].fields[sequel.field] = .entity(Entity.ID(player))
            if ledger.events[number].minute?.minute == nil, ledger.events[cause].minute?.minute != nil {
              ledger.events[number].minute = ledger.events[cause].minute
            }
            note(sequel.field, from: ledger.events[cause], in: number, &ledger)
          }
        }
        for number in taken.sorted(by: >) { ledger.events.remove(at: number) }
        if sequel.type != type.name { shareMinutes(type.name, sequel.type, sequel.field, &ledger) }
      }
    }
  }

  /// `Kane limped off in the 20th minute`, and elsewhere `Mount replaced Kane`: what follows from something is of its minute,
  /// whichever of the two it is told with.
  private func shareMinutes(_ type: String, _ causes: String, _ field: String, _ ledger: inout Ledger) {
    for number in ledger.events.indices where ledger.events[number].type == type {
      guard case .entity(let person)? = ledger.events[number].fields[field],
        let cause = ledger.events.firstIndex(where: {
          $0.type == causes && $0.player == person.number && $0.match == ledger.events[number].match
        }), Merging().sameMinute(ledger.events[number], ledger.events[cause], ledger) == nil
      else { continue }
      if let told = ledger.events[cause].minute, told.minute != nil {
        ledger.events[number].minute = told
      } else if let told = ledger.events[number].minute, told.minute != nil {
        ledger.events[cause].minute = told
      }
    }
  }

  private func note(_ field: String, from cause: EventDraft, in number: Int, _ ledger: inout Ledger) {
    guard let telling = cause.tellings.first.map({ ledger.told.tellings[$0] }) else { return }
    ledger.events[number].fieldEvidence.append(
      Evidence(ledger.text.span(telling.tokens), field: field, rule: ledger.ruleName(telling), basis: .derived))
  }

  /// Whether nobody is told in a part, and somebody in another.
  private func isOpen(_ event: EventDraft, _ field: String, _ type: Model.EventType) -> Bool {
    event.fields[field] == nil
      && type.labels.contains { $0.place != field && $0.place != "team" && event.fields[$0.place] != nil }
  }

  /// Who has a part in an event alone.
  private func player(of event: EventDraft, _ field: String) -> Int? {
    if let player = event.player { return player }
    guard case .entity(let person)? = event.fields[field], event.people.count == 1 else { return nil }
    return person.number
  }

  /// The nearest event of a type that is told before, of the same side, whose player has no part in any other that it could lead
  /// to; none where another of these that is as open stands as near.
  private func cause(
    of number: Int, _ sequel: (type: String, field: String, sentences: Int), _ ledger: Ledger
  ) -> Int? {
    let event = ledger.events[number]
    let rivals = ledger.events.indices.filter { $0 != number && ledger.events[$0].type == event.type }
    let causes = ledger.events.indices.filter { place in
      let other = ledger.events[place]
      guard other.type == sequel.type, place != number, other.match == event.match, other.team == event.team,
        event.team != nil, let player = player(of: other, sequel.field), !event.people.contains(player),
        Merging().sameMinute(event, other, ledger) != false,
        let distance = (0...sequel.sentences).first(where: { isNear(event, behind: other, $0, ledger) })
      else { return false }
      return !rivals.contains { rival in
        let isOpen = ledger.events[rival].fields[sequel.field] == nil && ledger.events[rival].team == event.team
        return rival != place && ledger.events[rival].people.contains(player)
          || isOpen && isNear(ledger.events[rival], behind: other, distance, ledger)
      }
    }
    return causes.count == 1 || sequel.type != event.type ? causes.last : nil
  }

  /// Whether one event is told behind another one, not too many sentences later, and both in the same kind of text.
  private func isNear(_ later: EventDraft, behind earlier: EventDraft, _ sentences: Int, _ ledger: Ledger) -> Bool {
    let told = ledger.told.tellings
    return later.tellings.contains { two in
      earlier.tellings.contains { one in
        told[one].core.lowerBound < told[two].core.lowerBound && told[two].segment == told[one].segment
          && told[two].sentence - told[one].sentence <= sentences
      }
    }
  }
}
