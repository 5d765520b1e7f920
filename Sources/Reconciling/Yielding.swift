internal import Extracting
internal import Records
internal import Sports

/// What may be told in the words of something else is that: the stop that Dunne made from Kane is of what was told of the two in
/// the sentence before, and an effort that went in is none that failed.
struct Yielding: Constraint {
  static let principle = "it is told as something else close by"

  func apply(to ledger: inout Ledger) {
    for type in ledger.model.events where !type.yields.isEmpty {
      let own = ledger.events.indices.filter { ledger.events[$0].type == type.name }
      guard !own.isEmpty else { continue }
      let others = ledger.events.indices.compactMap { other in
        type.yields.first { $0.type == ledger.events[other].type }.map { (event: ledger.events[other], $0.sentences) }
      }
      let yielding = own.filter { number in
        let event = ledger.events[number]
        return others.contains { isThat(event, $0.event, within: $0.1, ledger) }
      }
      for number in yielding.reversed() { ledger.events.remove(at: number) }
    }
  }

  private func isThat(_ event: EventDraft, _ other: EventDraft, within sentences: Int, _ ledger: Ledger) -> Bool {
    let people = event.people, others = other.people
    guard !people.isDisjoint(with: others), people.subtracting(others).count <= open(other, others, ledger) else {
      return false
    }
    let told = ledger.told.tellings
    return event.tellings.contains { one in
      other.tellings.contains { two in
        sentences == 0
          ? told[one].core.overlaps(told[two].core)
          : abs(told[one].sentence - told[two].sentence) <= sentences
      }
    }
  }

  /// How many roles nobody is told to have.
  private func open(_ event: EventDraft, _ people: Set<Int>, _ ledger: Ledger) -> Int {
    let roles = ledger.model.event(event.type)?.labels.count { $0.place != "team" } ?? 0
    return roles - people.count
  }
}
