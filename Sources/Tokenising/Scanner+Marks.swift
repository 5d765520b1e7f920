internal import Records

extension Scanner {
  // MARK: Apostrophes

  mutating func apostrophe(_ length: Int) {
    let next = at + length
    // Two in place of a double mark.
    if length == 1, isByte(0x27, next) { return add(at, next + 1, .quote) }
    let follows = isAlphanumeric(next)
    let touches = gap.isEmpty && !tokens.isEmpty
    if follows, !touches || isOpeningMark(tokens.last) {
      if isElision(next) || length == 3 && bytes[at + 2] == 0x99 && isYear(next) {
        let start = at
        let end = wordEnd(next)
        // `rock 'n' roll`: both are apostrophes.
        if end == next + 1, end < bytes.count, let width = apostropheWidth(end), isByte(32, end + width) {
          return add(start, end + width, .word, flags(next, end))
        }
        return add(start, suffix(next, end)?.start ?? end, .word, flags(next, end))
      }
      singleIsOpen = true
      return add(at, next, .quote)
    }
    if touches, let last = tokens.last, last.kind == .word || last.kind == .number || last.kind == .score {
      if !singleIsOpen || !closes(next, behind: last), endsInS(last) || !singleIsOpen {
        return add(at, next, .possessive)
      }
      singleIsOpen = false
      return add(at, next, .quote)
    }
    singleIsOpen = follows && !singleIsOpen
    add(at, next, .quote)
  }

  private func isOpeningMark(_ token: Token?) -> Bool {
    token?.kind == .open || token?.kind == .quote || token?.kind == .dash
  }

  private func isElision(_ next: Int) -> Bool {
    if isDigit(next), isDigit(next + 1), next + 2 < bytes.count, bytes[next + 2] | 0x20 == UInt8(ascii: "s") {
      return !isAlphanumeric(next + 3)
    }
    return abbreviations.elided.contains { word in
      next + word.count <= bytes.count && word.indices.allSatisfy { bytes[next + $0] | 0x20 == word[$0] | 0x20 }
        && !isLetter(next + word.count) && !isByte(UInt8(ascii: "*"), next + word.count)
    }
  }

  /// `’97` behind a mark that no quotation opens with.
  private func isYear(_ next: Int) -> Bool {
    isDigit(next) && isDigit(next + 1) && !isAlphanumeric(next + 2)
  }

  private func endsInS(_ token: Token) -> Bool {
    let last = bytes[token.span.end - 1] | 0x20
    return last == UInt8(ascii: "s") || last == UInt8(ascii: "z") || last == UInt8(ascii: "x")
  }

  /// Whether an apostrophe behind a word closes the open quotation rather than marking a plural's possessive: it does
  /// unless a small word follows and a later mark in the paragraph can close.
  private func closes(_ next: Int, behind last: Token) -> Bool {
    guard endsInS(last) else { return true }
    guard isByte(32, next), isLetter(next + 1) else { return true }
    var place = next + 1
    while place < bytes.count, place - next < 400, bytes[place] != 10 {
      if let width = apostropheWidth(place) {
        let before = bytes[place - 1]
        // `in the '90s` opens nothing.
        if isElision(place + width) || isYear(place + width) {
          place += width
          continue
        }
        if before == 32 || before == 10 { return true }
        if !isAlphanumeric(place + width), before | 0x20 != UInt8(ascii: "s") { return false }
        place += width
      } else {
        place += 1
      }
    }
    return true
  }

  // MARK: Other marks

  mutating func stop(_ length: Int) {
    var end = at + length
    while end < bytes.count, bytes[end] < 0x80, glyphs[Int(bytes[end])] == .stop { end += 1 }
    add(at, end, .stop)
  }

  mutating func dash(_ length: Int) { add(at, runEnd(UInt8(ascii: "-"), at + length), .dash) }

  mutating func quote(_ code: UInt32, _ length: Int) {
    // `94 for 1994.
    if code == 0x60, isDigit(at + 1), isDigit(at + 2), !isAlphanumeric(at + 3) { return add(at, at + 3, .word) }
    add(at, code == 0x60 ? runEnd(0x60, at) : at + length, .quote)
  }

  /// A tag or handle, or the sign alone: `#1` is a rank.
  mutating func sign(_ length: Int) {
    if isLetter(at + length) || bytes[at] == UInt8(ascii: "@") && isDigit(at + length) { return link(at) }
    add(at, runEnd(bytes[at], at), .symbol)
  }

  /// A run of one mark is one token: `***`, `=====`.
  mutating func symbol(_ code: UInt32, _ length: Int) {
    // Bytes that are no UTF-8 may spell an ASCII mark in a roundabout way, of which no run begins here.
    add(at, max(at + max(1, length), code < 0x80 ? runEnd(UInt8(code), at) : at), .symbol)
  }

  mutating func colon() { if let end = faceEnd() { add(at, end, .symbol) } else { add(at, at + 1, .colon) } }

  mutating func semicolon() { if let end = faceEnd() { add(at, end, .symbol) } else { add(at, at + 1, .semicolon) } }

  /// `:)`, `;-)`, `:(` standing by itself, as in posts that articles quote.
  private func faceEnd() -> Int? {
    guard !gap.isEmpty || tokens.isEmpty else { return nil }
    let mouth = isByte(UInt8(ascii: "-"), at + 1) ? at + 2 : at + 1
    guard isByte(UInt8(ascii: ")"), mouth) || isByte(UInt8(ascii: "("), mouth), !isAlphanumeric(mouth + 1) else {
      return nil
    }
    return runEnd(bytes[mouth], mouth)
  }
}
