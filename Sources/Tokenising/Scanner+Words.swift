internal import Records

extension Scanner {
  mutating func word() {
    let start = at
    var end = start
    var capitals = 0
    // One step beyond the longest word tells that this one is cut.
    let limit = min(bytes.count, start + Scanner.longestWord + 1)
    while end < limit {
      let byte = bytes[end]
      guard byte | 0x20 &- 97 < 26 else { break }
      if byte < 97 { capitals += 1 }
      end += 1
    }
    // Most words are plain letters before a space, a comma or a closing mark.
    if end > start, end - start <= Scanner.longestWord, endsPlainWord(end) {
      var flags: Token.Flags = []
      if bytes[start] < 97 { flags.insert(.capitalised) }
      if capitals > 1, capitals == end - start { flags.insert(.allCaps) }
      return add(start, end, .word, flags)
    }
    shapedWord(start)
  }

  @inline(__always)
  private func endsPlainWord(_ end: Int) -> Bool {
    guard end < bytes.count else { return true }
    let byte = bytes[end]
    guard byte < 0x80 else { return false }
    switch glyphs[Int(byte)] {
    case .space, .line, .comma, .semicolon, .quote, .open, .close: return true
    case .stop: return byte != UInt8(ascii: ".")
    default: return false
    }
  }

  /// Words with marks or figures inside, with a clitic, with a stop of their own; addresses.
  private mutating func shapedWord(_ start: Int) {
    if starts(with: "http://", start) || starts(with: "https://", start) || starts(with: "www.", start) {
      return link(start)
    }
    if let end = dotted(start) { return add(start, end, .word, flags(start, end)) }
    var end = wordEnd(start)
    if isByte(UInt8(ascii: "@"), end), isLetter(end + 1) { return link(start) }
    if isByte(UInt8(ascii: "."), end), isAlphanumeric(end + 1), isAddress(start, end) { return link(start) }
    if let cut = suffix(start, end) {
      add(start, cut.start, .word, flags(start, cut.start))
      return add(cut.start, end, cut.kind)
    }
    if isByte(UInt8(ascii: "."), end), end - start <= 12, keepsStop(start, end) {
      end += 1
      if end - start == 2, bytes[start] &- 65 < 26 { return addInitial(start, end) }
      return add(start, end, .word, flags(start, end))
    }
    addCompound(start, end)
  }

  /// Adds a word, in two where it joins a name to a part that is none: `ex-Norton`, `Norton-born`.
  private mutating func addCompound(_ start: Int, _ end: Int) {
    let all = flags(start, end)
    if all.contains(.hyphenated), let cut = compoundCut(start, end) {
      add(start, cut, .word, flags(start, cut))
      return add(cut, end, .word, flags(cut, end))
    }
    add(start, end, .word, all)
  }

  private func compoundCut(_ start: Int, _ end: Int) -> Int? {
    let hyphen = UInt8(ascii: "-")
    if let first = (start..<end).first(where: { bytes[$0] == hyphen }), isCapital(first + 1),
      abbreviations.isPart(start, first + 1, bytes)
    {
      return first + 1
    }
    if isCapital(start), let last = (start..<end).last(where: { bytes[$0] == hyphen }),
      abbreviations.isPart(last, end, bytes)
    {
      return last
    }
    return nil
  }

  /// The end of a run of letters and digits with what may stand inside a word.
  func wordEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, end - start < Scanner.longestWord {
      let (code, length) = UTF8Cursor.decode(bytes, end)
      switch Glyph.of(code, glyphs) {
      case .letter, .digit, .ignored: end += length
      case .apostrophe:
        guard isLetter(end + length) else { return end }
        end += length
      case .dash:
        guard code == 0x2D || code == 0x2010 || code == 0x2011, isAlphanumeric(end + length) else { return end }
        end += length
      case .symbol:
        guard end > start, joins(code, end, length) else { return end }
        end += length
      default: return end
      }
    }
    return end
  }

  /// Whether a mark joins two parts of a word: `Q&A`, `file_name`, but `and/or` and `Fuller/PA` are two.
  private func joins(_ code: UInt32, _ place: Int, _ length: Int) -> Bool {
    switch code {
    case 0x5F: isAlphanumeric(place + length)
    case 0x26: isLetter(place + length)
    default: false
    }
  }

  private func isCapital(_ place: Int) -> Bool {
    place < bytes.count && Glyph.isCapital(UTF8Cursor.decode(bytes, place).0)
  }

  /// `U.S.`, `a.m.`, `A.C`: letters with stops between, at least two of them.
  private func dotted(_ start: Int) -> Int? {
    guard isByte(UInt8(ascii: "."), start + 1) else { return nil }
    var end = start
    var letters = 0
    while end + 1 < bytes.count, bytes[end] | 0x20 &- 97 < 26, bytes[end + 1] == UInt8(ascii: "."), letters < 16 {
      letters += 1
      end += 2
    }
    // One letter before a word (`J.Smith`) is an initial.
    guard letters >= 2 || isCapital(end) && wordEnd(end) == end + 1 else { return nil }
    if isLetter(end) {
      let rest = wordEnd(end)
      if isByte(UInt8(ascii: "@"), rest) { return nil }
      return rest - end == 1 ? rest : end
    }
    return end
  }

  /// Whether a word, a stop and more begin an address: `Booking.com`, `pic.example.com/a`, `jane.doe@example.com`.
  private func isAddress(_ start: Int, _ end: Int) -> Bool {
    for domain in [".com", ".co.uk", ".org", ".net", ".tv", ".ie", ".io"] as [StaticString]
    where starts(with: domain, end) && !isAlphanumeric(end + domain.utf8CodeUnitCount) {
      return true
    }
    var place = end
    var stops = 0
    var hasCapital = false
    while place < bytes.count, place - end < 64 {
      let byte = bytes[place]
      if byte == UInt8(ascii: "@") { return isLetter(place + 1) }
      if byte == UInt8(ascii: ".") {
        guard isAlphanumeric(place + 1) else { break }
        stops += 1
      } else if byte &- 65 < 26 {
        hasCapital = true
      } else {
        guard byte &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") else {
          break
        }
      }
      place += 1
    }
    return stops >= 2 && !hasCapital && bytes[start] &- 97 < 26
  }

  private func keepsStop(_ start: Int, _ end: Int) -> Bool {
    // An initial: one capital, before a space and a capital, or another initial.
    if end - start == 1, bytes[start] &- 65 < 26 {
      return end + 1 >= bytes.count || bytes[end + 1] == 32 || isLetter(end + 1)
    }
    switch abbreviations.ending(start, end, bytes) {
    case nil: return false
    case .never, .may: return true
    case .figure:
      var next = end + 1
      if glyph(next) == .space { next += UTF8Cursor.decode(bytes, next).1 }
      return isDigit(next) || isByte(UInt8(ascii: "#"), next)
    }
  }

  /// Where a possessive or clitic is cut off: `Kane's`, `don't`, `we've`.
  func suffix(_ start: Int, _ end: Int) -> (start: Int, kind: Token.Kind)? {
    var place = end - 1
    while place > start, end - place < 6 {
      if let width = apostropheWidth(place) {
        let tail = place + width
        let first = bytes[tail] | 0x20
        switch end - tail {
        case 1 where first == UInt8(ascii: "s"): return (place, .possessive)
        case 1 where first == UInt8(ascii: "d") || first == UInt8(ascii: "m"): return (place, .clitic)
        case 1 where first == UInt8(ascii: "t") && place - start >= 2 && bytes[place - 1] | 0x20 == UInt8(ascii: "n"):
          return (place - 1, .clitic)
        case 2:
          let second = bytes[tail + 1] | 0x20
          let isClitic =
            first == UInt8(ascii: "l") && second == UInt8(ascii: "l")
            || (first == UInt8(ascii: "v") || first == UInt8(ascii: "r")) && second == UInt8(ascii: "e")
          return isClitic ? (place, .clitic) : nil
        default: return nil
        }
      }
      place -= 1
    }
    return nil
  }

  func flags(_ start: Int, _ end: Int) -> Token.Flags {
    var flags: Token.Flags = []
    var capitals = 0
    var small = 0
    var place = start
    while place < end {
      let (code, width) = UTF8Cursor.decode(bytes, place)
      if Glyph.isCapital(code) {
        capitals += 1
        if place == start { flags.insert(.capitalised) }
      } else if code == 0x2D {
        flags.insert(.hyphenated)
      } else if Glyph.of(code, glyphs) == .letter {
        small += 1
      }
      place += width
    }
    if flags.contains(.capitalised), small == 0, capitals > 1 { flags.insert(.allCaps) }
    return flags
  }

  /// An address, handle or tag: up to a space, a bracket, a quotation mark or a byte that no address holds.
  mutating func link(_ start: Int) {
    var end = start + 1
    scan: while end < bytes.count, bytes[end] > 32, bytes[end] < 0x7F {
      switch bytes[end] {
      case UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "]"): break scan
      default: end += 1
      }
    }
    trim: while end > start + 1 {
      switch bytes[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
        UInt8(ascii: ";"),
        UInt8(ascii: "'"):
        end -= 1
      default: break trim
      }
    }
    add(start, end, .link)
  }
}
