/// `wonât`, `Bayernâs`: an apostrophe of which only the first byte is left, the others having been dropped as controls.
///
/// `â` is also a letter, so nothing is done unless the text has such a word that can be nothing else: an English
/// contraction. Then `’s` after a name and a dash between spaces are put right with it. Quotation marks lost in the same
/// way cannot be told from one another and stay.
enum LostBytes {
  private static let before: [[UInt8]: Set<String>] = [
    Array("t".utf8): [
      "won", "can", "don", "didn", "doesn", "isn", "wasn", "aren", "weren", "couldn", "wouldn", "shouldn", "hasn",
      "haven",
      "hadn",
    ],
    Array("s".utf8): ["it", "he", "she", "that", "there", "what", "who", "let"],
    Array("re".utf8): ["we", "you", "they"],
    Array("ve".utf8): ["i", "we", "you", "they"],
    Array("ll".utf8): ["i", "we", "you", "he", "she", "it", "they"],
    Array("d".utf8): ["i", "we", "you", "he", "she", "they"],
    Array("m".utf8): ["i"],
  ]

  static func repair(_ utf8: [UInt8]) -> Rewrite? {
    utf8.withUnsafeBufferPointer { text in
      let places = (0..<max(0, text.count - 1)).filter { text[$0] == 0xC3 && text[$0 + 1] == 0xA2 }
      guard places.contains(where: { isContraction(text, at: $0) }) else { return nil }
      var out = Rewrite(of: utf8)
      for place in places {
        guard let scalar = meaning(text, at: place) else { continue }
        out.replace(place..<(place + 2), by: scalar)
      }
      return out.finished()
    }
  }

  private static func meaning(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt32? {
    if isContraction(text, at: place) { return 0x2019 }
    let after = place + 2 < text.count ? text[place + 2] : 0x20
    guard place > 0 else { return nil }
    if text[place - 1] == 0x20, after == 0x20 { return 0x2013 }
    // A possessive: the whole word after the mark is `s`, and the name before it has no other accent to be French.
    let (stem, ending) = word(text, around: place)
    return ending == [0x73] && stem.count > 2 && 0x41...0x5A ~= stem[0] ? 0x2019 : nil
  }

  private static func isContraction(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let (stem, ending) = word(text, around: place)
    guard let stems = before[ending] else { return false }
    return stems.contains(String(decoding: stem, as: UTF8.self).lowercased())
  }

  /// The ASCII letters before and after a place, up to the ends of the word; none where other letters join them.
  private static func word(_ text: UnsafeBufferPointer<UInt8>, around place: Int) -> (stem: [UInt8], ending: [UInt8]) {
    func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte & 0xDF }
    var start = place
    while start > 0, place - start < 24, isLetter(text[start - 1]) { start -= 1 }
    var end = place + 2
    while end < text.count, end - place < 8, isLetter(text[end]) { end += 1 }
    if start > 0, text[start - 1] >= 0x80 { return ([], []) }
    if end < text.count, text[end] >= 0x80, text[end] != 0xE2 { return ([], []) }
    return (Array(text[start..<place]), Array(text[(place + 2)..<end]))
  }
}
