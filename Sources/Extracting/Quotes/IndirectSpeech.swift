internal import Recognising
internal import Records
internal import Rules

/// Statements that the text reports without marks: `admitted that England were worth their lead`, `Kane's claim that …`,
/// `according to Kane`, `…, it was claimed`.
struct IndirectSpeech {
  let scene: QuoteScene
  let cues: CueFinder
  let clauses: ReportedClause
  /// By token: whether a verb or a noun of speech may begin there, or what stands for one. Few can.
  private let mayTell: [Bool]
  var words: QuoteWords { scene.words }

  init(_ scene: QuoteScene, _ cues: CueFinder) {
    self.scene = scene
    self.cues = cues
    clauses = ReportedClause(scene, cues)
    let (text, verbs) = (scene.text.words, scene.lexicon.speech)
    let (nouns, according) = (scene.words.speechNouns, scene.words.accordingTo)
    mayTell = text.indices.map {
      verbs.begins(with: text[$0]) || nouns.contains(text[$0])
        || according.longest(in: text, at: $0, before: text.count) > 0
    }
  }

  func tellings(in ledger: inout QuoteLedger, _ circumstances: Circumstances) -> [QuoteTelling] {
    var found: [QuoteTelling] = []
    for sentence in scene.text.sentences {
      switch scene.text.paragraphs[sentence.paragraph].segment {
      case .furniture, .list: continue
      default: break
      }
      for statement in statements(in: sentence.tokens) {
        var telling = QuoteTelling(
          kind: .indirect, span: scene.text.span(statement.content), turn: 0, resolution: .none, rule: statement.rule)
        ledger.bind(
          statement.cue, to: &telling, about: statement.cue.tokens.lowerBound..<statement.cue.tokens.lowerBound)
        circumstances.add(of: statement.cue, to: &telling, reporting: statement.content)
        telling.about = scene.about(statement.content, but: telling.speaker)
        found.append(telling)
      }
    }
    return found
  }

  struct Statement {
    var content: Range<Int>
    var cue: Cue
    var rule: String
  }

  /// A report inside a report belongs to the outer one.
  private func statements(in sentence: Range<Int>) -> [Statement] {
    var found: [Statement] = []
    var at = sentence.lowerBound
    let whole = sentence
    while at < whole.upperBound {
      // No sentence is so long but by mistake.
      let sentence = max(whole.lowerBound, at - 120)..<min(whole.upperBound, at + 240)
      if mayTell[at], !scene.isQuoted[at],
        let statement = statement(at, in: sentence, after: found.last)
      {
        found.append(statement)
        at = max(at + 1, statement.content.upperBound, statement.cue.tokens.upperBound)
      } else {
        at += 1
      }
    }
    return found
  }

  private func statement(_ at: Int, in sentence: Range<Int>, after last: Statement?) -> Statement? {
    let start = last?.content.upperBound ?? sentence.lowerBound
    if let verb = cues.speechVerb(at, before: sentence.upperBound), !isOfThing(verb, from: sentence.lowerBound),
      let found = reported(by: verb, in: sentence, after: last)
    {
      return narrowed(found, in: sentence)
    }
    if at > sentence.lowerBound, words.to.contains(scene.text.words[at - 1]), scene.starts[at] < 0, scene.isWord(at),
      let length = scene.lexicon.speech.longest(in: scene.text.words, at: at, before: sentence.upperBound)?.length,
      cues.takesClause(at..<at + length), let found = infinitive(at..<at + length, in: sentence, from: start)
    {
      return found
    }
    let length = words.accordingTo.longest(in: scene.text.words, at: at, before: sentence.upperBound)
    if length > 0 { return according(at..<at + length, in: sentence, from: start) }
    if words.speechNouns.contains(scene.text.words[at]), scene.starts[at] < 0, scene.isWord(at) {
      return noun(at, in: sentence)
    }
    return nil
  }

  /// `When Kane said he was fit, the club …`: a report in a clause that stands first ends with it.
  private func narrowed(_ statement: Statement, in sentence: Range<Int>) -> Statement {
    guard let subject = statement.cue.speaker?.tokens.lowerBound, subject < statement.content.lowerBound,
      clauses.isFronted(subject, in: sentence), let content = clauses.beforeComma(statement.content)
    else { return statement }
    var narrowed = statement
    narrowed.content = content
    return narrowed
  }

  /// `logic suggests that`, `the final whistle confirmed that`: what nobody says.
  private func isOfThing(_ verb: Range<Int>, from start: Int) -> Bool {
    var at = verb.lowerBound - 1
    while at > start, scene.isBetween(at) { at -= 1 }
    return at >= start && scene.ends[at + 1] < 0 && words.thingsThatTell.contains(scene.text.words[at])
  }

  // MARK: Verbs

  func reported(by verb: Range<Int>, in sentence: Range<Int>, after last: Statement?) -> Statement? {
    guard cues.takesClause(verb) else { return nil }
    let start = last?.content.upperBound ?? sentence.lowerBound
    if verb.lowerBound > sentence.lowerBound, words.to.contains(scene.text.words[verb.lowerBound - 1]) { return nil }
    if isSupposed(verb, in: sentence) { return nil }
    // `assuming they win`
    if kind(of: verb) == "think", scene.lexicon.verbs[scene.text.words[verb.lowerBound]].contains(.gerund) {
      return nil
    }
    let isPassive = cues.isPassive(verb, from: sentence.lowerBound)
    if isPassive, !isImpersonal(verb, from: sentence.lowerBound) { return toHearer(verb, in: sentence) }
    let told = isPassive ? nil : cues.addressee(behind: verb, sentence)
    guard var content = content(of: verb, told: told, in: sentence) else {
      return clauses.endsSentence(verb, sentence).flatMap { end in
        closing(verb, isPassive: isPassive, in: sentence, from: start, end: end)
      }
    }
    var cue = Cue(tokens: verb, window: sentence)
    if !isPassive {
      var found = continued(verb, from: last) ?? speaker(of: verb, from: max(start, sentence.lowerBound))
      if found == nil, last == nil, let (narrow, speaker) = fronted(verb, content, in: sentence) {
        content = narrow
        found = speaker
      }
      guard let speaker = found, speaks(speaker, verb) || speaker.tokens.lowerBound > verb.lowerBound else {
        return nil
      }
      if isMereThought(verb, content, speaker) || isAsked(speaker, in: sentence) { return nil }
      cue.speaker = speaker
      cue.addressee = told.flatMap { $0.upperBound <= content.lowerBound ? $0 : nil }
    }
    return Statement(content: content, cue: cue, rule: isPassive ? "it-is-said" : "reporting-verb")
  }

  /// `England were better, Kane said.`, `…, it was claimed.`
  private func closing(_ verb: Range<Int>, isPassive: Bool, in sentence: Range<Int>, from start: Int, end: Int)
    -> Statement?
  {
    var cue = Cue(tokens: verb, window: sentence)
    var at = verb.lowerBound
    if isPassive {
      while at > sentence.lowerBound, !words.dummies.contains(scene.text.words[at]) { at -= 1 }
    } else {
      guard kind(of: verb) == "say", let found = cues.subject(of: verb, from: start), !cues.isAuthor(found),
        found.tokens.lowerBound > sentence.lowerBound
      else { return nil }
      cue.speaker = found
      at = found.tokens.lowerBound
      // `, Norway coach Harry Kane said`
      while at > sentence.lowerBound, scene.isWord(at - 1) || scene.kind(at - 1) == .possessive,
        !scene.isFinite(at - 1), !opensAnother(at - 1), verb.lowerBound - at < 8
      { at -= 1 }
    }
    guard at > sentence.lowerBound, start == sentence.lowerBound, scene.kind(at - 1) == .comma,
      verb.lowerBound - at < 8,
      let content = clauses.whole(sentence.lowerBound..<at - 1)
    else { return nil }
    return Statement(content: content, cue: cue, rule: "reporting-verb-after")
  }

  /// `, which Kane said`, `, with Kane posting`: what stands before the subject ties it to another clause.
  private func opensAnother(_ at: Int) -> Bool {
    let word = scene.text.words[at]
    return words.relatives.contains(word) || words.prepositions.contains(word) || words.subordinators.contains(word)
      || words.coordinators.contains(word)
  }

  /// `will hope that`, `would say`, `could claim`: nobody has said it yet.
  func isSupposed(_ verb: Range<Int>, in sentence: Range<Int>) -> Bool {
    var at = verb.lowerBound - 1
    // `it can be said`
    while at >= sentence.lowerBound, scene.isBetween(at) || words.be.contains(scene.text.words[at]) {
      if words.modals.contains(scene.text.words[at]) { return true }
      at -= 1
    }
    return false
  }

  /// The subject is neither the author nor everybody and nobody, and it stands where the verb lets it: a plain form
  /// (`and expect them to`) and one that is a noun too (`to the far post but`) want theirs beside them.
  private func speaks(_ speaker: Speaker, _ verb: Range<Int>) -> Bool {
    let first = scene.text.words[speaker.tokens.lowerBound]
    // `can they maintain the level?`
    if speaker.tokens.lowerBound > 0, words.modals.contains(scene.text.words[speaker.tokens.lowerBound - 1]) {
      return false
    }
    if cues.isAuthor(speaker) || speaker.mention == nil && words.nobody.contains(first) { return false }
    let forms = scene.lexicon.verbs[scene.text.words[verb.lowerBound]]
    let isPlain = forms.isDisjoint(with: [.past, .third, .gerund])
    guard isPlain || forms.contains(.noun) else { return true }
    var at = verb.lowerBound
    while at > speaker.tokens.upperBound, scene.isBetween(at - 1) { at -= 1 }
    if at == speaker.tokens.upperBound { return !isPlain || !forms.contains(.noun) || !isSingular(speaker) }
    return !isPlain && (!scene.isWord(at - 1) || words.coordinators.contains(scene.text.words[at - 1]))
  }

  private func isSingular(_ speaker: Speaker) -> Bool {
    guard let mention = speaker.mention.map({ scene.mentions[$0] }) else { return false }
    return mention.kind == .person && !mention.features.isPlural
  }

  /// `it was claimed`, `it has been suggested`
  private func isImpersonal(_ verb: Range<Int>, from start: Int) -> Bool {
    var at = verb.lowerBound - 1
    while at >= start, scene.isBetween(at) || words.be.contains(scene.text.words[at]) { at -= 1 }
    return at >= start && words.dummies.contains(scene.text.words[at])
  }

  func speaker(of verb: Range<Int>, from start: Int) -> Speaker? {
    var at = verb.lowerBound
    while at > start, scene.isBetween(at - 1), scene.ends[at] < 0 { at -= 1 }
    guard at > start, !words.dummies.contains(scene.text.words[at - 1]) else { return nil }
    // `we all thought`
    if at - 1 > start, words.quantities.contains(scene.text.words[at - 1]),
      words.firstPerson.contains(scene.text.words[at - 2])
    {
      return nil
    }
    // A plain noun right before the verb is its subject: `outside agencies fear`, `a report by the Mirror claims`.
    if scene.ends[at] < 0, scene.isWord(at - 1), let phrase = cues.nounPhrase(before: at, from: start) {
      return cues.suits(verb, phrase) && !cues.onlyShows(phrase, verb) ? phrase : nil
    }
    return cues.subject(of: verb, from: start)
  }

  /// `What Kane said at half-time had no effect`, `would stay if he felt that …`: no clause is reported.
  private func isAsked(_ speaker: Speaker, in sentence: Range<Int>) -> Bool {
    let before = speaker.tokens.lowerBound - 1
    guard before >= sentence.lowerBound, scene.isWord(before) else { return false }
    return words.wh.contains(scene.text.words[before]) || words.supposing.contains(scene.text.words[before])
  }

  func kind(of verb: Range<Int>) -> String? {
    guard let found = scene.lexicon.speech.longest(in: scene.text.words, at: verb.lowerBound, before: verb.upperBound),
      let form = found.forms.first
    else { return nil }
    return scene.lexicon.speech.attribute("kind", of: form.entry)
  }

  /// `thought they had scored`: what seemed for a moment is no thought made known.
  private func isMereThought(_ verb: Range<Int>, _ content: Range<Int>, _ speaker: Speaker) -> Bool {
    guard kind(of: verb) == "think" else { return false }
    let forms = scene.lexicon.verbs[scene.text.words[verb.lowerBound]]
    guard forms.contains(.past) else { return false }
    // `felt it showed they had to change`
    return content.prefix(8).contains {
      words.have.contains(scene.text.words[$0]) && !words.to.contains(scene.text.words[$0 + 1])
    }
      || speaker.mention.map { scene.mentions[$0].kind != .person } ?? true
  }
}
