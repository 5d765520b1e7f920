public import Records

/// Words by themselves, each once. It is an open-addressing table without any hashing, since a word is a hash already.
///
/// Public, so that it can be compiled into the loops of other targets.
public struct WordBag: Sendable {
  /// 0 where none stands, for no word is 0.
  @usableFromInline var words: [WordID]
  @usableFromInline var count = 0

  @inlinable public init(expecting count: Int = 16) {
    var size = 16
    while size < count * 2 { size *= 2 }
    words = .init(repeating: 0, count: size)
  }

  @inlinable public func contains(_ word: WordID) -> Bool { words[place(of: word)] == word && word != 0 }

  @inlinable public mutating func insert(_ word: WordID) {
    var at = place(of: word)
    guard words[at] != word else { return }
    if (count + 1) * 2 > words.count {
      grow()
      at = place(of: word)
    }
    words[at] = word
    count += 1
  }

  @inlinable public mutating func formUnion(_ more: some Sequence<WordID>) { for word in more { insert(word) } }

  /// Where the word stands or would stand.
  @inlinable func place(of word: WordID) -> Int {
    var at = Int(truncatingIfNeeded: word) & (words.count - 1)
    while words[at] != 0, words[at] != word { at = (at + 1) & (words.count - 1) }
    return at
  }

  @inlinable mutating func grow() {
    var larger = WordBag(expecting: words.count)
    for word in words where word != 0 { larger.insert(word) }
    self = larger
  }
}
