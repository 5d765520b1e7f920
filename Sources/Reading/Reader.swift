import Records

/// Reads an article from bytes: a saved page, told by its content, or else plain text.
package struct Reader: Sendable {
  /// An encoding told from outside, such as a header's or `--charset`'s.
  private let charset: String?
  /// Whether articles carry the way back to the bytes that they were read from.
  private let mapsSource: Bool

  package init(charset: String? = nil, mapsSource: Bool = false) {
    self.charset = charset
    self.mapsSource = mapsSource
  }

  /// The article in some bytes.
  ///
  /// - Parameter path: where the bytes came from, for the record and for error messages.
  /// - Throws: `empty-input`, `binary-input`, or `no-text` for a page without any.
  package func read(_ bytes: [UInt8], path: String? = nil) throws(ReadingError) -> Article {
    guard bytes.contains(where: { !Self.isSpace($0) }) else {
      let what = bytes.isEmpty ? "the input is empty" : "the input has nothing but white space"
      throw ReadingError(.emptyInput, "\(what): give an article's text or a saved page", path: path)
    }
    let isWide = Decoding.isWide(bytes)
    if !isWide, let error = BinaryInput.error(bytes, path: path) { throw error }
    let isMarkup = bytes.first { !Self.isSpace($0) } == 0x3C
    let decoding = Decoding(
      bytes, told: [charset, isMarkup && !isWide ? MetaCharset.label(bytes) : nil].compactMap { $0 })
    var source = Source(path: path, format: .text, encoding: decoding.encoding, bytes: bytes.count)
    var article: Article
    if PageRecognition.isPage(decoding.utf8) {
      source.format = .html
      let page = try HTMLArticle(decoding, path: path, tracing: mapsSource)
      article = Article(utf8: page.utf8, source: source, metadata: page.metadata, warnings: page.warnings)
      article.sourceMap = page.map?.through(decoding.map(to: bytes))
    } else {
      let text = PlainText(mending: decoding.utf8)
      article = Article(utf8: text.utf8, source: source, warnings: decoding.warnings + text.warnings)
      if mapsSource {
        let map = decoding.map(to: bytes)
        article.sourceMap = text.map?.through(map) ?? map
      }
    }
    return article
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
