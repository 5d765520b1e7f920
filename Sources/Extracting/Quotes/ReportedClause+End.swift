internal import Recognising
internal import Records
internal import Rules

/// Where a reported clause ends.
extension ReportedClause {
  /// The sentence's end, or where something else than the statement begins.
  func end(of start: Int, in sentence: Range<Int>, isPast: Bool = false) -> Int {
    var at = start + 1
    while at < sentence.upperBound {
      switch scene.kind(at) {
      case .quote where scene.isQuoted[min(at + 1, text.tokens.count - 1)]:
        if scene.kind(at - 1) == .colon || scene.kind(at - 1) == .comma { return at - 1 }
      case .colon where at + 1 < sentence.upperBound && scene.kind(at + 1) == .quote: return at
      case .semicolon: return at
      case .comma where turnsToAuthor(at + 1, in: sentence): return at
      case .dash where turnsToAuthor(at + 1, in: sentence): return at
      // `said they were close - but they lost`: behind the dash it is told.
      case .dash
      where at + 1 < sentence.upperBound && text.tokens[at].flags.contains(.spaced)
        && words.coordinators.contains(text.words[at + 1]) && !goesOn(at + 1, in: sentence):
        return at
      case .comma:
        if leaves(at, in: sentence) || at - start > 4 && reportsAnew(at + 1, in: sentence) { return at }
        if isPast, narrates(behind: at, from: start, in: sentence) { return at }
      case .word:
        if isPast, scene.starts[at] < 0, !scene.isQuoted[at], words.turns.contains(text.words[at]),
          turnsToNow(at + 1, from: start, in: sentence)
        {
          return at
        }
        if scene.starts[at] < 0, !scene.isQuoted[at],
          words.coordinators.contains(text.words[at]) || words.contrast.contains(text.words[at]),
          reportsAnew(at + 1, in: sentence)
        {
          return at
        }
      default: break
      }
      at += 1
    }
    return sentence.upperBound
  }

  /// `…, but I am surprised`, `… - but do you?`: the author goes on in his own name.
  private func turnsToAuthor(_ start: Int, in sentence: Range<Int>) -> Bool {
    guard start + 1 < sentence.upperBound, words.coordinators.contains(text.words[start]) else { return false }
    let next = text.words[start + 1]
    return words.firstPerson.contains(next) && !words.determiners.contains(next) || words.auxiliaryDo.contains(next)
  }

  /// `, with pundit Sutton in agreement`, `, adding that …`, `, said Kane`, `, according to`
  private func leaves(_ comma: Int, in sentence: Range<Int>) -> Bool {
    let next = comma + 1
    guard next < sentence.upperBound, scene.isWord(next) else { return false }
    if words.ends.contains(text.words[next]) { return true }
    // `, which eventually led the club to sell him`: what came of the saying.
    if words.relatives.contains(text.words[next]), !words.who.contains(text.words[next]) {
      var verb = next + 1
      while verb < sentence.upperBound, scene.isBetween(verb) { verb += 1 }
      if verb < sentence.upperBound, words.effects.contains(text.words[verb]) { return true }
    }
    // `, a claim the club deny`, `, so, as Kane said, …`
    if next + 1 < sentence.upperBound {
      let other = text.words[next + 1]
      if words.indefinite.contains(text.words[next]), words.speechNouns.contains(other), scene.starts[next] < 0 {
        return true
      }
      if words.such.contains(text.words[next]), scene.kind(next + 1) == .comma { return true }
    }
    if words.accordingTo.longest(in: text.words, at: next, before: sentence.upperBound) > 0 { return true }
    guard let verb = cues.speechVerb(next, before: sentence.upperBound) else { return false }
    // `, adding that`, `, says the report`
    let forms = scene.lexicon.verbs[text.words[verb.lowerBound]]
    return forms.contains(.gerund)
      || verb.upperBound < sentence.upperBound && words.definite.contains(text.words[verb.upperBound])
  }

  /// Another report begins: `but outside agencies fear …`, `and added that …`.
  private func reportsAnew(_ start: Int, in sentence: Range<Int>) -> Bool {
    for at in start..<min(sentence.upperBound, start + 7) {
      if scene.kind(at) == .comma || words.that.contains(text.words[at]) { return false }
      guard let verb = cues.speechVerb(at, before: sentence.upperBound) else { continue }
      let forms = scene.lexicon.verbs[text.words[at]]
      guard cues.takesClause(verb), !forms.isDisjoint(with: [.past, .third, .base]),
        !cues.isPassive(verb, from: start) || words.dummies.contains(text.words[start])
      else { continue }
      return content(opens: verb.upperBound, in: sentence)
    }
    return false
  }

  private func content(opens start: Int, in sentence: Range<Int>) -> Bool {
    var at = start
    while at < sentence.upperBound, isDating(at) { at += 1 }
    guard at < sentence.upperBound else { return false }
    if scene.kind(at) == .colon || scene.kind(at) == .quote { return true }
    return words.that.contains(text.words[at]) || opensClause(at, in: sentence)
  }
}
