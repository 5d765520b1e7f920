internal import Extracting
internal import Records
internal import Resolving

/// Whose coach somebody is whose side an article calls after him, where it is about no match: `Norton's side` opens a sentence,
/// and the one before opens with the team (`Leeds are ninth. Norton's side won at Hull.`). All that is called so has to agree.
struct SideOfCoach: Constraint {
  func apply(to ledger: inout Ledger) {
    guard ledger.isOfSport, !ledger.matches.contains(where: \.isPrimary) else { return }
    let roles = RoleChoice(ledger)
    var found: [Int: (teams: Set<Int>, tokens: Range<Int>)] = [:]
    for mention in ledger.mentions.indices {
      guard let coach = ledger.owner(ofSide: mention), roles.role(of: coach) == .coach,
        ledger.toldSide(of: coach) == nil, !ledger.entities[coach].facts.contains(where: \.value.speaksOfTeam),
        let team = opening(before: mention, ledger)
      else { continue }
      found[coach, default: ([], ledger.mentions[mention].tokens)].teams.insert(team)
    }
    for (coach, told) in found.sorted(by: { $0.key < $1.key }) {
      guard told.teams.count == 1, let team = told.teams.first else { continue }
      ledger.entities[coach].facts.append(Fact(.team(team), tokens: told.tokens, rule: Self.name))
    }
  }

  /// How many words and names may stand before a team that a sentence is about.
  private static let reach = 3

  /// The team that opens the sentence before one which the mention opens, in the same paragraph or above it.
  private func opening(before mention: Int, _ ledger: Ledger) -> Int? {
    let sentence = ledger.sentence(of: mention)
    guard sentence > 0, ledger.mentions[mention].tokens.lowerBound == ledger.text.sentences[sentence].tokens.lowerBound
    else { return nil }
    let row = ledger.told.resolved.recognised.rows[sentence - 1]
    // `Leeds v Hull` opens with either.
    guard ledger.teams(in: sentence - 1).count == 1 || row.items.contains(where: { $0.kinds.contains(.verb) }) else {
      return nil
    }
    return row.items.prefix(Self.reach).lazy.compactMap { item in
      item.mention >= 0 && ledger.mentions[Int(item.mention)].form == .name
        ? ledger.told.resolved.entityOf[Int(item.mention)] : nil
    }.first { ledger.entities[$0].kind == .team }
  }
}
