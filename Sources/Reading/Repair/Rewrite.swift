import Records

/// A text made from another in which some places are replaced and the rest is copied, with the map back to the other.
struct Rewrite {
  private let source: [UInt8]
  private(set) var utf8: [UInt8] = []
  private(set) var map = SourceMap()
  /// How many places were replaced.
  private(set) var count = 0
  /// Where the first of them stands in the new text.
  private(set) var first = 0
  private var copied = 0

  init(of source: [UInt8]) { self.source = source }

  /// Puts a character, or nothing, in the place of a stretch, which must stand behind all that was replaced before.
  mutating func replace(_ range: Range<Int>, by scalar: UInt32?) {
    copy(upTo: range.lowerBound)
    if count == 0 {
      utf8.reserveCapacity(source.count)
      first = utf8.count
    }
    if let scalar {
      let start = utf8.count
      utf8.append(scalar: scalar)
      map.append(start..<utf8.count, from: range)
    }
    copied = range.upperBound
    count += 1
  }

  /// Whether the last byte so far is one, up to a place in the source that nothing replaces.
  mutating func ends(in byte: UInt8, upTo place: Int) -> Bool {
    copy(upTo: place)
    return utf8.last == byte
  }

  /// The whole new text; nil where nothing was replaced.
  consuming func finished() -> Rewrite? {
    guard count > 0 else { return nil }
    copy(upTo: source.count)
    return self
  }

  private mutating func copy(upTo place: Int) {
    guard copied < place else { return }
    map.append(utf8.count..<(utf8.count + place - copied), from: copied..<place)
    utf8 += source[copied..<place]
    copied = place
  }
}
