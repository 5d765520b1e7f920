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
    default: if !isMostlyOfOne(ledger) { ledger.kind = .roundUp }
    }
  }

  private static let several = 3

  /// A report of one match may end with what the others of the day brought.
  private func isMostlyOfOne(_ ledger: Ledger) -> Bool {
    let reportage = Reportage(ledger)
    var sentences: [Int: Int] = [:]
    for sentence in ledger.text.sentences {
      if let match = reportage.match(at: sentence.tokens.lowerBound) { sentences[match, default: 0] += 1 }
    }
    return Double(sentences.values.max() ?? 0) >= KindByMatches.mostly * Double(ledger.text.sentences.count)
  }

  private static let mostly = 0.7
}
