import Records

/// Prints records as JSON, in the shape that `RecordSchema` describes.
///
/// The spans of a record are in bytes; the writer converts them to the unit asked for and repeats the words they cover.
/// What is unknown is left out, so that a value that is there is a value that the article gives.
///
/// ```swift
/// let writer = JSONWriter(parser: .init(name: "Touchline", version: "1.0.0"))
/// let bytes = writer.bytes(of: record)
/// ```
package struct JSONWriter: Sendable {
  /// The program that made the record.
  package struct Parser: Sendable {
    package var name: String
    package var version: String
    /// What names the rules and lists that it read with.
    package var lexicon: String?

    package init(name: String, version: String, lexicon: String? = nil) {
      self.name = name
      self.version = version
      self.lexicon = lexicon
    }
  }

  /// The version of the record's shape, raised when a reader of records has to change.
  package static let schemaVersion = "1.0"

  package var parser: Parser
  package var layout: JSONText.Layout
  package var offsets: OffsetUnit
  /// Whether `article.text` is printed.
  package var includesText: Bool

  package init(
    parser: Parser, layout: JSONText.Layout = .indented, offsets: OffsetUnit = .codepoints, includesText: Bool = true
  ) {
    self.parser = parser
    self.layout = layout
    self.offsets = offsets
    self.includesText = includesText
  }

  /// One record with its closing line break.
  package func bytes(of record: Record) -> [UInt8] {
    var json = JSONText(layout, capacity: record.article.utf8.count * 4 + 4096)
    let page = Page(utf8: record.article.utf8, map: OffsetMap(record.article.utf8, unit: offsets))
    json.object {
      $0.text("schema_version", Self.schemaVersion)
      write(parser, to: &$0)
      $0.text("id", record.id)
      $0.source(record.article.source)
      writeArticle(of: record, on: page, to: &$0)
      $0.list("entities", record.entities) { $0.entity($1, on: page) }
      $0.list("matches", record.matches) { $0.match($1, unit: record.scoringUnit, on: page) }
      $0.list("events", record.events) { $0.event($1, on: page) }
      $0.list("quotes", record.quotes) { $0.quote($1, on: page) }
      $0.list("warnings", record.warnings) { $0.warning($1, on: page) }
    }
    json.newLine()
    return json.utf8
  }

  private func write(_ parser: Parser, to json: inout JSONText) {
    json.key("parser")
    json.object(flat: true) {
      $0.text("name", parser.name)
      $0.text("version", parser.version)
      $0.text("lexicon", parser.lexicon)
    }
  }

  private func writeArticle(of record: Record, on page: Page, to json: inout JSONText) {
    let article = record.article
    json.key("article")
    json.object {
      $0.text("title", article.metadata.title ?? record.title.map(article.text))
      $0.texts("byline", article.metadata.byline)
      $0.text("publisher", article.metadata.publisher)
      $0.text("url", article.metadata.url)
      $0.text("published", article.metadata.published)
      $0.text("language", record.language ?? article.metadata.language)
      $0.text("sport", record.sport)
      $0.text("kind", record.kind.rawValue)
      $0.whole("words", record.words)
      $0.text("offset_unit", offsets.rawValue)
      if includesText {
        $0.key("text")
        $0.string(article.utf8, 0..<article.utf8.count)
      }
      $0.sourceMap(article.sourceMap, on: page)
    }
  }
}

/// The text that spans point into, and how its offsets are counted.
struct Page {
  var utf8: [UInt8]
  var map: OffsetMap
}

extension JSONText {
  mutating func source(_ source: Source) {
    key("source")
    object(flat: true) {
      $0.text("path", source.path)
      $0.text("format", source.format.rawValue)
      $0.text("encoding", source.encoding)
      $0.whole("bytes", source.bytes)
      $0.text("sha256", source.sha256)
    }
  }
}
