/// One thing that is wrong with a rule file or a name list, printed as a compiler prints it.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in bytes.
  public var column: Int
  public var message: String

  package init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  public var description: String { "\(file):\(line):\(column): error: \(message)" }
}

/// Everything that is wrong with the knowledge that was to be loaded; nothing of it is used.
public struct KnowledgeError: Error, CustomStringConvertible, Sendable {
  public var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

/// The message for a name that nothing bears, with the one that was most likely meant.
func unknown(_ what: String, _ name: String, _ known: some Sequence<String>) -> String {
  let hint = nearest(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
  return "unknown \(what) '\(name)'\(hint)"
}

/// The known name that an unknown one was most likely meant to be: at most every third letter may be wrong.
func nearest(to word: String, among known: some Sequence<String>) -> String? {
  let best = known.map { ($0, distance(Array($0.utf8), Array(word.utf8))) }.min { ($0.1, $0.0) < ($1.1, $1.0) }
  guard let (name, edits) = best, edits <= max(1, word.utf8.count / 3) else { return nil }
  return name
}

/// Levenshtein's edit distance.
package func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let replaced = diagonal + (x == y ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count]
}
