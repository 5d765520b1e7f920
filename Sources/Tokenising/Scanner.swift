internal import Records

/// Cuts bytes into tokens in one pass. It knows the shapes of words, figures and marks, and no word by name but the few
/// that begin with an apostrophe.
///
/// What a mark means to a quotation is left to `Quotations`; here only apostrophes are told from single quotation marks.
struct Scanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let abbreviations: Abbreviations
  private(set) var tokens: [Token] = []
  /// By token: how many line breaks stand before it, at most 2.
  private(set) var breaks: [UInt8] = []
  private var at = 0
  private var pendingBreaks: UInt8 = 0
  private var pendingSpace = false
  /// A single quotation mark is open in this paragraph.
  private var singleIsOpen = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ abbreviations: Abbreviations) {
    self.bytes = bytes
    self.abbreviations = abbreviations
    tokens.reserveCapacity(bytes.count / 5 + 8)
    breaks.reserveCapacity(bytes.count / 5 + 8)
  }

  mutating func scan() {
    while at < bytes.count {
      let (code, length) = UTF8Cursor.decode(bytes, at)
      switch Glyph.of(code) {
      case .space:
        pendingSpace = true
        at += length
      case .line:
        if code == 13, at + 1 < bytes.count, bytes[at + 1] == 10 { at += 1 }
        pendingSpace = true
        pendingBreaks = min(2, pendingBreaks + 1)
        singleIsOpen = singleIsOpen && pendingBreaks < 1
        at += length
      case .ignored: at += length
      case .letter: word()
      case .digit: figure()
      case .apostrophe: apostrophe(length)
      case .mark(let kind): mark(kind, code, length)
      }
    }
  }

  // MARK: Looking around

  private func code(_ place: Int) -> UInt32 { place < bytes.count ? UTF8Cursor.decode(bytes, place).0 : 10 }

  private func glyph(_ place: Int) -> Glyph { Glyph.of(code(place)) }

  private func isDigit(_ place: Int) -> Bool { place < bytes.count && bytes[place] &- 48 < 10 }

  private func isLetter(_ place: Int) -> Bool { glyph(place) == .letter }

  private func isAlphanumeric(_ place: Int) -> Bool { isDigit(place) || isLetter(place) }

  private mutating func add(_ start: Int, _ end: Int, _ kind: Token.Kind, _ flags: Token.Flags = []) {
    var flags = flags
    if pendingSpace { flags.insert(.spaced) }
    if pendingBreaks > 0 { flags.insert(.opensLine) }
    tokens.append(Token(start: start, length: end - start, kind: kind, flags: flags))
    breaks.append(pendingBreaks)
    pendingSpace = false
    pendingBreaks = 0
    at = end
  }

  // MARK: Words

  /// The end of a run of letters and digits with what may stand inside a word.
  private func wordEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, end - start < 200 {
      let (code, length) = UTF8Cursor.decode(bytes, end)
      switch Glyph.of(code) {
      case .letter, .digit, .ignored: end += length
      case .apostrophe:
        guard isLetter(end + length) else { return end }
        end += length
      case .mark(.dash):
        guard bytes[end] == UInt8(ascii: "-") || code == 0x2010 || code == 0x2011, isAlphanumeric(end + length) else { return end }
        end += length
      case .mark(.symbol):
        // `Bodo/Glimt` is one word; `&` inside a word too.
        guard code == 0x2F || code == 0x26, end - start > 1, isLetter(end + length), !pendingURL(start) else { return end }
        end += length
      default: return end
      }
    }
    return end
  }

  private func pendingURL(_ start: Int) -> Bool { starts(with: "http", start) || starts(with: "www.", start) }

  private func starts(with text: StaticString, _ start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    return text.withUTF8Buffer { word in (0..<count).allSatisfy { bytes[start + $0] | 0x20 == word[$0] | 0x20 } }
  }

  private mutating func word() {
    let start = at
    if starts(with: "http://", start) || starts(with: "https://", start) || starts(with: "www.", start) { return link(start) }
    if let end = dotted(start) { return add(start, end, .word, flags(start, end)) }
    var end = wordEnd(start)
    if end < bytes.count, bytes[end] == UInt8(ascii: "@"), isLetter(end + 1) { return link(start) }
    if end < bytes.count, bytes[end] == UInt8(ascii: "."), isWebName(start, end) { return link(start) }
    if let cut = suffix(start, end) {
      add(start, cut.0, .word, flags(start, cut.0))
      return add(cut.0, end, cut.1)
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "."), end - start <= 12, keepsStop(start, end) {
      end += 1
      var flags = flags(start, end)
      if end - start == 2, flags.contains(.capitalised) { flags.insert(.initial) }
      return add(start, end, .word, flags)
    }
    add(start, end, .word, flags(start, end))
  }

  /// `U.S.`, `a.m.`, `A.C`: letters each with a stop, at least two of them.
  private func dotted(_ start: Int) -> Int? {
    var end = start
    var letters = 0
    while end + 1 < bytes.count, bytes[end] | 0x20 &- 97 < 26, bytes[end + 1] == UInt8(ascii: ".") {
      letters += 1
      end += 2
    }
    guard letters >= 2 else {
      // `Ph.D.`, `Lt.Col.` stay words of their own; one letter before a word (`J.Smith`) is an initial.
      return nil
    }
    if end < bytes.count, isLetter(end) {
      let rest = wordEnd(end)
      return rest - end == 1 ? rest : end
    }
    return end
  }

  /// `Booking.com`: small letters right behind the stop that are a domain's.
  private func isWebName(_ start: Int, _ end: Int) -> Bool {
    for domain in [".com", ".co.uk", ".org", ".net", ".tv", ".ie", ".io"] as [StaticString] where starts(with: domain, end) {
      return !isAlphanumeric(end + domain.utf8CodeUnitCount)
    }
    return false
  }

  private func keepsStop(_ start: Int, _ end: Int) -> Bool {
    if end - start == 1 {
      // An initial: one capital, before a space and a capital, or another initial.
      guard bytes[start] &- 65 < 26 else { return false }
      return end + 1 >= bytes.count || bytes[end + 1] == 32 || isLetter(end + 1)
    }
    var folded: [UInt8] = []
    Folding.fold(UnsafeBufferPointer(rebasing: bytes[start..<end]), into: &folded)
    return abbreviations.ending(of: folded) != nil
  }

  private static let clitics: Set<[UInt8]> = Set(["ll", "ve", "re", "d", "m"].map { Array($0.utf8) })

  /// Where a possessive or clitic is cut off: `Kane's`, `don't`, `we've`.
  private func suffix(_ start: Int, _ end: Int) -> (Int, Token.Kind)? {
    var place = end - 1
    while place > start, end - place < 6 {
      if let width = apostropheWidth(place) {
        let tail = Array(bytes[place + width..<end]).map { $0 | 0x20 }
        if tail == [UInt8(ascii: "s")] { return (place, .possessive) }
        if Scanner.clitics.contains(tail) { return (place, .clitic) }
        if tail == [UInt8(ascii: "t")], place - start >= 2, bytes[place - 1] | 0x20 == UInt8(ascii: "n") { return (place - 1, .clitic) }
        return nil
      }
      place -= 1
    }
    return nil
  }

  private func apostropheWidth(_ place: Int) -> Int? {
    if bytes[place] == 0x27 { return 1 }
    if bytes[place] == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80, bytes[place + 2] == 0x99 { return 3 }
    return nil
  }

  private func flags(_ start: Int, _ end: Int) -> Token.Flags {
    var flags: Token.Flags = []
    let (first, length) = UTF8Cursor.decode(bytes, start)
    if Glyph.isCapital(first) {
      flags.insert(.capitalised)
      var capitals = 1
      var small = 0
      var place = start + length
      while place < end {
        let (code, width) = UTF8Cursor.decode(bytes, place)
        if Glyph.isCapital(code) { capitals += 1 } else if Glyph.of(code) == .letter { small += 1 }
        place += width
      }
      if small == 0, capitals > 1 { flags.insert(.allCaps) }
    }
    for place in start..<end where bytes[place] == UInt8(ascii: "-") { flags.insert(.hyphenated) }
    return flags
  }

  private mutating func link(_ start: Int) {
    var end = start
    while end < bytes.count, bytes[end] > 32, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: ")"), bytes[end] < 0x80 { end += 1 }
    while end > start + 1, [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":")].contains(bytes[end - 1]) { end -= 1 }
    add(start, end, .link)
  }

  // MARK: Figures

  private mutating func figure() {
    let start = at
    var end = start
    while isDigit(end) { end += 1 }
    let digits = end - start
    if let found = scoreOrSeason(start, end, digits) { return add(start, found.0, found.1) }
    if let minute = minute(start, end, digits) { return add(start, minute, .minute) }
    // Thousands and decimals.
    while end + 1 < bytes.count, bytes[end] == UInt8(ascii: ",") || bytes[end] == UInt8(ascii: "."), isDigit(end + 1) {
      end += 1
      while isDigit(end) { end += 1 }
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: ":"), digits <= 2, isDigit(end + 1) {
      end += 1
      while isDigit(end) { end += 1 }
      return add(start, clockEnd(end), .time)
    }
    if starts(with: "am", end) || starts(with: "pm", end), !isAlphanumeric(end + 2) { return add(start, end + 2, .time) }
    if let ordinal = ordinalEnd(end) {
      guard ordinal < bytes.count, bytes[ordinal] == UInt8(ascii: "-"), isLetter(ordinal + 1) else { return add(start, ordinal, .ordinal) }
    }
    if isLetter(end) || end < bytes.count && bytes[end] == UInt8(ascii: "-") && isLetter(end + 1) {
      let word = wordEnd(start)
      if let cut = suffix(start, word) {
        add(start, cut.0, .word, flags(start, cut.0))
        return add(cut.0, word, cut.1)
      }
      return add(start, word, .word, flags(start, word))
    }
    add(start, end, .number)
  }

  private func clockEnd(_ end: Int) -> Int { starts(with: "am", end) || starts(with: "pm", end) ? end + 2 : end }

  private func ordinalEnd(_ end: Int) -> Int? {
    for suffix in ["st", "nd", "rd", "th"] as [StaticString] where starts(with: suffix, end) && !isAlphanumeric(end + 2) { return end + 2 }
    return nil
  }

  private func dashWidth(_ place: Int) -> Int? {
    guard place < bytes.count else { return nil }
    if bytes[place] == UInt8(ascii: "-") { return 1 }
    if bytes[place] == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80, bytes[place + 2] == 0x93 || bytes[place + 2] == 0x91 { return 3 }
    return nil
  }

  /// `2-1`, `2022-23`, `2004/05`; three figures or more joined are a number (`4-4-2`).
  private func scoreOrSeason(_ start: Int, _ end: Int, _ digits: Int) -> (Int, Token.Kind)? {
    let slash = end < bytes.count && bytes[end] == UInt8(ascii: "/") && digits == 4
    guard let width = dashWidth(end) ?? (slash ? 1 : nil), isDigit(end + width) else { return nil }
    var second = end + width
    while isDigit(second) { second += 1 }
    let count = second - end - width
    if let more = dashWidth(second), isDigit(second + more) {
      var rest = second
      while let more = dashWidth(rest), isDigit(rest + more) {
        rest += more
        while isDigit(rest) { rest += 1 }
      }
      return (rest, .number)
    }
    if isLetter(second) || digits <= 2 && count <= 2 && second < bytes.count && bytes[second] == UInt8(ascii: "-") && isLetter(second + 1) {
      return isLetter(second) && digits <= 2 && count <= 2 ? (second, .score) : nil
    }
    if digits <= 2, count <= 2 { return (second, .score) }
    if digits == 4, count == 2 || count == 4 { return (second, .season) }
    return (second, .number)
  }

  /// `67'`, `90+3'`, `45'+2`
  private func minute(_ start: Int, _ end: Int, _ digits: Int) -> Int? {
    guard digits <= 3, end < bytes.count else { return nil }
    var place = end
    if let width = apostropheWidth(place), !isLetter(place + width), !(singleIsOpen && place + width < bytes.count && bytes[place + width] > 32 && bytes[place + width] != UInt8(ascii: "+")) {
      if digits <= 2 || place - start == 3 { place += width }
    }
    if place < bytes.count, bytes[place] == UInt8(ascii: "+"), isDigit(place + 1) {
      place += 1
      while isDigit(place) { place += 1 }
      if place < bytes.count, let width = apostropheWidth(place), !isLetter(place + width) { place += width }
      return place
    }
    return place > end && !singleIsOpen ? place : nil
  }

  // MARK: Marks

  private static let elisions: [StaticString] = ["keeper", "em", "til", "cause", "tis", "twas", "n'", "n’", "round", "bout", "ere"]

  private mutating func apostrophe(_ length: Int) {
    let next = at + length
    let follows = isAlphanumeric(next)
    let touches = !pendingSpace && !tokens.isEmpty && pendingBreaks == 0
    if follows, !touches || isOpeningMark(tokens.last) {
      if isElision(next) {
        let start = at
        at = next
        let end = wordEnd(next)
        return add(start, suffix(next, end)?.0 ?? end, .word, flags(next, end))
      }
      singleIsOpen = true
      return add(at, next, .quote)
    }
    if touches, let last = tokens.last, last.kind == .word || last.kind == .number || last.kind == .score {
      if !singleIsOpen || !closes(next, behind: last), endsInS(last) || !singleIsOpen { return add(at, next, .possessive) }
      singleIsOpen = false
      return add(at, next, .quote)
    }
    singleIsOpen = follows && !singleIsOpen
    add(at, next, .quote)
  }

  private func isOpeningMark(_ token: Token?) -> Bool { token?.kind == .open || token?.kind == .quote || token?.kind == .dash }

  private func isElision(_ next: Int) -> Bool {
    if isDigit(next), isDigit(next + 1), next + 2 < bytes.count, bytes[next + 2] | 0x20 == UInt8(ascii: "s") { return !isAlphanumeric(next + 3) }
    return Scanner.elisions.contains { starts(with: $0, next) && !isLetter(next + $0.utf8CodeUnitCount) }
  }

  private func endsInS(_ token: Token) -> Bool {
    let last = bytes[token.span.end - 1] | 0x20
    return last == UInt8(ascii: "s") || last == UInt8(ascii: "z") || last == UInt8(ascii: "x")
  }

  /// Whether an apostrophe behind a word closes the open quotation rather than marking a plural's possessive: it does
  /// unless a small word follows and a later mark in the paragraph can close.
  private func closes(_ next: Int, behind last: Token) -> Bool {
    guard endsInS(last) else { return true }
    guard next < bytes.count, bytes[next] == 32, isLetter(next + 1) else { return true }
    var place = next + 1
    while place < bytes.count, place - next < 400, bytes[place] != 10 {
      if let width = apostropheWidth(place) {
        let before = bytes[place - 1]
        let opens = before == 32 || before == 10
        if opens { return true }
        if !isAlphanumeric(place + width), !(before | 0x20 == UInt8(ascii: "s")) { return false }
        place += width
      } else {
        place += 1
      }
    }
    return true
  }

  private mutating func mark(_ kind: Token.Kind, _ code: UInt32, _ length: Int) {
    let start = at
    var end = at + length
    switch kind {
    case .stop:
      while end < bytes.count, [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[end]) { end += 1 }
    case .dash:
      while end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
    case .quote where code == 0x60:
      while end < bytes.count, bytes[end] == 0x60 { end += 1 }
    case .money:
      if isDigit(end) {
        while end < bytes.count, isDigit(end) || (bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ",")) && isDigit(end + 1) { end += 1 }
        if isLetter(end) { while end < bytes.count, isLetter(end) { end += 1 } }
        if end < bytes.count, bytes[end] == UInt8(ascii: "-"), isLetter(end + 1) { end = wordEnd(end + 1) }
        return add(start, end, .money)
      }
      return add(start, end, .symbol)
    case .link:
      if isAlphanumeric(end) { return link(start) }
      return add(start, end, .symbol)
    default: break
    }
    add(start, end, kind)
  }
}
