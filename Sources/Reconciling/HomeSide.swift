internal import Extracting
internal import Recognising
internal import Records
internal import Resolving

/// Whose ground the match was played on, where no words say it outright: by a club's own ground among the article's
/// names. What is said of `the hosts` is weighed with the sides.
struct HomeSide: Constraint {
  func apply(to ledger: inout Ledger) {
    let primaries = ledger.matches.indices.filter { ledger.matches[$0].isPrimary }
    // Of several matches it could not be told which one a ground or a description belongs to.
    guard primaries.count == 1, ledger.matches[primaries[0]].home == nil,
      case let (first?, second?) = (ledger.matches[primaries[0]].teams[0], ledger.matches[primaries[0]].teams[1])
    else { return }
    let leaning = grounds(first, second, ledger)
    guard abs(leaning) >= Weights.leastForHome else { return }
    ledger.matches[primaries[0]].home = leaning > 0 ? first : second
  }

  /// Positive where the first team's own ground is named.
  private func grounds(_ first: Int, _ second: Int, _ ledger: Ledger) -> Double {
    let named = ledger.entities.indices.filter {
      ledger.entities[$0].kind == .venue && !ledger.entities[$0].mentions.allSatisfy(ledger.isOfDescription)
    }
    return named.reduce(0) { leaning, venue in
      switch ledger.host(at: venue, among: [first, second]) {
      case first: leaning + Weights.ownGround
      case second: leaning - Weights.ownGround
      default: leaning
      }
    }
  }
}
