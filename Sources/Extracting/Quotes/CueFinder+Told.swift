internal import Recognising
internal import Records
internal import Rules

/// Speakers whom the name before the verb only tells apart: `the father of Kane`, `sources at the club`.
extension CueFinder {
  /// How many words describe the name in `the father of former striker Kane`, and how many the noun before.
  private static let description = 6

  /// `A source close to Kane`, `the father of striker Kane`, `one of the players`: somebody else, whom the one before the verb
  /// only tells apart.
  func told(by found: Speaker, from start: Int) -> Speaker? {
    let first = found.tokens.lowerBound
    var at = first - 1
    while at > start, first - at < CueFinder.description, scene.isWord(at) || scene.kind(at) == .possessive,
      !words.prepositions.contains(text.words[at]), !scene.isFinite(at) || scene.kind(at) == .possessive
    {
      at -= 1
    }
    guard at > start, scene.isWord(at), words.prepositions.contains(text.words[at]) else { return nil }
    var noun = at - 1
    if noun > start, words.close.contains(text.words[noun]) { noun -= 1 }
    guard scene.isWord(noun) else { return nil }
    if words.counted.contains(text.words[noun]) || words.anybody.contains(text.words[noun]) {
      let isFirst = noun == start || !scene.isWord(noun - 1)
      return isFirst ? Speaker(mention: nil, tokens: noun..<found.tokens.upperBound) : nil
    }
    guard isPersonNoun(noun) || words.close.contains(text.words[noun + 1]) else { return nil }
    for begin in stride(from: noun - 1, through: max(start, noun - CueFinder.description), by: -1)
    where scene.isWord(begin)
      && (words.determiners.contains(text.words[begin]) || words.counted.contains(text.words[begin]))
    {
      // `the manager of Norton` may have a name elsewhere; a friend or spokesman is only who is called so.
      guard
        words.indefinite.contains(text.words[begin]) || words.counted.contains(text.words[begin]) || isRelation(noun)
          || words.close.contains(text.words[noun + 1])
      else { return nil }
      if begin > start, scene.isWord(begin - 1), words.prepositions.contains(text.words[begin - 1]) { return nil }
      return Speaker(mention: nil, tokens: begin..<found.tokens.upperBound)
    }
    return nil
  }

  /// A noun that tells what somebody is to another, and no work: `father`, `friend`, `spokesman`.
  private func isRelation(_ noun: Int) -> Bool {
    guard let form = scene.lexicon.nouns.longest(in: text.words, at: noun, before: noun + 1)?.forms.first else {
      return false
    }
    return scene.lexicon.nouns.attribute("role", of: form.entry) == "other"
  }

  /// `reports in Turkey`, `sources at the club`: the place is not who says it.
  func source(around found: Speaker, from start: Int) -> Speaker? {
    guard let mention = found.mention, scene.mentions[mention].kind != .organisation else { return nil }
    let first = found.tokens.lowerBound
    for at in stride(from: first - 1, through: max(start, first - 4), by: -1)
    where words.claimed.contains(text.words[at]) {
      return words.prepositions.contains(text.words[at + 1])
        ? Speaker(mention: nil, tokens: at..<found.tokens.upperBound) : nil
    }
    return nil
  }
}
