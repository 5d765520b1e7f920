internal import Imaging
internal import Records

/// Several values for each word, those of one word side by side in one piece.
struct WordLists<Value: BitwiseCopyable & Sendable>: Sendable {
  private var stretches: WordMap<Stretch>
  private var values = PlainArray<Value>()

  /// Where the values of a word stand.
  private struct Stretch: BitwiseCopyable {
    var start: Int32
    var count: Int32
  }

  /// The values of one word keep their order.
  init(_ pairs: [(word: WordID, value: Value)]) {
    stretches = WordMap(expecting: 4_000, none: Stretch(start: 0, count: 0))
    let sorted = pairs.enumerated().sorted { ($0.element.word, $0.offset) < ($1.element.word, $1.offset) }
    for (place, pair) in sorted.map(\.element).enumerated() {
      values.append(pair.value)
      stretches.update(pair.word) { stretch in
        if stretch.count == 0 { stretch.start = Int32(place) }
        stretch.count += 1
      }
    }
  }

  func forEach(of word: WordID, _ body: (Value) -> Void) {
    for place in stretch(of: word) { body(values[place]) }
  }

  /// The values of all words.
  func withValues<Result>(_ body: (UnsafeBufferPointer<Value>) -> Result) -> Result { values.withBuffer(body) }

  /// Where those of a word stand among them.
  func stretch(of word: WordID) -> Range<Int> {
    let stretch = stretches[word]
    return Int(stretch.start)..<Int(stretch.start + stretch.count)
  }
}

extension WordLists: Imaged {
  init(from image: inout ImageReader) {
    stretches = .init(from: &image)
    values = .init(from: &image)
  }

  func write(to image: inout ImageWriter) {
    stretches.write(to: &image)
    values.write(to: &image)
  }
}
