/// What one quick pass over a text says may be wrong with it, so that sound text, which is nearly all, pays for nothing else.
struct Symptoms: Sendable {
  /// `&` with a letter or `#` after it.
  private(set) var entities = false
  /// `<` with a letter or `/` after it.
  private(set) var tags = false
  /// A letter that UTF-8's lead bytes become when read as Latin-1 (`Â` to `ô`) with something suspicious after it.
  private(set) var mojibake = false
  /// Characters U+0080 to U+009F.
  private(set) var upperControls = 0
  /// Control characters of ASCII that no text needs.
  private(set) var controls = 0
  /// The first of them.
  private(set) var firstControl: (offset: Int, value: UInt8)?
  /// U+FFFD, which stands where an earlier reader lost a character.
  private(set) var lost = 0
  /// `?` with a letter after it, as nobody writes.
  private(set) var questions = false

  init(_ utf8: [UInt8]) {
    utf8.withUnsafeBufferPointer { text in
      let end = text.count
      var index = 0
      while index < end {
        let byte = text[index]
        index += 1
        // Letters, digits, spaces and most marks: nothing to see.
        if byte < 0x80 && byte > 0x3C && byte != 0x3F { continue }
        let next = index < end ? text[index] : 0
        switch byte {
        case 0x20...0x25, 0x27...0x3B, 0x09...0x0D, 0x1B:
          continue
        case 0x26:
          if next == 0x23 || Self.isLetter(next) { entities = true }
        case 0x3C:
          if next == 0x2F || Self.isLetter(next) { tags = true }
        case 0x3F:
          if Self.isLetter(next) { questions = true }
        case 0xC2:
          if next < 0xA0 { upperControls += 1 }
        case 0xC3:
          if 0x82...0xB4 ~= next, Self.follows(text, index + 1) { mojibake = true }
        case 0xE2:
          // Mac Roman reads an apostrophe's bytes as `‚Äô`.
          if next == 0x80, index + 2 < end, text[index + 1] == 0x9A, text[index + 2] == 0xC3 { mojibake = true }
        case 0xEF:
          if next == 0xBF, index + 1 < end, text[index + 1] == 0xBD { lost += 1 }
        case 0..<0x20, 0x7F:
          controls += 1
          if firstControl == nil { firstControl = (index - 1, byte) }
        default:
          continue
        }
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte & 0xDF }

  /// Whether something follows a possible lead that may be damage: no plain letter, or one that begins `’s`, `’t`, `’ll` …
  private static func follows(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index < text.count else { return false }
    let byte = text[index]
    switch byte {
    case 0x80..., 0x20, 0x64, 0x6C, 0x6D, 0x72...0x74, 0x76: return true
    default: return false
    }
  }
}
