internal import Extracting
internal import Glibc
internal import Records
internal import Resolving

/// Who plays for whom where an article reports several matches of which none is its own (a week's results, a team of the
/// week): a person is of one of the sides of the match that is told of where he is named, by the same clues that tell the sides of
/// an article's own match.
struct SidesOfOthers: Constraint {
  func apply(to ledger: inout Ledger) {
    guard ledger.isOfSport, ledger.playing.isEmpty, ledger.kind == .matchReport || ledger.kind == .roundUp else {
      return
    }
    let told = Reportage.told(ledger).filter { !ledger.matches[$0].isPast }
    let reportage = Reportage(ledger, of: told)
    var persons: [Int: Set<Int>] = [:]
    for (person, entity) in ledger.entities.enumerated() where entity.kind == .person {
      guard let match = match(of: entity, reportage, ledger) else { continue }
      persons[match, default: []].insert(person)
    }
    for (match, persons) in persons.sorted(by: { $0.key < $1.key }) {
      let teams = ledger.matches[match].teams.compactMap { $0 }
      guard teams.count == 2 else { continue }
      let graph = SideClues(ledger, Set(teams)).graph(opponent: [teams[0]: teams[1], teams[1]: teams[0]])
      for (node, team, odds) in graph.leads() {
        guard case .person(let person) = node, persons.contains(person), odds >= Weights.leastOddsOfOther,
          let reason = graph.reason(node, team)
        else { continue }
        ledger.sides[person] = .init(team: team, weight: log(odds), rule: reason.rule, tokens: reason.tokens)
      }
    }
  }

  /// The match that is told of wherever somebody is named, or most times.
  private func match(of entity: EntityDraft, _ reportage: Reportage, _ ledger: Ledger) -> Int? {
    let matches = entity.mentions.compactMap { reportage.match(at: ledger.mentions[$0].tokens.lowerBound) }
    let counts = matches.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    return counts.first { 2 * $0.value > matches.count }?.key
  }
}
