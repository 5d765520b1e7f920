internal import Records
internal import Rules

/// Whether the writer speaks of a side as his own, as a club's page and its supporters' do: `our first shot`, `we went ahead`.
/// One that only takes its readers along (`as we know`) does not say of itself what sides do and have.
struct OwnVoice {
  private let lists: Lists

  init(_ lists: Lists) { self.lists = lists }

  /// How often it takes to be no slip of the pen.
  private static let least = 2

  func isHeard(in text: TokenisedText) -> Bool {
    var times = 0
    for sentence in text.sentences where text.paragraphs[sentence.paragraph].segment != .furniture {
      for at in sentence.tokens where lists.own.contains(text.words[at]) && !text.tokens[at].flags.contains(.quoted) {
        let near = (at + 1)..<min(at + 3, sentence.tokens.upperBound)
        let isOfSide =
          near.contains { lists.ofOwnSide.contains(text.words[$0]) }
          || at > sentence.tokens.lowerBound && lists.beforeOwnSide.contains(text.words[at - 1])
        if isOfSide { times += 1 }
        if times == OwnVoice.least { return true }
      }
    }
    return false
  }
}
