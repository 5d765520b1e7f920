import Records

/// A small record with something of everything.
enum Sample {
  static let text = "Zoë Kanté headed Lyon's \"winner\".\nLyon 1-0 Brest"

  static var record: Record {
    var record = Record(id: "a.txt", article: Article(utf8: Array(text.utf8), source: Source(path: "a.txt", bytes: 51)))
    record.kind = .matchReport
    record.sport = "football"
    record.language = "en"
    record.words = 8
    record.scoringUnit = "goal"
    record.entities = [player, team(2, "Lyon", at: "Lyon"), team(3, "Brest", at: "Brest")]
    var match = Match(id: .init(1), primary: true, teams: [.init(2), nil])
    match.score = .init(1, 0)
    match.completeness = .init(told: 1, scored: 1, consistent: true)
    match.evidence = [Evidence(span("Lyon 1-0 Brest"), field: "score", rule: "score-line")]
    record.matches = [match]
    var event = Event(id: .init(1), type: "goal", order: 1)
    event.match = .init(1)
    event.player = .init(1)
    event.minute = 90
    event.added = 3
    event.fields = [
      .init("penalty", .flag(false)), .init("body_part", .word("head")),
      .init("distance", .distance(value: 20, unit: "yards", metres: 18.5)), .init("significance", .words(["winner"])),
      .init("score_after", .pair(.init(1, 0))),
    ]
    event.evidence = [
      Evidence(span("Zoë Kanté headed"), field: "player", rule: "heads"),
      Evidence(span("Zoë Kanté headed"), field: "body_part", rule: "heads"),
      Evidence(span("winner"), field: "score_after", rule: "ladder", basis: .derived, from: ["m1"]),
    ]
    record.events = [event]
    var quote = Quote(id: .init(1), kind: .fragment, span: span("winner"), turn: 1)
    quote.cue = span("headed")
    record.quotes = [quote]
    record.warnings = [Warning("odd-mark", "a tab\tin it", span: span("\"winner\""))]
    return record
  }

  static func span(_ words: String) -> Span {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    return Span(start, start + wanted.count)
  }

  private static var player: Entity {
    var player = Entity(id: .init(1), kind: .person, name: "Zoë Kanté")
    player.role = .player
    player.teams = [.init(2)]
    player.mentions = [.init(span: span("Zoë Kanté"), kind: .name)]
    player.evidence = [Evidence(span("Zoë Kanté"), field: "name", rule: "full-name")]
    return player
  }

  private static func team(_ number: Int, _ name: String, at words: String) -> Entity {
    var team = Entity(id: .init(number), kind: .team, name: name)
    team.teamType = "club"
    team.mentions = [.init(span: span(words), kind: .name)]
    return team
  }
}
