internal import Extracting
internal import Records
internal import Resolving

/// Who plays for whom in the primary match: clues of a person's own (stated teams, team sheets, whose name stands before
/// his) and links between persons (passes, saves, fouls, changes) are held against each other in one graph.
struct Sides: Constraint {
  func apply(to ledger: inout Ledger) {
    var opponent: [Int: Int] = [:]
    for case let (first?, second?) in ledger.matches.filter(\.isPrimary).map({ ($0.teams[0], $0.teams[1]) }) {
      opponent[first] = second
      opponent[second] = first
    }
    let teams = Set(ledger.matches.filter(\.isPrimary).flatMap(\.teams).compactMap { $0 })
    guard !teams.isEmpty else { return }
    let graph = SideClues(ledger, teams).graph(opponent: opponent)
    for case (.person(let person), let team, let odds) in graph.leads() where odds >= Weights.leastOdds {
      guard let reason = graph.reason(.person(person), team) else { continue }
      ledger.sides[person] = .init(team: team, weight: odds, rule: reason.rule, tokens: reason.tokens)
    }
  }
}
