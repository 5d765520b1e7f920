internal import Extracting
internal import Records
internal import Resolving

/// An article that is about one team and no match speaks of that team's own people: `the form of Kane`, `a word with
/// Norton`. Who is told to be of another, or was of this one, is not among them, and a team has one coach.
struct ClubOfArticle: Constraint {
  func apply(to ledger: inout Ledger) {
    let gone = ledger.lexicon.list("gone-words")
    guard ledger.isOfSport, ledger.kind != .transfer, ledger.kind != .matchReport, ledger.kind != .roundUp,
      !ledger.matches.contains(where: \.isPrimary), let team = foremost(ledger)
    else { return }
    let roles = RoleChoice(ledger)
    let near = sentences(about: team, ledger)
    var coach: Int?
    for (person, entity) in ledger.entities.enumerated() where entity.kind == .person {
      let role = roles.role(of: person)
      guard role.isOnSide, !entity.facts.contains(where: \.value.speaksOfTeam), ledger.toldSide(of: person) == nil,
        let mention = entity.mentions.first(where: { near.contains(ledger.sentence(of: $0)) }),
        !entity.mentions.contains(where: { mention in
          ledger.text.sentences[ledger.sentence(of: mention)].tokens.contains { gone.contains(ledger.text.words[$0]) }
        })
      else { continue }
      if role == .coach {
        if let best = coach, ledger.entities[best].mentions.count >= entity.mentions.count { continue }
        if let best = coach { ledger.entities[best].facts.removeAll { $0.rule == ClubOfArticle.name } }
        coach = person
      }
      ledger.entities[person].facts.append(
        Fact(.team(team), tokens: ledger.mentions[mention].tokens, rule: ClubOfArticle.name))
    }
  }

  /// The writer's own team, or the one that most of what is said of teams is said of.
  private func foremost(_ ledger: Ledger) -> Int? {
    if let own = ledger.mentions.firstIndex(where: \.features.isOwn), let team = ledger.told.resolved.entityOf[own] {
      return team
    }
    let counts = ledger.entities.indices.filter { ledger.entities[$0].kind == .team }
      .map { (team: $0, times: ledger.entities[$0].mentions.count) }
    let all = counts.map(\.times).reduce(0, +)
    guard let first = counts.max(by: { $0.times < $1.times }), first.times >= Weights.fewestOfClub,
      Double(first.times) >= Weights.leastShareOfClub * Double(all), !isOfAnother(first.team, ledger)
    else { return nil }
    return first.team
  }

  /// Whether the person named most of those whose team is told coaches another one: `United manager Norton fears Chelsea`
  /// speaks more of Chelsea and is of United.
  private func isOfAnother(_ team: Int, _ ledger: Ledger) -> Bool {
    func told(_ entity: Int) -> [Int] {
      ledger.entities[entity].facts.compactMap { if case .team(let team) = $0.value { team } else { nil } }
    }
    let persons = ledger.entities.indices.filter { ledger.entities[$0].kind == .person && !told($0).isEmpty }
    guard let most = persons.max(by: { ledger.entities[$0].mentions.count < ledger.entities[$1].mentions.count }),
      RoleChoice(ledger).role(of: most) == .coach
    else { return false }
    return !told(most).contains(team)
  }

  /// The sentences that name no other team.
  private func sentences(about team: Int, _ ledger: Ledger) -> Set<Int> {
    Set(ledger.text.sentences.indices.filter { Set(ledger.teams(in: $0)).isSubset(of: [team]) })
  }
}
