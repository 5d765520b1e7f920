/// A table as lists are written: tab-separated, a header that names the columns, `#` for comments.
///
/// It is read in one pass over the bytes, and a field is a stretch of them, since the shipped lists are read at each start.
package struct Table: Sendable {
  package var file: String
  package let bytes: [UInt8]
  private var columns: [String: Int] = [:]
  /// The fields of all rows, one row behind the other.
  private var fields: [Range<Int32>] = []
  private var lines: [Int32] = []

  /// How many rows stand below the header.
  package var count: Int { lines.count }

  /// After so many errors the rest of a table is not read.
  private static let patience = 20

  /// Reads a table and checks that it has the columns that `needs` names.
  package init(_ bytes: [UInt8], file: String, needs: [String]) throws(KnowledgeError) {
    self.file = file
    self.bytes = bytes
    let diagnostics = bytes.withUnsafeBufferPointer { read($0, needs) }
    guard diagnostics.isEmpty else { throw KnowledgeError(diagnostics) }
  }

  /// Reads a table, nil where it has errors, which are added to others.
  static func read(_ bytes: [UInt8], file: String, needs: [String], _ diagnostics: inout [Diagnostic]) -> Table? {
    do {
      return try Table(bytes, file: file, needs: needs)
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ needs: [String]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    fields.reserveCapacity(bytes.count / 8)
    lines.reserveCapacity(bytes.count / 32)
    var start = 0
    var line = 0
    while start < bytes.count, diagnostics.count < Table.patience {
      line += 1
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let next = end + 1
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      if end > start, bytes[start] != UInt8(ascii: "#") {
        if columns.isEmpty {
          readHeader(start..<end, line, needs, &diagnostics)
        } else {
          readRow(bytes, start..<end, line, &diagnostics)
        }
      }
      start = next
    }
    if columns.isEmpty, diagnostics.isEmpty {
      diagnostics.append(Diagnostic(file: file, line: 1, column: 1, message: "no header line that names the columns"))
    }
    return diagnostics
  }

  private mutating func readHeader(_ range: Range<Int>, _ line: Int, _ needs: [String], _ found: inout [Diagnostic]) {
    let names = bytes[range].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    for (place, bytes) in names.enumerated() {
      let name = String(decoding: bytes, as: UTF8.self)
      if columns.updateValue(place, forKey: name) != nil {
        let column = bytes.startIndex - range.lowerBound + 1
        found.append(Diagnostic(file: file, line: line, column: column, message: "the column '\(name)' stands twice"))
      }
    }
    for column in needs where columns[column] == nil {
      let message = "the header lacks the column '\(column)'; columns are separated by tabs"
      found.append(Diagnostic(file: file, line: line, column: 1, message: message))
    }
  }

  private mutating func readRow(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ line: Int, _ found: inout [Diagnostic]
  ) {
    var from = range.lowerBound
    let before = fields.count
    for at in range where bytes[at] == UInt8(ascii: "\t") {
      fields.append(Int32(from)..<Int32(at))
      from = at + 1
    }
    fields.append(Int32(from)..<Int32(range.upperBound))
    let count = fields.count - before
    if count == columns.count { return lines.append(Int32(line)) }
    // The error stands where the first field too many begins, or where the row ends too early.
    let at = count > columns.count ? Int(fields[before + columns.count].lowerBound) : range.upperBound
    let message = "\(count) fields where the header has \(columns.count)"
    found.append(Diagnostic(file: file, line: line, column: at - range.lowerBound + 1, message: message))
    fields.removeLast(count)
  }
}

extension Table {
  /// The place of a column, for whoever goes through all rows.
  func column(_ name: String) -> Int? { columns[name] }

  /// The rows by themselves, for single look-ups, and where one of them begins.
  var rows: TableRows { TableRows(of: file, columns: columns, bytes: bytes) }

  func start(of row: Int) -> Int32 { fields[row * columns.count].lowerBound }

  package func line(of row: Int) -> Int { Int(lines[row]) }

  /// The column, from 1, of a byte in its line.
  func column(at place: Int) -> Int { place - (bytes[..<place].lastIndex(of: UInt8(ascii: "\n")) ?? -1) }

  func range(_ column: Int, _ row: Int) -> Range<Int> {
    let field = fields[row * columns.count + column]
    return Int(field.lowerBound)..<Int(field.upperBound)
  }

  package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The field's parts between semicolons, blanks around them dropped.
  package func parts(_ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    forEachPart(range) { found.append($0) }
    return found
  }

  func forEachPart(_ range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var from = range.lowerBound
    while from < range.upperBound {
      var at = from
      while at < range.upperBound, bytes[at] != UInt8(ascii: ";") { at += 1 }
      let next = at + 1
      while from < at, bytes[from] == UInt8(ascii: " ") { from += 1 }
      while at > from, bytes[at - 1] == UInt8(ascii: " ") { at -= 1 }
      if at > from { body(from..<at) }
      from = next
    }
  }
}
