/// Finds where on the page text stands that the parser reports, from where the parser has got to.
///
/// libxml2 hands text over as it stands, an entity by itself as the character that it means. It reports a long text before
/// it steps over its last character, and drops characters that XML does not have. So a place is taken only where the bytes
/// are seen to be the text's, or an entity's.
struct TextPlace {
  private let page: UnsafeBufferPointer<UInt8>
  private let position: Int
  /// No entity is longer.
  private static let longestEntity = 64

  /// - Parameter position: how much of the page the parser has read.
  init(_ page: UnsafeBufferPointer<UInt8>, _ position: Int) {
    self.page = page
    self.position = min(max(0, position), page.count)
  }

  typealias Piece = (text: UnsafeBufferPointer<UInt8>, place: Range<Int>?)

  /// The text in pieces that each stand on the page without a gap.
  func pieces(of text: UnsafeBufferPointer<UInt8>) -> [Piece] {
    // A character that is not stepped over yet has up to four bytes.
    for end in position...(position + 4) where stands(text, before: end) {
      return [(text, (end - text.count)..<end)]
    }
    if let entity = entity(of: text) { return [(text, entity)] }
    for end in position...(position + 4) {
      if let pieces = pieces(of: text, before: end) { return pieces }
    }
    return [(text, nil)]
  }

  private func stands(_ text: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    guard end <= page.count, end >= text.count else { return false }
    return text.elementsEqual(page[(end - text.count)..<end])
  }

  private func entity(of text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard text.count <= 8 else { return nil }
    let start = page[max(0, position - Self.longestEntity)..<position].lastIndex(of: 0x26)
    return start.map { $0..<position }
  }

  /// Text that lacks characters which the page has: both are gone through from their ends.
  private func pieces(of text: UnsafeBufferPointer<UInt8>, before end: Int) -> [Piece]? {
    guard end <= page.count else { return nil }
    var pieces: [Piece] = []
    var (at, upper, place) = (text.count, text.count, end)
    func piece() -> Piece { (UnsafeBufferPointer(rebasing: text[at..<upper]), place..<(place + upper - at)) }
    while at > 0 {
      guard place > 0 else { return nil }
      if page[place - 1] == text[at - 1] {
        (at, place) = (at - 1, place - 1)
      } else {
        let dropped = self.dropped(before: place)
        guard dropped > 0 else { return nil }
        if at < upper { pieces.append(piece()) }
        (upper, place) = (at, place - dropped)
      }
    }
    if at < upper { pieces.append(piece()) }
    return pieces.reversed()
  }

  /// How many bytes the character has that ends at a place and that XML does not have: a control, or U+FFFE and U+FFFF.
  private func dropped(before place: Int) -> Int {
    let byte = page[place - 1]
    if byte < 0x20 || byte == 0x7F { return 1 }
    let isNone = byte >= 0xBE && place >= 3 && page[place - 2] == 0xBF && page[place - 3] == 0xEF
    return isNone ? 3 : 0
  }
}
