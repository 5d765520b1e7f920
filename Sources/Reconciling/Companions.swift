internal import Extracting
internal import Glibc
internal import Records
internal import Resolving

/// Where an article has no match, who is told to play with somebody whose club the text states, or to coach him, is of that
/// club: `Norton left Kane out of the Leeds squad`.
struct Companions: Constraint {
  func apply(to ledger: inout Ledger) {
    guard ledger.isOfSport, ledger.playing.isEmpty else { return }
    let clubs = Set(
      ledger.entities.indices.filter { ledger.entities[$0].kind == .team && ledger.isNational($0) != true })
    guard clubs.count > 1 else { return }
    let roles = RoleChoice(ledger)
    let graph = SideClues(ledger, clubs).graphOfCompany()
    for (node, team, odds) in graph.leads() {
      guard case .person(let person) = node, odds >= Weights.leastOddsOfCompany, roles.role(of: person).isOnSide,
        ledger.toldSide(of: person) == nil, let reason = graph.reason(node, team),
        !ledger.entities[person].facts.contains(where: { speaksOfClub($0, ledger) })
      else { continue }
      ledger.entities[person].facts.append(Fact(.team(team), tokens: reason.tokens, rule: Companions.name))
    }
  }

  private func speaksOfClub(_ fact: Fact, _ ledger: Ledger) -> Bool {
    switch fact.value {
    case .team(let team): ledger.isNational(team) != true
    case .formerTeam, .formerRole: true
    default: false
    }
  }
}
