internal import Records
internal import Rules
internal import Tokenising

/// What stands right beside a name, by how surely it shows a team's: words of the sport in lists, and what each of them weighs.
///
/// Where several phrases fit, the longest counts: `the` says little, `against the` much.
struct TeamContexts {
  private let before, behind: Side

  private static let degrees = [("", 1), ("likely-", 0.5), ("perhaps-", 0.2), ("hardly-", -0.5), ("never-right-", -1)]

  /// The lists of one side of a name, by degrees, and which of them may hold what ends or begins with a word.
  private struct Side {
    let lists: [(words: WordSet, weight: Double)]
    let marks: WordMarks

    init(_ name: String, _ lexicon: Lexicon, _ outermost: (WordSet) -> [WordID]) {
      lists = TeamContexts.degrees.map { (words: lexicon.list($0.0 + name), weight: $0.1) }
      marks = WordMarks(lists.enumerated().map { (outermost($1.words), 1 << UInt64($0)) })
    }

    /// What the longest phrase weighs that stands beside a name, where `word` is the one right beside it.
    func weight(beside word: WordID, _ length: (WordSet) -> Int) -> Double {
      var left = marks[word]
      var longest = 0
      var weight = 0.0
      while left != 0 {
        let list = lists[left.trailingZeroBitCount]
        let length = length(list.words)
        if length > longest { (longest, weight) = (length, list.weight) }
        left &= left - 1
      }
      return weight
    }
  }

  init(_ lexicon: Lexicon) {
    before = Side("before-a-team", lexicon, \.lastWords)
    behind = Side("behind-a-team", lexicon, \.firstWords)
  }

  /// What the words before a name and those behind it weigh; less than nothing where they speak for somebody else.
  func weight(of name: Range<Int>, in text: borrowing TokenisedText) -> Double {
    let start = name.lowerBound
    let found =
      start > 0 ? before.weight(beside: text.words[start - 1]) { $0.longest(in: text.words, endingAt: start) } : 0
    let next = name.upperBound
    guard next < text.tokens.count, !text.tokens[next].flags.contains(.opensSentence) else { return found }
    return found
      + behind.weight(beside: text.words[next]) { $0.longest(in: text.words, at: next, before: text.words.count) }
  }
}
