internal import Recognising
internal import Records
internal import Rules

/// Cues behind a quotation that are no plain verb of speech beside its subject.
extension CueFinder {
  /// How many words stand before the infinitive of what leads to it, and in all behind a quotation that names its speaker.
  private static let leading = 14
  private static let longestTrail = 24

  /// `Kane was quick to point out`, `Kane found time to joke`: an infinitive behind the mark.
  func infinitiveBehind(_ window: Range<Int>) -> Cue? {
    for verb in window.prefix(CueFinder.leading).dropFirst(2)
    where words.to.contains(text.words[verb - 1]) && scene.isWord(verb) && scene.starts[verb] < 0
      && scene.lexicon.verbs[text.words[verb]].contains(.base)
    {
      let length = scene.lexicon.speech.longest(in: text.words, at: verb, before: window.upperBound)?.length ?? 0
      let lead = window.lowerBound..<verb - 1
      guard length > 0, !lead.contains(where: { words.negations.contains(text.words[$0]) }),
        !lead.contains(where: { isAside($0) }), let found = clauseSubject(lead), isSomebody(found),
        acts(found, before: verb) || words.be.contains(text.words[found.tokens.upperBound])
      else { continue }
      return Cue(tokens: verb..<verb + length, speaker: found, window: window)
    }
    return nil
  }

  /// `Kane spoke to reporters to announce they had "…"`, `went on to call it "…"`: an infinitive further before a phrase.
  func infinitiveAbove(_ window: Range<Int>) -> Cue? {
    for verb in window.suffix(CueFinder.phrase).reversed()
    where verb - 1 > window.lowerBound && scene.isWord(verb) && words.to.contains(text.words[verb - 1])
      && scene.starts[verb] < 0 && scene.lexicon.verbs[text.words[verb]].contains(.base)
    {
      let length = scene.lexicon.speech.longest(in: text.words, at: verb, before: window.upperBound)?.length ?? 0
      let lead = window.lowerBound..<verb - 1
      guard length > 0, !(verb..<window.upperBound).contains(where: { isAside($0) }),
        !lead.contains(where: { words.negations.contains(text.words[$0]) || words.modals.contains(text.words[$0]) }),
        let found = clauseSubject(lead, allowsSides: true), acts(found, before: verb)
      else { continue }
      return Cue(tokens: verb..<verb + length, speaker: found, window: window)
    }
    return nil
  }

  private static let phrase = 8

  /// Behind words that a comma ends the rest of the sentence holds no cue, but one person: `came the reply from Kane`, `was
  /// Kane's take on it`, `as Kane likes to say`, `Kane was adamant`.
  func trailing(_ place: Int) -> Cue? {
    let window = scene.after(place)
    guard scene.endsWithComma(place), window.count <= CueFinder.longestTrail, scene.hasWords(window),
      window.upperBound >= text.tokens.count || scene.kind(window.upperBound) != .quote, after(window)?.speaker == nil
    else { return nil }
    let persons = window.filter { scene.starts[$0] >= 0 && scene.mentions[Int(scene.starts[$0])].kind == .person }
    guard persons.count == 1, let first = persons.first else { return nil }
    let mention = Int(scene.starts[first])
    let tokens = scene.mentions[mention].tokens
    guard scene.mentions[mention].form == .name, tokens.upperBound <= window.upperBound else { return nil }
    // `a swipe at Kane`, `a message to Kane` are words of others.
    if let preposition = preposition(before: first, from: window.lowerBound),
      !words.sources.contains(text.words[preposition])
    {
      return nil
    }
    return scene.cue(naming: mention, in: window)
  }

  /// `He said the fans felt`, `Kane believes that they felt`: who reports what the subject of a clause thinks.
  func reporter(before subject: Int, from start: Int) -> Cue? {
    let end = subject - 1 > start && words.that.contains(text.words[subject - 1]) ? subject - 1 : subject
    for at in [end - 1, end - 2] where at > start {
      guard let verb = speechVerb(at, before: end), verb.upperBound == end, !isPassive(verb, from: start),
        let found = self.subject(of: verb, from: start), isSomebody(found), !isAuthor(found)
      else { continue }
      return Cue(tokens: verb, speaker: found, window: start..<end)
    }
    return nil
  }

  /// `What they said Norton boss Kane: "…"`: a heading that was run into the label of whose words follow.
  func label(behind cue: Cue, in window: Range<Int>) -> Speaker? {
    guard let colon = window.last, scene.kind(colon) == .colon, scene.ends[colon] >= 0, !takesObject(cue.tokens) else {
      return nil
    }
    let mention = Int(scene.ends[colon])
    let name = scene.mentions[mention].tokens
    guard scene.mentions[mention].kind == .person, scene.mentions[mention].form == .name,
      name.lowerBound >= cue.tokens.upperBound,
      preposition(before: name.lowerBound, from: cue.tokens.upperBound) == nil,
      !(cue.tokens.upperBound..<name.lowerBound).contains(where: { scene.kind($0) == .comma }),
      (max(window.lowerBound, cue.tokens.lowerBound - CueFinder.heading)..<cue.tokens.lowerBound).contains(where: {
        words.wh.contains(text.words[$0])
      })
    else { return nil }
    return Speaker(mention: mention, tokens: name)
  }

  /// How many words stand before the verb of `What they said`.
  private static let heading = 4

  /// The preposition before a name, over what describes it: `from Norton boss Kane`.
  func preposition(before name: Int, from start: Int) -> Int? {
    var at = name - 1
    while at >= start, name - at < 6, scene.isWord(at) || scene.kind(at) == .possessive,
      scene.kind(at) == .possessive || !scene.isFinite(at)
    {
      if scene.isWord(at), words.prepositions.contains(text.words[at]) { return at }
      at -= 1
    }
    return nil
  }

  /// `claims`, `reports`: a form of a verb of speech that is a noun as often.
  func isNounToo(_ verb: Range<Int>) -> Bool {
    let forms = scene.lexicon.verbs[text.words[verb.lowerBound]]
    return verb.count == 1 && forms.contains(.noun) && !forms.contains(.gerund)
  }

  /// `its rules will`, `media reports were`: a verb follows, and no person or pronoun stands right before.
  func isNoun(_ verb: Range<Int>, before end: Int) -> Bool {
    let next = verb.upperBound
    guard isNounToo(verb), verb.lowerBound > 0, next < end, scene.isFinite(next), scene.isWord(next),
      !words.subjectPronouns.contains(text.words[verb.lowerBound - 1])
    else { return false }
    if scene.ends[verb.lowerBound] >= 0 { return false }
    // `what the fans claim is`
    return !(max(0, verb.lowerBound - 5)..<verb.lowerBound).contains {
      words.wh.contains(text.words[$0]) || words.relatives.contains(text.words[$0])
    }
  }

  /// `went on to win`: the infinitive behind a phrase tells what was done.
  func leadsOn(_ verb: Range<Int>, before end: Int) -> Bool {
    let next = verb.upperBound
    guard verb.count > 1, next + 1 < end, words.to.contains(text.words[next]) else { return false }
    return scene.lexicon.verbs[text.words[next + 1]].contains(.base)
      && scene.lexicon.speech.longest(in: text.words, at: next + 1, before: end) == nil
  }
}
