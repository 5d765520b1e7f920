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
  func content(behind place: Int, in sentence: Range<Int>, of report: Report = Report()) -> Range<Int>? {
    var start = place
    while start < sentence.upperBound, isDating(start) { start += 1 }
    if let behind = behindAdjuncts(start, in: sentence, needsThat: report.needsThat) { start = behind }
    guard start < sentence.upperBound else { return nil }
    let isExplicit =
      words.that.contains(text.words[start]) && start + 1 < sentence.upperBound && !scene.isFinite(start + 1)
    if isExplicit { start += 1 }
    if !isExplicit, report.isTold, start < sentence.upperBound, words.contrast.contains(text.words[start]) {
      return nil
    }
    guard start < sentence.upperBound,
      isExplicit ? hasFinite(start..<sentence.upperBound) : opensClause(start, in: sentence, of: report)
    else { return nil }
    return trimmed(start..<end(of: start, in: sentence, isPast: report.isPast))
  }

  /// How a clause is reported.
  struct Report {
    /// Somebody was told it.
    var isTold = false
    /// Its verb may have a thing for its object: `confirmed his return`.
    var takesThings = false
    /// What reports it may be a noun too, so that only `that` tells the clause from what belongs to it.
    var needsThat = false
    /// A plain plural may begin it without `that`: `, saying players were`, but not `city bragging rights were`.
    var takesPlurals = true
    /// It was said in the past.
    var isPast = false
  }

  /// A whole stretch as a statement: it has a subject and its verb, and no marks.
  func whole(_ range: Range<Int>) -> Range<Int>? {
    guard range.count >= 4, !isSpoken(range) else { return nil }
    let range = behindHeading(behindDateline(range))
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

  /// `DAILY COURIER Norton could leave`: a heading in capitals that was run into the sentence.
  private func behindHeading(_ range: Range<Int>) -> Range<Int> {
    let heading = range.prefix { scene.isWord($0) && text.tokens[$0].flags.contains(.allCaps) }
    return heading.count > 1 ? heading.upperBound..<range.upperBound : range
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
  func isDating(_ at: Int) -> Bool {
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
  func opensClause(_ start: Int, in sentence: Range<Int>, of report: Report = Report()) -> Bool {
    guard scene.isWord(start) || scene.kind(start) == .number || scene.kind(start) == .money else { return false }
    let word = text.words[start]
    if words.prepositions.contains(word), !words.contrast.contains(word), !words.quantities.contains(word) {
      return false
    }
    if words.wh.contains(word) { return hasFinite(start + 1..<sentence.upperBound) }
    if words.contrast.contains(word) { return hasFinite(start + 1..<sentence.upperBound) }
    let isLong = report.takesPlurals && opensLongSubject(start, in: sentence)
    let isPronoun = words.subjectPronouns.contains(word) && !words.relatives.contains(word)
    guard
      isPronoun || scene.starts[start] >= 0 || words.determiners.contains(word) || words.quantities.contains(word)
        || scene.kind(start) == .number || text.tokens[start].flags.contains(.capitalised)
        || scene.lexicon.nouns.longest(in: text.words, at: start, before: sentence.upperBound) != nil
        || report.takesPlurals && isBarePlural(start, in: sentence) || isLong
    else { return false }
    // Behind an infinitive of the subject (`their trip to face Kane was`) only what is surely a verb is one.
    var isStrict = isLong
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
        // `claimed a win over Norton, whose fans left,`
        if report.takesThings, words.indefinite.contains(text.words[start]), at + 1 < limit,
          words.relatives.contains(text.words[at + 1])
        {
          return false
        }
        guard let other = (at + 1..<limit).first(where: { scene.kind($0) == .comma || scene.kind($0) == .dash }),
          other + 1 < limit
        else { return false }
        at = other
        guard scene.isBetween(at + 1) || scene.isFinite(at + 1) else { return false }
      case .clitic: return true
      case .word, .possessive, .number, .ordinal, .money, .open, .close, .score:
        if scene.isWord(at), isStrict ? words.finite.contains(word) : isVerb(at) || isPluralVerb(at, behind: start) {
          if scene.isQuoted[at] { return false }
          // `the value he has seen`: the clause only describes the noun, unless a verb of its own follows.
          guard at - 1 > start, describes(at, behind: start) else { return true }
        }
        // `declared an interest and said`: the next verb is the speaker's.
        if words.coordinators.contains(word), turnsToVerb(at, before: limit) { return false }
        if words.relatives.contains(word) || words.that.contains(word) { return false }
        // `fewer than 40 clubs were`
        let isCompared = at == start + 1 && words.quantities.contains(text.words[start])
        if words.subordinators.contains(word), !words.prepositions.contains(word), !isCompared { return false }
        if words.to.contains(word), isInfinitive(behind: at, before: limit) {
          guard report.takesThings, !report.isTold else { return false }
          isStrict = true
        }
      default: return false
      }
      at += 1
    }
    return false
  }

  /// `to stay`, `to pretty much do`
  func isInfinitive(behind to: Int, before limit: Int) -> Bool {
    for next in to + 1..<max(to + 1, min(limit, to + 4)) {
      if scene.starts[next] >= 0 || words.determiners.contains(text.words[next]) { return false }
      if scene.lexicon.verbs[text.words[next]].contains(.base) || words.have.contains(text.words[next])
        || words.auxiliaryDo.contains(text.words[next])
      {
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
}
