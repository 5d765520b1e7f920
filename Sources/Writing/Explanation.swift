import Records

/// Why a record says what it says: for each value the words in their place, the rule that read them and where it stands,
/// and what was concluded of it afterwards.
package struct Explanation {
  /// What is known besides the record.
  package struct Background {
    /// By name: the rules of the evidence.
    package var rules: [String: Rule]
    /// By id of a thing: what was concluded of it.
    package var conclusions: [String: [Remark]]

    /// Where a rule stands, and what it sets: `minute = 90 - n`.
    package struct Rule {
      var place: Remark.Place
      var settings: [String]

      package init(place: Remark.Place, settings: [String]) {
        self.place = place
        self.settings = settings
      }

      /// The place, and how the value comes about where the words alone do not say.
      func origin(of fields: [String]) -> String {
        let own = settings.filter { setting in (fields + ["value"]).contains { setting.hasPrefix("\($0) = ") } }
        return (["\(place.file):\(place.line)"] + own).joined(separator: ", ")
      }
    }

    package init(rules: [String: Rule] = [:], conclusions: [String: [Remark]] = [:]) {
      self.rules = rules
      self.conclusions = conclusions
    }
  }

  package var text: String { notes.text }

  private var notes: Notes
  private let record: Record
  private let background: Background
  private let names: [Entity.ID: String]
  /// Ids or types of the things that are wanted; all where it is empty.
  private let wanted: Set<String>

  package init(
    of record: Record, _ background: Background = Background(), only wanted: Set<String> = [], screen: Int? = nil
  ) {
    self.record = record
    self.background = background
    self.wanted = wanted
    notes = Notes(name: record.id, article: record.article.utf8, screen: screen)
    names = Dictionary(record.entities.map { ($0.id, $0.name) }) { first, _ in first }
    summarise()
    for entity in record.entities {
      explain(entity.id, entity.kind.rawValue, entity.name, NamedValues.of(entity, names: names), entity.evidence)
    }
    for match in record.matches { explain(match) }
    for event in record.events { explain(event) }
    for quote in record.quotes {
      let title = "line \(notes.excerpt(quote.span).line), turn \(quote.turn)"
      let values = NamedValues.of(quote, names: names)
      explain(quote.id, "\(quote.kind.rawValue) quote", kind: "quote", title, values, quote.evidence)
    }
    if wanted.isEmpty { for warning in record.warnings { warn(warning) } }
  }

  /// Whether anything was explained of what was wanted.
  package private(set) var isEmpty = true

  private mutating func summarise() {
    let counts = [
      (record.entities.count, "entity", "entities"), (record.matches.count, "match", "matches"),
      (record.events.count, "event", "events"), (record.quotes.count, "quote", "quotes"),
    ].map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }.joined(separator: ", ")
    notes.write(
      notes.style.strong("\(record.id): \(record.kind.rawValue), \(record.sport ?? "no sport that is known")")
        + "; \(counts)")
  }

  private mutating func explain(_ match: Match) {
    let values = NamedValues.of(match, names: names)
    let title = [values.shown("teams"), values.shown("score")].compactMap(\.self).joined(separator: " ")
    explain(
      match.id, match.primary ? "the article's own match" : "match", kind: "match", title, values, match.evidence)
  }

  private mutating func explain(_ event: Event) {
    let values = NamedValues.of(event, names: names)
    let minute = event.minute.map { "\($0)" + (event.added.map { "+\($0)" } ?? "") + "'" }
    let title = [values.shown("player"), values.shown("team"), minute].compactMap(\.self).joined(separator: ", ")
    explain(event.id, event.type, title, values, event.evidence)
  }
}

// MARK: - Notes

extension Explanation {
  /// - Parameter kind: what the thing can be asked for by, where it is not what it is called.
  private mutating func explain(
    _ id: some CustomStringConvertible, _ what: String, kind: String? = nil, _ title: String, _ values: NamedValues,
    _ evidence: [Evidence]
  ) {
    guard wanted.isEmpty || wanted.contains("\(id)") || wanted.contains(kind ?? what) else { return }
    isEmpty = false
    notes.write("\n" + notes.style.strong("\(what) \(id)") + (title.isEmpty ? "" : ": \(title)"))
    var rest = evidence[...]
    while let first = rest.first {
      let together = rest.prefix { $0.isOneWith(first) }
      rest = rest.dropFirst(together.count)
      note(first, of: together.map(\.field), values)
    }
    for conclusion in background.conclusions["\(id)"] ?? [] { notes.write(conclusion) }
    let supported = Set(evidence.map(\.field))
    let bare = values.all.filter { !supported.contains($0.name) }
    guard !bare.isEmpty else { return }
    let list = bare.map { "\($0.name) \($0.shown)" }.joined(separator: ", ")
    notes.write(Remark(.note, "no words are given for \(list)"))
  }

  private func show(_ field: String, _ values: NamedValues) -> String {
    values.shown(field).map { "\(field) = \($0)" } ?? field
  }

  private mutating func note(_ evidence: Evidence, of fields: [String], _ values: NamedValues) {
    let shown = fields.map { show($0, values) }.joined(separator: ", ")
    let from = evidence.from.isEmpty ? "" : " from \(evidence.from.map(named).joined(separator: ", "))"
    let origin = background.rules[evidence.rule]?.origin(of: fields)
    let rule = origin.map { "\(evidence.rule) (\($0))" } ?? evidence.rule
    notes.write(Remark(.note, "\(shown); \(evidence.basis.rawValue) by \(rule)\(from)", span: evidence.span))
  }

  /// `e8` with the name of whoever that is.
  private func named(_ id: String) -> String {
    names.first { "\($0.key)" == id }.map { "\($0.value) (\(id))" } ?? id
  }

  private mutating func warn(_ warning: Warning) {
    notes.write("")
    notes.write(Remark(.warning, "\(warning.message) [\(warning.code)]", span: warning.span))
  }
}

extension Evidence {
  /// Whether both are of the same words, read by the same rule, so that one note does for both.
  fileprivate func isOneWith(_ other: Evidence) -> Bool {
    span == other.span && rule == other.rule && basis == other.basis && from == other.from
  }
}
