internal import Extracting
internal import Glibc
internal import Records
internal import Resolving

/// Who plays for whom in the primary match: clues of a person's own (stated teams, team sheets, whose name stands before
/// his) and links between persons (passes, saves, fouls, changes) are held against each other in one graph.
struct Sides: Constraint {
  func apply(to ledger: inout Ledger) {
    guard let fields = Fields(ledger) ?? foremost(ledger).map(Fields.init) else { return }
    let graph = SideClues(ledger, fields).graph()
    ledger.bonds = graph.bonds()
    let recollection = Recollection(ledger)
    for (node, team, odds) in graph.leads() {
      switch node {
      case .person(let person):
        guard odds >= Weights.leastOdds, let reason = graph.reason(node, team),
          odds >= Weights.leastOddsOfRecalled || !recollection.isOf(person), !isOnAnotherSheet(person, ledger)
        else { continue }
        ledger.sides[person] = .init(
          team: team, weight: log(odds), own: graph.own(node, team), rule: reason.rule, tokens: reason.tokens)
      case .hosts(let match):
        guard odds >= Weights.likelyHosts, match != Fields.untold, ledger.matches[match].home == nil,
          !fields.isOfSeveral
        else { continue }
        ledger.matches[match].likelyHome = team
        if odds >= Weights.surelyHosts, let reason = graph.reason(node, team) {
          ledger.matches[match].setHome(team, by: reason.rule, at: ledger.text.span(reason.tokens))
        }
      case .passage: continue
      }
    }
  }

  /// Whether somebody is named nowhere but on the sheet of a team that does not play.
  private func isOnAnotherSheet(_ person: Int, _ ledger: Ledger) -> Bool {
    ledger.entities[person].mentions.count == 1
      && ledger.entities[person].facts.contains { $0.rule == SheetsOfTeams.rule }
  }

  /// The two teams that an article is about which tells of play between them and no result.
  private func foremost(_ ledger: Ledger) -> (Int, Int)? {
    guard ledger.told.phases.count >= Weights.fewestPhases else { return nil }
    let ranked = Salience(ledger).ranked
    guard ranked.count >= 2 else { return nil }
    let both = ranked[0].weight + ranked[1].weight
    let all = ranked.map(\.weight).reduce(0, +)
    guard both >= Weights.leastShareOfTwo * all, ranked[1].weight >= Weights.leastShareOfSecond * ranked[0].weight
    else {
      return nil
    }
    return (ranked[0].team, ranked[1].team)
  }
}
