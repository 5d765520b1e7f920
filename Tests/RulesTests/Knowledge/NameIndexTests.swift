import Records
import Testing

@testable import Rules

@Suite struct NameIndexTests {
  /// Entries by name: their forms as word numbers; weak ones below 0 in front.
  static func index(_ entries: [[[WordID]]], weak: Set<[WordID]> = [], expecting: Int = 10) -> NameIndex {
    var index = NameIndex(expecting: expecting)
    for (row, forms) in entries.enumerated() {
      let entry = index.add(NameEntry(kind: .team, table: 0, row: Int32(row), isUsers: false))
      for form in forms { index.add(form: form, of: entry, isWeak: weak.contains(form)) }
    }
    return index
  }

  static let small = index([[[1], [1, 2]], [[1, 2, 3, 4]], [[5, 2], []], [[1, 2]]], weak: [[1]])

  static let cases: [(String, [WordID], Int, [Int32])] = [
    ("one word", [1, 9], 1, [0]),
    ("the longest", [1, 2, 9], 2, [3, 0]),
    ("back from a way that leads nowhere", [1, 2, 3, 9], 2, [3, 0]),
    ("the whole", [1, 2, 3, 4], 4, [1]),
    ("a beginning only", [5, 9], 0, []),
    ("none", [2, 1], 0, []),
    ("an article's own word", [70_000], 0, []),
    ("nothing", [], 0, []),
  ]

  @Test(arguments: cases) func findsTheLongest(_ name: String, _ words: [WordID], _ length: Int, _ entries: [Int32]) {
    let found = NameIndexTests.small.longest(in: words, at: 0, before: words.count)
    #expect(found?.length ?? 0 == length)
    #expect(found?.forms.map(\.entry) ?? [] == entries)
  }

  @Test func stopsAtTheEnd() {
    #expect(NameIndexTests.small.longest(in: [1, 2, 3, 4], at: 0, before: 3)?.length == 2)
    #expect(NameIndexTests.small.longest(in: [9, 5, 2], at: 1, before: 3)?.length == 2)
  }

  @Test func knowsWeakForms() {
    #expect(NameIndexTests.small.longest(in: [1], at: 0, before: 1)?.forms.map(\.isWeak) == [true])
    #expect(NameIndexTests.small.longest(in: [1, 2], at: 0, before: 2)?.forms.map(\.isWeak) == [false, false])
  }

  @Test func knowsWhatNamesBeginWith() {
    #expect((0..<200).filter { NameIndexTests.small.begins(with: $0) } == [1, 5])
  }

  /// Grown far beyond what it was made for, against a dictionary.
  @Test func grows() {
    var random = Dice(state: 7)
    let names = (0..<3_000).map { _ in (0...random.roll(3)).map { _ in WordID(random.roll(400)) } }
    let index = NameIndexTests.index(names.map { [$0] })
    var bearers: [[WordID]: [Int32]] = [:]
    for (entry, name) in names.enumerated() { bearers[name, default: []].insert(Int32(entry), at: 0) }
    for name in names {
      let found = index.longest(in: name, at: 0, before: name.count)
      #expect(found?.length == name.count)
      #expect(found?.forms.map(\.entry) == bearers[name])
    }
  }
}
