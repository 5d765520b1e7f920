internal import Extracting

/// The sport that most signs speak for; without any, the one that the page states of a fixture, or the one whose clubs the
/// article names: `Wenger refused to concede the title after Arsenal drew with Bolton`.
struct SportOfArticle: Constraint {
  func apply(to ledger: inout Ledger) {
    var weights: [String: Int] = [:]
    for sign in ledger.told.sports { weights[sign.kind, default: 0] += sign.weight }
    let told = weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let stated = ledger.fixtures.lazy.compactMap { $0.sport?.lowercased() }.first { $0 == ledger.model.sport }
    let isNamed = namesClubs(ledger) || namesCompetition(ledger)
    ledger.sport = told ?? stated ?? (isNamed ? ledger.model.sport : nil)
  }

  /// Whether the article names clubs enough that the sport's lists know. One may be a town, and countries play everything.
  private func namesClubs(_ ledger: Ledger) -> Bool {
    let clubs = ledger.entities.indices.count { ledger.entities[$0].kind == .team && ledger.isNational($0) == false }
    return clubs >= SportOfArticle.sides
  }

  /// Whether it names a competition that the sport's lists know, and two sides.
  private func namesCompetition(_ ledger: Ledger) -> Bool {
    ledger.entities.contains { $0.kind == .competition && $0.entry != nil }
      && ledger.entities.count { $0.kind == .team } >= SportOfArticle.sides
  }

  private static let sides = 2
}
