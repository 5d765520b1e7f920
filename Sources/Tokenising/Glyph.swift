internal import CICU
internal import Records

/// What a code point is to the scanner.
enum Glyph: UInt8 {
  case space, line, ignored, letter, digit, apostrophe
  case quote, stop, comma, colon, semicolon, open, close, dash
  /// A currency's sign.
  case money
  /// `#` and `@`, which a tag or handle follows.
  case link
  /// `•`, `*`, `|` and whatever else has no part in a sentence.
  case symbol

  /// The kind of token that a mark makes by itself.
  var kind: Token.Kind {
    switch self {
    case .quote, .apostrophe: .quote
    case .stop: .stop
    case .comma: .comma
    case .colon: .colon
    case .semicolon: .semicolon
    case .open: .open
    case .close: .close
    case .dash: .dash
    default: .symbol
    }
  }

  /// The glyphs of ASCII, by code.
  static let ascii: [Glyph] = (0..<128).map { small(UInt8($0)) }

  /// `ascii` is the table above, held by whoever asks for many.
  @inline(__always)
  static func of(_ code: UInt32, _ ascii: UnsafePointer<Glyph>) -> Glyph {
    code < 128 ? ascii[Int(code)] : wide(code)
  }

  static func isCapital(_ code: UInt32) -> Bool {
    if code < 128 { return code &- 65 < 26 }
    return wide(code) == .letter && cicu_lower(code) != code
  }

  private static func small(_ code: UInt8) -> Glyph {
    switch code {
    case 10...13: .line
    case 0...32, 127: .space
    case 48...57: .digit
    case 65...90, 97...122: .letter
    case 39: .apostrophe
    case 34, 96: .quote
    case 33, 46, 63: .stop
    case 44: .comma
    case 58: .colon
    case 59: .semicolon
    case 40, 91, 123: .open
    case 41, 93, 125: .close
    case 45: .dash
    case 36: .money
    case 35, 64: .link
    default: .symbol
    }
  }

  private static func wide(_ code: UInt32) -> Glyph {
    switch code {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: .letter
    case 0x85, 0x2028, 0x2029: .line
    case 0x80...0x9F: .ignored
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0xFEFF, 0x200B: .space
    case 0xAD, 0x200C, 0x200D, 0x2060: .ignored
    case 0xA3, 0xA5, 0x20A0...0x20CF: .money
    // The degree stands inside words: `30°C`, `N°`.
    case 0xAA, 0xB0, 0xB5, 0xBA: .letter
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2039, 0x203A, 0x201A, 0x275D, 0x275E: .quote
    case 0x2018, 0x2019, 0xB4, 0x2BC: .apostrophe
    case 0x2026: .stop
    case 0x2010...0x2015, 0x2212: .dash
    case 0xA1...0xBF, 0xD7, 0xF7: .symbol
    case 0x2016...0x206F, 0x2070...0x2BFF, 0x3001...0x303F, 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFFF0...0xFFFF,
      0x1F000...0x1FAFF:
      .symbol
    default: .letter
    }
  }
}
