internal import Extracting
internal import Records
internal import Sports

extension Merging {
  /// `stopped four of Norton's attempts`: so many events of one side, of whom the article may name some further on. As many are
  /// added without a player as are not told of singly.
  ///
  /// - Parameters:
  ///   - draft: the event as the telling has it.
  ///   - count: how many the side had.
  func addOfSide(
    _ draft: EventDraft, _ count: Int, _ type: Model.EventType, _ drafts: inout [EventDraft], _ ledger: Ledger
  ) {
    var draft = draft
    if draft.team == nil, let side = sideAgainst(draft, type, ledger) {
      draft.team = side
      draft.isTeamDerived = true
    }
    let told = drafts.count { other in
      guard hasSameFlags(other, draft, type) else { return false }
      let side = other.team ?? other.player.flatMap { ledger.sides[$0]?.team }
      return side == nil || draft.team == nil || side == draft.team
    }
    if count > 1 { draft.minute = nil }
    for _ in 0..<max(0, min(count, Merging.mostOfSide) - told) { drafts.append(draft) }
  }

  /// More than that no side has in a match; a higher figure is of a season.
  private static let mostOfSide = 6

  /// The side that plays against whoever is told of as an opponent.
  private func sideAgainst(_ draft: EventDraft, _ type: Model.EventType, _ ledger: Ledger) -> Int? {
    for (label, place) in type.labels where type.opponents.contains(label) {
      guard case .entity(let person)? = draft.fields[place], let side = ledger.sides[person.number] else { continue }
      let match = ledger.matches.first { $0.isPrimary && $0.side(of: side.team) != nil }
      return match.flatMap { match in match.side(of: side.team).flatMap { match.teams[1 - $0] } }
    }
    return nil
  }

  /// What is of a time apart, as a flag says, is not what is of the match.
  private func hasSameFlags(_ a: EventDraft, _ b: EventDraft, _ type: Model.EventType) -> Bool {
    type.fields.filter { $0.form == .flag }.allSatisfy { field in
      (a.fields[field.name] == .flag(true)) == (b.fields[field.name] == .flag(true))
    }
  }
}
