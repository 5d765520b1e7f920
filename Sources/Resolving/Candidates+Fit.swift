internal import Recognising
internal import Records
internal import Rules

/// How well somebody or a team fits what the words say.
extension Candidates {
  private static let toldLater = 2.0

  /// How well a person or team fits what the words say; nil where it cannot be meant.
  func fit(_ mention: Mention, _ entity: Int) -> Double? {
    if let gender = mention.features.gender, let known = draft.entities[entity].gender, gender != known { return nil }
    if mention.kind == .person, mention.form == .pronoun { return 0 }
    guard mention.kind == .person else {
      let team = draft.entities[entity]
      return teamFit(mention, team).map { $0 + leagueFit(mention, team) }
    }
    let facts = draft.entities[entity].facts
    let features = mention.features
    var weight = 0.0
    if let age = features.age {
      if let told = facts.compactMap({ if case .age(let years) = $0.value { years } else { nil } }).first {
        if told != age { return nil }
        weight += 20
      }
    }
    if let noun = features.noun, !features.isFormer {
      if let role = draft.lexicon.nouns.attribute("role", of: noun).flatMap(Entity.Role.init) {
        let roles = facts.compactMap { if case .role(let role) = $0.value { role } else { nil } }
        if roles.contains(role) {
          weight += 4
        } else if role != .other, let first = roles.first, first != role {
          return nil
        }
      }
      let positions = facts.compactMap { if case .position(let place) = $0.value { place } else { nil } }
      if !positions.isEmpty, let position = draft.lexicon.nouns.attribute("position", of: noun) {
        if positions.contains(position) { weight += 6 } else { weight -= Candidates.ofAnother }
      }
    }
    // Who only reports is not told of.
    if features.noun == nil, !features.isFormer,
      facts.contains(where: { $0.value == .role(.media) || $0.value == .deed(.media) })
    {
      return nil
    }
    for team in features.teams {
      guard let side = draft.entityOf[team] else { continue }
      let told = facts.filter { $0.value == (features.isNow ? .team(side) : .formerTeam(side)) }
      if !told.isEmpty {
        // What is told of him only later does not tell a reader who is meant here.
        weight += told.contains { $0.tokens.lowerBound < mention.tokens.lowerBound } ? 8 : Candidates.toldLater
      } else {
        if draft.isNational(side) == true, let nation = draft.entities[side].entry {
          weight += homes.fit(entity, of: nation)
        }
        let isAnother =
          features.isNow
          ? isOfAnother(draft.entities[entity], than: side) : facts.contains { $0.value == .team(side) }
        weight -= isAnother ? Candidates.ofAnother : 1
      }
    }
    if !features.nations.isEmpty {
      let told = nations(of: entity) + (described[entity] ?? [])
      if told.contains(where: features.nations.contains) { weight += 8 } else if !told.isEmpty { return nil }
      if told.isEmpty { weight += features.nations.map { homes.fit(entity, of: $0) }.max() ?? 0 }
    }
    return weight
  }

  /// The nations that somebody is said to be of, by a word for it or by the side that he plays for.
  func nations(of person: Int) -> [Int32] {
    draft.entities[person].facts.compactMap { fact in
      switch fact.value {
      case .nation(let entry): entry
      case .team(let side) where draft.isNational(side) == true: draft.entities[side].entry
      default: nil
      }
    }
  }
  private static let ofAnother = 8.0

  /// Whether the text says that somebody is of another club, or another country, than this one.
  private func isOfAnother(_ person: EntityDraft, than side: Int) -> Bool {
    person.facts.contains { fact in
      guard case .team(let team) = fact.value, team != side else { return false }
      return draft.isNational(team) == draft.isNational(side)
    }
  }

  /// `the Serie A side` is a club of Italy: how well a team fits the country whose league a description names.
  private func leagueFit(_ mention: Mention, _ team: EntityDraft) -> Double {
    guard let competition = mention.features.competition, let entry = team.entry,
      draft.lexicon.names.attribute("kind", of: competition) == "league",
      let league = draft.lexicon.names.attribute("country", of: competition), !league.isEmpty,
      let country = draft.lexicon.names.attribute("country", of: entry), !country.isEmpty
    else { return 0 }
    return league == country ? Candidates.ofLeague : -Candidates.ofLeague
  }
  private static let ofLeague = 6.0

  private func teamFit(_ mention: Mention, _ team: EntityDraft) -> Double? {
    if mention.features.noun == nil, let entry = team.entry, mention.features.nations.contains(entry) { return 20 }
    if mention.features.noun == nil, !mention.features.nations.isEmpty { return nil }
    if !mention.features.nations.isEmpty, let entry = team.entry,
      let country = draft.lexicon.names.attribute("country", of: entry)
    {
      // `the French club`
      let named = mention.features.nations.compactMap { draft.lexicon.names.key(of: $0) }
      return named.contains(country) ? 8 : nil
    }
    if let noun = mention.features.noun, let cities = draft.lexicon.nouns.attribute("city", of: noun), !cities.isEmpty {
      // `the Londoners`
      let city = team.entry.flatMap { draft.lexicon.names.attribute("city", of: $0) }
      return city.map { cities.split(separator: ";").contains(Substring($0)) } == true ? 12 : nil
    }
    guard let owner = mention.features.owner, let person = draft.entityOf[owner] else { return 0 }
    let sides = draft.entities[person].facts.compactMap { if case .team(let side) = $0.value { side } else { nil } }
    guard !sides.isEmpty else { return 0 }
    return sides.contains { draft.entities[$0].entry == team.entry && draft.entities[$0].words == team.words }
      ? 20 : nil
  }
}
