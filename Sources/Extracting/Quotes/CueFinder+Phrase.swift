internal import Recognising
internal import Records
internal import Rules

/// Speakers who are no mention: plain noun phrases, those who are only counted, and the author.
extension CueFinder {
  // MARK: The author and the nameless

  /// `I said to my father`: the author's own words, which the record gives to nobody.
  func isAuthor(_ speaker: Speaker) -> Bool {
    speaker.mention == nil && speaker.tokens.count == 1
      && words.firstPerson.contains(text.words[speaker.tokens.lowerBound])
  }

  /// `I said`; `Another added`, `with one tweeting`: a word that stands for somebody by itself.
  func pronounOfNobody(before end: Int, from start: Int) -> Speaker? {
    let word = end - 1
    guard scene.isWord(word) || scene.isHandle(word), scene.starts[word] < 0 else { return nil }
    let found = Speaker(mention: nil, tokens: word..<end)
    // `which made me wonder`
    if isAuthor(found) { return words.subjectPronouns.contains(text.words[word]) ? found : nil }
    if scene.isHandle(word) { return found }
    guard words.anybody.contains(text.words[word]) else { return nil }
    guard word > start, scene.isWord(word - 1) else { return found }
    let before = text.words[word - 1]
    return words.ends.contains(before) || words.coordinators.contains(before) || words.contrast.contains(before)
      ? found : nil
  }

  // MARK: Noun phrases

  /// The plain noun phrase that ends before a token: `outside agencies`, `A statement from the club`, `One on-looker`. An
  /// organisation within is who says it, and so is the club or league whose statement it is.
  func nounPhrase(before end: Int, from start: Int) -> Speaker? {
    var at = end
    var source: Int?
    while at > start, end - at < 10 {
      // `helped seal the win the manager said`: a new phrase begins.
      if at < end, words.determiners.contains(text.words[at]), scene.isWord(at), scene.isWord(at - 1),
        !words.prepositions.contains(text.words[at - 1])
      {
        break
      }
      if scene.ends[at] >= 0 {
        let number = Int(scene.ends[at])
        if publishes(scene.mentions[number]) { source = number }
        at = max(start, scene.mentions[number].tokens.lowerBound)
        continue
      }
      guard scene.isWord(at - 1) || scene.kind(at - 1) == .possessive, !scene.isFinite(at - 1),
        !words.relatives.contains(text.words[at - 1]),
        !words.subordinators.contains(text.words[at - 1]) || words.prepositions.contains(text.words[at - 1]),
        !words.coordinators.contains(text.words[at - 1])
      else { break }
      at -= 1
    }
    // `with fans chanting`; `filed in a court` is none, `outside agencies` is one.
    if at < end - 1, scene.isWord(at), scene.starts[at] < 0, words.prepositions.contains(text.words[at]) {
      if words.ends.contains(text.words[at]) {
        at += 1
      } else if at + 2 < end || !isSource(end - 1) {
        return nil
      }
    }
    // `the claim that doctors feared`, `15 players said`
    if at < end - 1, words.that.contains(text.words[at]) { at += 1 }
    if at > start, at < end, scene.kind(at - 1) == .number { at -= 1 }
    let tokens = at..<end
    guard let first = tokens.first, !tokens.contains(where: { words.firstPerson.contains(text.words[$0]) }),
      !words.prepositions.contains(text.words[end - 1]), !words.adverbs.contains(text.words[end - 1])
    else { return nil }
    // `It was a difficult start`
    if at > start, words.be.contains(text.words[at - 1]) { return nil }
    // `The striker in the team's hotel said`
    if scene.starts[first] >= 0, isPerson(Speaker(mention: Int(scene.starts[first]), tokens: tokens)),
      !tokens.contains(where: { scene.kind($0) == .possessive })
    {
      // `A spokesman for GambleAware said`
      if words.indefinite.contains(text.words[first]),
        tokens.contains(where: { words.prepositions.contains(text.words[$0]) }),
        isPersonNoun(head(of: tokens))
      {
        return Speaker(mention: nil, tokens: tokens)
      }
      return beginning(first, before: end)
    }
    let isTold = words.determiners.contains(text.words[first]) || tokens.contains { isSource($0) }
    let head = head(of: tokens)
    if let source, isTold, !isPersonNoun(head),
      scene.mentions[source].kind == .organisation || isPublication(head)
    {
      return Speaker(mention: source, tokens: scene.mentions[source].tokens)
    }
    guard
      words.determiners.contains(text.words[first]) || words.quantities.contains(text.words[first])
        || words.counted.contains(text.words[first]) || isSource(head)
        || tokens.count > 1 && isPersonNoun(head)
    else { return nil }
    return Speaker(mention: nil, tokens: tokens)
  }

  /// `the half time whistle went`, `some compelling reasons why`: what is a noun too is no verb behind a phrase, unless the
  /// phrase is of persons or of what they publish; and a gerund's subject is a person.
  func suits(_ verb: Range<Int>, _ subject: Speaker) -> Bool {
    let head = head(of: subject.tokens)
    let isPerson = subject.mention != nil || isPersonNoun(head)
    if isPerson { return true }
    let forms = scene.lexicon.verbs[text.words[verb.lowerBound]]
    if isSource(head) { return !forms.contains(.gerund) }
    if forms.contains(.gerund) || forms.contains(.noun) { return false }
    return !forms.isDisjoint(with: [.past, .third]) || words.quantities.contains(text.words[subject.tokens.lowerBound])
  }

  func isGerund(_ verb: Range<Int>) -> Bool { scene.lexicon.verbs[text.words[verb.lowerBound]].contains(.gerund) }

  /// A person, by name or by a noun for one: `Kane`, `the club's president`.
  func isSomebody(_ found: Speaker) -> Bool {
    isPerson(found) && (found.mention != nil || isPersonNoun(head(of: found.tokens)))
  }

  /// Who passes judgement on others without being a person: `the League`, `a disciplinary panel`.
  func rules(_ found: Speaker) -> Bool {
    guard let mention = found.mention else { return isBody(head(of: found.tokens)) }
    return [.organisation, .competition].contains(scene.mentions[mention].kind)
  }

  /// The noun that a phrase is about: `a spokesperson` of `a spokesperson for the club`.
  func head(of phrase: Range<Int>) -> Int {
    let end = phrase.dropFirst().first { scene.isWord($0) && words.prepositions.contains(text.words[$0]) }
    return (end ?? phrase.upperBound) - 1
  }

  func isPersonNoun(_ at: Int) -> Bool { kind(of: at) == .person }

  /// What speaks without being a person: `the report`, `agencies`, `the club`.
  func isSource(_ at: Int) -> Bool {
    words.claimed.contains(text.words[at]) || words.publications.contains(text.words[at])
      || words.bodies.contains(text.words[at]) || [.team, .organisation].contains(kind(of: at))
  }

  /// What several persons are together: `panel`, `committee`.
  func isBody(_ at: Int) -> Bool { words.bodies.contains(text.words[at]) || kind(of: at) == .organisation }

  /// A crowd that sings or shouts, by its noun, or what displays the words: `the fans chanted "…"`, `a banner reading "…"`.
  func isCrowds(_ cue: Cue) -> Bool {
    guard let speaker = cue.speaker, speaker.mention.map({ scene.mentions[$0].form != .name }) ?? true else {
      return false
    }
    // `had to hear chants of "…"`
    if cue.tokens.upperBound < text.tokens.count, words.prepositions.contains(text.words[cue.tokens.upperBound]) {
      return false
    }
    return cue.tokens.contains {
      words.chants.contains(text.words[$0]) || words.displays.contains(text.words[$0])
    } || isOfDocuments(cue.tokens)
  }

  func isPublication(_ at: Int) -> Bool { words.publications.contains(text.words[at]) }

  private func publishes(_ mention: Mention) -> Bool {
    [.organisation, .team, .competition].contains(mention.kind) && mention.form == .name
  }

  func kind(of noun: Int) -> Entity.Kind? {
    guard let form = scene.lexicon.nouns.longest(in: text.words, at: noun, before: noun + 1)?.forms.first else {
      return nil
    }
    return scene.lexicon.nouns.entries[Int(form.entry)].kind
  }

  /// The capitalised words before a verb that nothing recognised: `Blue said in a release`.
  func unknownName(before end: Int, from start: Int) -> Speaker? {
    var at = end
    while at > start, end - at < 4, scene.isWord(at - 1), text.tokens[at - 1].flags.contains(.capitalised),
      scene.starts[at - 1] < 0, !scene.isNamed[at - 1]
    { at -= 1 }
    // `AS` in capitals is a paper.
    let isWordOnly = (at..<end).contains {
      isFunctionWord(text.words[$0]) && !text.tokens[$0].flags.contains(.allCaps)
    }
    return at < end && !isWordOnly ? Speaker(mention: nil, tokens: at..<end) : nil
  }

  private func isFunctionWord(_ word: WordID) -> Bool {
    words.subjectPronouns.contains(word) || words.determiners.contains(word) || words.prepositions.contains(word)
      || words.subordinators.contains(word) || words.coordinators.contains(word) || words.adverbs.contains(word)
      || words.relatives.contains(word) || words.days.contains(word) || words.be.contains(word)
  }

  /// A plain noun phrase that opens a stretch: `outside agencies`, `the club's trust`; or the capitalised words of a name
  /// that nothing recognised.
  func phrase(_ range: Range<Int>) -> Speaker? {
    if let first = range.first, scene.isHandle(first) { return Speaker(mention: nil, tokens: first..<first + 1) }
    var end = range.lowerBound
    while end < range.upperBound, end - range.lowerBound < 8,
      scene.isWord(end) && !scene.isFinite(end) && !words.subordinators.contains(text.words[end])
        && !words.coordinators.contains(text.words[end]) && !words.prepositions.contains(text.words[end])
        || end > range.lowerBound && scene.kind(end) == .possessive
    { end += 1 }
    let tokens = range.lowerBound..<end
    guard let first = tokens.first, tokens.count > 1, !words.negations.contains(text.words[first]) else { return nil }
    if words.determiners.contains(text.words[first]) || words.counted.contains(text.words[first]) {
      return Speaker(mention: nil, tokens: tokens)
    }
    let name = tokens.prefix { text.tokens[$0].flags.contains(.capitalised) || scene.kind($0) == .possessive }
    return (2...6).contains(name.count) && scene.isWord(first + name.count - 1)
      && !words.days.contains(text.words[first])
      ? Speaker(mention: nil, tokens: first..<first + name.count) : nil
  }

  /// `Rajpal Singh of the Federation of Commerce (FC) says`: brackets explain, and the subject stands before them.
  func beforeBrackets(endingAt end: Int, from start: Int) -> Speaker? {
    guard scene.kind(end - 1) == .close,
      let open = (max(start, end - 8)..<end).last(where: { scene.kind($0) == .open }), open > start
    else { return nil }
    if let found = ending(open, from: start), isPerson(found),
      found.mention.map({ scene.mentions[$0].form == .name }) ?? false
    {
      return found
    }
    let inside = Int(scene.starts[open + 1])
    // `the manager (Harry Kane) said`
    if inside >= 0, scene.mentions[inside].tokens == open + 1..<end - 1, scene.mentions[inside].tokens.count > 1 {
      return nil
    }
    return clauseSubject(start..<open)
  }

  /// `a club spokesman`, `one supporter`: a noun for a person behind an article, a number, or a possessive (`my Dad`).
  func indefinite(_ at: Int, before end: Int) -> Speaker? {
    // `15 players`
    if at + 1 < end, scene.kind(at) == .number, scene.isWord(at + 1), scene.starts[at + 1] < 0, isPersonNoun(at + 1) {
      return Speaker(mention: nil, tokens: at..<nounsEnd(at + 2, before: end))
    }
    guard words.determiners.contains(text.words[at]) || words.counted.contains(text.words[at]), scene.isWord(at) else {
      return nil
    }
    // `told her that doctors had`: no determiner stands before a plural.
    let isJoint = words.that.contains(text.words[at])
    var place = at + 1
    while place < end, place - at < 6, scene.isWord(place) || scene.kind(place) == .possessive {
      if isJoint, isPersonNoun(place), text.utf8[text.tokens[place].span.end - 1] == UInt8(ascii: "s") { return nil }
      if let noun = scene.lexicon.nouns.longest(in: text.words, at: place, before: end), let form = noun.forms.first,
        scene.lexicon.nouns.entries[Int(form.entry)].kind == .person
      {
        return Speaker(mention: nil, tokens: at..<nounsEnd(place + noun.length, before: end))
      }
      if scene.isNamed[place], scene.starts[place] >= 0, scene.mentions[Int(scene.starts[place])].kind == .person {
        return nil
      }
      if words.to.contains(text.words[place]) { return nil }
      // `a snap of her boyfriend` is none.
      if words.determiners.contains(text.words[place]) && scene.isWord(place)
        || words.subordinators.contains(text.words[place])
      {
        return nil
      }
      place += 1
    }
    return nil
  }

  /// `Several official supporters' clubs`: nouns that follow are of the same phrase.
  private func nounsEnd(_ at: Int, before end: Int) -> Int {
    var at = at
    while at < end, isPersonNoun(at) { at += 1 }
    guard at + 1 < end, scene.kind(at) == .possessive,
      isSource(at + 1) || isPersonNoun(at + 1) || words.bodyNouns.contains(text.words[at + 1])
    else { return at }
    return at + 2
  }
}
