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
    let named = grounds(first, second, ledger)
    let leaning = named.reduce(0) { $0 + ($1.host == first ? Weights.ownGround : -Weights.ownGround) }
    guard abs(leaning) >= Weights.leastForHome else { return }
    let home = leaning > 0 ? first : second
    guard let decisive = named.first(where: { $0.host == home }) else { return }
    ledger.matches[primaries[0]].setHome(home, by: HomeSide.rule, at: ledger.text.span(decisive.tokens))
  }

  /// The rule behind a home side that a ground tells.
  static let rule = "own-ground"

  /// Each ground of one of the two that is named, and whose it is.
  private func grounds(_ first: Int, _ second: Int, _ ledger: Ledger) -> [(host: Int, tokens: Range<Int>)] {
    ledger.entities.indices.compactMap { venue in
      guard ledger.entities[venue].kind == .venue,
        let mention = ledger.entities[venue].mentions.first(where: { !ledger.isOfDescription($0) }),
        let host = ledger.host(at: venue, among: [first, second])
      else { return nil }
      return (host, ledger.mentions[mention].tokens)
    }
  }
}
