/// `�We won,� said Kane`, `?We won,? he didn?t say`: quotation marks and apostrophes for which an earlier program, having no
/// character for them, put one sign. Where each stands tells what it was.
///
/// U+FFFD may stand for a letter too (`Fern�ndez`, `�zil`) and `?` is mostly what it is, so a sign is read only where nothing
/// else fits: an apostrophe before the end of a contraction or possessive, an opening mark before a word, and a closing one
/// behind a comma or stop.
struct ReplacedMarks {
  private let utf8: [UInt8]
  private let sign: [UInt8]
  private var out: Rewrite

  static let lost: [UInt8] = [0xEF, 0xBF, 0xBD]
  static let question: [UInt8] = [0x3F]

  private static let endings: Set<[UInt8]> = Set(["t", "s", "re", "ve", "ll", "d", "m"].map { Array($0.utf8) })
  private static let apostrophe: UInt32 = 0x2019
  private static let opening: UInt32 = 0x201C
  private static let closing: UInt32 = 0x201D
  private static let dash: UInt32 = 0x2013

  /// How many bytes a phrase between marks may have that ends behind a word.
  private static let longestPhrase = 80

  static func repair(_ utf8: [UInt8], sign: [UInt8]) -> Rewrite? {
    var marks = ReplacedMarks(utf8: utf8, sign: sign, out: Rewrite(of: utf8))
    return marks.run()
  }

  private init(utf8: [UInt8], sign: [UInt8], out: Rewrite) {
    self.utf8 = utf8
    self.sign = sign
    self.out = out
  }

  private var isQuestion: Bool { sign == Self.question }

  private mutating func run() -> Rewrite? {
    let places = self.places()
    guard !places.isEmpty else { return nil }
    // A lone `?` before a word may be anything; beside one behind a comma it is a mark.
    let marksSpeech = !isQuestion || places.contains(where: opens) && places.contains(where: closesSpeech)
    var open: Int?
    var line = 0
    for (number, place) in places.enumerated() {
      if utf8[line..<place].contains(0x0A) { open = nil }
      line = place
      guard let scalar = meaning(place, number, places, &open, marksSpeech) else { continue }
      out.replace(place..<place + sign.count, by: scalar)
    }
    return out.finished()
  }

  private func places() -> [Int] {
    var found: [Int] = []
    var at = 0
    while at + sign.count <= utf8.count {
      if utf8[at] == sign[0], sign.count == 1 || utf8[at + 1] == sign[1] && utf8[at + 2] == sign[2] {
        found.append(at)
        at += sign.count
      } else {
        at += 1
      }
    }
    return found
  }

  private func meaning(_ place: Int, _ number: Int, _ places: [Int], _ open: inout Int?, _ marksSpeech: Bool) -> UInt32?
  {
    if isApostrophe(place) { return Self.apostrophe }
    guard marksSpeech else { return nil }
    if opens(place), isCapital(after(place)) || closesSoon(number, places) {
      open = place
      return Self.opening
    }
    if closesSpeech(place), open != nil || !isQuestion {
      open = nil
      return Self.closing
    }
    if let begin = open, endsPhrase(place), place - begin < Self.longestPhrase, !isPossessive(place, number, places) {
      open = nil
      return Self.closing
    }
    if isQuestion { return nil }
    if isSpace(before(place)), isSpace(after(place)) { return Self.dash }
    return endsPhrase(place) && before(place) == UInt8(ascii: "s") ? Self.apostrophe : nil
  }

  // MARK: Where a sign stands

  /// `don�t`, `Kane�s`
  private func isApostrophe(_ place: Int) -> Bool {
    guard isLetter(before(place)) else { return false }
    let start = place + sign.count
    var end = start
    while end < utf8.count, end - start < 3, isLetter(utf8[end]) { end += 1 }
    guard end == utf8.count || !isLetter(utf8[end]) && utf8[end] < 0x80 && utf8[end] != UInt8(ascii: "=") else {
      return false
    }
    let ending = Array(utf8[start..<end])
    guard Self.endings.contains(ending) else { return false }
    return ending != [UInt8(ascii: "t")] || before(place) == UInt8(ascii: "n")
  }

  private func opens(_ place: Int) -> Bool {
    let before = before(place)
    guard isSpace(before) || before == UInt8(ascii: "(") else { return false }
    return isLetter(after(place)) || isDigit(after(place)) || after(place) == UInt8(ascii: "[")
  }

  /// Behind a comma or stop, and a word ends.
  private func closesSpeech(_ place: Int) -> Bool {
    [0x2C, 0x2E, 0x21, 0x3F].contains(before(place)) && isEnd(after(place))
  }

  private func endsPhrase(_ place: Int) -> Bool {
    (isLetter(before(place)) || isDigit(before(place)) || before(place) == UInt8(ascii: ")")) && isEnd(after(place))
  }

  /// `�The players� champion,� he said`: another sign closes.
  private func isPossessive(_ place: Int, _ number: Int, _ places: [Int]) -> Bool {
    guard before(place) == UInt8(ascii: "s"), number + 1 < places.count else { return false }
    let next = places[number + 1]
    return !opens(next) && (closesSpeech(next) || endsPhrase(next)) && !utf8[place..<next].contains(0x0A)
  }

  /// Before a small letter a mark opens only a phrase that another closes, `a �huge talent� in the making`, and before a
  /// figure only speech: `�40m` is money.
  private func closesSoon(_ number: Int, _ places: [Int]) -> Bool {
    let rest = places[(number + 1)...].prefix(4)
    guard let next = rest.first(where: { !isApostrophe($0) }) else { return false }
    let isFigure = isDigit(after(places[number]))
    return (closesSpeech(next) || !isFigure && endsPhrase(next)) && !utf8[places[number]..<next].contains(0x0A)
      && (next - places[number] < Self.longestPhrase || closesSpeech(next))
  }

  private func before(_ place: Int) -> UInt8 { place > 0 ? utf8[place - 1] : 0x0A }

  private func after(_ place: Int) -> UInt8 { place + sign.count < utf8.count ? utf8[place + sign.count] : 0x0A }

  private func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte & 0xDF }

  private func isCapital(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte || byte == UInt8(ascii: "[") }

  private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private func isEnd(_ byte: UInt8) -> Bool {
    isSpace(byte) || [0x2C, 0x2E, 0x3B, 0x3A, 0x29].contains(byte)
  }
}
