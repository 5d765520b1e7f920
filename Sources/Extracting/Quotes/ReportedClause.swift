internal import Recognising
internal import Records
internal import Rules

/// Where the clause that a verb of speech reports begins and ends.
struct ReportedClause {
  let scene: QuoteScene
  let cues: CueFinder
  private let clockNouns: WordSet
  var text: TokenisedText { scene.text }
  var words: QuoteWords { scene.words }

  init(_ scene: QuoteScene, _ cues: CueFinder) {
    self.scene = scene
    self.cues = cues
    clockNouns = scene.lexicon.list("clock-nouns")
  }

  /// The clause behind a verb, or behind whom it was told: `that` and what dates the saying left out.
  func content(behind place: Int, in sentence: Range<Int>, isTold: Bool = false) -> Range<Int>? {
    var start = place
    while start < sentence.upperBound, isDating(start) { start += 1 }
    guard start < sentence.upperBound else { return nil }
    let isExplicit =
      words.that.contains(text.words[start]) && start + 1 < sentence.upperBound && !scene.isFinite(start + 1)
    if isExplicit { start += 1 }
    if !isExplicit, isTold, start < sentence.upperBound, words.contrast.contains(text.words[start]) { return nil }
    guard start < sentence.upperBound,
      isExplicit ? hasFinite(start..<sentence.upperBound) : opensClause(start, in: sentence)
    else { return nil }
    return trimmed(start..<end(of: start, in: sentence))
  }

  /// A whole stretch as a statement: it has a subject and its verb, and no marks.
  func whole(_ range: Range<Int>) -> Range<Int>? {
    guard range.count >= 4, !range.contains(where: { scene.isQuoted[$0] || scene.kind($0) == .quote }) else {
      return nil
    }
    let range = behindDateline(range)
    guard let first = range.first, range.dropFirst().contains(where: { scene.isFinite($0) }) else { return nil }
    // `When asked if it was a mistake, Kane added`: nobody has said that.
    if words.subordinators.contains(text.words[first]),
      range.prefix(4).contains(where: { words.questioned.contains(text.words[$0]) })
    {
      return nil
    }
    // `Speaking of strikers who scored`: no subject.
    let opens = scene.starts[first] < 0 ? scene.lexicon.verbs[text.words[first]] : []
    if opens.contains(.gerund), !range.contains(where: { scene.kind($0) == .comma }) { return nil }
    return trimmed(range)
  }

  /// `LONDON (AP) — Kane will stay`
  private func behindDateline(_ range: Range<Int>) -> Range<Int> {
    guard
      let close = range.prefix(6).first(where: { scene.kind($0) == .close }), close + 2 < range.upperBound,
      scene.kind(close + 1) == .dash
    else { return range }
    return close + 2..<range.upperBound
  }

  /// It does not go on with a clause that began before: `, who …`, `, had climbed …`.
  func canOpen(_ at: Int) -> Bool {
    at < text.tokens.count && !words.relatives.contains(text.words[at]) && !scene.isFinite(at)
  }

  /// Where the sentence ends, if hardly anything stands between the verb and its end.
  func endsSentence(_ verb: Range<Int>, _ sentence: Range<Int>) -> Int? {
    sentence.upperBound - verb.upperBound <= 4 ? sentence.upperBound : nil
  }

  // MARK: Its beginning

  /// `said Tuesday`, `said on Friday`, `said at the weekend`, `said again`
  private func isDating(_ at: Int) -> Bool {
    guard scene.isWord(at), scene.starts[at] < 0 else { return false }
    let word = text.words[at]
    // `said there might be`
    if words.dummies.contains(word), at + 1 < text.tokens.count, scene.isFinite(at + 1) { return false }
    if at > 1, words.definite.contains(word), words.prepositions.contains(text.words[at - 1]),
      at + 1 < text.tokens.count
    {
      return words.days.contains(text.words[at + 1])
    }
    if words.days.contains(word) || words.adverbs.contains(word) { return true }
    guard words.prepositions.contains(word), at + 2 < text.tokens.count else { return false }
    return words.days.contains(text.words[at + 1])
      || words.definite.contains(text.words[at + 1]) && words.days.contains(text.words[at + 2])
  }

  private func hasFinite(_ range: Range<Int>) -> Bool { range.prefix(40).contains { scene.isFinite($0) } }

  /// Without `that`, a subject must begin and its verb follow, with no word between that opens another clause.
  private func opensClause(_ start: Int, in sentence: Range<Int>) -> Bool {
    guard scene.isWord(start) || scene.kind(start) == .number || scene.kind(start) == .money else { return false }
    let word = text.words[start]
    if words.prepositions.contains(word), !words.contrast.contains(word), !words.quantities.contains(word) {
      return false
    }
    if words.wh.contains(word) { return hasFinite(start + 1..<sentence.upperBound) }
    if words.contrast.contains(word) { return hasFinite(start + 1..<sentence.upperBound) }
    let isPronoun = words.subjectPronouns.contains(word) && !words.relatives.contains(word)
    guard
      isPronoun || scene.starts[start] >= 0 || words.determiners.contains(word) || words.quantities.contains(word)
        || scene.kind(start) == .number || text.tokens[start].flags.contains(.capitalised)
        || scene.lexicon.nouns.longest(in: text.words, at: start, before: sentence.upperBound) != nil
    else { return false }
    var at = start + 1
    if scene.starts[start] >= 0 { at = scene.mentions[Int(scene.starts[start])].tokens.upperBound }
    let limit = min(sentence.upperBound, start + 40)
    while at < limit {
      if scene.starts[at] >= 0 {
        at = scene.mentions[Int(scene.starts[at])].tokens.upperBound
        continue
      }
      let word = text.words[at]
      switch scene.kind(at) {
      case .comma, .dash:
        // An aside is stepped over, to its other mark; without one the clause is none.
        if at + 1 < limit, scene.kind(at) == .dash, words.coordinators.contains(text.words[at + 1]) { return false }
        guard let other = (at + 1..<limit).first(where: { scene.kind($0) == .comma || scene.kind($0) == .dash }),
          other + 1 < limit
        else { return false }
        at = other
        guard scene.isBetween(at + 1) || scene.isFinite(at + 1) else { return false }
      case .clitic: return true
      case .word, .possessive, .number, .ordinal, .money, .open, .close, .score:
        if scene.isWord(at), isVerb(at) {
          if scene.isQuoted[at] { return false }
          // `the value he has seen`: the clause only describes the noun, unless a verb of its own follows.
          guard at - 1 > start, describes(at, behind: start) else { return true }
        }
        // `declared an interest and said`: the next verb is the speaker's.
        if words.coordinators.contains(word), at + 1 < limit, scene.isWord(at + 1), isVerb(at + 1) { return false }
        if words.relatives.contains(word) || words.that.contains(word) { return false }
        // `fewer than 40 clubs were`
        let isCompared = at == start + 1 && words.quantities.contains(text.words[start])
        if words.subordinators.contains(word), !words.prepositions.contains(word), !isCompared { return false }
        if words.to.contains(word), isInfinitive(behind: at, before: limit) { return false }
      default: return false
      }
      at += 1
    }
    return false
  }

  /// `to stay`, `to pretty much do`
  private func isInfinitive(behind to: Int, before limit: Int) -> Bool {
    for next in to + 1..<max(to + 1, min(limit, to + 4)) {
      if scene.starts[next] >= 0 || words.determiners.contains(text.words[next]) { return false }
      if scene.lexicon.verbs[text.words[next]].contains(.base) || words.auxiliaryDo.contains(text.words[next]) {
        return true
      }
    }
    return false
  }

  /// Right behind a pronoun that itself stands behind a noun.
  private func describes(_ verb: Int, behind start: Int) -> Bool {
    var at = verb - 1
    while at > start, scene.isBetween(at) { at -= 1 }
    guard at > start, words.subjectPronouns.contains(text.words[at]), !words.relatives.contains(text.words[at]),
      !words.that.contains(text.words[at])
    else { return false }
    return scene.isWord(at - 1) && !words.subordinators.contains(text.words[at - 1])
      && !words.coordinators.contains(text.words[at - 1])
  }

  /// A finite verb, and no participle behind its noun (`a try scored by`).
  func isVerb(_ at: Int) -> Bool {
    let word = text.words[at]
    if words.finite.contains(word) || words.modals.contains(word) { return true }
    let forms = scene.lexicon.verbs[word]
    guard scene.starts[at] < 0, !forms.isDisjoint(with: [.past, .third]) else { return false }
    if forms.contains(.noun) {
      // `he needs`, `Kane scores`: right behind its subject.
      if at > 0, scene.ends[at] >= 0 { return !text.tokens[at].flags.contains(.capitalised) }
      guard at > 1, at + 1 < text.tokens.count, scene.isWord(at - 1), forms.contains(.third),
        !scene.words.determiners.contains(text.words[at - 1])
      else { return false }
      let next = text.words[at + 1]
      return words.determiners.contains(next) || words.to.contains(next) || words.adverbs.contains(next)
        || scene.starts[at + 1] >= 0
    }
    if forms.contains(.participle), at + 1 < text.tokens.count, words.by.contains(text.words[at + 1]) { return false }
    // `scored in time added on`, `with ten minutes left`
    if forms.contains(.participle), at > 0, clockNouns.contains(text.words[at - 1]) { return false }
    if at > 0,
      words.determiners.contains(text.words[at - 1]) || scene.kind(at - 1) == .possessive
        || words.prepositions.contains(text.words[at - 1])
    {
      return false
    }
    return true
  }

  // MARK: Its end

  /// The sentence's end, or where something else than the statement begins.
  private func end(of start: Int, in sentence: Range<Int>) -> Int {
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
        && words.coordinators.contains(text.words[at + 1]):
        return at
      case .comma: if leaves(at, in: sentence) || at - start > 4 && reportsAnew(at + 1, in: sentence) { return at }
      case .word:
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
        !cues.isPassive(verb, from: start)
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
