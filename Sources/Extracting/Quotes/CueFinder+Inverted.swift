internal import Recognising
internal import Records
internal import Rules

/// Who stands behind a verb that stands first: `said Hammers boss Alan Pardew`, `said Kane's assistant`.
extension CueFinder {
  /// A name behind a verb that stands first, with what describes it before it: `said Hammers boss Alan Pardew`. It stays in
  /// its noun phrase: a comma, a verb or a joining word ends it.
  func inverted(_ range: Range<Int>) -> Speaker? {
    // `wrote one on Instagram`
    if let first = range.first, scene.isWord(first), scene.starts[first] < 0, words.anybody.contains(text.words[first]),
      first + 1 >= range.upperBound || scene.isWord(first + 1) && words.prepositions.contains(text.words[first + 1])
    {
      return Speaker(mention: nil, tokens: first..<first + 1)
    }
    var other: Speaker?
    var at = range.lowerBound
    while at < range.upperBound {
      if let found = beginning(at, before: range.upperBound) {
        at = found.tokens.upperBound
        if at < range.upperBound, scene.kind(at) == .possessive {
          // `said Kane's assistant`
          if let whole = owned(by: found, before: range.upperBound) { return whole }
          at += 1
          continue
        }
        if isPerson(found) {
          // `a spokesman for Norton`
          if let whole = employed(found, before: range.upperBound) { return whole }
          // `the Norway striker Erling Haaland`, `captain and striker Kane`: a description gives way to the name behind it.
          if found.mention.map({ scene.mentions[$0].form == .name }) ?? false { return found }
          if found.mention == nil { return found }
          other = found
          continue
        }
        if other == nil { other = found }
        continue
      }
      switch scene.kind(at) {
      case .word:
        let word = text.words[at]
        if words.subordinators.contains(word) && !words.prepositions.contains(word) || words.relatives.contains(word) {
          return other ?? phrase(range)
        }
        if other != nil, words.prepositions.contains(word) || words.adverbs.contains(word) { return other }
        if scene.isFinite(at), !describesName(at, before: range.upperBound) { return other ?? phrase(range) }
      case .comma:
        if other.map(isPerson) ?? false { return other }
        if at > range.lowerBound + 8 { return other }
      case .possessive, .number, .ordinal, .open, .close: break
      default: return other ?? phrase(range)
      }
      at += 1
    }
    return other ?? phrase(range)
  }

  /// `Kane's assistant`, `the club's lawyer`, behind whom no name follows.
  func owned(by owner: Speaker, before end: Int) -> Speaker? {
    let noun = owner.tokens.upperBound + 1
    guard noun < end, isPersonNoun(noun) || isBody(noun) || kind(of: noun) == .team, scene.starts[noun] < 0,
      noun + 1 >= end || scene.starts[noun + 1] < 0 && !isPersonNoun(noun + 1) && !scene.isCapital(noun + 1)
    else { return nil }
    // `the club's supporters' trust`
    let body = noun + 2
    let isOfBody = body < end && scene.kind(noun + 1) == .possessive && words.bodyNouns.contains(text.words[body])
    return Speaker(mention: nil, tokens: owner.tokens.lowerBound..<(isOfBody ? body : noun) + 1)
  }
}
