internal import Records
internal import Writing

/// Turns a record into rows. Entities with a key are one row in all articles; those without one are of their article.
final class DatabaseRows {
  private let database: Database
  private let schema: DatabaseSchema
  private let offsets: OffsetUnit
  private let includesText: Bool
  private var ruleNumbers: [String: Int] = [:]

  private let findEntity, addEntity, addArticle, addAppearance, addAlias, addMembership, addMention: Statement
  private let addMatch, addSide, addEvent, addWord, addQuote, addAbout, findRule, addRule, addEvidence: Statement
  private let addWarning, indexArticle, indexQuote: Statement

  init(_ database: Database, _ schema: DatabaseSchema, offsets: OffsetUnit, includesText: Bool) throws(BatchError) {
    self.database = database
    self.schema = schema
    self.offsets = offsets
    self.includesText = includesText
    func fill(_ table: String, _ columns: Int) throws(BatchError) -> Statement {
      try Statement(fill: table, columns: columns, on: database)
    }
    findEntity = try Statement("select id from entities where key = ? and type = ?", on: database)
    addEntity = try fill("entities", 4)
    addArticle = try fill("articles", 17)
    addAppearance = try fill("appearances", 11)
    addAlias = try Statement("insert or ignore into aliases values (?, ?, ?)", on: database)
    addMembership = try Statement("insert or ignore into memberships values (?, ?, ?)", on: database)
    addMention = try fill("mentions", 7)
    addMatch = try fill("matches", 19)
    addSide = try fill("sides", 8)
    addEvent = try fill("events", DatabaseSchema.commonColumns + schema.fields.reduce(0) { $0 + $1.columns.count })
    addWord = try Statement("insert or ignore into event_words values (?, ?, ?)", on: database)
    addQuote = try fill("quotes", 15)
    addAbout = try Statement("insert or ignore into quote_about values (?, ?)", on: database)
    findRule = try Statement("select id from rules where name = ?", on: database)
    addRule = try fill("rules", 2)
    addEvidence = try fill("evidence", 8)
    addWarning = try fill("warnings", 6)
    indexArticle = try Statement("insert into article_search (rowid, title, text) values (?, ?, ?)", on: database)
    indexQuote = try Statement("insert into quote_search (rowid, text) values (?, ?)", on: database)
  }

  /// What the parts of one record need of it.
  struct Page {
    let article: Int
    let text: Article
    let map: OffsetMap
    var entities: [Entity.ID: Int] = [:]
    var matches: [Match.ID: Int] = [:]

    func cell(_ id: Entity.ID?) -> Cell { Cell(id.flatMap { entities[$0] }) }
    func start(_ span: Span) -> Cell { .whole(map[span.start]) }
    func end(_ span: Span) -> Cell { .whole(map[span.end]) }
  }

  func add(_ record: Record) throws(BatchError) {
    let source = record.article.source
    let metadata = record.article.metadata
    let title = Cell(metadata.title ?? record.title.map(record.article.text))
    let text = Cell.text(String(decoding: record.article.utf8, as: UTF8.self))
    try addArticle.run([
      .null, .text(record.id), Cell(source.path), title,
      metadata.byline.isEmpty ? .null : .text(metadata.byline.joined(separator: "; ")), Cell(metadata.publisher),
      Cell(metadata.url), Cell(metadata.published), Cell(record.language ?? metadata.language), Cell(record.sport),
      .text(record.kind.rawValue), .whole(record.words), .text(source.format.rawValue), .text(source.encoding),
      .whole(source.bytes), Cell(source.sha256), includesText ? text : .null,
    ])
    var page = Page(
      article: database.lastRow, text: record.article, map: OffsetMap(record.article.utf8, unit: offsets))
    if includesText { try indexArticle.run([.whole(page.article), title, text]) }
    for entity in record.entities { page.entities[entity.id] = try row(of: entity) }
    for entity in record.entities { try add(entity, page) }
    for match in record.matches { page.matches[match.id] = try add(match, page) }
    for event in record.events { try add(event, in: record, page) }
    for quote in record.quotes { try add(quote, page) }
    for warning in record.warnings {
      try addWarning.run([
        .null, .whole(page.article), .text(warning.code), .text(warning.message),
        warning.span.map(page.start) ?? .null, warning.span.map(page.end) ?? .null,
      ])
    }
  }

  private func row(of entity: Entity) throws(BatchError) -> Int {
    if let key = entity.key, let row = try findEntity.first([.text(key), .text(entity.kind.rawValue)]) { return row }
    try addEntity.run([.null, Cell(entity.key), .text(entity.kind.rawValue), .text(entity.name)])
    return database.lastRow
  }

  private func add(_ entity: Entity, _ page: Page) throws(BatchError) {
    let row = page.cell(entity.id)
    let article = Cell.whole(page.article)
    try addAppearance.run([
      article, .whole(entity.id.number), row, .text(entity.name), Cell(entity.role?.rawValue), Cell(entity.position),
      Cell(entity.age), Cell(entity.nationality), Cell(entity.teamType), Cell(entity.category), Cell(entity.country),
    ])
    for alias in entity.aliases { try addAlias.run([article, .whole(entity.id.number), .text(alias)]) }
    for team in entity.teams where page.entities[team] != nil {
      try addMembership.run([article, row, page.cell(team)])
    }
    for mention in entity.mentions {
      try addMention.run([
        .null, article, row, page.start(mention.span), page.end(mention.span), .text(page.text.text(mention.span)),
        .text(mention.kind.rawValue),
      ])
    }
    try add(entity.evidence, of: "\(entity.id)", page)
  }

  private func add(_ evidence: [Evidence], of thing: String, _ page: Page) throws(BatchError) {
    for one in evidence {
      try addEvidence.run([
        .null, .whole(page.article), .text(thing), .text(one.field), page.start(one.span), page.end(one.span),
        .whole(try number(ofRule: one.rule)), .text(one.basis.rawValue),
      ])
    }
  }

  private func number(ofRule name: String) throws(BatchError) -> Int {
    if let known = ruleNumbers[name] { return known }
    var number = try findRule.first([.text(name)])
    if number == nil {
      try addRule.run([.null, .text(name)])
      number = database.lastRow
    }
    ruleNumbers[name] = number
    return number ?? 0
  }
}

// MARK: - What happened, and who said what

extension DatabaseRows {
  private func add(_ match: Match, _ page: Page) throws(BatchError) -> Int {
    try addMatch.run([
      .null, .whole(page.article), .whole(match.id.number), Cell(match.key), Cell(match.primary), page.cell(match.home),
      page.cell(match.winner), page.cell(match.competition), Cell(match.stage), Cell(match.leg), page.cell(match.venue),
      page.cell(match.referee), Cell(match.date?.iso), Cell(match.date?.basis.rawValue), Cell(match.attendance),
      Cell(match.extraTime), Cell(match.completeness?.told), Cell(match.completeness?.scored),
      match.completeness.map { Cell($0.consistent) } ?? .null,
    ])
    let row = database.lastRow
    for (place, team) in match.teams.prefix(2).enumerated() {
      func part(_ pair: Match.Pair?) -> Cell { Cell(pair.map { place == 0 ? $0.first : $0.second }) }
      let opponent = match.teams.count == 2 ? match.teams[1 - place] : nil
      try addSide.run([
        .whole(row), .whole(place + 1), page.cell(team), page.cell(opponent), part(match.score), part(match.halfTime),
        part(match.shootout), part(match.aggregate),
      ])
    }
    try add(match.evidence, of: "\(match.id)", page)
    return row
  }

  private func add(_ event: Event, in record: Record, _ page: Page) throws(BatchError) {
    let teams = record.matches.first { $0.id == event.match }?.teams ?? []
    let opponent = event.team.flatMap { side in teams.contains(side) ? teams.first { $0 != side } : nil }
    var cells: [Cell] = [
      .null, .whole(page.article), .whole(event.id.number), .text(event.type),
      Cell(event.match.flatMap { page.matches[$0] }), page.cell(event.team), page.cell(event.player),
      Cell(event.minute), Cell(event.added), Cell(event.minuteMin), Cell(event.minuteMax), Cell(event.period),
      Cell(event.clockText), .whole(event.order), page.cell(opponent ?? nil),
    ]
    for field in schema.fields {
      let filled = event[field.name].map { cellsOf($0, page) } ?? []
      cells += field.columns.indices.map { filled.indices.contains($0) ? filled[$0] : .null }
    }
    try addEvent.run(cells)
    let row = database.lastRow
    for field in event.fields {
      guard case .words(let words) = field.value else { continue }
      for word in words { try addWord.run([.whole(row), .text(field.name), .text(word)]) }
    }
    try add(event.evidence, of: "\(event.id)", page)
  }

  private func cellsOf(_ value: Event.Value, _ page: Page) -> [Cell] {
    switch value {
    case .entity(let id): [page.cell(id)]
    case .word(let word): [.text(word)]
    case .words: []
    case .number(let number): [.whole(number)]
    case .flag(let flag): [Cell(flag)]
    case .pair(let pair): [.whole(pair.first), .whole(pair.second)]
    case .distance(let value, let unit, let metres): [.whole(value), .text(unit), .real(metres)]
    }
  }

  private func add(_ quote: Quote, _ page: Page) throws(BatchError) {
    let text = Cell.text(page.text.text(quote.span))
    try addQuote.run([
      .null, .whole(page.article), .whole(quote.id.number), .text(quote.kind.rawValue), text, page.start(quote.span),
      page.end(quote.span), .whole(quote.turn), page.cell(quote.speaker), Cell(quote.speakerText),
      .text(quote.resolved.rawValue), Cell(quote.cue.map(page.text.text)), Cell(quote.medium), Cell(quote.addressee),
      Cell(quote.occasion),
    ])
    let row = database.lastRow
    try indexQuote.run([.whole(row), text])
    for entity in quote.about where page.entities[entity] != nil { try addAbout.run([.whole(row), page.cell(entity)]) }
    try add(quote.evidence, of: "\(quote.id)", page)
  }
}
