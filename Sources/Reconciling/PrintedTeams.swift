internal import Extracting
internal import Records

/// A page that prints between whom the match of its report was (`Leeds report | Kent report`) leaves no choice.
struct PrintedTeams: Constraint {
  func apply(to ledger: inout Ledger) {
    let printed = ledger.told.facts.filter { $0.field == "sides" }
    guard printed.count == 1, let fact = printed.first, let first = ledger.entity(fact.pointer, .team),
      let second = ledger.entity(fact.team, .team), first != second
    else { return }
    if let known = ledger.match(between: [first, second]) {
      ledger.matches[known].isPrimary = true
      return
    }
    var match = MatchDraft(teams: [first, second], sentence: ledger.toldScoring.map(\.sentence).min() ?? 0)
    match.isPrimary = true
    match.evidence.append(Evidence(ledger.text.span(fact.tokens), field: "teams", rule: ledger.ruleName(fact.rule)))
    ledger.matches.append(match)
  }
}
