internal import Extracting
internal import Records

/// A result told of one team alone (`United earned a 1-0 victory`) is the primary match's, where that has none yet and the
/// team is one of its two.
struct ScoreOfPrimary: Constraint {
  func apply(to ledger: inout Ledger) {
    guard let number = ledger.matches.firstIndex(where: { $0.isPrimary && !$0.isComing && $0.score == nil }) else {
      return
    }
    let halves = ledger.matches.indices.filter { other in
      let match = ledger.matches[other]
      return other != number && !match.isPast && match.teams.contains(nil) && match.score != nil
        && match.teams.compactMap { $0 }.allSatisfy { ledger.matches[number].teams.contains($0) }
    }
    if let other = halves.max(by: { ledger.matches[$0].weight < ledger.matches[$1].weight }),
      let team = ledger.matches[other].teams.compactMap({ $0 }).first,
      let score = ledger.matches[other].score(for: team)
    {
      ledger.matches[number].score = ledger.matches[number].side(of: team) == 0 ? score : score.swapped
      ledger.matches[number].evidence += ledger.matches[other].evidence
      ledger.matches.remove(at: other)
    }
  }
}
