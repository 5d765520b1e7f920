internal import Imaging

/// The rows of a table for whoever looks one up now and then: a field is found from the byte where its row begins.
package struct TableRows: Sendable {
  private let file: String
  private let columns: [String: Int]
  private let bytes: PlainArray<UInt8>

  init(of file: String, columns: [String: Int], bytes: [UInt8]) {
    self.file = file
    self.columns = columns
    self.bytes = PlainArray(bytes)
  }

  package func has(_ column: String) -> Bool { columns[column] != nil }

  /// The words of a field, nil where it is empty or the table has no such column.
  func text(_ column: String, ofRowAt start: Int) -> String? {
    guard let place = columns[column] else { return nil }
    var from = start
    for _ in 0..<place { from = end(ofFieldAt: from) + 1 }
    var end = end(ofFieldAt: from)
    let endsRow = end == bytes.count || bytes[end] == UInt8(ascii: "\n")
    if endsRow, end > from, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return from == end ? nil : String(decoding: bytes[from..<end], as: UTF8.self)
  }

  private func end(ofFieldAt start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: "\t"), bytes[at] != UInt8(ascii: "\n") { at += 1 }
    return at
  }
}

/// An image holds what the columns are called; the text itself stands in the folder's file.
extension TableRows: Imaged {
  init(from image: inout ImageReader) {
    file = .init(from: &image)
    columns = .init(from: &image)
    bytes = image.text(file)
  }
  func write(to image: inout ImageWriter) {
    file.write(to: &image)
    columns.write(to: &image)
  }
}
