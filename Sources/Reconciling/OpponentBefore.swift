internal import Records
internal import Rules

/// `Leeds had to go to Norton without Kane. They lost 3-0.`: a result told of one side alone is against the one other that the
/// sentence before names. Against whom the others were nothing says near by, and half a result is none: of those that readers
/// checked, most were a match that the text tells in full elsewhere.
struct OpponentBefore: Constraint {
  func apply(to ledger: inout Ledger) {
    let pointers = ledger.lexicon.list("that-match")
    for number in ledger.matches.indices {
      let match = ledger.matches[number]
      guard !match.isPrimary, match.score != nil, let place = match.teams.firstIndex(of: nil),
        let team = match.teams[1 - place], let other = named(before: match, but: team, pointers, ledger)
      else { continue }
      ledger.matches[number].teams[place] = other
    }
    ledger.matches.removeAll { !$0.isPrimary && $0.score != nil && $0.teams.contains(nil) }
  }

  private func named(before match: MatchDraft, but team: Int, _ pointers: WordSet, _ ledger: Ledger) -> Int? {
    guard match.sentence > 0, ledger.teams(in: match.sentence).allSatisfy({ $0 == team }) else { return nil }
    let before = (max(0, match.sentence - OpponentBefore.reach)..<match.sentence).last { !ledger.teams(in: $0).isEmpty }
    let others = Set(before.map(ledger.teams) ?? []).subtracting([team]).filter { ledger.canMeet(team, $0) }
    guard others.count == 1, let other = others.first,
      !ledger.matches.contains(where: { isTold($0, [team, other], match, pointers, ledger) })
    else { return nil }
    return other
  }

  /// Within how many sentences a result goes on with the teams that were named last.
  private static let reach = 2

  /// Whether another match of the two is told with figures. Words that point back (`in that game`) say of other figures
  /// that this one was another of theirs.
  private func isTold(
    _ other: MatchDraft, _ teams: [Int], _ match: MatchDraft, _ pointers: WordSet, _ ledger: Ledger
  ) -> Bool {
    guard other.score != nil, teams.allSatisfy(other.teams.contains) else { return false }
    let pointsBack = pointers.stands(in: ledger.text.sentences[match.sentence].tokens, of: ledger.text.words)
    return !pointsBack || other.score(for: teams[0]) == match.score(for: teams[0])
  }
}
