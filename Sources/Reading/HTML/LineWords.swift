/// A line's words, for telling whether another says the same.
struct LineWords {
  private let words: [String]
  private let known: Set<String>

  init(_ line: String) {
    let letters = line.lowercased().utf8.split { $0 < 0x80 && !(0x61...0x7A ~= $0 || 0x30...0x39 ~= $0) }
    words = letters.map { String(decoding: $0, as: UTF8.self) }
    known = Set(words)
  }

  /// The share of another line's letters that are in words of this one, as Readability compares headings to titles.
  func share(of other: LineWords) -> Double {
    var (shared, total) = (0, 0)
    for word in other.words {
      total += word.utf8.count + 1
      if known.contains(word) { shared += word.utf8.count + 1 }
    }
    return total == 0 ? 0 : Double(shared) / Double(total)
  }
}
