/// The few moves over UTF-8 that reading needs. Bytes are worked on rather than `String`s, for those are ten times slower.
enum UTF8Text {
  /// Whether the bytes are UTF-8 without a fault.
  static func isValid(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

  /// The scalar that starts at `index` and how many bytes it has; nil where no whole and valid sequence starts there.
  @inline(__always)
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int)? {
    let lead = bytes[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let next = bytes[index + offset]
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    // Overlong forms and surrogates are faults too; two-byte overlongs have no lead of their own.
    switch length {
    case 3: return value < 0x800 || 0xD800...0xDFFF ~= value ? nil : (value, 3)
    case 4: return value < 0x10000 || value > 0x10FFFF ? nil : (value, 4)
    default: return (value, 2)
    }
  }

  /// How many bytes a scalar value takes.
  @inline(__always)
  static func width(of value: UInt32) -> Int { value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4 }

  /// The scalar that ends just before `index`; nil at the start. The bytes must be valid.
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> UInt32? {
    guard index > 0 else { return nil }
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(in: bytes, at: start)?.value
  }
}

extension [UInt8] {
  /// Appends the UTF-8 of one scalar value.
  @inline(__always)
  mutating func append(scalar value: UInt32) {
    switch value {
    case 0..<0x80:
      append(UInt8(value))
    case 0x80..<0x800:
      append(UInt8(0xC0 | value >> 6))
      append(UInt8(0x80 | value & 0x3F))
    case 0x800..<0x10000:
      append(UInt8(0xE0 | value >> 12))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    default:
      append(UInt8(0xF0 | value >> 18))
      append(UInt8(0x80 | value >> 12 & 0x3F))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    }
  }

  /// Appends a stretch of a buffer.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    if start < end { append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end])) }
  }
}
