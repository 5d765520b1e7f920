/// Reads code points out of UTF-8, whatever bytes it meets.
enum UTF8Cursor {
  /// The code point that begins at a byte and its length, which never reaches past the end. A byte that begins none is
  /// U+FFFD by itself, so that what follows a damaged place is read as it stands.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[at])
    return first < 0x80 ? (first, 1) : decodeWide(bytes, at, first)
  }

  private static func decodeWide(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ first: UInt32) -> (UInt32, Int) {
    let length: Int
    var code: UInt32
    switch first {
    case 0xC2...0xDF: (length, code) = (2, first & 0x1F)
    case 0xE0...0xEF: (length, code) = (3, first & 0x0F)
    case 0xF0...0xF4: (length, code) = (4, first & 0x07)
    default: return (0xFFFD, 1)
    }
    guard at + length <= bytes.count else { return (0xFFFD, 1) }
    for offset in 1..<length {
      let next = UInt32(bytes[at + offset])
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      code = code << 6 | next & 0x3F
    }
    // In more bytes than it needs a code point is none: `E0 80 B2` is no `2`.
    let isOverlong = length == 3 && code < 0x800 || length == 4 && !(0x10000...0x10FFFF).contains(code)
    return isOverlong || (0xD800...0xDFFF).contains(code) ? (0xFFFD, 1) : (code, length)
  }
}
