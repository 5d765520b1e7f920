import Records

/// A text as brat takes it: an annotation that runs over the end of a line consists of pieces.
struct BratText {
  private let utf8: [UInt8]
  private let map: OffsetMap

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    map = OffsetMap(utf8, unit: .codepoints)
  }

  /// Where words stand, `0 9;10 21`, and the words; nil where there is nothing but ends of lines.
  func place(of span: Span) -> (offsets: String, words: String)? {
    let pieces = pieces(of: span)
    guard !pieces.isEmpty else { return nil }
    return (
      pieces.map { "\(map[$0.start]) \(map[$0.end])" }.joined(separator: ";"),
      pieces.map { String(decoding: utf8[$0.start..<$0.end], as: UTF8.self) }.joined(separator: " ")
    )
  }

  private func pieces(of span: Span) -> [Span] {
    var pieces: [Span] = []
    var start = span.start
    var place = span.start
    while place < span.end {
      let width = breakWidth(at: place)
      if width > 0 {
        if start < place { pieces.append(Span(start, place)) }
        start = place + width
      }
      place += max(1, width)
    }
    if start < span.end { pieces.append(Span(start, span.end)) }
    return pieces
  }

  /// The bytes of what Python, in which brat is written, takes for the end of a line or for a column; 0 for anything else.
  private func breakWidth(at place: Int) -> Int {
    switch utf8[place] {
    case 0..<0x20: 1
    case 0xC2 where utf8[place...].starts(with: [0xC2, 0x85]): 2
    case 0xE2
    where utf8[place...].starts(with: [0xE2, 0x80, 0xA8]) || utf8[place...].starts(with: [0xE2, 0x80, 0xA9]):
      3
    default: 0
    }
  }

  /// Without what would end a line.
  static func onOneLine(_ text: String) -> String {
    let bytes = BratText(Array(text.utf8))
    return bytes.place(of: Span(0, bytes.utf8.count))?.words ?? ""
  }
}
