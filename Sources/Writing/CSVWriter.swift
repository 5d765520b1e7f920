import Records

/// Prints records as tables of comma-separated values (RFC 4180, lines ended by a line feed), one file for each kind of
/// thing. `article` joins them: it is the record's id. Names stand beside the ids, so that a spreadsheet needs no join.
package struct CSVWriter: Sendable {
  package static let tables = ["articles", "entities", "mentions", "matches", "events", "quotes"]

  package var offsets: OffsetUnit
  package var includesText: Bool
  /// The fields that events have besides those of all events, in the model's order.
  private let fields: [SportVocabulary.Field]

  package init(_ vocabulary: SportVocabulary, offsets: OffsetUnit = .codepoints, includesText: Bool = true) {
    self.offsets = offsets
    self.includesText = includesText
    var fields: [SportVocabulary.Field] = []
    for field in vocabulary.eventTypes.flatMap(\.fields) where !fields.contains(where: { $0.name == field.name }) {
      fields.append(field)
    }
    self.fields = fields
  }

  /// The first line of each table.
  package var headings: [[UInt8]] {
    let own = fields.flatMap { field -> [String] in
      switch field.form {
      case .pair: [field.name + "_first", field.name + "_second"]
      case .distance: [field.name, field.name + "_metres"]
      default: [field.name]
      }
    }
    let columns = [
      "path sha256 title byline publisher url published language sport kind words text",
      "entity key type name aliases role position teams age nationality team_type category country mentions",
      "entity name start end text kind",
      "match key primary first second home score half_time shootout aggregate extra_time winner competition stage leg venue date attendance referee consistent",
      "event type match team player minute added minute_min minute_max period clock_text order "
        + own.joined(separator: " "),
      "quote kind text start end turn speaker speaker_name speaker_text resolved about",
    ]
    return columns.map { Array(("article," + $0.split(separator: " ").joined(separator: ",") + "\n").utf8) }
  }

  /// The lines that a record adds to each table.
  package func lines(of record: Record) -> [[UInt8]] {
    let page = CSVPage(record, OffsetMap(record.article.utf8, unit: offsets))
    return [
      page.lines([record]) { article(of: $0) },
      page.lines(record.entities) { entity($0, page) },
      page.lines(record.entities.flatMap { entity in entity.mentions.map { (entity, $0) } }) { entity, mention in
        [
          "\(entity.id)", entity.name, page.start(mention.span), page.end(mention.span), page.text(mention.span),
          mention.kind.rawValue,
        ]
      },
      page.lines(record.matches) { match($0, page) },
      page.lines(record.events) { event($0, page) },
      page.lines(record.quotes) { quote($0, page) },
    ]
  }

  private func article(of record: Record) -> [String?] {
    let article = record.article
    let metadata = article.metadata
    return [
      article.source.path, article.source.sha256, metadata.title ?? record.title.map(article.text),
      metadata.byline.joined(separator: "; "),
      metadata.publisher, metadata.url, metadata.published, record.language ?? metadata.language, record.sport,
      record.kind.rawValue, "\(record.words)", includesText ? String(decoding: article.utf8, as: UTF8.self) : nil,
    ]
  }

  private func entity(_ entity: Entity, _ page: CSVPage) -> [String?] {
    [
      "\(entity.id)", entity.key, entity.kind.rawValue, entity.name, entity.aliases.joined(separator: "; "),
      entity.role?.rawValue, entity.position, entity.teams.compactMap { page.name($0) }.joined(separator: "; "),
      entity.age.map(String.init), entity.nationality, entity.teamType, entity.category, entity.country,
      "\(entity.mentions.count)",
    ]
  }

  private func match(_ match: Match, _ page: CSVPage) -> [String?] {
    let sides = match.teams + [nil, nil]
    return [
      "\(match.id)", match.key, "\(match.primary)", page.name(sides[0]), page.name(sides[1]), page.name(match.home),
      page.pair(match.score), page.pair(match.halfTime), page.pair(match.shootout), page.pair(match.aggregate),
      "\(match.extraTime)", page.name(match.winner), page.name(match.competition), match.stage,
      match.leg.map(String.init), page.name(match.venue), match.date?.iso, match.attendance.map(String.init),
      page.name(match.referee), match.completeness.map { "\($0.consistent)" },
    ]
  }

  private func event(_ event: Event, _ page: CSVPage) -> [String?] {
    var cells: [String?] = ["\(event.id)", event.type, event.match.map { "\($0)" }]
    cells += [page.name(event.team), page.name(event.player)]
    cells += [event.minute, event.added, event.minuteMin, event.minuteMax].map { $0.map(String.init) }
    cells += [event.period, event.clockText, "\(event.order)"]
    return cells + fields.flatMap { cellsOf(event[$0.name], $0, page) }
  }

  private func cellsOf(_ value: Event.Value?, _ field: SportVocabulary.Field, _ page: CSVPage) -> [String?] {
    switch value {
    case nil: field.form == .pair || field.form == .distance ? [nil, nil] : [nil]
    case .entity(let id): [page.name(id)]
    case .word(let word): [word]
    case .words(let words): [words.joined(separator: "; ")]
    case .number(let number): ["\(number)"]
    case .flag(let flag): ["\(flag)"]
    case .pair(let pair): ["\(pair.first)", "\(pair.second)"]
    case .distance(let value, let unit, let metres): ["\(value) \(unit)", "\(metres)"]
    }
  }

  private func quote(_ quote: Quote, _ page: CSVPage) -> [String?] {
    [
      "\(quote.id)", quote.kind.rawValue, page.text(quote.span), page.start(quote.span), page.end(quote.span),
      "\(quote.turn)", quote.speaker.map { "\($0)" }, page.name(quote.speaker), quote.speakerText,
      quote.resolved.rawValue, quote.about.compactMap { page.name($0) }.joined(separator: "; "),
    ]
  }
}

/// What the lines of one record have in common.
private struct CSVPage {
  private let id: String
  private let article: Article
  private let map: OffsetMap
  private let names: [Entity.ID: String]

  init(_ record: Record, _ map: OffsetMap) {
    id = record.id
    article = record.article
    self.map = map
    names = Dictionary(record.entities.map { ($0.id, $0.name) }) { first, _ in first }
  }

  func name(_ id: Entity.ID?) -> String? { id.flatMap { names[$0] } }
  func text(_ span: Span) -> String { article.text(span) }
  func start(_ span: Span) -> String { "\(map[span.start])" }
  func end(_ span: Span) -> String { "\(map[span.end])" }

  /// Not `2-1`, which spreadsheets take for the second of January.
  func pair(_ pair: Match.Pair?) -> String? { pair.map { "\($0.first):\($0.second)" } }

  func lines<Thing>(_ things: [Thing], _ cells: (Thing) -> [String?]) -> [UInt8] {
    var out: [UInt8] = []
    for thing in things {
      append(id, to: &out)
      for cell in cells(thing) {
        out.append(UInt8(ascii: ","))
        if let cell { append(cell, to: &out) }
      }
      out.append(UInt8(ascii: "\n"))
    }
    return out
  }

  private func append(_ text: String, to out: inout [UInt8]) {
    let special: (UInt8) -> Bool = { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard text.utf8.contains(where: special) else {
      out += text.utf8
      return
    }
    out.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { out.append(0x22) }
      out.append(byte)
    }
    out.append(0x22)
  }
}
