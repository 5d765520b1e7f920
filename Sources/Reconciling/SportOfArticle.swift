/// The sport that most signs speak for; without any, the one that the page states of a fixture.
struct SportOfArticle: Constraint {
  func apply(to ledger: inout Ledger) {
    var weights: [String: Int] = [:]
    for sign in ledger.told.sports { weights[sign.kind, default: 0] += sign.weight }
    let told = weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let stated = ledger.fixtures.lazy.compactMap { $0.sport?.lowercased() }.first { $0 == ledger.model.sport }
    ledger.sport = told ?? stated
  }
}
