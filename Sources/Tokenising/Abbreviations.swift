/// Words that are written with a full stop which does not, or need not, end a sentence.
///
/// They count in their printed case, for `sat.` ends a sentence and `Sat.` is a day; in capitals throughout as well where
/// no sentence ends with them (`MR. SMITH`).
package struct Abbreviations: Sendable {
  enum Ending: Sendable {
    /// Something follows that it belongs to: `Mr.`, `Capt.`
    case never
    /// A sentence may end with it: `Co.`, `Jr.`
    case may
    /// An abbreviation only before a figure: `No. 9`, `Sat. 3 May`. Elsewhere an ordinary word at a sentence's end.
    case figure
  }

  private let endings: [Key: Ending]

  /// Words that an apostrophe in front belongs to, without it: `'em`. No quotation begins there.
  let elided: [[UInt8]]

  /// Parts of compounds that are cut from a name, with their hyphen: `ex-` in `ex-Norton`, `-born` in `Norton-born`.
  private let parts: Set<Key>

  /// Reads lines of a word and, behind a tab, `never`, `may`, `figure`, `elided` or `part`.
  package init(_ text: String) {
    var endings: [Key: Ending] = [:]
    var elided: [[UInt8]] = []
    var compoundParts: Set<Key> = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let parts = line.split(separator: UInt8(ascii: "\t")).map(Substring.init)
      if parts.count > 1, parts[1] == "elided" {
        elided.append(Array(parts[0].utf8.dropFirst()))
        continue
      }
      if parts.count > 1, parts[1] == "part" {
        if let key = Key(parts[0]) { compoundParts.insert(key) }
        continue
      }
      guard let word = parts.first, let key = Key(word) else { continue }
      let ending: Ending =
        switch parts.dropFirst().first {
        case "never": .never
        case "figure": .figure
        default: .may
        }
      endings[key] = ending
      guard ending == .never, word.utf8.count > 1, word.first?.isUppercase == true,
        let capitals = Key(word.uppercased())
      else {
        continue
      }
      if endings[capitals] == nil { endings[capitals] = ending }
    }
    self.endings = endings
    self.elided = elided
    self.parts = compoundParts
  }

  /// How the word that stands in `bytes` from `start` to `end`, without its stop, takes part in sentences.
  func ending(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Ending? {
    endings.isEmpty ? nil : Key(start, end, bytes).flatMap { endings[$0] }
  }

  /// Whether the bytes are such a part of a compound, hyphen and all.
  func isPart(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    !parts.isEmpty && Key(start, end, bytes).map(parts.contains) ?? false
  }

  /// Where the spelling of a word with a stop ends: the stop of `St.` is no part of it, so that `St. Mirren` and
  /// `St Mirren` are one; that of `J.`, `U.S.` and `No.` is.
  func spelledEnd(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard end - start > 2, let ending = ending(start, end - 1, bytes), ending != .figure else { return end }
    return bytes[start..<end - 1].contains(UInt8(ascii: ".")) ? end : end - 1
  }

  /// Up to sixteen bytes of a word, which no abbreviation is longer than.
  private struct Key: Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init?(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
      guard end - start <= 16 else { return nil }
      for place in start..<end { push(bytes[place]) }
    }

    init?(_ word: some StringProtocol) {
      guard word.utf8.count <= 16 else { return nil }
      for byte in word.utf8 { push(byte) }
    }

    private mutating func push(_ byte: UInt8) {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte)
    }
  }
}
