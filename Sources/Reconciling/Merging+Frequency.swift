internal import Extracting
internal import Records
internal import Sports

/// Whether two tellings are of one event where it hardly happens twice, or happens all the time.
extension Merging {
  /// What a side hardly has twice is told again wherever nothing speaks against it.
  func isRetold(_ a: EventDraft, _ b: EventDraft, _ type: Model.EventType, _ ledger: Ledger) -> Bool {
    guard a.team == nil || b.team == nil || a.team == b.team, !isAgainst(a, b, type, ledger),
      !isAgainst(b, a, type, ledger), sameMinute(a, b, ledger) != false, !isSecond(b, but: a, ledger)
    else { return false }
    return type.fields.contains { $0.form == .entity } || near(a, b, Merging.retelling, ledger)
      || isRecap(a, ledger) != isRecap(b, ledger)
  }

  /// Whether somebody who has a part in one plays where he cannot have it in the other: for the side that it counts for, or as
  /// whoever has another part in that.
  private func isAgainst(_ a: EventDraft, _ b: EventDraft, _ type: Model.EventType, _ ledger: Ledger) -> Bool {
    type.labels.contains { label, place in
      guard case .entity(let person)? = a.fields[place] else { return false }
      if b.involves(person.number), b.fields[place] != a.fields[place] { return true }
      guard let team = b.team, let side = ledger.sides[person.number], side.weight >= Weights.surelyOnSide else {
        return false
      }
      return (side.team == team) != type.isSameSide(label, "side")
    }
  }

  /// How many sentences away something is still told of the same.
  private static let retelling = 2

  /// `Kane fired over` in one paragraph and `Kane headed wide` in another are two: only what one sentence tells, or what a
  /// headline or caption tells again, is one.
  func isSameOfMany(_ a: EventDraft, _ b: EventDraft, _ type: Model.EventType, _ ledger: Ledger) -> Bool {
    let people = type.fields.filter { $0.form == .entity }.map(\.name)
    if people.contains(where: { a.fields[$0] != nil && b.fields[$0] != nil && a.fields[$0] != b.fields[$0] }) {
      return false
    }
    if overlap(a, b, ledger) { return true }
    if let same = sameMinute(a, b, ledger) { return same }
    if isRecap(a, ledger) != isRecap(b, ledger) { return true }
    return near(a, b, 0, ledger) && !isNext(b, a, ledger) && !isAnotherTime(b, a, ledger)
  }

  /// `Rice blocked Kane's drive, with Kane then heading wide`: words that tell the two apart, between them or in the later one.
  private func isAnotherTime(_ b: EventDraft, _ a: EventDraft, _ ledger: Ledger) -> Bool {
    let words = ledger.lexicon.list("another-time")
    return b.tellings.contains { later in
      let later = ledger.told.tellings[later]
      return a.tellings.contains { earlier in
        let earlier = ledger.told.tellings[earlier]
        guard earlier.sentence == later.sentence, earlier.core.upperBound <= later.core.lowerBound else { return false }
        return words.stands(in: earlier.core.upperBound..<later.core.upperBound, of: ledger.text.words)
      }
    }
  }
}
