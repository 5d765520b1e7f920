/// Text that a page holds twice, for the narrow screen and the wide one, say.
///
/// One paragraph may well come again, in a refrain or a pull quote. Three different ones in the same order, of some
/// length, do not.
enum Doubling {
  /// How many bytes a line needs to be told from others by its words.
  private static let long = 60
  /// How many different lines, and how many bytes of them, are too many to be a refrain.
  private static let enough = 3
  private static let weight = 600

  /// The text without the second of two equal stretches; nil where there are none.
  static func undo(_ utf8: [UInt8]) -> Rewrite? {
    var lines: [(range: Range<Int>, hash: Int)] = []
    var start = 0
    for index in utf8.indices where utf8[index] == 0x0A {
      if index - start >= long {
        lines.append((start..<index, utf8[start..<index].reduce(5381) { $0 &* 33 &+ Int($1) }))
      }
      start = index + 1
    }
    var first: [Int: Int] = [:]
    var repeated: [Range<Int>] = []
    var at = 0
    while at < lines.count {
      guard let before = first[lines[at].hash] else {
        first[lines[at].hash] = at
        at += 1
        continue
      }
      var length = 0
      while at + length < lines.count, before + length < at, lines[before + length].hash == lines[at + length].hash {
        length += 1
      }
      if length > 0, Set(lines[at..<(at + length)].map(\.hash)).count >= enough {
        let range = lines[at].range.lowerBound..<lines[at + length - 1].range.upperBound
        if range.count >= weight { repeated.append(range) }
      }
      at += max(1, length)
    }
    var out = Rewrite(of: utf8)
    for range in repeated {
      var start = range.lowerBound
      while start > 0, utf8[start - 1] == 0x0A { start -= 1 }
      out.replace(start..<range.upperBound, by: nil)
    }
    return out.finished()
  }
}
