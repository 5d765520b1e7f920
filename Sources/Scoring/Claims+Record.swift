package import Records
import Writing

extension Claims {
  /// What a record in memory claims.
  package init(_ record: Record) {
    self = .none
    let map = OffsetMap(record.article.utf8, unit: .codepoints)
    id = record.id
    article = Article(
      text: String(decoding: record.article.utf8, as: UTF8.self), kind: record.kind.rawValue, sport: record.sport)
    entities = record.entities.map { entity in
      Entity(
        id: "\(entity.id)", type: entity.kind.rawValue, name: entity.name,
        mentions: entity.mentions.map {
          Mention(start: map[$0.span.start], end: map[$0.span.end], kind: $0.kind.rawValue)
        },
        role: entity.role?.rawValue, teams: entity.teams.map(\.description), age: entity.age)
    }
    matches = record.matches.map(Match.init)
    events = record.events.map(Claims.facts)
    quotes = record.quotes.map { quote in
      Quote(
        kind: quote.kind.rawValue, text: record.article.text(quote.span), start: map[quote.span.start],
        end: map[quote.span.end], speaker: quote.speaker?.description, speaker_text: quote.speakerText)
    }
  }

  private static func facts(_ event: Event) -> Facts {
    var facts: Facts = ["type": .text(event.type)]
    facts["match"] = event.match.map { .text("\($0)") }
    facts["team"] = event.team.map { .text("\($0)") }
    facts["player"] = event.player.map { .text("\($0)") }
    facts["minute"] = event.minute.map { .number(Double($0)) }
    facts["added"] = event.added.map { .number(Double($0)) }
    facts["period"] = event.period.map { .text($0) }
    for field in event.fields { facts[field.name] = Fact(field.value) }
    return facts
  }
}

extension Claims.Match {
  fileprivate init(_ match: Match) {
    self.init(
      id: "\(match.id)", primary: match.primary, teams: match.teams.map { $0?.description }, score: match.score?.list,
      half_time: match.halfTime?.list, shootout: match.shootout?.list, aggregate: match.aggregate?.list,
      competition: match.competition?.description, venue: match.venue?.description, stage: match.stage)
  }
}

extension Match.Pair {
  fileprivate var list: [Int] { [first, second] }
}

extension Fact {
  fileprivate init(_ value: Event.Value) {
    switch value {
    case .entity(let id): self = .text("\(id)")
    case .word(let word): self = .text(word)
    case .number(let number): self = .number(Double(number))
    case .flag(let flag): self = .flag(flag)
    case .distance(let value, let unit, let metres): self = .distance(value: Double(value), unit: unit, metres: metres)
    case .words, .pair: self = .other
    }
  }
}
