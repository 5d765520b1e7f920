import Records

/// The values of one thing in a record, by the names under which the record prints them and its evidence supports them.
struct NamedValues {
  private(set) var all: [(name: String, shown: String)] = []
  private let names: [Entity.ID: String]

  private init(names: [Entity.ID: String]) { self.names = names }

  func shown(_ name: String) -> String? { all.first { $0.name == name }?.shown }

  private mutating func add(_ name: String, _ value: String?) {
    if let value { all.append((name, value)) }
  }

  private mutating func add(_ name: String, _ value: Int?) { add(name, value.map(String.init)) }

  private mutating func add(_ name: String, _ value: Match.Pair?) { add(name, value.map(shown)) }

  private mutating func add(_ name: String, _ value: Entity.ID?) { add(name, value.map(shown)) }

  private func shown(_ pair: Match.Pair) -> String { "\(pair.first)-\(pair.second)" }

  private func shown(_ id: Entity.ID) -> String { names[id].map { "\($0) (\(id))" } ?? "\(id)" }
}

extension NamedValues {
  static func of(_ entity: Entity, names: [Entity.ID: String]) -> NamedValues {
    var values = NamedValues(names: names)
    values.add("name", entity.name)
    values.add("key", entity.key)
    values.add("role", entity.role?.rawValue)
    values.add("position", entity.position)
    if !entity.teams.isEmpty { values.add("teams", entity.teams.map(values.shown).joined(separator: ", ")) }
    values.add("age", entity.age)
    values.add("nationality", entity.nationality)
    values.add("team_type", entity.teamType)
    values.add("category", entity.category)
    values.add("country", entity.country)
    return values
  }

  static func of(_ match: Match, names: [Entity.ID: String]) -> NamedValues {
    var values = NamedValues(names: names)
    values.add("teams", match.teams.map { $0.map(values.shown) ?? "an unnamed side" }.joined(separator: " and "))
    values.add("score", match.score)
    values.add("half_time", match.halfTime)
    values.add("shootout", match.shootout)
    values.add("aggregate", match.aggregate)
    if match.extraTime { values.add("extra_time", "true") }
    values.add("home", match.home)
    values.add("winner", match.winner)
    values.add("competition", match.competition)
    values.add("stage", match.stage)
    values.add("leg", match.leg)
    values.add("venue", match.venue)
    values.add("date", match.date?.iso)
    values.add("attendance", match.attendance)
    values.add("referee", match.referee)
    return values
  }

  static func of(_ event: Event, names: [Entity.ID: String]) -> NamedValues {
    var values = NamedValues(names: names)
    values.add("player", event.player)
    values.add("team", event.team)
    values.add("minute", event.minute)
    values.add("added", event.added)
    values.add("minute_min", event.minuteMin)
    values.add("minute_max", event.minuteMax)
    values.add("period", event.period)
    for field in event.fields { values.add(field) }
    return values
  }

  private mutating func add(_ field: Event.Field) {
    switch field.value {
    case .entity(let id): add(field.name, id)
    case .word(let word): add(field.name, word)
    case .words(let words): if !words.isEmpty { add(field.name, words.joined(separator: ", ")) }
    case .number(let number): add(field.name, number)
    case .flag(let flag): if flag { add(field.name, "true") }
    case .pair(let pair): add(field.name, pair)
    case .distance(let value, let unit, _): add(field.name, "\(value) \(unit)")
    }
  }

  static func of(_ quote: Quote, names: [Entity.ID: String]) -> NamedValues {
    var values = NamedValues(names: names)
    values.add("speaker", quote.speaker)
    values.add("speaker_text", quote.speakerText)
    values.add("medium", quote.medium)
    values.add("addressee", quote.addressee)
    values.add("occasion", quote.occasion)
    if !quote.about.isEmpty { values.add("about", quote.about.map(values.shown).joined(separator: ", ")) }
    return values
  }
}
