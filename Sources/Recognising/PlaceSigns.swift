internal import Records
internal import Rules

/// Which names that no list holds are places, by what stands beside them anywhere in the article: words that only come
/// before a place (`born in Norton`, `the suburb of Norton`) or behind one (`Norton airport`), or a place that it lies in
/// (`in Norton, Kent`). Signs of a person speak against it.
struct PlaceSigns {
  private let text: TokenisedText
  private let lexicon: Lexicon
  private let lists: Lists
  private var weights: [[WordID]: Int] = [:]
  /// The listed places, by their first tokens.
  private let places: Set<Int>

  init(_ text: TokenisedText, _ lexicon: Lexicon, _ lists: Lists, of names: [Mention]) {
    self.text = text
    self.lexicon = lexicon
    self.lists = lists
    places = Set(
      names.lazy.filter { mention in
        mention.entries.contains { lexicon.names.entries[Int($0)].kind == .location }
      }.map(\.tokens.lowerBound))
    for mention in names where mayBePlace(mention) && mention.tokens.count <= 3 {
      weights[Array(text.words[mention.tokens]), default: 0] += weight(mention.tokens)
    }
  }

  func isPlace(_ mention: Mention) -> Bool {
    mayBePlace(mention) && (weights[Array(text.words[mention.tokens])] ?? 0) > 0
  }

  private func mayBePlace(_ mention: Mention) -> Bool { mention.entries.isEmpty && mention.kind == .person }

  private func weight(_ tokens: Range<Int>) -> Int {
    var weight = 0
    let before = tokens.lowerBound
    let behind = tokens.upperBound
    if lists.beforePlace.ends(at: before, in: text.words) { weight += 1 }
    if lists.showsPlace(behind, text) { weight += 1 }
    if liesInPlace(before, behind) { weight += 1 }
    if before > 0, lexicon.nouns.longest(in: text.words, at: before - 1, before: before) != nil { weight -= 2 }
    if behind < text.tokens.count, text.tokens[behind].kind == .word,
      lists.neverBehindTeam.longest(in: text.words, at: behind, before: text.tokens.count) > 0
    {
      weight -= 2
    }
    return weight
  }

  /// `in Norton, Kent`, `from Norton, Kent,`
  private func liesInPlace(_ before: Int, _ behind: Int) -> Bool {
    guard before > 0, behind + 1 < text.tokens.count, text.tokens[behind].kind == .comma, places.contains(behind + 1)
    else { return false }
    return lists.placePrepositions.contains(text.words[before - 1])
  }
}

extension Lists {
  /// Whether a token is what stands right behind a place alone: `Norton airport`, `Norton-born`.
  func showsPlace(_ behind: Int, _ text: borrowing TokenisedText) -> Bool {
    guard behind < text.tokens.count, text.tokens[behind].kind == .word,
      !text.tokens[behind].flags.contains(.opensSentence)
    else { return false }
    let word = text.words[behind]
    return placeKinds.contains(word)
      || placeCompounds.contains(word) && text.utf8[text.tokens[behind].span.start] == UInt8(ascii: "-")
  }
}
