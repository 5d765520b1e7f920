internal import Records

/// Cuts bytes into tokens in one pass. It knows the shapes of words, figures and marks, and no word by name but the few
/// that begin with an apostrophe.
///
/// What a mark means to a quotation is left to `QuotationScanner`; here only apostrophes are told from single quotation
/// marks. Every look ahead is bounded, so that no input takes more than linear time.
struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let abbreviations: Abbreviations
  let glyphs: UnsafePointer<Glyph>
  private(set) var tokens: [Token] = []
  /// Tokens before which a blank line stands, in their order.
  private(set) var blankBefore: [Int] = []
  /// Tokens that are initials, in their order.
  private(set) var initials: [Int] = []
  var at = 0
  /// Space and line breaks since the token before.
  private(set) var gap: Token.Flags = []
  private var breaks = 0
  /// A single quotation mark is open in this paragraph.
  var singleIsOpen = false

  /// No word is longer; a longer run of letters is cut.
  static let longestWord = 200

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ abbreviations: Abbreviations, _ glyphs: UnsafePointer<Glyph>) {
    self.bytes = bytes
    self.abbreviations = abbreviations
    self.glyphs = glyphs
    tokens.reserveCapacity(bytes.count / 4 + 8)
  }

  /// What a text is cut into.
  struct Scan {
    var tokens: [Token] = []
    /// Tokens before which a blank line stands, in their order.
    var blankBefore: [Int] = []
    /// Tokens that are initials, in their order.
    var initials: [Int] = []
  }

  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ abbreviations: Abbreviations) -> Scan {
    Glyph.ascii.withUnsafeBufferPointer { glyphs in
      guard let glyphs = glyphs.baseAddress else { return Scan() }
      var scanner = Scanner(bytes, abbreviations, glyphs)
      scanner.scan()
      return Scan(tokens: scanner.tokens, blankBefore: scanner.blankBefore, initials: scanner.initials)
    }
  }

  private mutating func scan() {
    while at < bytes.count {
      let (code, length) = UTF8Cursor.decode(bytes, at)
      switch Glyph.of(code, glyphs) {
      case .letter: word()
      case .space:
        gap.insert(.spaced)
        at += length
      case .line: line(code, length)
      case .ignored: at += length
      case .digit: figure()
      case .apostrophe: apostrophe(length)
      case .stop: stop(length)
      case .dash: dash(length)
      case .money: money(code, length)
      case .link: sign(length)
      case .symbol: symbol(code, length)
      case .quote: quote(code, length)
      case .colon: colon()
      case .semicolon: semicolon()
      case .comma: add(at, at + length, .comma)
      case .open: add(at, at + length, .open)
      case .close: add(at, at + length, .close)
      }
    }
  }

  private mutating func line(_ code: UInt32, _ length: Int) {
    if code == 13, at + 1 < bytes.count, bytes[at + 1] == 10 { at += 1 }
    gap.insert(.spaced)
    gap.insert(.opensLine)
    breaks += 1
    singleIsOpen = false
    at += length
  }

  /// Adds a token, in pieces where it is longer than a token can be, and goes on behind it.
  @inline(__always)
  mutating func add(_ start: Int, _ end: Int, _ kind: Token.Kind, _ flags: Token.Flags = []) {
    if breaks > 1 { blankBefore.append(tokens.count) }
    breaks = 0
    if end - start <= Int(UInt16.max) {
      tokens.append(Token(start: start, length: end - start, kind: kind, flags: flags.union(gap)))
    } else {
      for piece in stride(from: start, to: end, by: Int(UInt16.max)) {
        let length = min(Int(UInt16.max), end - piece)
        tokens.append(Token(start: piece, length: length, kind: kind, flags: piece == start ? flags.union(gap) : flags))
      }
    }
    gap = []
    at = end
  }

  /// Adds a capital with its stop.
  mutating func addInitial(_ start: Int, _ end: Int) {
    initials.append(tokens.count)
    add(start, end, .word, [.capitalised, .initial])
  }

  // MARK: Looking around

  @inline(__always)
  func glyph(_ place: Int) -> Glyph {
    place < bytes.count ? Glyph.of(UTF8Cursor.decode(bytes, place).0, glyphs) : .line
  }

  @inline(__always)
  func isByte(_ byte: UInt8, _ place: Int) -> Bool { place < bytes.count && bytes[place] == byte }

  @inline(__always)
  func isDigit(_ place: Int) -> Bool { place < bytes.count && bytes[place] &- 48 < 10 }

  func isLetter(_ place: Int) -> Bool { glyph(place) == .letter }

  func isAlphanumeric(_ place: Int) -> Bool { isDigit(place) || isLetter(place) }

  /// Whether a text of small letters and marks stands here, in any case.
  func starts(with text: StaticString, _ start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    return text.withUTF8Buffer { word in
      for offset in 0..<count where bytes[start + offset] | 0x20 != word[offset] | 0x20 { return false }
      return true
    }
  }

  /// The width of an apostrophe that stands here.
  func apostropheWidth(_ place: Int) -> Int? {
    if bytes[place] == 0x27 { return 1 }
    if bytes[place] == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80, bytes[place + 2] == 0x99 { return 3 }
    return nil
  }

  /// The width of a hyphen or a short dash that stands here.
  func dashWidth(_ place: Int) -> Int? {
    guard place < bytes.count else { return nil }
    if bytes[place] == UInt8(ascii: "-") { return 1 }
    if bytes[place] == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80,
      bytes[place + 2] == 0x93 || bytes[place + 2] == 0x91
    {
      return 3
    }
    return nil
  }

  /// The end of a run of one byte.
  func runEnd(_ byte: UInt8, _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == byte { end += 1 }
    return end
  }
}
