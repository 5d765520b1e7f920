internal import Recognising
internal import Records

/// Speakers that stand before what a paper says of itself, or before an aside on a name that nothing recognised.
extension CueFinder {
  /// How many words tell who has seen a document.
  private static let longestReader = 7

  /// `A letter to the League, seen by the Gazette, says`: the letter says it, not the paper.
  func seen(before end: Int, from start: Int) -> Speaker? {
    let end = isAside(end - 1) ? end - 1 : end
    guard start + 2 < end,
      let participle = (max(start + 2, end - CueFinder.longestReader)..<end).last(where: { at in
        at + 2 < end && words.seenBy.contains(text.words[at]) && words.by.contains(text.words[at + 1])
      }), !(participle + 2..<end).contains(where: { !scene.isWord($0) || scene.isFinite($0) })
    else { return nil }
    let close = isAside(participle - 1) ? participle - 1 : participle
    var first = close
    while first > start, [.word, .possessive, .number].contains(scene.kind(first - 1)) { first -= 1 }
    guard first < close, words.determiners.contains(text.words[first]),
      (first..<close).prefix(5).contains(where: { scene.isWord($0) && isPublication($0) })
    else { return nil }
    return Documents(scene).publisher(opening: first..<close) ?? Speaker(mention: nil, tokens: first..<close)
  }

  /// `Norton Women Fans Club, whose side lost, called it`: the capitals before the relative clause, which nothing recognised.
  func unknownBeforeRelative(_ mark: Int, from start: Int) -> Speaker? {
    let next = text.words[mark + 1]
    guard words.relatives.contains(next) || words.who.contains(next), scene.ends[mark] < 0 else { return nil }
    var first = mark
    while first > start, scene.isWord(first - 1), scene.isCapital(first - 1) { first -= 1 }
    guard (2...6).contains(mark - first) else { return nil }
    return Speaker(mention: nil, tokens: first..<mark)
  }
}
