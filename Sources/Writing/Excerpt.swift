import Records

/// A line of an article with some of its words marked, as compilers show them.
struct Excerpt {
  /// From 1.
  let line: Int
  /// From 1, in characters.
  let column: Int
  /// The words with what stands around them on their line.
  let text: String
  /// How many characters stand before the marked ones, and how many are marked.
  let before: Int
  let marked: Int
}

extension Excerpt {
  /// How much is shown of a line on either side of the marked words.
  private static let around = 40
  /// How much is shown of the marked words themselves, where there is no screen to be narrower.
  static let longest = 100

  /// How much of them a screen has room for, behind the margin with the line's number.
  static func longest(onScreen width: Int) -> Int { min(longest, max(20, width - 2 * around - 8)) }

  /// What stands for the rest.
  private static let cut: [Unicode.Scalar] = ["…"]

  /// A line with the words to mark and what stands before and behind them, all cut to what is shown.
  init(
    line: Int, column: Int, head: [Unicode.Scalar], words: [Unicode.Scalar], tail: [Unicode.Scalar], longest: Int
  ) {
    let shown = head.count > Self.around ? Self.cut + head.suffix(Self.around - 1) : head
    let marked = words.count > longest ? words.prefix(longest - 1) + Self.cut : words
    let rest = tail.count > Self.around ? tail.prefix(Self.around - 1) + Self.cut : tail
    self.init(
      line: line, column: column, text: String(String.UnicodeScalarView(shown + marked + rest)), before: shown.count,
      marked: marked.count)
  }

  /// A line of which the characters in a range are marked.
  init(line: Int, _ text: String, marked: Range<Int>, longest: Int) {
    let all = Array(text.unicodeScalars)
    self.init(
      line: line, column: marked.lowerBound + 1, head: Array(all[..<marked.lowerBound]), words: Array(all[marked]),
      tail: Array(all[marked.upperBound...]), longest: longest)
  }
}

/// Finds lines and columns, and cuts excerpts. The lines are looked up once for an article.
struct SourceLines {
  private let utf8: [UInt8]
  private let starts: [Int]

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    starts = [0] + utf8.indices.filter { utf8[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  func excerpt(_ span: Span, longest: Int = Excerpt.longest) -> Excerpt {
    let start = min(max(span.start, 0), utf8.count)
    let line = starts.partitioningIndex { $0 > start } - 1
    let lineEnd = line + 1 < starts.count ? starts[line + 1] - 1 : utf8.count
    let end = min(max(span.end, start), lineEnd)
    let head = scalars(starts[line]..<start)
    let words = scalars(start..<end)
    return Excerpt(
      line: line + 1, column: head.count + 1, head: head, words: words.isEmpty ? [" "] : words,
      tail: scalars(end..<lineEnd), longest: longest)
  }

  /// Characters that would move the cursor are shown as spaces, so that the marks below stand in their place.
  private func scalars(_ range: Range<Int>) -> [Unicode.Scalar] {
    String(decoding: utf8[range], as: UTF8.self).unicodeScalars.map { $0.value < 0x20 ? " " : $0 }
  }
}

extension [Int] {
  /// The first place from which on the condition holds; it must hold for all places after that one.
  fileprivate func partitioningIndex(_ holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
