import Records

/// UTF-16 of either byte order.
enum UTF16Text {
  enum Order: Sendable { case little, big }

  /// The byte order that the zero bytes betray: Western prose in UTF-16 has one in every second place, and no other
  /// text has any. Only the first few kilobytes are looked at.
  static func order(ofUnmarked bytes: ArraySlice<UInt8>) -> Order? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (offset, byte) in sample.enumerated() where byte == 0 {
      if offset & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let places = sample.count / 2
    if zeros.odd * 10 >= places * 7, zeros.even * 20 <= places { return .little }
    if zeros.even * 10 >= places * 7, zeros.odd * 20 <= places { return .big }
    return nil
  }

  /// The bytes as UTF-8, and how many units were lone surrogates or a half unit at the end (each becomes U+FFFD).
  static func decode(_ bytes: ArraySlice<UInt8>, _ order: Order) -> (utf8: [UInt8], faults: Int) {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var faults = 0
    walk(bytes, order) { value, _, isFault in
      out.append(scalar: value)
      if isFault { faults += 1 }
    }
    return (out, faults)
  }

  /// From the text that `decode` makes to the bytes.
  static func map(_ bytes: ArraySlice<UInt8>, _ order: Order) -> SourceMap {
    var map = SourceMap()
    var text = 0
    walk(bytes, order) { value, place, _ in
      let width = UTF8Text.width(of: value)
      map.append(text..<(text + width), from: place)
      text += width
    }
    return map
  }

  /// Hands on each character, the bytes that it takes, and whether they are none.
  @inline(__always)
  private static func walk(
    _ bytes: ArraySlice<UInt8>, _ order: Order, _ take: (_ value: UInt32, _ place: Range<Int>, _ isFault: Bool) -> Void
  ) {
    var index = bytes.startIndex
    func unit(_ at: Int) -> UInt32 {
      let (first, second) = (UInt32(bytes[at]), UInt32(bytes[at + 1]))
      return order == .little ? second << 8 | first : first << 8 | second
    }
    while index + 1 < bytes.endIndex {
      let value = unit(index)
      if 0xD800..<0xDC00 ~= value, index + 3 < bytes.endIndex, 0xDC00..<0xE000 ~= unit(index + 2) {
        take(0x10000 + (value - 0xD800) << 10 + (unit(index + 2) - 0xDC00), index..<(index + 4), false)
        index += 4
      } else {
        let isLone = 0xD800..<0xE000 ~= value
        take(isLone ? 0xFFFD : value, index..<(index + 2), isLone)
        index += 2
      }
    }
    if index < bytes.endIndex { take(0xFFFD, index..<bytes.endIndex, true) }
  }
}
