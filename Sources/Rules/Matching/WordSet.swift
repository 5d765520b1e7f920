package import Records
internal import Tokenising

/// A set of words and phrases, ready to be looked up.
///
/// Most look-ups miss, and a filter of those words that are in the set, or begin a phrase of it, tells most misses.
package struct WordSet: Sendable {
  /// Sorted.
  package private(set) var singles: [WordID]
  /// By their first word, those of one first word longest first.
  private var phrases: [[WordID]]
  private var filter: WordFilter

  /// Phrases of more than 63 words are left out.
  package init(_ entries: [[WordID]]) {
    var singles: [WordID] = []
    var phrases: [[WordID]] = []
    for entry in entries {
      if entry.count == 1 { singles.append(entry[0]) } else if (2...63).contains(entry.count) { phrases.append(entry) }
    }
    singles.sort()
    self.singles = singles.indices.filter { $0 == 0 || singles[$0] != singles[$0 - 1] }.map { singles[$0] }
    self.phrases = phrases.sorted { ($0[0], $1.count) < ($1[0], $0.count) }
    filter = WordFilter(expecting: entries.count)
    for word in firstWords { filter.insert(word) }
  }

  package func contains(_ word: WordID) -> Bool { filter.mayHold(word) && holds(word) }

  /// How many of the words from `at` on are an entry; 0 where none begins here.
  package func longest(in words: borrowing [WordID], at: Int, before end: Int) -> Int {
    guard filter.mayHold(words[at]) else { return 0 }
    var number = firstPhrase(words[at])
    while number < phrases.count, phrases[number][0] == words[at] {
      let count = phrases[number].count
      if at + count <= end, (1..<count).allSatisfy({ words[at + $0] == phrases[number][$0] }) { return count }
      number += 1
    }
    return holds(words[at]) ? 1 : 0
  }

  /// The lengths that an entry may have from `at` on: bit n for a length of n.
  func lengths(in items: UnsafeBufferPointer<Item>, at: Int) -> UInt64 {
    let word = items[at].word
    guard filter.mayHold(word) else { return 0 }
    var found: UInt64 = holds(word) ? 2 : 0
    var number = firstPhrase(word)
    while number < phrases.count, phrases[number][0] == word {
      let count = phrases[number].count
      if at + count <= items.count, (1..<count).allSatisfy({ items[at + $0].word == phrases[number][$0] }) {
        found |= 1 << UInt64(count)
      }
      number += 1
    }
    return found
  }

  var isEmpty: Bool { singles.isEmpty && phrases.isEmpty }

  var entries: [[WordID]] { phrases + singles.map { [$0] } }

  var firstWords: [WordID] { singles + phrases.map { $0[0] } }

  /// The only word of the set, where it has one and no phrase.
  var only: WordID? { singles.count == 1 && phrases.isEmpty ? singles[0] : nil }

  private func holds(_ word: WordID) -> Bool {
    let place = WordSet.lowerBound(singles.count) { singles[$0] < word }
    return place < singles.count && singles[place] == word
  }

  private func firstPhrase(_ word: WordID) -> Int { WordSet.lowerBound(phrases.count) { phrases[$0][0] < word } }

  /// The first place that is not before what is sought.
  private static func lowerBound(_ count: Int, isBefore: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The bit of a word in a filter of 64 bits.
  static func bit(_ word: WordID) -> UInt64 { 1 << (word & 63) }
}
