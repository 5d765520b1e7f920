internal import Recognising
internal import Records
internal import Rules

/// What of a reported clause is left when stops, commas and marks at its ends are taken off.
extension ReportedClause {
  /// `meets his "no nonsense" rule`: the words in marks stand between a determiner and its noun.
  private func isModifier(_ mark: Int, in range: Range<Int>, verb: Int) -> Bool {
    guard mark - 2 > verb, words.determiners.contains(text.words[mark - 2]),
      let close = (mark..<range.upperBound).first(where: { !scene.isQuoted[$0] }), close + 1 < range.upperBound
    else { return false }
    let noun = close + 1
    return scene.isWord(noun) && scene.starts[noun] < 0 && !words.prepositions.contains(text.words[noun])
      && !words.coordinators.contains(text.words[noun]) && !words.subordinators.contains(text.words[noun])
      && !scene.isFinite(noun) && !words.adverbs.contains(text.words[noun])
  }

  /// Stops, commas and marks at its ends are no part of it. With its verb or all behind the verb in marks it is no clause
  /// of its own.
  func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    while let last = range.last,
      !(scene.isWord(last)
        || [.number, .score, .ordinal, .money, .minute, .time, .season, .link, .close, .possessive, .clitic].contains(
          scene.kind(last)))
    {
      if scene.kind(last) == .quote, range.contains(where: { scene.isQuoted[$0] }) { break }
      range = range.lowerBound..<last
    }
    while let first = range.first, scene.kind(first) == .comma || scene.kind(first) == .dash {
      range = first + 1..<range.upperBound
    }
    guard range.count >= 3, !scene.isQuoted[range.lowerBound], scene.kind(range.lowerBound) != .quote else {
      return nil
    }
    if let mark = range.first(where: { scene.isQuoted[$0] }) {
      let plain = range.lowerBound..<mark - 1
      let verbs = plain.dropFirst().filter { isVerb($0) || scene.kind($0) == .clitic }
      guard let last = verbs.last, mark - 1 - last > 2 || isModifier(mark, in: range, verb: last) else {
        return plainClause(plain)
      }
    }
    return range
  }

  /// `he was fit and would be "ready"`: the clause that is whole before the one whose verb the words in marks need.
  private func plainClause(_ plain: Range<Int>) -> Range<Int>? {
    let least = plain.lowerBound + 3
    guard
      let joint = plain.last(where: {
        $0 >= least
          && (scene.kind($0) == .comma || scene.kind($0) == .semicolon
            || scene.isWord($0) && words.coordinators.contains(text.words[$0]))
      })
    else { return nil }
    // `the premise as, he says, …`
    let last = text.words[joint - 1]
    guard !words.prepositions.contains(last), !words.subordinators.contains(last), !words.relatives.contains(last),
      !words.determiners.contains(last) || !scene.isWord(joint - 1)
    else { return nil }
    let clause = plain.lowerBound..<joint
    return opensClause(clause.lowerBound, in: clause) ? trimmed(clause) : nil
  }
}
