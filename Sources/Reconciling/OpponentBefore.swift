internal import Records

/// `Leeds had to go to Norton without Kane. They lost 3-0.`: a result told of one side alone is against the one other that the
/// sentence before names. Against whom the others were nothing says near by, and half a result is none: of those that readers
/// checked, most were a match that the text tells in full elsewhere.
struct OpponentBefore: Constraint {
  func apply(to ledger: inout Ledger) {
    for number in ledger.matches.indices {
      let match = ledger.matches[number]
      guard !match.isPrimary, match.score != nil, let place = match.teams.firstIndex(of: nil),
        let team = match.teams[1 - place], let other = named(before: match, but: team, ledger)
      else { continue }
      ledger.matches[number].teams[place] = other
    }
    ledger.matches.removeAll { !$0.isPrimary && $0.score != nil && $0.teams.contains(nil) }
  }

  private func named(before match: MatchDraft, but team: Int, _ ledger: Ledger) -> Int? {
    guard match.sentence > 0, ledger.teams(in: match.sentence).allSatisfy({ $0 == team }) else { return nil }
    let others = Set(ledger.teams(in: match.sentence - 1)).subtracting([team]).filter { ledger.canMeet(team, $0) }
    guard others.count == 1, let other = others.first,
      !ledger.matches.contains(where: { $0.teams.contains(other) && $0.teams.contains(team) && $0.score != nil })
    else { return nil }
    return other
  }
}
