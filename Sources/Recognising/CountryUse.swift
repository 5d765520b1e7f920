internal import Records
internal import Rules
internal import Tokenising

/// What a country's name stands for in an article: a place everywhere where it is one in half of its occurrences (`in
/// Qatar`, `travel to Qatar`) and nothing shows its side (`Qatar 2-0`, `beat Qatar`, `the Qatar coach`), or that one time for every
/// four that it is the place. All forms of its name count together.
struct CountryUse {
  private struct Use {
    var mentions: [Int] = []
    var places = 0
    /// `the US`, with nothing else beside it.
    var initials = 0
    var sides = 0
  }

  private let lists: Lists
  /// By the first of the listed names that the words may be.
  private var uses: [Int32: Use] = [:]

  init(_ lists: Lists) { self.lists = lists }

  /// Takes one occurrence, whose kind is what stands beside it says.
  mutating func note(_ number: Int, _ mention: Mention, _ text: borrowing TokenisedText) {
    guard let country = mention.entries.min() else { return }
    uses[country, default: Use()].mentions.append(number)
    if mention.kind == .location || isTravelled(mention.tokens, text) || isHost(mention.tokens, text) {
      uses[country]?.places += 1
    } else if showsSide(mention.tokens, text) {
      uses[country]?.sides += 1
    } else if isInitialsBehindArticle(mention.tokens, text) {
      uses[country]?.initials += 1
    }
  }

  /// The mentions of all countries that are places alone.
  var places: [Int] {
    uses.values.filter { use in
      let places = use.places + (use.places > 1 ? use.initials : 0)
      return places * 2 >= use.mentions.count && use.sides * 4 <= use.places
    }.flatMap(\.mentions)
  }

  /// `will not travel to Israel`, `the trip to Georgia`: where a side goes too, so that it says less than `in Israel`.
  private func isTravelled(_ tokens: Range<Int>, _ text: borrowing TokenisedText) -> Bool {
    var before = tokens.lowerBound - 1
    if before > 0, lists.determiners.contains(text.words[before]) { before -= 1 }
    return before > 0 && lists.motionPrepositions.contains(text.words[before])
      && lists.travels.contains(text.words[before - 1])
  }

  /// `the US`, as a side is called less often: a place only where the article has that place otherwise.
  private func isInitialsBehindArticle(_ tokens: Range<Int>, _ text: borrowing TokenisedText) -> Bool {
    let before = tokens.lowerBound - 1
    return tokens.count == 1 && text.tokens[tokens.lowerBound].flags.contains(.allCaps) && before >= 0
      && lists.determiners.contains(text.words[before])
  }

  /// `Norway will co-host the finals`, `what hosts have Norway been`
  private func isHost(_ tokens: Range<Int>, _ text: borrowing TokenisedText) -> Bool {
    var at = tokens.upperBound
    while at < text.tokens.count, at < tokens.upperBound + 3,
      lists.isAuxiliary(text.words[at]) || lists.motionPrepositions.contains(text.words[at])
    {
      at += 1
    }
    guard at < text.tokens.count else { return false }
    if lists.cohosting.contains(text.words[at]) { return true }
    guard lists.hosting.contains(text.words[at]) else { return false }
    return text.words[at..<min(at + CountryUse.reach, text.tokens.count)].contains { lists.hosted.contains($0) }
  }

  /// How far behind its verb stands what a country hosts.
  private static let reach = 8

  private func showsSide(_ tokens: Range<Int>, _ text: borrowing TokenisedText) -> Bool {
    let before = tokens.lowerBound - 1
    let behind = tokens.upperBound
    if before >= 0 {
      if text.tokens[before].kind == .score || lists.beforeSide.contains(text.words[before]) { return true }
      if lists.beforeTeam.ends(at: before + 1, in: text.words) { return true }
    }
    guard behind < text.tokens.count else { return false }
    let next = text.tokens[behind].kind == .possessive ? behind + 1 : behind
    guard next < text.tokens.count else { return false }
    return text.tokens[next].kind == .score || lists.pluralVerbs.contains(text.words[next])
      || lists.resultVerbs.contains(text.words[next]) || lists.teamThings.contains(text.words[next])
      || lists.behindSide.contains(text.words[next])
      || lists.behindTeam.longest(in: text.words, at: next, before: text.tokens.count) > 0
  }
}
