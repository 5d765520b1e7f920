internal import Extracting
internal import Recognising
internal import Records

/// The other side of a match told with one (`England lost 2-1`): the team that the article names most beside it.
struct Opponent: Constraint {
  func apply(to ledger: inout Ledger) {
    let early = ledger.text.sentences.prefix(5).last?.tokens.upperBound ?? 0
    for number in ledger.matches.indices where ledger.matches[number].isPrimary {
      let match = ledger.matches[number]
      guard let place = match.teams.firstIndex(of: nil), let known = match.teams[1 - place] else { continue }
      var counts: [Int: Double] = [:]
      for (mention, entity) in ledger.told.resolved.entityOf.enumerated() {
        guard let entity, entity != known, ledger.entities[entity].kind == .team else { continue }
        counts[entity, default: 0] += ledger.mentions[mention].tokens.lowerBound < early ? 2 : 1
      }
      let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      guard let best = ranked.first, best.value >= 3, ranked.count == 1 || best.value >= ranked[1].value * 1.3 else {
        continue
      }
      ledger.matches[number].teams[place] = best.key
    }
  }
}
