package import Records

/// What several word sets mark their entries with, by word: one look-up tells which of them a word is in.
package struct WordMarks: Sendable {
  private var marks = WordMap<UInt64>(expecting: 256, none: 0)

  /// A bit, or several, for each set; phrases have none.
  package init(_ sets: [(words: WordSet, mark: UInt64)]) {
    for set in sets {
      for word in set.words.singles { marks.update(word) { $0 |= set.mark } }
    }
  }

  /// All marks of a word, 0 where it is in none of the sets.
  package subscript(word: WordID) -> UInt64 { marks[word] }
}
