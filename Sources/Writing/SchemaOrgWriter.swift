import Records

/// Prints records as JSON-LD in the words of schema.org, for search engines and stores of linked data: an article with
/// who is in it, the matches it is about, and what was said. What happened in a match has no words there.
package struct SchemaOrgWriter: Sendable {
  /// What stands before the first article, and behind the last.
  package static let opening = "{\"@context\":\"https://schema.org\",\"@graph\":[\n"
  package static let closing = "]}\n"

  package var includesText: Bool

  package init(includesText: Bool = true) { self.includesText = includesText }

  /// One article of the graph, with its line break.
  package func bytes(of record: Record) -> [UInt8] {
    var json = JSONText(.compact, capacity: record.article.utf8.count * 2 + 2048)
    let article = record.article
    let metadata = article.metadata
    let base = "#" + record.id.encodedForAddress
    json.object {
      $0.text("@type", "NewsArticle")
      $0.text("@id", base)
      $0.text("headline", metadata.title ?? record.title.map(article.text))
      $0.text("url", metadata.url)
      $0.text("datePublished", metadata.published)
      $0.text("inLanguage", record.language ?? metadata.language)
      $0.named("author", "Person", metadata.byline)
      $0.named("publisher", "Organization", metadata.publisher.map { [$0] } ?? [])
      if includesText { $0.text("articleBody", String(decoding: article.utf8, as: UTF8.self)) }
      $0.things("mentions", record.entities) { json, entity in Self.write(entity, base, to: &json) }
      $0.things("about", record.matches) { json, match in Self.write(match, base, to: &json) }
      $0.things("hasPart", record.quotes) { json, quote in
        json.text("@type", "Quotation")
        json.text("@id", "\(base)/\(quote.id)")
        json.text("text", article.text(quote.span))
        json.reference("creator", quote.speaker.map { [$0] } ?? [], base)
        json.reference("about", quote.about, base)
      }
    }
    json.newLine()
    return json.utf8
  }

  private static func write(_ entity: Entity, _ base: String, to json: inout JSONText) {
    json.text("@type", entity.kind.schemaType)
    json.text("@id", "\(base)/\(entity.id)")
    json.text("identifier", entity.key)
    json.text("name", entity.name)
    if !entity.aliases.isEmpty { json.texts("alternateName", entity.aliases) }
    json.text("jobTitle", entity.role == .other ? nil : entity.role?.rawValue)
    json.reference("memberOf", entity.teams, base)
    json.named("nationality", "Country", entity.nationality.map { [$0] } ?? [])
  }

  private static func write(_ match: Match, _ base: String, to json: inout JSONText) {
    json.text("@type", "SportsEvent")
    json.text("@id", "\(base)/\(match.id)")
    json.text("identifier", match.key)
    let teams = match.teams.compactMap(\.self)
    json.reference("competitor", teams, base)
    if let home = match.home {
      json.reference("homeTeam", [home], base)
      json.reference("awayTeam", teams.filter { $0 != home }, base)
    }
    json.text("startDate", match.date?.iso)
    json.reference("location", match.venue.map { [$0] } ?? [], base)
    json.reference("organizer", match.competition.map { [$0] } ?? [], base)
  }
}

extension Entity.Kind {
  /// The type of schema.org.
  var schemaType: String {
    switch self {
    case .person: "Person"
    case .team: "SportsTeam"
    // A league is a SportsOrganization there.
    case .competition: "SportsOrganization"
    case .venue: "StadiumOrArena"
    case .location: "Place"
    case .organisation: "Organization"
    case .award: "Thing"
    }
  }
}

extension JSONText {
  /// Things of their own, left out where there are none.
  fileprivate mutating func things<Thing>(
    _ name: StaticString, _ things: [Thing], _ write: (inout JSONText, Thing) -> Void
  ) {
    guard !things.isEmpty else { return }
    list(name, things) { json, thing in json.object { write(&$0, thing) } }
  }

  /// Things of which no more than the name is known.
  fileprivate mutating func named(_ name: StaticString, _ type: String, _ names: [String]) {
    things(name, names) { json, name in
      json.text("@type", type)
      json.text("name", name)
    }
  }

  fileprivate mutating func reference(_ name: StaticString, _ ids: [Entity.ID], _ base: String) {
    things(name, ids) { json, id in json.text("@id", "\(base)/\(id)") }
  }
}
