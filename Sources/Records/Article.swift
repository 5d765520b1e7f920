/// What the reading stage hands on: one article's text and what is known of where it came from.
public struct Article: Sendable {
  /// The text as valid UTF-8: the input as decoded, unchanged but for what a warning names.
  public var utf8: [UInt8]
  public var source: Source
  public var metadata: Metadata
  public var warnings: [Warning]
  /// Which bytes of the input the text was read from, where that was asked for.
  public var sourceMap: SourceMap?

  public init(utf8: [UInt8], source: Source, metadata: Metadata = Metadata(), warnings: [Warning] = []) {
    self.utf8 = utf8
    self.source = source
    self.metadata = metadata
    self.warnings = warnings
  }

  /// The words that a span covers.
  public func text(_ span: Span) -> String { String(decoding: utf8[span.start..<span.end], as: UTF8.self) }
}

/// Where an article's bytes came from and in what form.
public struct Source: Hashable, Sendable {
  public enum Format: String, Sendable { case text, html }

  /// The path as given, absent for standard input and for bytes handed over by a program.
  public var path: String?
  public var format: Format
  /// The IANA name of the encoding that the bytes were read in, in lower case (`utf-8`, `windows-1252`).
  public var encoding: String
  /// How many bytes the input had.
  public var bytes: Int
  /// The SHA-256 of those bytes, in hexadecimal digits; batches have it.
  public var sha256: String?

  public init(path: String? = nil, format: Format = .text, encoding: String = "utf-8", bytes: Int = 0) {
    self.path = path
    self.format = format
    self.encoding = encoding
    self.bytes = bytes
  }
}

/// What a page says of itself outside its body. Dates are ISO 8601.
public struct Metadata: Hashable, Sendable {
  public var title: String?
  public var byline: [String] = []
  public var publisher: String?
  public var url: String?
  public var published: String?
  public var modified: String?
  public var language: String?
  public var section: String?
  public var tags: [String] = []
  /// The fixtures that the page states in structured data (`SportsEvent`): evidence for the article's match, not proof.
  public var events: [StructuredEvent] = []

  public init() {}
}

/// A fixture as a page's structured data states it.
public struct StructuredEvent: Hashable, Sendable {
  public var name: String?
  /// The sides named as home and away, where the page says which is which.
  public var home: String?
  public var away: String?
  /// All sides, in the page's order.
  public var competitors: [String] = []
  /// What the home and the away side scored, where the page says so.
  public var points: [Int]?
  /// The start in ISO 8601.
  public var start: String?
  public var venue: String?
  public var sport: String?
  /// Where the page states it: `json-ld` or `microdata`.
  public var source: String

  public init(source: String) {
    self.source = source
  }
}

/// An oddity of the article that the reader of a record should know of.
public struct Warning: Hashable, Sendable {
  /// A stable slug: `mojibake-repaired`, `unbalanced-quote`, `score-conflict` …
  public var code: String
  public var message: String
  public var span: Span?

  public init(_ code: String, _ message: String, span: Span? = nil) {
    self.code = code
    self.message = message
    self.span = span
  }
}
