internal import Extracting
internal import Recognising
internal import Records
internal import Resolving

/// Whose ground the match was played on, where no words say it outright: by a club's own ground among the article's
/// names, and by who is named together with `the hosts` and `the visitors`, which hardly are themselves.
struct HomeSide: Constraint {
  func apply(to ledger: inout Ledger) {
    let primaries = ledger.matches.indices.filter { ledger.matches[$0].isPrimary }
    // Of several matches it could not be told which one a ground or a description belongs to.
    guard primaries.count == 1, ledger.matches[primaries[0]].home == nil,
      case let (first?, second?) = (ledger.matches[primaries[0]].teams[0], ledger.matches[primaries[0]].teams[1])
    else { return }
    let leaning = grounds(first, second, ledger) + descriptions(first, second, ledger)
    guard abs(leaning) >= Weights.leastForHome else { return }
    ledger.matches[primaries[0]].home = leaning > 0 ? first : second
  }

  /// Positive where the first team's own ground is named.
  private func grounds(_ first: Int, _ second: Int, _ ledger: Ledger) -> Double {
    ledger.entities.indices.filter { ledger.entities[$0].kind == .venue }.reduce(0) { leaning, venue in
      switch ledger.host(at: venue, among: [first, second]) {
      case first: leaning + Weights.ownGround
      case second: leaning - Weights.ownGround
      default: leaning
      }
    }
  }

  /// Positive where what is said of hosts and visitors fits the first team's being at home.
  private func descriptions(_ first: Int, _ second: Int, _ ledger: Ledger) -> Double {
    var leaning = 0.0
    for row in ledger.told.resolved.recognised.rows {
      let mentions = row.items.compactMap { $0.mention >= 0 ? Int($0.mention) : nil }
      for (place, mention) in mentions.enumerated() {
        guard let sign = sign(ledger.mentions[mention], ledger) else { continue }
        // A team named in the same sentence is most often the other one.
        for other in mentions where other != mention {
          guard let entity = ledger.told.resolved.entityOf[other] else { continue }
          if entity == first { leaning -= sign * Weights.namedBesideHosts }
          if entity == second { leaning += sign * Weights.namedBesideHosts }
        }
        // A player named behind it is most often its own.
        for other in mentions[(place + 1)...] {
          guard let entity = ledger.told.resolved.entityOf[other], let side = ledger.sides[entity] else { continue }
          if side.team == first { leaning += sign * Weights.playsForHosts }
          if side.team == second { leaning -= sign * Weights.playsForHosts }
        }
      }
    }
    return leaning
  }

  /// 1 for `the hosts`, -1 for `the visitors`.
  private func sign(_ mention: Mention, _ ledger: Ledger) -> Double? {
    guard mention.form == .nominal, mention.kind == .team, let noun = mention.features.noun else { return nil }
    switch ledger.lexicon.nouns.attribute("side", of: noun) {
    case "home": return 1
    case "away": return -1
    default: return nil
    }
  }
}
