internal import Records
internal import Sports

/// Who and what is told beside an event's player must go with it: a flag may leave no room for other fields or tell what they
/// are, what a field says may mean nothing without another, and who gave him the ball was on his side.
struct TakingPart: Constraint {
  static let principle = "who takes part in it is on the other side"

  func apply(to ledger: inout Ledger) {
    for number in ledger.events.indices {
      guard let type = ledger.model.event(ledger.events[number].type) else { continue }
      var event = ledger.events[number]
      for exclusion in type.exclusions where event.fields[exclusion.flag] == .flag(true) {
        for field in exclusion.fields { drop(field, &event) }
      }
      entail(type, &event)
      dropOpponents(&event, type, ledger)
      for need in type.needs where event.fields[need.other] == nil { drop(need.field, &event) }
      ledger.events[number] = event
    }
  }

  /// Sets what a flag tells of another field, by the words that tell the flag.
  private func entail(_ type: Model.EventType, _ event: inout EventDraft) {
    for entailment in type.entailments where event.fields[entailment.flag] == .flag(true) {
      drop(entailment.field, &event)
      event.fields[entailment.field] = .word(entailment.word)
      guard var evidence = event.fieldEvidence.first(where: { $0.field == entailment.flag }) else { continue }
      evidence.field = entailment.field
      evidence.basis = .derived
      event.fieldEvidence.append(evidence)
    }
  }

  /// Takes out whoever is surely of the side that he cannot be of, beside someone who is surely of the other.
  private func dropOpponents(_ event: inout EventDraft, _ type: Model.EventType, _ ledger: Ledger) {
    guard let match = event.match else { return }
    var parts: [(label: String, place: String, side: Ledger.Side)] = []
    for (label, place) in type.labels {
      guard let person = place == "player" ? event.player : entity(event.fields[place]),
        let side = ledger.sides[person], side.weight >= Weights.surelyTakesPart,
        ledger.matches[match].teams.contains(side.team)
      else { continue }
      parts.append((label, place, side))
    }
    guard let first = parts.first(where: { $0.place == "player" }) ?? parts.max(by: { $0.side.weight < $1.side.weight })
    else {
      return
    }
    for part in parts where part.place != first.place {
      let isSame = part.side.team == first.side.team
      if isSame != type.isSameSide(first.label, part.label) { drop(part.place, &event) }
    }
  }

  private func drop(_ field: String, _ event: inout EventDraft) {
    event.fields[field] = nil
    event.fieldEvidence.removeAll { $0.field == field }
  }

  private func entity(_ value: Event.Value?) -> Int? {
    if case .entity(let id)? = value { id.number } else { nil }
  }
}
