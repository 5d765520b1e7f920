import Records
import Testing

@testable import Rules

@Suite struct WordSetTests {
  static let set = WordSet([[3], [1], [3], [5, 6], [5, 6, 7], [5], [8, 9], []])

  @Test func holdsSinglesSorted() {
    #expect(Array(WordSetTests.set.singles) == [1, 3, 5])
    #expect((0..<100).filter { WordSetTests.set.contains($0) } == [1, 3, 5])
    #expect(!WordSetTests.set.contains(.max))
    #expect(WordSet([]).isEmpty)
  }

  static let cases: [([WordID], Int)] = [
    ([5, 6, 7], 3), ([5, 6, 8], 2), ([5, 7], 1), ([5], 1), ([8, 9], 2), ([8], 0), ([8, 10], 0), ([2], 0), ([3, 5], 1),
  ]

  @Test(arguments: cases) func findsTheLongest(_ words: [WordID], _ length: Int) {
    #expect(WordSetTests.set.longest(in: words, at: 0, before: words.count) == length)
    #expect(WordSetTests.set.longest(in: [4] + words + [6, 7], at: 1, before: words.count + 1) == length)
  }

  @Test func findsAllLengths() {
    let items = [5, 6, 7].map { Item(tokens: 0..<1, word: $0, classes: [], kinds: [], mention: -1) }
    let lengths = items.withUnsafeBufferPointer { WordSetTests.set.lengths(in: $0, at: 0) }
    #expect(lengths == 0b1110)
  }

  /// Held against a set of the standard library.
  @Test(arguments: [1, 10, 100, 1000]) func containsWhatItWasGiven(_ count: Int) {
    var random = Dice(state: UInt64(count))
    let words = (0..<count).map { _ in WordID(random.roll(5_000)) }
    let set = WordSet(words.map { [$0] })
    #expect((0..<5_000).filter { set.contains($0) } == Set(words).sorted())
  }
}
