import Records

/// Who was there for each side of a match: those who took part in what happened, and of an article's own match everyone
/// whom it counts to a side.
struct Squads {
  private(set) var players: [[Entity]] = [[], []]
  private(set) var others: [[Entity]] = [[], []]
  private var sides: [Entity.ID: Int] = [:]

  init(_ match: Match, _ record: Record, _ vocabulary: SportVocabulary) {
    let active = Self.active(in: match, record, vocabulary)
    for person in record.entities where person.kind == .person && person.id != match.referee {
      guard match.primary || active[person.id] != nil else { continue }
      let own = person.teams.lazy.compactMap { match.teams.firstIndex(of: $0) }.first
      guard let side = own ?? active[person.id] ?? nil else { continue }
      if person.role == .player || person.role == nil && active[person.id] != nil {
        players[side].append(person)
      } else if person.role != nil {
        others[side].append(person)
      } else {
        continue
      }
      sides[person.id] = side
    }
  }

  /// Those who took part in what happened, and the side that their events count for.
  private static func active(
    in match: Match, _ record: Record, _ vocabulary: SportVocabulary
  ) -> [Entity.ID: Int?] {
    var active: [Entity.ID: Int?] = [:]
    for event in record.events where event.match == match.id {
      let reversal = vocabulary.eventTypes.first { $0.name == event.type }?.reversedBy.flatMap { event[$0] }
      let side = event.team.flatMap { match.teams.firstIndex(of: $0) }
      for (place, person) in event.people where active[person] == nil {
        let own = place == "player" ? side.map { reversal == .flag(true) ? 1 - $0 : $0 } : nil
        active[person] = .some(own)
      }
    }
    return active
  }

  /// 0 or 1; nil where the article does not say.
  func side(of person: Entity.ID) -> Int? { sides[person] }
}
