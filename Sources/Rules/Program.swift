package import Records

/// A compiled pattern: instructions for the matcher.
package struct Program: Sendable {
  indirect enum Op: Sendable {
    /// One of a set of words or phrases; `isVerbal` takes it only where it is a verb.
    case words(Int, isVerbal: Bool)
    case mention(MentionClass)
    case token(TokenClass)
    case any
    /// As few items as will do, at most `limit`, none of them a rival or a clause's border.
    case gap(rivals: MentionClass, limit: Int)
    /// Go on at the first; where that fails, at the second.
    case split(Int, Int)
    case jump(Int)
    case open(Int)
    case close(Int)
    /// The inner program must not match here.
    case not(Program)
    case start
    case end
    case accept
  }

  var ops: [Op]
  var labels: [String]
  var view: RuleSource.View
  /// Words of which one at least must stand in a row for the pattern to match; nil where any row may match.
  var anchors: [WordID]?
}

/// A set of words and phrases, ready to be looked up.
package struct WordSet: Sendable {
  /// Sorted.
  package private(set) var singles: [WordID]
  /// Longest first.
  private var phrases: [[WordID]]

  package init(_ entries: [[WordID]]) {
    singles = Array(Set(entries.filter { $0.count == 1 }.map { $0[0] })).sorted()
    phrases = Array(Set(entries.filter { $0.count > 1 })).sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  package func contains(_ word: WordID) -> Bool {
    var low = 0
    var high = singles.count
    while low < high {
      let middle = (low + high) / 2
      if singles[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < singles.count && singles[low] == word
  }

  /// The lengths that an entry may have from `at` on, longest first.
  func lengths(in items: borrowing [Item], at: Int, _ take: (Int) -> Bool) {
    for phrase in phrases where phrase[0] == items[at].word && at + phrase.count <= items.count {
      if (1..<phrase.count).allSatisfy({ items[at + $0].word == phrase[$0] }), take(phrase.count) { return }
    }
    if contains(items[at].word) { _ = take(1) }
  }

  /// How many of the words from `at` on are an entry; 0 where none begins here.
  package func longest(in words: borrowing [WordID], at: Int, before end: Int) -> Int {
    for phrase in phrases where phrase[0] == words[at] && at + phrase.count <= end {
      if (1..<phrase.count).allSatisfy({ words[at + $0] == phrase[$0] }) { return phrase.count }
    }
    return contains(words[at]) ? 1 : 0
  }

  var firstWords: [WordID] { singles + phrases.map { $0[0] } }
}

/// One thing in a row that patterns run over: a word or mark, or a whole mention.
package struct Item: Hashable, Sendable {
  package var tokens: Range<Int32>
  /// `.max` where the item is a mention, so that no literal matches inside a name.
  package var word: WordID
  package var classes: MentionClass
  package var kinds: TokenClass
  /// The mention's number, -1 for none.
  package var mention: Int32

  package init(tokens: Range<Int32>, word: WordID, classes: MentionClass, kinds: TokenClass, mention: Int32) {
    self.tokens = tokens
    self.word = word
    self.classes = classes
    self.kinds = kinds
    self.mention = mention
  }
}
