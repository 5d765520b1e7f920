internal import Imaging

/// The rows of a table for whoever looks one up now and then: a field is found from the byte where its row begins. An
/// object, since each look-up takes one out of several.
package final class TableRows: Sendable {
  private let file: String
  /// A table has a handful, so that a look through them is quicker than a dictionary.
  private let columns: [(name: String, place: Int)]
  private let bytes: PlainArray<UInt8>

  init(of file: String, columns: [String: Int], bytes: [UInt8]) {
    self.file = file
    self.columns = columns.map { ($0.key, $0.value) }
    self.bytes = PlainArray(bytes)
  }

  init(from image: inout ImageReader) {
    file = .init(from: &image)
    columns = [String: Int](from: &image).map { ($0.key, $0.value) }
    bytes = image.text(file)
  }

  package func has(_ column: String) -> Bool { place(of: column) != nil }

  private func place(of column: String) -> Int? { columns.first { $0.name == column }?.place }

  /// The words of a field, nil where it is empty or the table has no such column.
  func text(_ column: String, ofRowAt start: Int) -> String? {
    withField(column, ofRowAt: start) { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) } ?? nil
  }

  /// Whether a field has a value among several with `;` between them.
  func lists(_ value: String, in column: String, ofRowAt start: Int) -> Bool {
    withField(column, ofRowAt: start) { field in
      field.split(separator: UInt8(ascii: ";")).contains { $0.elementsEqual(value.utf8) }
    } ?? false
  }

  /// Nil where the table has no such column.
  private func withField<Result>(
    _ column: String, ofRowAt start: Int, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Result
  ) -> Result? {
    guard let place = place(of: column) else { return nil }
    return bytes.withBuffer { bytes in
      var from = start
      for _ in 0..<place { from = TableRows.end(ofFieldAt: from, in: bytes) + 1 }
      var end = TableRows.end(ofFieldAt: from, in: bytes)
      let endsRow = end == bytes.count || bytes[end] == UInt8(ascii: "\n")
      if endsRow, end > from, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      return body(bytes[from..<end])
    }
  }

  private static func end(ofFieldAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: "\t"), bytes[at] != UInt8(ascii: "\n") { at += 1 }
    return at
  }
}

/// An image holds what the columns are called; the text itself stands in the folder's file.
extension TableRows: Imaged {
  func write(to image: inout ImageWriter) {
    file.write(to: &image)
    Dictionary(uniqueKeysWithValues: columns.map { ($0.name, $0.place) }).write(to: &image)
  }
}
