internal import Extracting
internal import Records
internal import Resolving

/// `the Tottenham man` and `He plays for Tottenham` say whose player he is, where it is plain enough who is meant.
struct DescribedTeams: Constraint {
  static let rule = "description"

  func apply(to ledger: inout Ledger) {
    for number in ledger.mentions.indices where !ledger.mentions[number].features.teams.isEmpty {
      let mention = ledger.mentions[number]
      guard mention.kind == .person, mention.features.isNow, let person = person(number, ledger) else { continue }
      for owner in mention.features.teams {
        guard let team = ledger.told.resolved.entityOf[owner], ledger.entities[team].kind == .team,
          isFree(person, for: team, ledger)
        else { continue }
        let fact = Fact(.team(team), tokens: mention.tokens, rule: DescribedTeams.rule)
        guard !ledger.entities[person].facts.contains(where: { $0.value == fact.value }) else { continue }
        ledger.entities[person].facts.append(fact)
      }
    }
  }

  /// Who a description was bound to; whom a pronoun most likely means.
  private func person(_ number: Int, _ ledger: Ledger) -> Int? {
    switch ledger.mentions[number].form {
    case .name: nil
    case .nominal: ledger.bound[number]
    case .pronoun: ledger.bound[number] ?? ledger.told.resolved.candidates[number].first?.entity
    }
  }

  /// Whether nothing told of a person puts him with another club, or another country.
  private func isFree(_ person: Int, for team: Int, _ ledger: Ledger) -> Bool {
    let known = ledger.statedTeams(person) + [ledger.sides[person]?.team].compactMap { $0 }
    return known.allSatisfy { $0 == team || !ledger.canMeet($0, team) }
  }
}
