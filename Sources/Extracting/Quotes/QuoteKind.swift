internal import Recognising
internal import Records
internal import Rules

/// Tells speech of a clause from a word or phrase, and both from marks that quote nobody.
struct QuoteKind {
  let scene: QuoteScene
  var text: TokenisedText { scene.text }
  var words: QuoteWords { scene.words }

  init(_ scene: QuoteScene) { self.scene = scene }

  /// Speech of a clause or more: it has a finite verb with a subject before it, or the form of a sentence.
  func isClause(_ place: Int) -> Bool {
    let content = scene.quotations[place].content
    guard let first = content.first else { return false }
    let spoken = content.filter { scene.isWord($0) || scene.kind($0) == .clitic || scene.kind($0) == .possessive }
    guard !spoken.isEmpty else { return false }
    let opensCapital = text.tokens[first].flags.contains(.capitalised) || !scene.isWord(first)
    let endsMark = scene.endsWithComma(place) || scene.endsWithStop(place)
    if isHeadline(place) || scene.headsProse(place) { return false }
    if hasSentences(place), isSomebodys(place) { return true }
    if isTitle(place) && !endsMark { return false }
    let isPhrase = !stands(alone: place)
    // `is now "what we want"`: grown into the sentence around it, but for a clause with its own cue behind it.
    if !opensCapital, isPhrase { return speaksOfItself(place, spoken) }
    if !opensCapital, endsMark, joins(place, spoken) { return true }
    let isVerbless = !spoken.dropFirst().contains { scene.isFinite($0) }
    if isVerbless, isPhrase || isNamed(place) { return false }
    if opensCapital, endsMark {
      return spoken.count >= 2 || scene.endsWithStop(place) && stands(alone: place) || scene.endsWithComma(place)
    }
    // `to show who I really am`
    if !opensCapital, isInfinitive(spoken) { return false }
    if opensCapital, opensWithClause(spoken) || isTold(place) && spoken.count >= 4, isSomebodys(place) { return true }
    if isCommand(place), isSomebodys(place), isTold(place, reach: QuoteKind.addressee) { return true }
    let hasVerb = spoken.dropFirst().contains { scene.isFinite($0) } || opensWithClause(spoken)
    if hasVerb, spoken.count >= 4, goesOn(place) { return true }
    if asks(place, spoken) || isReported(place) && hasVerb && spoken.count >= 4 { return true }
    return hasVerb && spoken.count >= 4
      && (opensCapital && !isPhrase || endsMark && startsWithSubject(spoken) || startsWithSubject(spoken))
  }

  /// `chants of "bring Kane on"`, `"sign him up"`: what crowds ask for.
  func isCommand(_ place: Int) -> Bool {
    let content = scene.quotations[place].content
    guard let first = content.first, content.count >= 3, scene.isWord(first), scene.starts[first] < 0,
      scene.lexicon.verbs[text.words[first]].contains(.base)
    else { return false }
    let next = first + 1
    return scene.starts[next] >= 0
      || scene.isWord(next)
        && (words.determiners.contains(text.words[next]) || words.quantities.contains(text.words[next])
          || words.subjectPronouns.contains(text.words[next]) || words.firstPerson.contains(text.words[next]))
  }

  /// `as "without them, I would be lost," she said`: a clause in which somebody speaks of himself.
  private func speaksOfItself(_ place: Int, _ spoken: [Int]) -> Bool {
    guard spoken.count >= 6, scene.endsWithComma(place), let first = spoken.first,
      !words.to.contains(text.words[first]),
      let subject = spoken.dropLast().first(where: { words.firstPerson.contains(text.words[$0]) }),
      scene.isFinite(subject + 1)
    else { return false }
    return CueFinder(scene).after(scene.after(place))?.speaker != nil
  }

  /// `Norton added, "but a final here is a dream."`: a joining word opens the clause, and its verb follows.
  private func joins(_ place: Int, _ spoken: [Int]) -> Bool {
    guard spoken.count >= 5, let first = spoken.first, let last = scene.before(place).last, scene.kind(last) == .comma,
      words.coordinators.contains(text.words[first]) || words.contrast.contains(text.words[first]),
      spoken.dropFirst(2).contains(where: { scene.isFinite($0) })
    else { return false }
    return CueFinder(scene).before(scene.before(place))?.speaker != nil
  }

  /// It opens its sentence, or a colon or comma leads to it: not part of the sentence around it.
  private func stands(alone place: Int) -> Bool {
    let window = scene.before(place)
    if window.suffix(3).contains(where: {
      words.chanting.longest(in: text.words, at: $0, before: window.upperBound) > 0
    }) {
      return true
    }
    // `is now "…"`
    guard let last = window.last(where: { !scene.isWord($0) || !words.adverbs.contains(text.words[$0]) }) else {
      return true
    }
    if scene.kind(last) == .possessive { return false }
    if scene.kind(last) == .colon || scene.kind(last) == .comma || words.that.contains(text.words[last]) { return true }
    return !words.determiners.contains(text.words[last]) && !words.prepositions.contains(text.words[last])
      && !words.be.contains(text.words[last]) && !words.embedding.contains(text.words[last])
  }

  /// `called it "David against Goliath"`
  private func isNamed(_ place: Int) -> Bool {
    scene.before(place).suffix(4).contains { words.naming.contains(text.words[$0]) }
  }

  /// `"It was fun," he told me, "but nobody came"`: the sentence of the quotation before it goes on.
  private func goesOn(_ place: Int) -> Bool {
    guard place > 0, scene.endsWithComma(place - 1), let last = scene.before(place).last, scene.kind(last) == .comma
    else { return false }
    let between = scene.between(place)
    return between.count <= 14 && !between.contains { scene.kind($0) == .stop }
  }

  /// `said that "additional information has come to us"`
  private func isReported(_ place: Int) -> Bool {
    let window = scene.before(place)
    guard let last = window.last, words.that.contains(text.words[last]) else { return false }
    if CueFinder(scene).before(window) != nil { return true }
    // `had not "opened its doors" and that "in the end they failed"`
    return place > 0 && window.count <= 6 && window.lowerBound == scene.quotations[place - 1].content.upperBound + 1
      && window.contains { words.coordinators.contains(text.words[$0]) }
  }

  /// `is that Alan Hutton?`
  private func asks(_ place: Int, _ spoken: [Int]) -> Bool {
    guard let first = spoken.first, spoken.count >= 3, scene.endsWithStop(place), !scene.endsWithFullStop(place) else {
      return false
    }
    return words.be.contains(text.words[first]) || words.modals.contains(text.words[first])
      || words.wh.contains(text.words[first])
  }

  private func startsWithSubject(_ spoken: [Int]) -> Bool {
    if spoken.prefix(3).contains(where: { words.subjectPronouns.contains(text.words[$0]) }) { return true }
    guard let first = spoken.first else { return false }
    // `the hardest team we've played`: the clause only describes the noun.
    if words.definite.contains(text.words[first]),
      let verb = spoken.dropFirst(2).first(where: { scene.isFinite($0) }),
      let subject = spoken.last(where: { $0 < verb && !words.adverbs.contains(text.words[$0]) }),
      words.subjectPronouns.contains(text.words[subject])
    {
      return false
    }
    return (words.determiners.contains(text.words[first]) || scene.starts[first] >= 0)
      && spoken.dropFirst(2).prefix(5).contains { scene.isFinite($0) }
  }

  func isHeadline(_ place: Int) -> Bool {
    text.paragraphs[scene.quotations[place].paragraph].segment == .headline || scene.isSubheading(place)
  }

  /// `Abide With Me`, `The Special One`: nearly every word has its capital, as in no phrase of speech.
  private func isTitle(_ place: Int) -> Bool {
    let spoken = scene.quotations[place].content.filter { scene.isWord($0) }
    guard spoken.count >= 2, let last = spoken.last else { return false }
    // Names have their capitals anyway: `Champions League final`.
    let plain = spoken.filter { !scene.isNamed[$0] }
    let capital = plain.count { text.tokens[$0].flags.contains(.capitalised) }
    // `the General`
    if plain.count == 2, capital == 1, plain.count == spoken.count, words.definite.contains(text.words[plain[0]]),
      last == plain[1]
    {
      return text.tokens[last].flags.contains(.capitalised)
    }
    return capital == plain.count
      || plain.count >= 3 && capital >= plain.count - 1 && text.tokens[last].flags.contains(.capitalised)
  }

  /// What crowds sing or shout (`chants of "…"`, `"…" rang round the ground`), and what a banner or sign reads: words, though
  /// of nobody in particular.
  func isChanted(_ place: Int, back: Int = 3) -> Bool {
    let open = scene.mark(before: place)
    let window = scene.before(place)
    if window.suffix(5).contains(where: { words.chanting.contains(text.words[$0]) }),
      window.last(where: { scene.isWord($0) }).map({ words.displays.contains(text.words[$0]) }) ?? false
    {
      return true
    }
    if isTitle(place) { return false }
    for at in max(window.lowerBound, open - 3)..<max(window.lowerBound, open) {
      let length = words.chants.longest(in: text.words, at: at, before: open)
      if length > 0, at + length >= open - 1 { return true }
    }
    if let next = scene.after(place).first, words.chants.longest(in: text.words, at: next, before: next + 1) > 0 {
      return true
    }
    // `chants of "…" and "…"`
    guard place > 0, back > 0, scene.between(place).count <= 3,
      scene.sentenceOf[open] == scene.sentenceOf[scene.mark(before: place - 1)]
    else { return false }
    return window.contains { words.coordinators.contains(text.words[$0]) } && isChanted(place - 1, back: back - 1)
  }

  /// Whether a phrase between marks is no one's words: a nickname, the title of a song or film, what crowds sing.
  func isNobodys(_ place: Int) -> Bool {
    let content = scene.quotations[place].content
    let open = content.lowerBound - 1
    guard content.contains(where: { scene.isWord($0) || scene.kind($0) == .number }), content.count <= 60 else {
      return true
    }
    let spoken = content.filter { scene.isWord($0) }
    let capital = spoken.count { text.tokens[$0].flags.contains(.capitalised) }
    if !isHeadline(place), isTitle(place) { return true }
    if content.count == 1, scene.isWord(content.lowerBound),
      text.tokens[content.lowerBound].flags.contains(.capitalised), !isHeadline(place)
    {
      return true
    }
    // `won 'only' 1-0`
    if content.count == 1, scene.words.adverbs.contains(text.words[content.lowerBound]) { return true }
    // `the "special one" tag`
    if let next = scene.after(place).first, words.labels.contains(text.words[next]), open > 0,
      words.definite.contains(text.words[open - 1]) || words.possessives.contains(text.words[open - 1])
        || scene.kind(open - 1) == .possessive
    {
      return true
    }
    // `'food war' signs`
    if let next = scene.after(place).first, words.chanting.longest(in: text.words, at: next, before: next + 1) > 0 {
      return true
    }
    guard open > 0 else { return false }
    let sentence = scene.sentence(of: open)
    for at in max(sentence.lowerBound, open - 4)..<open {
      if words.nicknaming.contains(text.words[at]) || words.nicknaming.longest(in: text.words, at: at, before: open) > 0
      {
        return true
      }
      if words.chanting.longest(in: text.words, at: at, before: open) > 0 { return true }
    }
    // `Edson "Pele" Arantes`: between the parts of a name.
    let close = content.upperBound
    if spoken.count <= 2, close + 1 < text.tokens.count, text.tokens[open - 1].flags.contains(.capitalised),
      text.tokens[close + 1].flags.contains(.capitalised), scene.kind(open - 1) == .word,
      scene.kind(close + 1) == .word,
      capital == spoken.count
    {
      return true
    }
    return false
  }
}
