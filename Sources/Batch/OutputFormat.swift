/// What a batch can be written as.
package enum OutputFormat: String, Sendable, CaseIterable {
  case jsonl
  case compressedLines = "jsonl.gz"
  case json
  case sqlite
  /// A folder with a file for each table.
  case csv
  /// JSON-LD in the words of schema.org.
  case jsonld
  /// W3C Web Annotations.
  case annotations = "anno.jsonld"
  /// A folder with a text and its annotations for each article.
  case brat
  /// IPTC SportsML 3.1.
  case sportsml

  /// The format that a name asks for by its end; nil where it asks for none.
  package init?(name: String) {
    let name = name.lowercased()
    for (end, format) in [(".db", Self.sqlite), (".sportsml.xml", .sportsml)] where name.hasSuffix(end) {
      self = format
      return
    }
    let known = Self.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
    guard let format = known.first(where: { name.hasSuffix("." + $0.rawValue) }) else { return nil }
    self = format
  }
}
