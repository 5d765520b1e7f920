/// A table as lists are written: tab-separated, a header that names the columns, `#` for comments.
///
/// It is read in one pass over the bytes, and a field is a stretch of them, since the shipped lists are read at each start.
package struct Table: Sendable {
  package var file: String
  package let bytes: [UInt8]
  private var columns: [String: Int] = [:]
  private var fields: [Range<Int32>] = []
  private var lines: [Int32] = []

  /// How many rows stand below the header.
  package var count: Int { lines.count }

  /// Reads a table and checks that it has the columns that `needs` names.
  package init(_ bytes: [UInt8], file: String, needs: [String]) throws(KnowledgeError) {
    self.file = file
    self.bytes = bytes
    var diagnostics: [Diagnostic] = []
    var start = 0
    var line = 0
    while start < bytes.count, diagnostics.count < 20 {
      line += 1
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let next = end + 1
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      if end > start, bytes[start] != UInt8(ascii: "#") {
        if columns.isEmpty {
          readHeader(start..<end, line, needs, &diagnostics)
        } else {
          readRow(start..<end, line, &diagnostics)
        }
      }
      start = next
    }
    if columns.isEmpty, diagnostics.isEmpty {
      diagnostics.append(Diagnostic(file: file, line: 1, column: 1, message: "no header line that names the columns"))
    }
    guard diagnostics.isEmpty else { throw KnowledgeError(diagnostics) }
  }

  private mutating func readHeader(_ range: Range<Int>, _ line: Int, _ needs: [String], _ found: inout [Diagnostic]) {
    let names = bytes[range].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    for (place, name) in names.enumerated() { columns[String(decoding: name, as: UTF8.self)] = place }
    for column in needs where columns[column] == nil {
      let message = "the header lacks the column `\(column)`; columns are separated by tabs"
      found.append(Diagnostic(file: file, line: line, column: 1, message: message))
    }
  }

  private mutating func readRow(_ range: Range<Int>, _ line: Int, _ found: inout [Diagnostic]) {
    var from = range.lowerBound
    let before = fields.count
    for at in range where bytes[at] == UInt8(ascii: "\t") {
      fields.append(Int32(from)..<Int32(at))
      from = at + 1
    }
    fields.append(Int32(from)..<Int32(range.upperBound))
    let count = fields.count - before
    if count != columns.count {
      let message = "\(count) fields where the header has \(columns.count)"
      found.append(Diagnostic(file: file, line: line, column: range.count + 1, message: message))
      fields.removeLast(count)
    } else {
      lines.append(Int32(line))
    }
  }

  package func has(_ column: String) -> Bool { columns[column] != nil }

  package func line(of row: Int) -> Int { Int(lines[row]) }

  /// The bytes of a field; empty where the column is missing.
  package func range(_ column: String, _ row: Int) -> Range<Int> {
    guard let place = columns[column] else { return 0..<0 }
    let field = fields[row * columns.count + place]
    return Int(field.lowerBound)..<Int(field.upperBound)
  }

  /// The field's words, nil where it is empty.
  package func text(_ column: String, _ row: Int) -> String? {
    let range = range(column, row)
    return range.isEmpty ? nil : String(decoding: bytes[range], as: UTF8.self)
  }

  /// The field's parts between semicolons, blanks around them dropped.
  package func parts(_ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var from = range.lowerBound
    for at in range.lowerBound...range.upperBound where at == range.upperBound || bytes[at] == UInt8(ascii: ";") {
      var start = from
      var end = at
      while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
      while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
      if end > start { found.append(start..<end) }
      from = at + 1
    }
    return found
  }

  package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
