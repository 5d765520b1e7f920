internal import CICU

/// How words are made alike before they are compared: small letters, no accents, one kind of apostrophe and hyphen.
///
/// ```
/// Müller → muller    O’Neil → o'neil    Højlund → hojlund    Weiß → weiss
/// ```
package enum Folding {
  /// What a code point below 0x250 becomes: lower case and decomposed by ICU, with the letters that have no decomposition
  /// spelled as the English-language press spells them.
  private static let latin: [[UInt8]] = (0..<0x250).map { fold(UInt32($0)) }

  private static let spelled: [UInt32: String] = [
    0xF8: "o", 0x142: "l", 0x111: "d", 0xF0: "d", 0xFE: "th", 0xDF: "ss", 0xE6: "ae", 0x153: "oe", 0x131: "i",
    0x127: "h",
    0x259: "e", 0x14B: "n",
    // The ligatures that typesetting leaves in a text.
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
  ]

  private static func fold(_ codePoint: UInt32) -> [UInt8] {
    let lower = cicu_lower(codePoint)
    if let known = spelled[lower] { return Array(known.utf8) }
    var parts = [UInt32](repeating: 0, count: 18)
    let count = Int(cicu_decompose(lower, &parts, 18))
    let kept = count > 0 ? parts.prefix(count).filter { !(0x300..<0x370).contains($0) } : [lower]
    return kept.flatMap { part in Unicode.Scalar(part).map { Array(String(Character($0)).utf8) } ?? [] }
  }

  /// Appends the folded form.
  package static func fold(_ bytes: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        out.append(byte &- 65 < 26 ? byte | 0x20 : byte)
        at += 1
        continue
      }
      let (codePoint, length) = UTF8Cursor.decode(bytes, at)
      at += length
      switch codePoint {
      case 0xAD, 0x200B, 0x200C, 0x200D, 0xFEFF: break
      case 0x2018, 0x2019, 0x2BC, 0xB4, 0x2032: out.append(UInt8(ascii: "'"))
      case 0x2010...0x2015, 0x2212: out.append(UInt8(ascii: "-"))
      case ..<0x250: out.append(contentsOf: latin[Int(codePoint)])
      // A letter of a script without case or accents stands for itself.
      case 0x3040...0x9FFF, 0xAC00...0xD7FF: out.append(contentsOf: bytes[at - length..<at])
      default: out.append(contentsOf: fold(codePoint))
      }
    }
  }

  package static func fold(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { fold($0, into: &out) }
    return out
  }
}
