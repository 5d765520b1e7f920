import Records

/// The annotations of one article in the making, a line each.
struct BratDocument {
  private(set) var utf8: [UInt8] = []
  private let text: BratText
  private let names: [Entity.ID: String]
  /// Where entities are mentioned, and what the annotations there are called.
  private var mentions: [Entity.ID: [(span: Span, id: String)]] = [:]
  private var matches: [Match.ID: String] = [:]
  /// The marks of what happened, by type and place: what the same words tell of shares one.
  private var triggers: [String: String] = [:]
  private var counts: [Character: Int] = [:]

  init(_ record: Record) {
    text = BratText(record.article.utf8)
    names = Dictionary(record.entities.map { ($0.id, $0.name) }) { first, _ in first }
  }

  /// Writes a line under the next id of its kind; returns the id.
  @discardableResult
  private mutating func line(_ kind: Character, _ content: String) -> String {
    counts[kind, default: 0] += 1
    let id = "\(kind)\(counts[kind] ?? 0)"
    utf8 += "\(id)\t\(content)\n".utf8
    return id
  }

  /// nil where there is nothing that brat could show.
  private mutating func mark(_ span: Span, _ type: String) -> String? {
    text.place(of: span).map { line("T", "\(type) \($0.offsets)\t\($0.words)") }
  }

  private mutating func attribute(_ name: String, _ id: String, _ value: String? = nil) {
    line("A", "\(name) \(id)" + (value.map { " " + $0 } ?? ""))
  }

  private mutating func note(_ id: String, _ values: NamedValues) {
    let shown = values.all.map { "\($0.name) \($0.shown)" }.joined(separator: "; ")
    line("#", "AnnotatorNotes \(id)\t\(BratText.onOneLine(shown))")
  }
}

// MARK: - Entities and quotations

extension BratDocument {
  mutating func add(_ entity: Entity) {
    var marks: [(span: Span, id: String)] = []
    for mention in entity.mentions {
      guard let id = mark(mention.span, entity.kind.rawValue) else { continue }
      if mention.kind != .name { attribute("mention_kind", id, mention.kind.rawValue) }
      marks.append((mention.span, id))
    }
    guard let first = marks.first?.id else { return }
    mentions[entity.id] = marks
    if marks.count > 1 { utf8 += "*\tsame \(marks.map(\.id).joined(separator: " "))\n".utf8 }
    if let role = entity.role { attribute("person_role", first, role.rawValue) }
    note(first, .of(entity, names: names))
  }

  mutating func add(_ quote: Quote) {
    guard let id = mark(quote.span, BratConfiguration.quotation) else { return }
    attribute("quote_kind", id, quote.kind.rawValue)
    if let speaker = mention(of: quote.speaker, near: quote.span) { line("R", "said-by Arg1:\(id) Arg2:\(speaker)") }
    note(id, .of(quote, names: names))
  }

  /// Each person's teams, once every entity is there.
  mutating func addMemberships(_ entities: [Entity]) {
    for person in entities {
      guard let first = mentions[person.id]?.first else { continue }
      for team in person.teams {
        if let team = mention(of: team, near: first.span) { line("R", "member-of Arg1:\(first.id) Arg2:\(team)") }
      }
    }
  }

  /// The mention that lies closest to some words.
  private func mention(of entity: Entity.ID?, near span: Span) -> String? {
    guard let entity else { return nil }
    return mentions[entity]?.min { $0.span.distance(to: span) < $1.span.distance(to: span) }?.id
  }
}

// MARK: - Matches and events

extension BratDocument {
  mutating func add(_ match: Match) {
    var roles = zip(["team", "team2"], match.teams).map { ($0, $1) }
    roles += [
      ("home", match.home), ("winner", match.winner), ("competition", match.competition), ("venue", match.venue),
      ("referee", match.referee),
    ]
    guard let id = happening(BratConfiguration.match, roles, match.evidence, by: "score") else { return }
    matches[match.id] = id
    note(id, .of(match, names: names))
  }

  mutating func add(_ event: Event, _ type: SportVocabulary.EventType?) {
    var roles: [(String, Entity.ID?)] = [("player", event.player), ("team", event.team)]
    for field in event.fields { if case .entity(let id) = field.value { roles.append((field.name, id)) } }
    let match = event.match.flatMap { matches[$0] }.map { " in:" + $0 } ?? ""
    guard let id = happening(event.type, roles, event.evidence, by: "type", match) else { return }
    for field in type?.fields ?? [] where field.isAttribute {
      switch event[field.name] {
      case .flag(true): attribute(field.name, id)
      case .word(let word) where field.values.contains(word): attribute(field.name, id, word)
      default: continue
      }
    }
    note(id, .of(event, names: names))
  }

  private mutating func trigger(_ span: Span, _ type: String) -> String? {
    let place = "\(type) \(span.start) \(span.end)"
    if triggers[place] == nil { triggers[place] = mark(span, type) }
    return triggers[place]
  }

  /// Something that happened, at the fewest words that say so; nil where no words do.
  private mutating func happening(
    _ type: String, _ roles: [(String, Entity.ID?)], _ evidence: [Evidence], by field: String, _ more: String = ""
  ) -> String? {
    let stating = evidence.filter { $0.field == field }
    let words = stating.min { $0.span.length < $1.span.length } ?? evidence.first
    guard let words, let trigger = trigger(words.span, type) else { return nil }
    var line = "\(type):\(trigger)"
    for (role, entity) in roles {
      let telling = evidence.first { $0.field == role }?.span ?? words.span
      if let id = mention(of: entity, near: telling) { line += " \(role):\(id)" }
    }
    return self.line("E", line + more)
  }
}

extension Span {
  /// How many bytes lie between two spans; none where they overlap.
  fileprivate func distance(to other: Span) -> Int { max(0, other.start - end, start - other.end) }
}
