internal import Extracting
internal import Records

/// What kind of article it is, by the signs that rules read and by what was found in it.
struct KindOfArticle: Constraint {
  func apply(to ledger: inout Ledger) {
    var weights = KindSigns(ledger).weights
    weights["news"] = 3
    // Long articles hold more of every sign.
    let scale = 400 / Double(max(150, ledger.text.tokens.count))
    for kind in weights.keys where kind != "news" { weights[kind, default: 0] *= scale }
    let primaries = ledger.matches.filter(\.isPrimary)
    let events = ledger.events.filter { ledger.scoring.contains($0.type) }.count
    if primaries.count > 1 {
      weights["round-up", default: 0] += 8 + Double(primaries.count)
    } else if !primaries.isEmpty {
      weights["match-report", default: 0] += 1.5 + Double(min(events, 4))
    }
    let quoted = ledger.text.tokens.filter { $0.flags.contains(.quoted) }.count
    if quoted * 2 > ledger.text.tokens.count, events == 0 { weights["interview", default: 0] += 5 }
    let best = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first
    ledger.kind = best.flatMap { Record.ArticleKind(rawValue: $0.key) } ?? .news
  }
}
