internal import Imaging
internal import Records
internal import Tokenising

/// Values by word, in one open-addressing table: a word is a hash already.
///
/// A filter tells most words that have none, small enough to stay in the fast caches.
struct WordMap<Value: BitwiseCopyable & Sendable>: Sendable {
  private var words: PlainArray<WordID>
  private var values: PlainArray<Value>
  private var used = 0
  private var filter: WordFilter
  /// What a word has that nothing was said of.
  private let none: Value

  init(expecting count: Int, none: Value) {
    var size = 16
    while size < count * 2 { size *= 2 }
    words = .init(repeating: 0, count: size)
    values = .init(repeating: none, count: size)
    filter = WordFilter(expecting: size / 2)
    self.none = none
  }

  subscript(word: WordID) -> Value {
    @inline(__always) get {
      guard filter.mayHold(word) else { return none }
      let at = place(of: word)
      return words[at] == word ? values[at] : none
    }
  }

  /// Changes what a word has.
  mutating func update(_ word: WordID, _ change: (inout Value) -> Void) {
    var at = place(of: word)
    if words[at] != word {
      if (used + 1) * 2 > words.count {
        grow()
        at = place(of: word)
      }
      used += 1
      words[at] = word
      filter.insert(word)
    }
    change(&values[at])
  }

  /// Where the word stands or would stand.
  @inline(__always) private func place(of word: WordID) -> Int {
    words.withBuffer { words in
      let mask = words.count - 1
      var at = Int(truncatingIfNeeded: word) & mask
      while words[at] != 0, words[at] != word { at = (at + 1) & mask }
      return at
    }
  }

  private mutating func grow() {
    var larger = WordMap(expecting: words.count, none: none)
    for (word, value) in zip(words, values) where word != 0 { larger.update(word) { $0 = value } }
    self = larger
  }
}

extension WordMap: Imaged {
  init(from image: inout ImageReader) {
    words = .init(from: &image)
    values = .init(from: &image)
    used = .init(from: &image)
    filter = .init(from: &image)
    none = image.plain()
  }
  func write(to image: inout ImageWriter) {
    words.write(to: &image)
    values.write(to: &image)
    used.write(to: &image)
    filter.write(to: &image)
    image.add(plain: none)
  }
}
