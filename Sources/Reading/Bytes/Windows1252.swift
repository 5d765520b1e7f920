/// The encoding that half of the web once was in, and that damaged text has usually passed through.
///
/// It is Latin-1 but for the 32 places that Latin-1 gives to control characters, where it has quotation marks, dashes
/// and a few letters. Nobody writes those controls, so a U+0092 in a text is a `’` whose byte was read as Latin-1.
enum Windows1252 {
  /// What the bytes 0x80 to 0x9F mean; the five without a meaning stay the control characters they are.
  private static let upper: InlineArray<32, UInt32> = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E,
    0x0178,
  ]

  /// The scalar value that a byte stands for.
  static func scalar(of byte: UInt8) -> UInt32 {
    0x80..<0xA0 ~= byte ? upper[Int(byte) - 0x80] : UInt32(byte)
  }

  /// Whether the encoding gives the byte no meaning.
  static func isUndefined(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: true
    default: false
    }
  }

  /// The byte that gives a scalar value when read as windows-1252 or as Latin-1; nil where none does.
  static func byte(of scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    guard scalar <= 0x2122 else { return nil }
    for offset in 0..<32 where upper[offset] == scalar { return UInt8(0x80 + offset) }
    return nil
  }

  /// The bytes as UTF-8. Takes any input: every byte means something.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes { byte < 0x80 ? out.append(byte) : out.append(scalar: scalar(of: byte)) }
    return out
  }
}
