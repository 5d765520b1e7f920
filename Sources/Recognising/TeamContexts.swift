internal import Records
internal import Rules
internal import Tokenising

/// What stands right beside a name, by how surely it shows a team's: words of the sport in lists, and what each of them weighs.
///
/// Where several phrases fit, the longest counts: `the` says little, `against the` much.
struct TeamContexts {
  private let before: [(words: WordSet, weight: Double)]
  private let behind: [(words: WordSet, weight: Double)]

  init(_ lexicon: Lexicon) {
    let lists = { (names: [(String, Double)]) in names.map { (words: lexicon.list($0.0), weight: $0.1) } }
    before = lists([
      ("before-a-team", 1), ("likely-before-a-team", 0.5), ("perhaps-before-a-team", 0.2),
      ("hardly-before-a-team", -0.5), ("never-right-before-a-team", -1),
    ])
    behind = lists([
      ("behind-a-team", 1), ("likely-behind-a-team", 0.5), ("perhaps-behind-a-team", 0.2),
      ("hardly-behind-a-team", -0.5), ("never-right-behind-a-team", -1),
    ])
  }

  /// What the words before a name and those behind it weigh; less than nothing where they speak for somebody else.
  func weight(of name: Range<Int>, in text: borrowing TokenisedText) -> Double {
    var found = 0.0
    var longest = 0
    for list in before {
      let length = list.words.longest(in: text.words, endingAt: name.lowerBound)
      if length > longest { (longest, found) = (length, list.weight) }
    }
    let next = name.upperBound
    guard next < text.tokens.count, !text.tokens[next].flags.contains(.opensSentence) else { return found }
    var foundBehind = 0.0
    longest = 0
    for list in behind {
      let length = list.words.longest(in: text.words, at: next, before: text.words.count)
      if length > longest { (longest, foundBehind) = (length, list.weight) }
    }
    return found + foundBehind
  }
}
