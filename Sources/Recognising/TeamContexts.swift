internal import Records
internal import Rules
internal import Tokenising

/// What stands right beside a name, by how surely it shows a team's: words of the sport in lists, and what each of them weighs.
///
/// Where several phrases fit, the longest counts: `the` says little, `against the` much.
struct TeamContexts {
  private typealias Weighed = (words: WordSet, weight: Double)
  private let before: [Weighed]
  private let behind: [Weighed]

  private static let degrees = [("", 1), ("likely-", 0.5), ("perhaps-", 0.2), ("hardly-", -0.5), ("never-right-", -1)]

  init(_ lexicon: Lexicon) {
    func lists(_ name: String) -> [Weighed] {
      TeamContexts.degrees.map { (words: lexicon.list($0.0 + name), weight: $0.1) }
    }
    before = lists("before-a-team")
    behind = lists("behind-a-team")
  }

  /// What the words before a name and those behind it weigh; less than nothing where they speak for somebody else.
  func weight(of name: Range<Int>, in text: borrowing TokenisedText) -> Double {
    let found = longest(of: before) { $0.longest(in: text.words, endingAt: name.lowerBound) }
    let next = name.upperBound
    guard next < text.tokens.count, !text.tokens[next].flags.contains(.opensSentence) else { return found }
    return found + longest(of: behind) { $0.longest(in: text.words, at: next, before: text.words.count) }
  }

  /// What the longest phrase weighs that stands there.
  private func longest(of lists: [Weighed], _ length: (WordSet) -> Int) -> Double {
    var longest = 0
    var weight = 0.0
    for list in lists {
      let length = length(list.words)
      if length > longest { (longest, weight) = (length, list.weight) }
    }
    return weight
  }
}
