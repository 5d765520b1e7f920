internal import Recognising
internal import Records
internal import Resolving
internal import Rules

/// Speakers who are no person with a name: those whom the text only describes, of whom it goes on to speak as `he`, and bodies
/// of which it goes on to speak by a noun.
extension QuoteLedger {
  /// How many tokens may stand between the words of somebody nameless and a pronoun for him.
  private static let reach = 60

  /// `A spokesman said he was sorry. "…," he added`, `A fan said: "…" He went on: "…"`: whom a pronoun means where the last who
  /// is told to say something has no name, and nobody else is named since.
  func nameless(_ asked: Mention, about content: Range<Int>) -> String? {
    guard asked.kind == .person || asked.features.isPlural else { return nil }
    let end = min(asked.tokens.lowerBound, content.isEmpty ? asked.tokens.lowerBound : content.lowerBound)
    let cues = CueFinder(scene)
    var at = end - 1
    while at >= max(0, end - QuoteLedger.reach) {
      if scene.isQuoted[at] {
        guard let last, scene.quotations[last.place].content.contains(at), last.telling.speaker == nil,
          let told = last.telling.speakerText, let tokens = last.telling.speakerTokens, fits(tokens, asked),
          !names(between: max(tokens.upperBound, scene.quotations[last.place].content.upperBound), and: end)
        else { return nil }
        return told
      }
      if let verb = cues.speechVerb(at, before: end), !cues.isPassive(verb, from: scene.sentence(of: at).lowerBound) {
        guard let found = cues.subject(of: verb, from: scene.sentence(of: at).lowerBound) else { return nil }
        // `A spokesman confirmed the club would write to the League.`
        if !asked.features.isPlural, !cues.isPerson(found) {
          at -= 1
          continue
        }
        guard cues.isNameless(found), cues.isSomebody(found) || asked.features.isPlural, !cues.isAuthor(found),
          fits(found.tokens, asked), !names(between: found.tokens.upperBound, and: end)
        else { return nil }
        return scene.text.text(tokens: found.tokens)
      }
      // `Kane's lawyer declined to comment. "…," he said`, `my Dad put it well when he said: "…"`
      if scene.isWord(at) || scene.starts[at] >= 0 {
        let opens = at == scene.sentence(of: at).lowerBound
        if opens || scene.sentenceOf[at] == scene.sentenceOf[asked.tokens.lowerBound],
          let found = cues.namelessSubject(at, before: end), fits(found.tokens, asked),
          !names(between: found.tokens.upperBound, and: end)
        {
          return scene.text.text(tokens: found.tokens)
        }
        if opens { return nil }
      }
      at -= 1
    }
    return nil
  }

  /// A person stands between, who may be meant as well.
  private func names(between start: Int, and end: Int) -> Bool {
    (start..<max(start, end)).contains { at in
      scene.starts[at] >= 0 && !scene.isQuoted[at] && scene.mentions[Int(scene.starts[at])].kind == .person
        && scene.mentions[Int(scene.starts[at])].form != .pronoun
    }
  }

  /// The noun and the pronoun are of one gender, as far as is known; `the Brazilian` is somebody who has a name.
  private func fits(_ phrase: Range<Int>, _ asked: Mention) -> Bool {
    if let first = phrase.first, scene.words.definite.contains(scene.text.words[first]) { return false }
    guard let gender = asked.features.gender else { return true }
    return !phrase.contains { at in
      guard let form = scene.lexicon.nouns.longest(in: scene.text.words, at: at, before: at + 1)?.forms.first,
        let told = scene.lexicon.nouns.attribute("gender", of: form.entry)
      else { return false }
      return told == "f" && gender != .female || told == "m" && gender != .male
    }
  }

  /// `the players' union`, `the force`: the body that the sentence before is about, or that spoke last.
  func body(_ phrase: Range<Int>, before content: Range<Int>) -> Int? {
    guard let first = phrase.first, scene.words.definite.contains(scene.text.words[first]), let head = phrase.last,
      scene.words.bodyNouns.contains(scene.text.words[head]),
      // `the British company` is told apart by its name.
      !phrase.dropFirst().contains(where: { scene.isCapital($0) || scene.starts[$0] >= 0 })
    else { return nil }
    let start = min(first, content.isEmpty ? first : content.lowerBound)
    let before = CueFinder(scene).bodyBefore(start).flatMap {
      scene.mentions[$0].kind == .team ? nil : scene.resolved.entityOf[$0]
    }
    return before ?? lastBody(before: start)
  }

  private func lastBody(before start: Int) -> Int? {
    guard let last, scene.quotations[last.place].content.upperBound + QuoteLedger.reach >= start,
      let speaker = last.telling.speaker,
      [.organisation, .competition].contains(scene.resolved.entities[speaker].kind)
    else { return nil }
    return speaker
  }
}

extension CueFinder {
  /// Somebody without a name who opens a sentence and does something: `Kane's lawyer declined`, `A steward shrugged`.
  func namelessSubject(_ at: Int, before end: Int) -> Speaker? {
    guard let first = beginning(at, before: end) else { return nil }
    let found = scene.kind(first.tokens.upperBound) == .possessive ? owned(by: first, before: end) : first
    guard let found, isNameless(found), isSomebody(found), found.tokens.upperBound < end,
      scene.isFinite(found.tokens.upperBound)
    else { return nil }
    return found
  }

  /// `Some former players, led by Kane, have spoken out. … they wrote`: the several persons who open the sentence of a pronoun,
  /// or the one before.
  func pluralSubject(before pronoun: Int) -> Range<Int>? {
    let own = scene.sentence(of: pronoun)
    let before = own.lowerBound > 0 ? scene.sentence(of: own.lowerBound - 1) : own
    for sentence in [own.lowerBound..<pronoun, before] {
      guard let first = sentence.first, scene.isWord(first), !scene.isQuoted[first],
        scene.words.determiners.contains(scene.text.words[first])
          || scene.words.counted.contains(scene.text.words[first])
          || scene.words.quantities.contains(scene.text.words[first])
      else { continue }
      let end = scene.end(ofPhraseAt: first, before: sentence.upperBound, longest: CueFinder.longestPlural)
      guard end > first + 1, end < sentence.upperBound, isMany(end - 1) else { continue }
      return first..<end
    }
    return nil
  }

  private static let longestPlural = 8

  /// `internationals`, `players`: a noun for persons in its plural.
  private func isMany(_ at: Int) -> Bool {
    let end = scene.text.tokens[at].span.end
    return isPersonNoun(at) && scene.text.utf8[end - 1] | 0x20 == UInt8(ascii: "s")
      || scene.words.crowds.contains(scene.text.words[at])
  }

  /// How far back the sentence before a quotation may end.
  private static let near = 8

  /// The body that the sentence before a token is about: `Police Scotland confirmed the arrests. "…"`.
  func bodyBefore(_ token: Int) -> Int? {
    var end = token
    while end > 0, token - end < CueFinder.near, !scene.isWord(end - 1) || scene.isQuoted[end - 1] { end -= 1 }
    guard end > 0, !scene.isQuoted[end - 1] else { return nil }
    let sentence = scene.sentence(of: end - 1)
    for at in sentence where at < end {
      if scene.isFinite(at) || scene.isQuoted[at] { return nil }
      guard scene.starts[at] >= 0 else { continue }
      let number = Int(scene.starts[at])
      let mention = scene.mentions[number]
      guard mention.form == .name, [.organisation, .competition, .team].contains(mention.kind),
        mention.tokens.upperBound < end, scene.kind(mention.tokens.upperBound) != .possessive,
        mention.tokens.lowerBound == sentence.lowerBound
          || !scene.words.prepositions.contains(scene.text.words[mention.tokens.lowerBound - 1])
      else { continue }
      var next = mention.tokens.upperBound
      while next < end, scene.isBetween(next) { next += 1 }
      if next < end, scene.isFinite(next) || speechVerb(next, before: end) != nil { return number }
    }
    return nil
  }
}
