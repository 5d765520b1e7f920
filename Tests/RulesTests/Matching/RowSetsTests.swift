import Records
import Testing

@testable import Rules

@Suite struct RowSetsTests {
  static let sets = [
    WordSet([[3], [1], [5, 6], [5, 6, 7]]), WordSet([[8, 9]]), WordSet([]),
    WordSet((100..<300).map { [$0] } + [[5]]),
  ]

  static let common: [WordID] = [3, 5]

  static func index(
    common: [WordID], sentences: [(word: WordID, value: Int32)] = [], clauses: [(word: WordID, value: Int32)] = []
  ) -> WordIndex {
    WordIndex(
      sets, inClauses: 1, common: (common, sets.map { CommonWords(of: common, in: $0) }), sentences: sentences,
      clauses: clauses)
  }

  /// What the bits of a row say is what each set says by itself.
  @Test(arguments: [[], [3], [5, 6, 7, 8, 9], [9, 8, 5, 6], [150, 5, 6, 1, 2, 4]] as [[WordID]])
  func agree(_ words: [WordID]) {
    let items = words.enumerated().map { at, word in
      Item(tokens: Int32(at)..<Int32(at + 1), word: word, classes: [], kinds: [], mention: -1)
    }
    let index = RowSetsTests.index(common: RowSetsTests.common)
    items.withUnsafeBufferPointer { items in
      index.withBuffers { known in
        var row = RowSets(index, known, .sentence)
        row.fill(from: items)
        var inClause = RowSets(index, known, .clause)
        inClause.fill(from: items)
        for at in items.indices { #expect((inClause.place(at, in: 0) == nil) == (row.place(at, in: 0) == nil)) }
        for (number, set) in RowSetsTests.sets.enumerated() {
          var isHeld = false
          for at in items.indices {
            let place = row.place(at, in: Int32(number))
            let single: UInt64 = place?.isEntry == true ? 2 : 0
            let phrases = place?.opensPhrase == true ? set.phraseLengths(in: items, at: at) : 0
            #expect(single | phrases == set.lengths(in: items, at: at))
            isHeld = isHeld || place != nil
          }
          #expect(row.holds(Int32(number), CommonWords(of: RowSetsTests.common, in: set)) == isHeld)
        }
      }
    }
  }

  /// Each word of a row tells which programs of its own view it lets match.
  @Test(arguments: [(RuleSource.View.sentence, [[4, 9], [], [4]]), (.clause, [[], [7], []])])
  func namePrograms(view: RuleSource.View, expected: [[Int]]) {
    let items = [3, 8, 6].enumerated().map { at, word in
      Item(tokens: Int32(at)..<Int32(at + 1), word: word, classes: [], kinds: [], mention: -1)
    }
    let index = RowSetsTests.index(common: [3], sentences: [(3, 4), (6, 4), (3, 9)], clauses: [(8, 7)])
    items.withUnsafeBufferPointer { items in
      index.withBuffers { known in
        var row = RowSets(index, known, view)
        row.fill(from: items)
        let found = items.indices.map { place in
          var numbers: [Int] = []
          row.forEachProgram(at: place) { numbers.append($0) }
          return numbers
        }
        #expect(found == expected)
      }
    }
  }
}
