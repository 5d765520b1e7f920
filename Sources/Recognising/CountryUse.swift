internal import Records
internal import Rules
internal import Tokenising

/// What a country's name stands for in an article: a place everywhere where it is one in half of its occurrences (`in
/// Qatar`, `travel to Qatar`) and nothing shows its side anywhere (`Qatar 2-0`, `beat Qatar`, `the Qatar coach`).
struct CountryUse {
  private struct Use {
    var mentions: [Int] = []
    var places = 0
    var isSide = false
  }

  private let lists: Lists
  private var uses: [[WordID]: Use] = [:]

  init(_ lists: Lists) { self.lists = lists }

  /// Takes one occurrence, whose kind is what stands beside it says.
  mutating func note(_ number: Int, _ mention: Mention, _ text: borrowing TokenisedText) {
    let words = Array(text.words[mention.tokens])
    uses[words, default: Use()].mentions.append(number)
    if mention.kind == .location || isTravelled(mention.tokens, text) || isHost(mention.tokens, text) {
      uses[words]?.places += 1
    } else if showsSide(mention.tokens, text) {
      uses[words]?.isSide = true
    }
  }

  /// The mentions of all countries that are places alone.
  var places: [Int] {
    uses.values.filter { $0.places * 2 >= $0.mentions.count && !$0.isSide }.flatMap(\.mentions)
  }

  /// `will not travel to Israel`, `the trip to Georgia`: where a side goes too, so that it says less than `in Israel`.
  private func isTravelled(_ tokens: Range<Int>, _ text: borrowing TokenisedText) -> Bool {
    var before = tokens.lowerBound - 1
    if before > 0, lists.determiners.contains(text.words[before]) { before -= 1 }
    return before > 0 && lists.motionPrepositions.contains(text.words[before])
      && lists.travels.contains(text.words[before - 1])
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
