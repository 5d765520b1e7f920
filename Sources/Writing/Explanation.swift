import Records

/// Why a record says what it says: for each value the words in their place and the rule that read them, in the manner of
/// a compiler's notes, so that editors and terminals take one to the line.
package struct Explanation {
  package private(set) var text = ""

  private let record: Record
  private let lines: SourceLines
  private let names: [Entity.ID: String]
  private let style: Style

  package init(of record: Record, isColoured: Bool = false) {
    self.record = record
    lines = SourceLines(record.article.utf8)
    names = Dictionary(record.entities.map { ($0.id, $0.name) }) { first, _ in first }
    style = Style(isColoured: isColoured)
    summarise()
    for entity in record.entities {
      let values = NamedValues.of(entity, names: names)
      explain("\(entity.kind.rawValue) \(entity.id)", entity.name, values, entity.evidence)
    }
    for match in record.matches {
      let values = NamedValues.of(match, names: names)
      let title = [values.shown("teams"), values.shown("score")].compactMap(\.self).joined(separator: " ")
      explain("\(match.primary ? "the article's own match" : "match") \(match.id)", title, values, match.evidence)
    }
    for event in record.events {
      let values = NamedValues.of(event, names: names)
      let minute = event.minute.map { "\($0)" + (event.added.map { "+\($0)" } ?? "") + "'" }
      let title = [values.shown("player"), values.shown("team"), minute].compactMap(\.self).joined(separator: ", ")
      explain("\(event.type) \(event.id)", title, values, event.evidence)
    }
    for quote in record.quotes {
      let words = lines.excerpt(quote.span)
      let values = NamedValues.of(quote, names: names)
      explain(
        "\(quote.kind.rawValue) quote \(quote.id)", "line \(words.line), turn \(quote.turn)", values, quote.evidence)
    }
    for warning in record.warnings { warn(warning) }
  }

  private mutating func summarise() {
    let counts = [
      (record.entities.count, "entity", "entities"), (record.matches.count, "match", "matches"),
      (record.events.count, "event", "events"), (record.quotes.count, "quote", "quotes"),
    ].map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }.joined(separator: ", ")
    text +=
      style.strong("\(record.id): \(record.kind.rawValue), \(record.sport ?? "no sport that is known")")
      + "; \(counts)\n"
  }
}

// MARK: - Notes

extension Explanation {
  private mutating func explain(_ what: String, _ title: String, _ values: NamedValues, _ evidence: [Evidence]) {
    text += "\n" + style.strong(what) + (title.isEmpty ? "" : ": \(title)") + "\n"
    var rest = evidence[...]
    while let first = rest.first {
      let together = rest.prefix { $0.isOneWith(first) }
      rest = rest.dropFirst(together.count)
      note(first, of: together.map { show($0.field, values) }.joined(separator: ", "))
    }
    let supported = Set(evidence.map(\.field))
    let bare = values.all.filter { !supported.contains($0.name) }
    guard !bare.isEmpty else { return }
    let list = bare.map { "\($0.name) \($0.shown)" }.joined(separator: ", ")
    text += "  \(record.id): \(style.warning("warning")): no words are given for \(list)\n"
  }

  private func show(_ field: String, _ values: NamedValues) -> String {
    values.shown(field).map { "\(field) = \($0)" } ?? field
  }

  private mutating func note(_ evidence: Evidence, of values: String) {
    let from = evidence.from.isEmpty ? "" : " from \(evidence.from.joined(separator: ", "))"
    show(evidence.span, style.note("note"), "\(values); \(evidence.basis.rawValue) by \(evidence.rule)\(from)")
  }

  private mutating func warn(_ warning: Warning) {
    let message = "\(warning.message) [\(warning.code)]"
    if let span = warning.span {
      text += "\n"
      show(span, style.warning("warning"), message)
    } else {
      text += "\n  \(record.id): \(style.warning("warning")): \(message)\n"
    }
  }

  private mutating func show(_ span: Span, _ label: String, _ message: String) {
    let excerpt = lines.excerpt(span)
    let number = String(excerpt.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    text += "  \(record.id):\(excerpt.line):\(excerpt.column): \(label): \(message)\n"
    text += "\(margin)\(number) | \(excerpt.text)\n"
    text += "      | \(String(repeating: " ", count: excerpt.before))"
    text += style.mark(String(repeating: "~", count: excerpt.marked)) + "\n"
  }
}

extension Evidence {
  /// Whether both are of the same words, read by the same rule, so that one note does for both.
  fileprivate func isOneWith(_ other: Evidence) -> Bool {
    span == other.span && rule == other.rule && basis == other.basis && from == other.from
  }
}

/// Colours for terminals; elsewhere the words go without.
private struct Style {
  let isColoured: Bool

  func strong(_ text: String) -> String { dressed(text, "1") }
  func note(_ text: String) -> String { dressed(text, "36") }
  func warning(_ text: String) -> String { dressed(text, "35") }
  func mark(_ text: String) -> String { dressed(text, "32") }

  private func dressed(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
