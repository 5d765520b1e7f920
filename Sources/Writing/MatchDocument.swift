import Records

/// One match as SportsML has it.
struct MatchDocument {
  let match: Match
  let record: Record
  let vocabulary: SportVocabulary
  /// What stands before the ids of this match, as a document has each id once.
  private let prefix: String
  private let entities: [Entity.ID: Entity]
  private let squads: Squads

  init(_ match: Match, of record: Record, prefix: String, _ vocabulary: SportVocabulary) {
    self.match = match
    self.record = record
    self.prefix = prefix
    self.vocabulary = vocabulary
    entities = Dictionary(record.entities.map { ($0.id, $0) }) { first, _ in first }
    squads = Squads(match, record, vocabulary)
  }

  func write(to xml: inout XMLText) {
    xml.element("sports-event", ["id": prefix + "match"]) {
      writeMetadata(to: &$0)
      for place in 0..<2 { writeTeam(place, to: &$0) }
      if let referee = entity(match.referee) {
        $0.element("officials") {
          $0.element("official", ["id": id(of: referee.id)]) {
            $0.element("official-metadata", ["key": referee.code]) { $0.element("name", text: referee.name) }
          }
        }
      }
      let events = record.events.filter { $0.match == match.id }
      if !events.isEmpty { $0.element("actions") { for event in events { write(event, to: &$0) } } }
    }
  }

  private func entity(_ id: Entity.ID?) -> Entity? { id.flatMap { entities[$0] } }

  private func id(of entity: Entity.ID) -> String { prefix + "\(entity)" }

  /// A side that the article does not name has an id too, for what it did.
  private func id(ofSide place: Int) -> String { match.teams[place].map(id) ?? prefix + "side\(place + 1)" }
}

// MARK: - The match and its sides

extension MatchDocument {
  private func writeMetadata(to xml: inout XMLText) {
    let attributes: XMLText.Attributes = [
      "start-date-time": match.date?.iso, "key": match.key.map(Entity.code),
      "event-status": match.score == nil ? nil : "speventstatus:post-event",
    ]
    xml.element("event-metadata", attributes) {
      $0.element("sports-content-codes") {
        let code = record.sport == vocabulary.name ? vocabulary.code : nil
        $0.element(
          "sports-content-code",
          ["code-type": "spct:sport", "code-key": code?.key, "code-name": code?.name ?? record.sport])
        if let competition = entity(match.competition) {
          $0.element(
            "sports-content-code",
            ["code-type": "spct:competition", "code-key": competition.code, "code-name": competition.name])
        }
      }
      $0.property("article", record.id)
      $0.property("url", record.article.metadata.url)
      $0.property("primary", "\(match.primary)")
      $0.property("stage", match.stage)
      $0.property("leg", match.leg.map(String.init))
      $0.property("extra-time", match.extraTime ? "true" : nil)
      guard match.venue != nil || match.attendance != nil else { return }
      $0.element("site") {
        let venue = entity(match.venue)
        $0.element("site-metadata", ["key": venue?.code]) { if let venue { $0.element("name", text: venue.name) } }
        if let attendance = match.attendance { $0.element("site-stats", ["attendance": "\(attendance)"]) }
      }
    }
  }

  private func writeTeam(_ place: Int, to xml: inout XMLText) {
    let team = match.teams[place]
    let alignment = match.home.map { $0 == team ? "home" : "away" }
    xml.element("team", ["id": id(ofSide: place)]) {
      let entity = entity(team)
      $0.element("team-metadata", ["key": entity?.code, "alignment": alignment]) {
        if let entity { $0.element("name", text: entity.name) }
      }
      writeScore(place, to: &$0)
      for person in squads.players[place] { write(person, as: "player", "player-metadata", to: &$0) }
      for person in squads.others[place] { write(person, as: "associate", "associate-metadata", to: &$0) }
    }
  }

  private func writeScore(_ place: Int, to xml: inout XMLText) {
    func own(_ pair: Match.Pair?) -> String? { pair.map { "\(place == 0 ? $0.first : $0.second)" } }
    let outcome = outcome(place)
    guard match.score != nil || match.halfTime != nil || match.shootout != nil || outcome != nil else { return }
    let attributes: XMLText.Attributes = [
      "score": own(match.score), "score-opposing": own(match.score?.swapped),
      "event-outcome": outcome.map { "speventoutcome:" + $0 },
    ]
    xml.element("team-stats", attributes) {
      $0.property("aggregate", own(match.aggregate))
      if let score = own(match.halfTime) {
        $0.element("sub-score", ["period-value": vocabulary.periods.first, "score": score])
      }
      if let score = own(match.shootout) {
        $0.element("sub-score", ["period-value": vocabulary.periods.last, "score": score])
      }
    }
  }

  private func outcome(_ place: Int) -> String? {
    if let winner = match.winner { return match.teams[place] == winner ? "win" : "loss" }
    return match.score.flatMap { $0.first == $0.second && match.shootout == nil ? "tie" : nil }
  }

  private func write(_ person: Entity, as name: StaticString, _ metadata: StaticString, to xml: inout XMLText) {
    xml.element(name, ["id": id(of: person.id), "class": person.role?.rawValue]) {
      let attributes: XMLText.Attributes = [
        "key": person.code, "nationality": person.nationality,
        "position-regular": person.position.map(Entity.code),
      ]
      $0.element(metadata, attributes) { $0.element("name", text: person.name) }
    }
  }
}

// MARK: - What happened

extension MatchDocument {
  private func write(_ event: Event, to xml: inout XMLText) {
    let type = vocabulary.eventTypes.first { $0.name == event.type }
    let team = event.team.flatMap { match.teams.firstIndex(of: $0) }
    var attributes: [(name: String, value: String)] = [("id", prefix + "\(event.id)")]
    for term in type?.terms ?? []
    where term.holds(for: event) && !attributes.contains(where: { $0.name == term.attribute }) {
      attributes.append((term.attribute, term.value))
    }
    attributes.append(("sequence-number", "\(event.order)"))
    if let team {
      attributes += [("team-idref", id(ofSide: team)), ("opposing-team-idref", id(ofSide: 1 - team))]
      if let score = event.scoreBehind {
        let own = team == 0 ? score : score.swapped
        attributes += [("score-team", "\(own.first)"), ("score-team-opposing", "\(own.second)")]
      }
    }
    // SportsML counts the minutes that are over, newspapers the one that runs.
    if let minute = event.minute {
      attributes.append(("minutes-elapsed", "\(max(0, minute - 1 + (event.added ?? 0)))"))
    }
    if let period = event.period { attributes.append(("period-value", period)) }
    let words = event.evidence.first { $0.field == "type" } ?? event.evidence.first
    if let words { attributes.append(("comment", record.article.text(words.span))) }
    xml.element("action", attributes) {
      for (place, person) in event.people {
        guard let side = squads.side(of: person) else { continue }
        let role = type?.roles[place] ?? place
        $0.element(
          "participant",
          ["idref": id(of: person), "team-idref": id(ofSide: side), "role": Entity.code(role)])
      }
    }
  }
}

extension SportVocabulary.Term {
  fileprivate func holds(for event: Event) -> Bool {
    guard let field else { return true }
    switch event[field] {
    case .flag(let flag): return flag
    case .word(let found): return word == nil || found == word
    case .words(let found): return word.map(found.contains) ?? true
    default: return false
    }
  }
}

extension Event {
  /// The score that the event made.
  fileprivate var scoreBehind: Match.Pair? {
    for case .pair(let pair) in fields.map(\.value) { return pair }
    return nil
  }

  /// Everyone in it with the place that they fill.
  var people: [(place: String, person: Entity.ID)] {
    var people: [(place: String, person: Entity.ID)] = player.map { [("player", $0)] } ?? []
    for field in fields { if case .entity(let id) = field.value { people.append((field.name, id)) } }
    return people
  }
}

extension Entity {
  /// The key as a code of ours: what joins documents.
  var code: String? { key.map(Self.code) }

  static func code(_ word: String) -> String { "touchline:" + word.encodedForAddress }
}

extension XMLText {
  /// A value that the format has no place of its own for.
  fileprivate mutating func property(_ name: String, _ value: String?) {
    guard let value else { return }
    element("sports-property", ["formal-name": name, "value": value])
  }
}
