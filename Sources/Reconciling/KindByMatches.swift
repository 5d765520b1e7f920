internal import Records

/// What reads like a report and turned out to be about none of the several matches that it tells is of the kind that comes next; about
/// more than one it is a round-up.
struct KindByMatches: Constraint {
  func apply(to ledger: inout Ledger) {
    guard ledger.kind == .matchReport, ledger.isOfSport else { return }
    switch ledger.matches.count(where: \.isPrimary) {
    case 0 where ledger.matches.count >= KindByMatches.several:
      let others = KindOfArticle.weights(ledger).filter { $0.kind != .matchReport && $0.kind != .roundUp }
      if let next = others.max(by: { $0.weight < $1.weight }) { ledger.kind = next.kind }
    case 0, 1: break
    default: ledger.kind = .roundUp
    }
  }

  private static let several = 3
}
