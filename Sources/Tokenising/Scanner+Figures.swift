internal import Records

extension Scanner {
  mutating func figure() {
    let start = at
    var end = start
    while isDigit(end) { end += 1 }
    let digits = end - start
    if let found = scoreOrSeason(end, digits) { return add(start, found.end, found.kind) }
    if let minute = minute(end, digits) { return add(start, minute, .minute) }
    // Thousands and decimals; but `Kane 23,67` has two figures.
    while isThousands(end) || isByte(UInt8(ascii: "."), end) && isDigit(end + 1) {
      end += 1
      while isDigit(end) { end += 1 }
    }
    if isByte(UInt8(ascii: ":"), end), digits <= 2, isDigit(end + 1) {
      end += 1
      while isDigit(end) { end += 1 }
      return add(start, halfDayEnd(end) ?? end, .time)
    }
    if let time = halfDayEnd(end) { return add(start, time, .time) }
    if let ordinal = ordinalEnd(end), !(isByte(UInt8(ascii: "-"), ordinal) && isLetter(ordinal + 1)) {
      return add(start, ordinal, .ordinal)
    }
    if isLetter(end) || isByte(UInt8(ascii: "-"), end) && isLetter(end + 1) {
      let word = max(end, wordEnd(start))
      if let cut = suffix(start, word) {
        add(start, cut.start, .word, flags(start, cut.start))
        return add(cut.start, word, cut.kind)
      }
      return add(start, word, .word, flags(start, word))
    }
    add(start, end, .number)
  }

  /// Whether a comma with three figures stands here.
  private func isThousands(_ end: Int) -> Bool {
    isByte(UInt8(ascii: ","), end) && (1...3).allSatisfy { isDigit(end + $0) } && !isDigit(end + 4)
  }

  /// Behind `am` or `pm` that stands here.
  private func halfDayEnd(_ end: Int) -> Int? {
    (starts(with: "am", end) || starts(with: "pm", end)) && !isAlphanumeric(end + 2) ? end + 2 : nil
  }

  private func ordinalEnd(_ end: Int) -> Int? {
    for suffix in ["st", "nd", "rd", "th"] as [StaticString] where starts(with: suffix, end) && !isAlphanumeric(end + 2)
    {
      return end + 2
    }
    return nil
  }

  /// `2-1`, `2022-23`, `2004/05`; three figures or more joined are a number (`4-4-2`, `3/11/2004`).
  private func scoreOrSeason(_ end: Int, _ digits: Int) -> (end: Int, kind: Token.Kind)? {
    guard let width = joint(end) ?? emDashWidth(end), isDigit(end + width) else { return nil }
    let isSlash = bytes[end] == UInt8(ascii: "/")
    var second = end + width
    while isDigit(second) { second += 1 }
    let count = second - end - width
    var rest = second
    while let more = joint(rest), bytes[rest] == bytes[end], isDigit(rest + more) {
      rest += more
      while isDigit(rest) { rest += 1 }
    }
    if rest > second { return (rest, .number) }
    if isSlash { return digits == 4 && (count == 2 || count == 4) ? (second, .season) : nil }
    if isLetter(second) { return digits <= 2 && count <= 2 ? (second, .score) : nil }
    if digits <= 2, count <= 2 {
      // `12-13-year-old`
      return isByte(UInt8(ascii: "-"), second) && isLetter(second + 1) ? nil : (second, .score)
    }
    if digits == 4, count == 2 || count == 4 { return (second, .season) }
    return (second, .number)
  }

  /// `1—1`, as older papers set it.
  private func emDashWidth(_ place: Int) -> Int? {
    place + 2 < bytes.count && bytes[place] == 0xE2 && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x94 ? 3 : nil
  }

  private func joint(_ place: Int) -> Int? { isByte(UInt8(ascii: "/"), place) ? 1 : dashWidth(place) }

  /// `67'`, `90+3'`, `45'+2`
  private func minute(_ end: Int, _ digits: Int) -> Int? {
    guard digits <= 3, end < bytes.count else { return nil }
    var place = end
    if let width = apostropheWidth(place), !isLetter(place + width), !closesSingle(place + width) { place += width }
    if isByte(UInt8(ascii: "+"), place), isDigit(place + 1) {
      place += 1
      while isDigit(place) { place += 1 }
      if place < bytes.count, let width = apostropheWidth(place), !isLetter(place + width) { place += width }
      return place
    }
    return place > end && !singleIsOpen ? place : nil
  }

  /// An apostrophe before this place closes a quotation rather than marking minutes.
  private func closesSingle(_ next: Int) -> Bool {
    singleIsOpen && next < bytes.count && bytes[next] > 32 && bytes[next] != UInt8(ascii: "+")
  }

  /// `£25m`, `$1.5million`, `€40m-rated`; a sign without a figure is a mark.
  mutating func money(_ code: UInt32, _ length: Int) {
    let start = at
    var end = at + length
    guard isDigit(end) else {
      return add(start, code < 0x80 ? runEnd(UInt8(code), end) : end, .symbol)
    }
    while isDigit(end) || isByte(UInt8(ascii: "."), end) && isDigit(end + 1)
      || isByte(UInt8(ascii: ","), end) && isDigit(end + 1)
    {
      end += 1
    }
    if isLetter(end) || isByte(UInt8(ascii: "-"), end) && isLetter(end + 1) { end = max(end, wordEnd(end)) }
    add(start, end, .money)
  }
}
