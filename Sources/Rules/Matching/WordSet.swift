public import Imaging
public import Records
public import Tokenising

/// A set of words and phrases, ready to be looked up. An object, since stages hold dozens.
///
/// Most look-ups miss, and a filter of those words that are in the set, or begin a phrase of it, tells most misses. Public,
/// so that it can be compiled into the loops of other targets.
public final class WordSet: Sendable {
  /// Sorted.
  package let singles: PlainArray<WordID>
  /// By their first word, those of one first word longest first.
  private let phrases: WordRows
  @usableFromInline let filter: WordFilter

  /// Phrases of more than 63 words are left out.
  package init(_ entries: [[WordID]]) {
    var singles: [WordID] = []
    var phrases: [[WordID]] = []
    for entry in entries {
      if entry.count == 1 { singles.append(entry[0]) } else if (2...63).contains(entry.count) { phrases.append(entry) }
    }
    singles.sort()
    self.singles = .init(
      singles.indices.filter { $0 == 0 || singles[$0] != singles[$0 - 1] }.map { singles[$0] })
    self.phrases = WordRows(phrases.sorted { ($0[0], $1.count) < ($1[0], $0.count) })
    var filter = WordFilter(expecting: entries.count)
    for word in singles { filter.insert(word) }
    for phrase in phrases { filter.insert(phrase[0]) }
    self.filter = filter
  }

  public init(from image: inout ImageReader) {
    singles = .init(from: &image)
    phrases = .init(from: &image)
    filter = .init(from: &image)
  }

  @inlinable public func contains(_ word: WordID) -> Bool { filter.mayHold(word) && holds(word) }

  /// How many of the words from `at` on are an entry; 0 where none begins here.
  @inlinable public func longest(in words: borrowing [WordID], at: Int, before end: Int) -> Int {
    at < end && filter.mayHold(words[at]) ? longestListed(in: words, at: at, before: end) : 0
  }

  @usableFromInline func longestListed(in words: borrowing [WordID], at: Int, before end: Int) -> Int {
    var number = phrases.place(of: words[at])
    while number < phrases.count, phrases.first(of: number) == words[at] {
      let count = phrases.length(of: number)
      if at + count <= end, (1..<count).allSatisfy({ words[at + $0] == phrases[number, $0] }) { return count }
      number += 1
    }
    return holds(words[at]) ? 1 : 0
  }

  /// Whether an entry begins among the words of a range and ends within it.
  package func stands(in range: Range<Int>, of words: borrowing [WordID]) -> Bool {
    for at in range where longest(in: words, at: at, before: range.upperBound) > 0 { return true }
    return false
  }

  /// Whether an entry ends right before a place.
  package func ends(at end: Int, in words: borrowing [WordID]) -> Bool { longest(in: words, endingAt: end) > 0 }

  /// How many words the longest entry has that ends right before a place; 0 where none does.
  package func longest(in words: borrowing [WordID], endingAt end: Int) -> Int {
    for start in max(0, end - WordSet.longestBehind)..<end
    where longest(in: words, at: start, before: end) == end - start {
      return end - start
    }
    return 0
  }

  /// How many words an entry has at most that is looked for by its end.
  private static let longestBehind = 4

  /// The lengths that an entry may have from `at` on: bit n for a length of n.
  func lengths(in items: UnsafeBufferPointer<Item>, at: Int) -> UInt64 {
    let word = items[at].word
    guard filter.mayHold(word) else { return 0 }
    return (holds(word) ? 2 : 0) | phraseLengths(in: items, at: at)
  }

  /// The lengths of the phrases that stand from `at` on.
  func phraseLengths(in items: UnsafeBufferPointer<Item>, at: Int) -> UInt64 {
    let word = items[at].word
    var found: UInt64 = 0
    var number = phrases.place(of: word)
    while number < phrases.count, phrases.first(of: number) == word {
      let count = phrases.length(of: number)
      if at + count <= items.count, (1..<count).allSatisfy({ items[at + $0].word == phrases[number, $0] }) {
        found |= 1 << UInt64(count)
      }
      number += 1
    }
    return found
  }

  /// Whether a word is an entry by itself, and whether it begins a phrase.
  func standing(of word: WordID) -> (isEntry: Bool, opensPhrase: Bool) {
    let number = phrases.place(of: word)
    return (holds(word), number < phrases.count && phrases.first(of: number) == word)
  }

  var isEmpty: Bool { singles.isEmpty && phrases.count == 0 }

  var entries: [[WordID]] { phrases.all + singles.map { [$0] } }

  package var firstWords: [WordID] { singles + (0..<phrases.count).map(phrases.first) }

  package var lastWords: [WordID] { singles + (0..<phrases.count).map { phrases[$0, phrases.length(of: $0) - 1] } }

  /// How many words an entry has, at least and at most; the set must hold one.
  var lengths: ClosedRange<Int> {
    let longer = (0..<phrases.count).map(phrases.length)
    return (singles.isEmpty ? longer.min() ?? 0 : 1)...(longer.max() ?? 1)
  }

  /// The only word of the set, where it has one and no phrase.
  var only: WordID? { singles.count == 1 && phrases.count == 0 ? singles[0] : nil }

  @usableFromInline func holds(_ word: WordID) -> Bool {
    singles.withBuffer { singles in
      let place = (0..<singles.count).threshold { singles[$0] >= word }
      return place < singles.count && singles[place] == word
    }
  }
}

extension WordSet: Imaged {
  public func write(to image: inout ImageWriter) {
    singles.write(to: &image)
    phrases.write(to: &image)
    filter.write(to: &image)
  }
}
