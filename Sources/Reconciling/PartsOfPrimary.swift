internal import Extracting
internal import Records

/// A half-time, shoot-out or aggregate score that is told of one team (`United won the shoot-out 5-3`) is the one primary
/// match's of which the team is a side, where no other telling gave it. That at half-time and the aggregate may be told of
/// no team at all (`it was 1-0 at the break`): whose lead it was, the final score may leave no doubt about.
struct PartsOfPrimary: Constraint {
  func apply(to ledger: inout Ledger) {
    let primaries = ledger.matches.indices.filter { ledger.matches[$0].isPrimary && !ledger.matches[$0].isComing }
    for telling in ledger.told.scores
    where telling.part != "final" && telling.when == nil && !ledger.isOfOtherTie(telling) {
      let fitting = primaries.filter { place(telling, ledger.matches[$0], ledger) != nil }
      guard let score = telling.score, !telling.factuality.contains(.elsewhere), fitting.count == 1,
        let number = fitting.first, let place = place(telling, ledger.matches[number], ledger)
      else { continue }
      let told = telling.order == "winner-loser" ? score.highFirst : score
      set(telling, place == 0 ? told : told.swapped, number, &ledger)
    }
    if primaries.count == 1, let number = primaries.first { fillUnnamed(number, &ledger) }
  }

  private func fillUnnamed(_ number: Int, _ ledger: inout Ledger) {
    for telling in ledger.told.scores where isOpen(telling.part, ledger.matches[number]) {
      guard let score = telling.score, telling.when == nil, !telling.factuality.contains(.elsewhere),
        ledger.entity(telling.first, .team) == nil, ledger.entity(telling.second, .team) == nil,
        !ledger.namesOthers(telling.sentence, than: ledger.matches[number]), !ledger.isOfOtherTie(telling)
      else { continue }
      let final = ledger.matches[number].score
      let fitting = Set([score, score.swapped]).filter { pair in
        telling.part == "aggregate"
          ? final != nil && ledger.matches[number].canBeOnAggregate(pair)
          : final.map { pair.first <= $0.first && pair.second <= $0.second } ?? (pair.first == pair.second)
      }
      guard fitting.count == 1, let pair = fitting.first else { continue }
      set(telling, pair, number, &ledger)
    }
  }

  private func isOpen(_ part: String, _ match: MatchDraft) -> Bool {
    switch part {
    case "half-time": match.halfTime == nil
    case "aggregate": match.aggregate == nil
    default: false
    }
  }

  /// The place in the match of the team that the telling names first; nil where it names another one.
  private func place(_ telling: ScoreTelling, _ match: MatchDraft, _ ledger: Ledger) -> Int? {
    let first = ledger.entity(telling.first, .team)
    let second = ledger.entity(telling.second, .team) { $0 != first }
    let places = [first.map(match.side), second.map { match.side(of: $0).map { 1 - $0 } }].compactMap { $0 }
    guard let place = places.first ?? nil, places.allSatisfy({ $0 == place }) else { return nil }
    return place
  }

  private func set(_ telling: ScoreTelling, _ pair: Match.Pair, _ number: Int, _ ledger: inout Ledger) {
    let field: String
    switch telling.part {
    case "half-time" where ledger.matches[number].halfTime == nil:
      ledger.matches[number].halfTime = pair
      field = "half_time"
    case "shootout" where ledger.matches[number].shootout == nil:
      ledger.matches[number].shootout = pair
      field = telling.part
    case "aggregate" where ledger.matches[number].aggregate == nil:
      ledger.matches[number].aggregate = pair
      field = telling.part
    default: return
    }
    ledger.matches[number].evidence.append(
      Evidence(ledger.text.span(telling.tokens), field: field, rule: ledger.ruleName(telling.rule)))
  }
}
