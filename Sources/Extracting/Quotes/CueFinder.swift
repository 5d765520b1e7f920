internal import Recognising
internal import Records
internal import Rules

/// Finds cues in stretches of text outside quotation marks.
struct CueFinder {
  let scene: QuoteScene
  var text: TokenisedText { scene.text }
  var words: QuoteWords { scene.words }

  /// How far into a stretch a cue is looked for: no sentence tells so late who spoke.
  static let reach = 40

  init(_ scene: QuoteScene) { self.scene = scene }

  // MARK: Places

  /// The cue in a stretch behind a quotation: `Kane said`, `said Kane`, `he told BBC Sport`, `was Klopp's verdict`.
  func after(_ window: Range<Int>) -> Cue? {
    for at in window.prefix(CueFinder.reach) {
      guard let verb = speechVerb(at, before: window.upperBound), !isPassive(verb, from: window.lowerBound) else {
        continue
      }
      if onlyBetween(window.lowerBound..<at), let found = Documents(scene).cue(behind: verb, window) { return found }
      if onlyBetween(window.lowerBound..<at), !isOfDocuments(verb) {
        let behind = verb.upperBound..<min(window.upperBound, verb.upperBound + 24)
        return Cue(tokens: verb, speaker: inverted(behind), window: window)
      }
      guard let before = subject(of: verb, from: window.lowerBound), suitsDocument(verb, from: window.lowerBound),
        !isRelative(before, from: window.lowerBound)
      else { continue }
      return Cue(tokens: verb, speaker: before, addressee: addressee(behind: verb, window), window: window)
    }
    return verdict(window) ?? infinitiveBehind(window)
  }

  /// `a gesture which the crowd appreciated`: what stands right behind a relative word says nothing of the quotation.
  private func isRelative(_ subject: Speaker, from start: Int) -> Bool {
    let before = subject.tokens.lowerBound - 1
    return before > start && scene.isWord(before) && words.relatives.contains(text.words[before])
  }

  /// The cue in a stretch before a quotation: `Kane said:`, `Explaining what happened, he said:`. The verb nearest to the
  /// mark counts; a participle's subject may stand before an earlier quotation of the sentence.
  func before(_ window: Range<Int>) -> Cue? {
    if let found = infinitive(window) { return found }
    let sentence = max(
      scene.sentence(of: max(window.lowerBound, window.upperBound - 1)).lowerBound, window.lowerBound - 60)
    for at in window.reversed().prefix(CueFinder.reach) {
      guard let verb = speechVerb(at, before: window.upperBound), !isPassive(verb, from: window.lowerBound) else {
        continue
      }
      guard suitsDocument(verb, from: window.lowerBound) else { continue }
      if let found = subject(of: verb, from: window.lowerBound) {
        return Cue(tokens: verb, speaker: found, addressee: addressee(behind: verb, window), window: window)
      }
      if !takesObject(verb), onlyBetween(window.lowerBound..<at),
        let found = inverted(verb.upperBound..<window.upperBound)
      {
        return Cue(tokens: verb, speaker: found, window: window)
      }
      // `It was, says Tomas, "…"`
      if !takesObject(verb), verb.lowerBound > window.lowerBound, scene.kind(verb.lowerBound - 1) == .comma,
        let comma = (verb.upperBound..<window.upperBound).first(where: {
          scene.kind($0) == .comma || scene.kind($0) == .colon
        }), let found = inverted(verb.upperBound..<comma), isSomebody(found)
      {
        return Cue(tokens: verb, speaker: found, window: window)
      }
      if sentence < window.lowerBound, let found = clauseSubject(sentence..<at) {
        return Cue(tokens: verb, speaker: found, addressee: addressee(behind: verb, window), window: window)
      }
      // `insisted its rules will "…"`: a noun of the same form, and the verb stands further off.
      if isNounToo(verb), !onlyBetween(verb.upperBound..<window.upperBound) { continue }
      return Cue(tokens: verb, speaker: nil, addressee: addressee(behind: verb, window), window: window)
    }
    return nil
  }

  /// `Kane took to social media to say: "…"`, `the club went on to add: "…"`: an infinitive right before the mark.
  private func infinitive(_ window: Range<Int>) -> Cue? {
    guard
      let verb = window.suffix(3).last(where: { at in
        scene.isWord(at) && !words.that.contains(text.words[at]) && at > window.lowerBound
          && words.to.contains(text.words[at - 1])
      }), verb - 1 > window.lowerBound, scene.starts[verb] < 0,
      let length = scene.lexicon.speech.longest(in: text.words, at: verb, before: window.upperBound)?.length,
      !(verb + length..<window.upperBound).contains(where: {
        scene.isWord($0) && !words.that.contains(text.words[$0])
      }),
      scene.lexicon.verbs[text.words[verb]].contains(.base),
      !window.contains(where: { words.negations.contains(text.words[$0]) }),
      let found = clauseSubject(window.lowerBound..<verb - 1, allowsSides: true)
    else { return nil }
    return Cue(tokens: verb..<verb + length, speaker: found, window: window)
  }

  /// `was the argument`, `was the cry`: nobody is told to have said it.
  func isNobodysVerdict(_ window: Range<Int>) -> Bool {
    guard let first = window.first, words.be.contains(text.words[first]) else { return false }
    let near = first + 1..<min(window.upperBound, first + 6)
    guard
      near.first.map({ words.definite.contains(text.words[$0]) || words.indefinite.contains(text.words[$0]) }) ?? false,
      let noun = near.first(where: isSaying)
    else { return false }
    return noun + 1 >= window.upperBound || !words.sources.contains(text.words[noun + 1]) || verdict(window) == nil
  }

  /// `verdict`, `explanation`, `chant`: a noun for words.
  private func isSaying(_ at: Int) -> Bool {
    words.verdicts.contains(text.words[at]) || words.speechNouns.contains(text.words[at])
      || words.chants.contains(text.words[at])
  }

  private func isCrowd(_ found: Speaker) -> Bool {
    found.mention == nil && found.tokens.last.map { words.crowds.contains(text.words[$0]) } ?? false
  }

  /// `was Klopp's assessment of the performance`, `was the verdict of Klopp`
  func verdict(_ window: Range<Int>) -> Cue? {
    guard let first = window.first, words.be.contains(text.words[first]), first + 1 < window.upperBound else {
      return nil
    }
    let near = first + 1..<min(window.upperBound, first + 6)
    if let noun = near.first(where: isSaying), noun + 2 < window.upperBound,
      words.definite.contains(text.words[first + 1]), words.sources.contains(text.words[noun + 1]),
      let found = inverted(noun + 2..<window.upperBound), isSomebody(found) || isCrowd(found)
    {
      return Cue(tokens: noun..<noun + 1, speaker: found, window: window)
    }
    // `was her mother's reply`
    if let owner = indefinite(first + 1, before: window.upperBound), owner.tokens.upperBound < window.upperBound,
      scene.kind(owner.tokens.upperBound) == .possessive,
      let noun = (owner.tokens.upperBound..<min(window.upperBound, owner.tokens.upperBound + 4)).first(where: isSaying)
    {
      return Cue(tokens: noun..<noun + 1, speaker: owner, window: window)
    }
    let number = Int(scene.starts[first + 1])
    guard number >= 0, scene.mentions[number].kind == .person else { return nil }
    let end = scene.mentions[number].tokens.upperBound
    guard end < window.upperBound, scene.kind(end) == .possessive else { return nil }
    guard
      let noun = (end + 1..<min(window.upperBound, end + 5)).first(where: isSaying)
    else { return nil }
    return Cue(
      tokens: noun..<noun + 1, speaker: Speaker(mention: number, tokens: scene.mentions[number].tokens), window: window)
  }

  // MARK: Verbs

  func speechVerb(_ at: Int, before end: Int) -> Range<Int>? {
    guard at < end, scene.starts[at] < 0, !scene.isNamed[at], scene.isWord(at), !scene.isQuoted[at],
      let length = scene.lexicon.speechVerb(in: text.words, at: at, before: end)
    else { return nil }
    let forms = scene.lexicon.verbs[text.words[at]]
    if isNoun(at..<at + length, before: end) || leadsOn(at..<at + length, before: end) { return nil }
    // `National Express`: part of a name that nothing recognised.
    let isCapital = text.tokens[at].flags.contains(.capitalised)
    if isCapital, at > 0, scene.isWord(at - 1), text.tokens[at - 1].flags.contains(.capitalised),
      scene.sentenceOf[at] == scene.sentenceOf[at - 1]
    {
      return nil
    }
    if at > 0, text.tokens[at].kind == .word {
      // A noun of the same form is no verb: `the claim`, `his view`, `despite claims`.
      let before = text.words[at - 1]
      let isOwned = scene.kind(at - 1) == .possessive || scene.isWord(at - 1) && words.determiners.contains(before)
      let isAnybodys = words.anybody.contains(before) && forms.contains(.past)
      if isOwned, !isAnybodys { return nil }
      if words.prepositions.contains(before), scene.kind(at - 1) == .word, !forms.contains(.gerund), scene.ends[at] < 0
      {
        return nil
      }
    }
    return at..<at + length
  }

  /// `was told`, `is said`: its subject is not who spoke.
  func isPassive(_ verb: Range<Int>, from start: Int) -> Bool {
    let forms = scene.lexicon.verbs[text.words[verb.lowerBound]]
    if forms.contains(.gerund) { return false }
    var at = verb.lowerBound
    while at > start, scene.isWord(at - 1), words.adverbs.contains(text.words[at - 1]) || scene.isManner(at - 1) {
      at -= 1
    }
    if isHeadless(verb, from: start) { return true }
    guard at > start, scene.starts[at - 1] < 0 else { return false }
    return words.be.contains(text.words[at - 1])
  }

  /// `Norton, described as "…"`, `a tournament described as "…"`: nobody who describes stands before the verb, unlike in
  /// `what he described as` and `a miss that Kane described as`.
  private func isHeadless(_ verb: Range<Int>, from start: Int) -> Bool {
    let at = verb.lowerBound
    guard verb.upperBound < text.tokens.count, words.asWord.contains(text.words[verb.upperBound]),
      words.naming.contains(text.words[at])
    else { return false }
    guard at > start, !isAside(at - 1) else { return true }
    if scene.ends[at] >= 0 {
      let first = scene.mentions[Int(scene.ends[at])].tokens.lowerBound
      guard scene.mentions[Int(scene.ends[at])].form == .name else { return false }
      return first <= start || !scene.isWord(first - 1)
    }
    guard scene.isWord(at - 1),
      let article = (max(start, at - 4)..<at).last(where: {
        words.determiners.contains(text.words[$0])
      })
    else { return false }
    return article < at - 1 && words.indefinite.contains(text.words[article])
  }

  /// Whether a verb of speech is listed with a use: `object`, `that`.
  private func has(_ use: String, _ verb: Range<Int>) -> Bool {
    guard let found = scene.lexicon.speech.longest(in: text.words, at: verb.lowerBound, before: verb.upperBound),
      let form = found.forms.first
    else { return false }
    return scene.lexicon.speech.lists(use, in: "use", of: form.entry)
  }

  func takesObject(_ verb: Range<Int>) -> Bool { has("object", verb) }

  func takesClause(_ verb: Range<Int>) -> Bool { has("that", verb) }

  /// What only something written does: `The statement read:`.
  func isOfDocuments(_ verb: Range<Int>) -> Bool { has("document", verb) }

  /// A verb of documents has one before it, or a word that stands for one: `A statement on the website read`, `it read`.
  private func suitsDocument(_ verb: Range<Int>, from start: Int) -> Bool {
    guard isOfDocuments(verb) else { return true }
    let before = max(start, verb.lowerBound - 10)..<verb.lowerBound
    return before.contains { scene.isWord($0) && isPublication($0) }
      || before.last.map { words.documentPronouns.contains(text.words[$0]) } ?? false
  }

  func onlyBetween(_ range: Range<Int>) -> Bool {
    range.allSatisfy { scene.isBetween($0) || scene.kind($0) == .comma || scene.kind($0) == .dash }
  }

  /// Whom the words behind the verb name: `told BBC Sport`, `told the club's website`.
  func addressee(behind verb: Range<Int>, _ window: Range<Int>) -> Range<Int>? {
    guard takesObject(verb) || toFollows(verb) else { return nil }
    var start = verb.upperBound
    if start < window.upperBound, words.to.contains(text.words[start]) { start += 1 }
    var end = start
    while end < window.upperBound, end - start < 9 {
      if scene.starts[end] >= 0 {
        // `told the fans they had a duty`
        if end > start, scene.mentions[Int(scene.starts[end])].form == .pronoun { break }
        let isHim =
          scene.mentions[Int(scene.starts[end])].form == .pronoun && !words.determiners.contains(text.words[end])
        end = min(window.upperBound, scene.mentions[Int(scene.starts[end])].tokens.upperBound)
        // `told them a sale was close`
        if isHim { break }
        continue
      }
      let kind = scene.kind(end)
      guard kind == .word || kind == .possessive || kind == .number else { break }
      let word = text.words[end]
      if words.contrast.contains(word) || words.prepositions.contains(word) || words.subordinators.contains(word)
        || words.that.contains(word) || words.wh.contains(word)
      {
        break
      }
      if words.subjectPronouns.contains(word), !words.determiners.contains(word) { break }
      if scene.isFinite(end) || words.to.contains(word) || words.adverbs.contains(word) || words.days.contains(word) {
        break
      }
      end += 1
    }
    return end > start ? start..<end : nil
  }

  private func toFollows(_ verb: Range<Int>) -> Bool {
    verb.upperBound + 1 < text.tokens.count && words.to.contains(text.words[verb.upperBound])
      && scene.lexicon.verbs[text.words[verb.upperBound + 1]].isDisjoint(with: [.base])
  }
}
