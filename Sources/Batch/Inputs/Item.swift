/// One article of a batch, before it is read.
package struct Item: Sendable {
  package enum Content: Sendable {
    /// A file of its own, read by whoever works on it.
    case file(String)
    /// Bytes out of a container, which has to be read in its order.
    case bytes([UInt8])
    /// What stood where an article should.
    case failure(BatchError)
  }

  /// The path within its input, or what a container calls it.
  package var id: String
  /// Where it is to be found: the path as given, with the place inside a container behind it.
  package var path: String
  package var content: Content
  /// The address that the container says it was fetched from.
  package var url: String?
  /// How many bytes of input lie behind, this article's own included, for progress.
  package var position: Int64 = 0
}

/// How to find articles in what is given.
package struct InputOptions: Sendable {
  /// Globs of which one has to match; any file where there is none.
  package var includes: [String] = []
  package var excludes: [String] = []
  /// The field of a JSON line that holds the article; `text`, or else `html`, where none is named.
  package var textField: String?
  /// The field that names it.
  package var idField: String?
  /// More than this is no article but a mistake or an attack, and would have to be held in memory.
  package var largest = 32 << 20

  package init() {}
}
