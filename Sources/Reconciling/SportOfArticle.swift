/// The sport that most signs speak for.
struct SportOfArticle: Constraint {
  func apply(to ledger: inout Ledger) {
    var weights: [String: Int] = [:]
    for sign in ledger.told.sports { weights[sign.kind, default: 0] += sign.weight }
    ledger.sport = weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
