internal import Recognising
internal import Records
internal import Rules

/// No cue beside the quotation: the sentence before tells who spoke, was asked or is talked about; failing that, whoever
/// spoke last goes on.
struct SentenceBefore: SpeakerSieve {
  static let name = "sentence-before"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    guard isClause else { return nil }
    let scene = ledger.scene
    guard !scene.hasWords(scene.before(place)), !cues.isNobodysVerdict(scene.after(place)),
      !scene.isHeading(place), !isPost(place, scene)
    else { return nil }
    if let found = sentence(before: place, in: ledger, cues) { return Attribution(cue: found) }
    guard let last = lastDirect(in: ledger),
      scene.quotations[place].paragraph - scene.lastParagraph(ledger.places[last]) <= 3
    else { return nil }
    return Attribution(continues: last)
  }

  /// A post that opens with words of somebody in what it shows, followed by its links: `"What a day!" … pic.twitter.com/…`
  private func isPost(_ place: Int, _ scene: QuoteScene) -> Bool {
    let quotation = scene.quotations[place]
    let paragraph = scene.text.paragraphs[quotation.paragraph].tokens
    let end = quotation.content.upperBound
    return quotation.closed && end < paragraph.upperBound
      && !scene.hasWords(paragraph.lowerBound..<scene.mark(before: place))
      && (end..<paragraph.upperBound).prefix(SentenceBefore.longestPost).contains { scene.isAddress($0) }
  }

  private static let longestPost = 80
  private static let longestRun = 4

  /// The last words of a clause, behind which only phrases of the same speaker stand: `created a 'sad' place, said Kane (right)`.
  private func lastDirect(in ledger: QuoteLedger) -> Int? {
    for (at, telling) in ledger.tellings.enumerated().reversed().prefix(SentenceBefore.longestRun) {
      if telling.kind == .direct {
        let speaker = telling.speaker
        return ledger.tellings[(at + 1)...].allSatisfy { speaker != nil && $0.speaker == speaker } ? at : nil
      }
    }
    return nil
  }

  private func sentence(before place: Int, in ledger: QuoteLedger, _ cues: CueFinder) -> Cue? {
    let scene = ledger.scene
    var end = scene.mark(before: place)
    while end > 0, scene.kind(end - 1) == .stop || scene.kind(end - 1) == .quote || scene.kind(end - 1) == .symbol {
      end -= 1
    }
    if end > 0, isLabel(scene.sentence(of: end - 1), scene) { return nil }
    // Captions stand between the paragraphs of some papers.
    while end > 0, scene.segment(of: end - 1) == .caption { end = scene.sentence(of: end - 1).lowerBound }
    guard end > 0 else { return nil }
    let range = max(scene.sentence(of: end - 1).lowerBound, end - 100)..<end
    let outside = range.filter { !scene.isQuoted[$0] && scene.isWord($0) }
    guard outside.count * 2 > range.count,
      scene.text.paragraphs[scene.text.sentences[Int(scene.sentenceOf[end - 1])].paragraph].segment != .headline
    else { return nil }
    if let many = Crowds(scene).writers(in: scene.sentence(of: end - 1)) { return many }
    let told = Documents(scene).issuer(in: range) ?? owner(in: range, scene) ?? Senders(scene, cues).subject(of: range)
    if let told { return told }
    for at in range.reversed() {
      guard let verb = cues.speechVerb(at, before: end) else { continue }
      let isAsked = cues.isPassive(verb, from: range.lowerBound)
      let isQuestion = scene.words.questioned.contains(scene.text.words[verb.lowerBound])
      if isAsked, !isQuestion { continue }
      // `We asked Kane how he felt.`
      if isQuestion, !isAsked {
        guard let found = cues.beginning(verb.upperBound, before: end), cues.isPerson(found) else { continue }
        return Cue(tokens: verb, speaker: found, window: range)
      }
      if let found = cues.subject(of: verb, from: range.lowerBound), cues.isPerson(found), !cues.isAuthor(found),
        !isNamed(found, in: place, ledger)
      {
        let cue = Cue(tokens: verb, speaker: found, window: range)
        return reporter(of: cue, in: range, cues, scene) ?? cue
      }
    }
    let persons = scene.personsOf[Int(scene.sentenceOf[end - 1])].suffix(12).filter { number in
      let speaker = Speaker(mention: number, tokens: scene.mentions[number].tokens)
      return range.contains(scene.mentions[number].tokens.lowerBound) && !isNamed(speaker, in: place, ledger)
    }
    // One person alone is whom it is about; else the last speaker, if it does not begin with somebody else.
    if let found = cues.clauseSubject(range), let mention = found.mention, persons.contains(mention),
      !isRelative(found.tokens.lowerBound, in: range, scene), !isSpokenOf(found, in: place, ledger, cues),
      ledger.last == nil || scene.mentions[mention].form != .nominal
    {
      return Cue(tokens: found.tokens, speaker: found, window: range)
    }
    if persons.count == 1, ledger.last == nil {
      let tokens = scene.mentions[persons[0]].tokens
      return Cue(tokens: tokens, speaker: Speaker(mention: persons[0], tokens: tokens), window: range)
    }
    return nil
  }

  /// `Mount praised his side. Kane scored twice. "He was unplayable."`: the words are about him, and somebody speaks already.
  private func isSpokenOf(_ found: Speaker, in place: Int, _ ledger: QuoteLedger, _ cues: CueFinder) -> Bool {
    let scene = ledger.scene
    guard let first = scene.quotations[place].content.first, scene.starts[first] >= 0, let last = ledger.last,
      let speaker = last.telling.speaker, scene.quotations[place].paragraph - scene.lastParagraph(last.place) <= 3
    else { return false }
    let pronoun = scene.mentions[Int(scene.starts[first])]
    // `Mount smiled. "She is my captain."`
    if let gender = pronoun.features.gender, let entity = found.mention.flatMap({ scene.resolved.entityOf[$0] }),
      let known = scene.resolved.entities[entity].gender ?? ledger.learned[entity], known != gender
    {
      return false
    }
    return pronoun.form == .pronoun && pronoun.kind == .person && !pronoun.features.isPlural
      && found.mention.flatMap { scene.resolved.entityOf[$0] } != speaker
  }

  /// `It was hard on Norton, for whom Kane hit the bar.`: told only beside what the sentence is about.
  private func isRelative(_ name: Int, in range: Range<Int>, _ scene: QuoteScene) -> Bool {
    (max(range.lowerBound, name - SentenceBefore.farthestVerb)..<name).contains {
      scene.isWord($0) && scene.words.relatives.contains(scene.text.words[$0])
    }
  }

  /// `Norton revealed afterwards that Tallis had complained`: who tells what another said speaks on.
  private func reporter(of inner: Cue, in range: Range<Int>, _ cues: CueFinder, _ scene: QuoteScene) -> Cue? {
    guard let tokens = inner.speaker?.tokens, tokens.lowerBound - 1 > range.lowerBound,
      scene.words.that.contains(scene.text.words[tokens.lowerBound - 1])
    else { return nil }
    let that = tokens.lowerBound - 1
    for at in (max(range.lowerBound, that - SentenceBefore.farthestVerb)..<that).reversed() {
      guard let verb = cues.speechVerb(at, before: that), !cues.isPassive(verb, from: range.lowerBound),
        let found = cues.subject(of: verb, from: range.lowerBound), cues.isPerson(found), !cues.isAuthor(found)
      else { continue }
      return Cue(tokens: verb, speaker: found, window: range)
    }
    return nil
  }

  /// How far before `that` its verb may stand.
  private static let farthestVerb = 3

  /// `As for Kane, he was glad.`, `Kane's response to Norton was withering.`, `There was no doubt in Kane's mind.`
  private func owner(in range: Range<Int>, _ scene: QuoteScene) -> Cue? {
    guard let first = range.first else { return nil }
    let turn = scene.words.asFor.longest(in: scene.text.words, at: first, before: range.upperBound)
    if turn > 0, first + turn < range.upperBound, let mention = scene.namedPerson(at: first + turn) {
      return scene.cue(naming: mention, in: range)
    }
    let persons = scene.personsOf[Int(scene.sentenceOf[first])].filter {
      range.contains(scene.mentions[$0].tokens.lowerBound)
    }
    for mention in persons where scene.mentions[mention].form == .name {
      let mark = scene.mentions[mention].tokens.upperBound
      guard mark + 1 < range.upperBound, scene.kind(mark) == .possessive else { continue }
      let isReply = mention == persons.first && isOneOf(scene.words.replies, in: mark + 1..<range.upperBound, scene)
      let isView =
        persons.count == 1
        && (isOneOf(scene.words.verdicts, in: mark + 1..<range.upperBound, scene)
          || isOneOf(scene.words.minds, in: mark + 1..<range.upperBound, scene))
      if isReply || isView { return scene.cue(naming: mention, in: range) }
    }
    return nil
  }

  /// A noun right behind its owner, or behind one word that describes it.
  private func isOneOf(_ nouns: WordSet, in range: Range<Int>, _ scene: QuoteScene) -> Bool {
    range.prefix(2).contains { scene.isWord($0) && nouns.contains(scene.text.words[$0]) }
  }

  /// `Player of the Match: Harry Kane (Bayern)` heads words about him.
  private func isLabel(_ sentence: Range<Int>, _ scene: QuoteScene) -> Bool {
    sentence.count <= 20 && sentence.dropLast(2).contains { scene.kind($0) == .colon }
      && !sentence.contains { scene.isFinite($0) }
  }

  /// The quotation speaks of that person by name.
  private func isNamed(_ speaker: Speaker, in place: Int, _ ledger: QuoteLedger) -> Bool {
    let scene = ledger.scene
    guard let mention = speaker.mention, let entity = scene.resolved.entityOf[mention] else { return false }
    let content = scene.quotations[place].content
    return scene.names(in: content).contains(entity)
  }
}
