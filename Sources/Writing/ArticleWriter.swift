import Records

/// Prints an article as it was read: what the page says of itself, and its text.
package struct ArticleWriter: Sendable {
  private let layout: JSONText.Layout
  private let offsets: OffsetUnit

  package init(layout: JSONText.Layout = .indented, offsets: OffsetUnit = .codepoints) {
    self.layout = layout
    self.offsets = offsets
  }

  /// The text, with a line for each thing that is known of it and an empty line before, where `withMetadata` asks for them.
  package func lines(of article: Article, withMetadata: Bool) -> [UInt8] {
    var out: [UInt8] = []
    if withMetadata {
      for (name, value) in named(article.metadata) { out += Array("\(name): \(value)\n".utf8) }
      if !out.isEmpty { out.append(UInt8(ascii: "\n")) }
    }
    out += article.utf8
    if out.last != UInt8(ascii: "\n") { out.append(UInt8(ascii: "\n")) }
    return out
  }

  private func named(_ metadata: Metadata) -> [(name: String, value: String)] {
    let all: [(String, String?)] = [
      ("Title", metadata.title), ("Byline", metadata.byline.joined(separator: ", ")),
      ("Publisher", metadata.publisher), ("URL", metadata.url), ("Published", metadata.published),
      ("Modified", metadata.modified), ("Language", metadata.language), ("Section", metadata.section),
      ("Tags", metadata.tags.joined(separator: ", ")),
    ]
    return all.compactMap { name, value in value.flatMap { $0.isEmpty ? nil : (name, $0) } }
  }

  /// One JSON object: the source, the article with all its metadata, what was odd.
  package func json(of article: Article) -> [UInt8] {
    var json = JSONText(layout, capacity: article.utf8.count * 2 + 1024)
    let page = Page(utf8: article.utf8, map: OffsetMap(article.utf8, unit: offsets))
    let metadata = article.metadata
    json.object {
      $0.source(article.source)
      $0.key("article")
      $0.object {
        $0.text("title", metadata.title)
        $0.texts("byline", metadata.byline)
        $0.text("publisher", metadata.publisher)
        $0.text("url", metadata.url)
        $0.text("published", metadata.published)
        $0.text("modified", metadata.modified)
        $0.text("language", metadata.language)
        $0.text("section", metadata.section)
        $0.texts("tags", metadata.tags)
        $0.text("offset_unit", offsets.rawValue)
        $0.key("text")
        $0.string(article.utf8, 0..<article.utf8.count)
        $0.sourceMap(article.sourceMap, on: page)
      }
      $0.list("warnings", article.warnings) { $0.warning($1, on: page) }
    }
    json.newLine()
    return json.utf8
  }
}
