internal import Recognising
internal import Records
internal import Rules

/// What stands between a verb of speech and the clause it reports, or before that clause's verb.
extension ReportedClause {
  /// How many words tell when, where and to whom something was said.
  private static let longestAdjuncts = 14

  /// Where the clause begins behind when, where and to whom it was said: `in July that`, `on social media that`, `after the
  /// game he`. Nil where no such words stand there.
  func behindAdjuncts(_ start: Int, in sentence: Range<Int>, needsThat: Bool) -> Int? {
    guard start + 2 < sentence.upperBound, scene.isWord(start), scene.starts[start] < 0,
      words.besideSaying.contains(text.words[start]),
      !words.to.contains(text.words[start]) || !isInfinitive(behind: start, before: sentence.upperBound)
    else { return nil }
    for at in start + 1..<min(sentence.upperBound - 1, start + ReportedClause.longestAdjuncts) {
      guard !scene.isQuoted[at] else { return nil }
      switch scene.kind(at) {
      case .word: break
      case .possessive, .number, .ordinal, .season, .time, .score: continue
      default: return nil
      }
      let word = text.words[at]
      if words.that.contains(word) {
        // `in that game`
        if words.prepositions.contains(text.words[at - 1]) { continue }
        return scene.isFinite(at + 1) ? nil : at
      }
      if words.wh.contains(word) { return needsThat ? nil : at }
      if !needsThat, opensWithPronoun(at, in: sentence), !opensPhrase(at - 1) { return at }
      // `since he came`, `when he came`
      if words.subordinators.contains(word), !words.prepositions.contains(word), !words.besideSaying.contains(word) {
        return nil
      }
      if cues.speechVerb(at, before: sentence.upperBound) != nil { return nil }
      if isParticiple(at) { continue }
      if scene.isFinite(at) || words.relatives.contains(word) || words.coordinators.contains(word) { return nil }
      if words.to.contains(word), isInfinitive(behind: at, before: sentence.upperBound) { return nil }
    }
    return nil
  }

  /// `an interview published on Sunday`: behind its noun, and a preposition follows.
  private func isParticiple(_ at: Int) -> Bool {
    scene.starts[at] < 0 && scene.lexicon.verbs[text.words[at]].contains(.participle) && scene.ends[at] < 0
      && !words.finite.contains(text.words[at]) && words.prepositions.contains(text.words[at + 1])
  }

  private func opensPhrase(_ at: Int) -> Bool {
    words.prepositions.contains(text.words[at]) || words.subordinators.contains(text.words[at])
  }

  /// `he was`, `they never looked`
  private func opensWithPronoun(_ at: Int, in sentence: Range<Int>) -> Bool {
    guard words.subjectPronouns.contains(text.words[at]), !words.relatives.contains(text.words[at]),
      !words.determiners.contains(text.words[at]), !words.firstPerson.contains(text.words[at])
    else { return false }
    let verb = behindAdverbs(at + 1, before: sentence.upperBound)
    return verb < sentence.upperBound && (scene.kind(verb) == .clitic || scene.isWord(verb) && isVerb(verb))
  }

  /// Where a verb may stand behind words such as adverbs; `would` and `have` are verbs enough.
  private func behindAdverbs(_ start: Int, before end: Int) -> Int {
    (start..<max(start, end)).first {
      !scene.isBetween($0) || words.modals.contains(text.words[$0]) || words.have.contains(text.words[$0])
    } ?? max(start, end)
  }

  /// How many words a plural without a determiner has, with what describes it.
  private static let longestPlural = 3

  /// `said bagpipes would`, `admitted positive results were`: a plural, and right behind it a verb that is nothing else.
  func isBarePlural(_ start: Int, in sentence: Range<Int>) -> Bool {
    var at = start
    while at < min(sentence.upperBound, start + ReportedClause.longestPlural) {
      let word = text.words[at]
      guard scene.isWord(at), scene.starts[at] < 0, !scene.isFinite(at), !scene.isQuoted[at],
        !words.prepositions.contains(word), !words.coordinators.contains(word), !words.subordinators.contains(word),
        !words.relatives.contains(word), !words.adverbs.contains(word), !words.negations.contains(word),
        at == start || !words.determiners.contains(word)
      else { return false }
      if endsInS(at) {
        let verb = behindAdverbs(at + 1, before: sentence.upperBound)
        if verb < sentence.upperBound, scene.isWord(verb),
          words.finite.contains(text.words[verb]) || isPluralVerb(verb, behind: start)
        {
          return true
        }
      }
      at += 1
    }
    return false
  }

  /// `joining Norton was`, `complaints over the draw are`: what begins the clause is surely its subject only if a verb follows
  /// that is nothing else.
  func opensLongSubject(_ start: Int, in sentence: Range<Int>) -> Bool {
    guard start + 3 < sentence.upperBound, scene.isWord(start), scene.starts[start] < 0 else { return false }
    if scene.lexicon.verbs[text.words[start]].contains(.gerund) {
      return !words.prepositions.contains(text.words[start + 1])
    }
    return endsInS(start) && scene.lexicon.verbs[text.words[start]].isDisjoint(with: [.past])
      && words.prepositions.contains(text.words[start + 1])
  }

  /// `players need to`: a plain form right behind a plural that begins the clause.
  func isPluralVerb(_ at: Int, behind start: Int) -> Bool {
    guard at > start, at - start <= ReportedClause.longestPlural, at + 1 < text.tokens.count,
      scene.starts[at] < 0, scene.lexicon.verbs[text.words[at]].contains(.base)
    else { return false }
    var noun = at - 1
    while noun > start, scene.isBetween(noun) { noun -= 1 }
    guard scene.isWord(noun), endsInS(noun),
      scene.starts[noun] < 0 || scene.mentions[Int(scene.starts[noun])].form != .name
    else { return false }
    let next = text.words[at + 1]
    if words.determiners.contains(next) && scene.isWord(at + 1) || words.to.contains(next) { return true }
    // `the fans enjoy watching`, `players come from`
    return cues.isPersonNoun(noun) && scene.isWord(at + 1)
      && (words.prepositions.contains(next) || words.adverbs.contains(next) || scene.isManner(at + 1)
        || scene.starts[at + 1] < 0 && scene.lexicon.verbs[next].contains(.gerund))
  }

  private func endsInS(_ at: Int) -> Bool {
    let end = text.tokens[at].span.end
    return text.tokens[at].length > 3 && text.utf8[end - 1] == UInt8(ascii: "s")
      && text.utf8[end - 2] != UInt8(ascii: "s")
  }

  /// `an interest and then said`, `the signing of Kane but Norton were`: another clause goes on behind an object.
  func turnsToVerb(_ at: Int, before limit: Int) -> Bool {
    if words.turns.contains(text.words[at]) { return true }
    let verb = behindAdverbs(at + 1, before: limit)
    return verb < limit && scene.isWord(verb) && isVerb(verb)
  }
}
