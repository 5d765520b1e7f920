package import Records

/// What several lists mark their words with, by word: one look-up tells which of them a word is in.
package struct WordMarks: Sendable {
  private var marks: WordMap<UInt64>

  /// A bit, or several, for each list.
  package init(_ lists: [(words: [WordID], mark: UInt64)]) {
    marks = WordMap(expecting: lists.reduce(0) { $0 + $1.words.count }, none: 0)
    for list in lists {
      for word in list.words { marks.update(word) { $0 |= list.mark } }
    }
  }

  /// All marks of a word, 0 where it is in none of the lists.
  package subscript(word: WordID) -> UInt64 { marks[word] }
}
