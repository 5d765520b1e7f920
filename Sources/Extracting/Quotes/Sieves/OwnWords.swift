internal import Recognising
internal import Records

/// A noun for what somebody said, with its owner, leads to the words: `Kane's message to the fans: "…"`.
struct OwnWords: SpeakerSieve {
  static let name = "own-words"

  /// How many words may stand between the noun and the mark.
  private static let reach = 16

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let window = scene.before(place)
    guard isClause, let end = window.last else { return nil }
    for at in window.reversed().prefix(OwnWords.reach)
    where scene.isWord(at)
      && (scene.words.verdicts.contains(scene.text.words[at]) || scene.words.words.contains(scene.text.words[at]))
    {
      if let found = source(of: at, window, cues, scene) { return found }
      if let own = pronoun(before: at, window, cues, scene) { return own }
      guard let mark = (max(window.lowerBound, at - 3)..<at).last(where: { scene.kind($0) == .possessive }),
        scene.ends[mark] >= 0
      else { continue }
      let owner = Int(scene.ends[mark])
      guard scene.mentions[owner].kind == .person, scene.mentions[owner].form == .name,
        !(at + 1...max(at + 1, end)).contains(where: { tells($0, from: at, before: end, cues) })
      else { return nil }
      let speaker = Speaker(mention: owner, tokens: scene.mentions[owner].tokens)
      return Attribution(cue: Cue(tokens: at..<at + 1, speaker: speaker, window: window))
    }
    return nil
  }

  /// `were read out` tells nobody's words but the owner's.
  private func tells(_ at: Int, from start: Int, before end: Int, _ cues: CueFinder) -> Bool {
    guard let verb = cues.speechVerb(at, before: end) else { return false }
    return !cues.isPassive(verb, from: start)
  }

  /// `His verdict was brutal: "…"`
  private func pronoun(before noun: Int, _ window: Range<Int>, _ cues: CueFinder, _ scene: QuoteScene) -> Attribution? {
    guard let colon = window.last, scene.kind(colon) == .colon,
      let at = (max(window.lowerBound, noun - 2)..<noun).last(where: {
        scene.words.possessives.contains(scene.text.words[$0])
      }), at == scene.sentence(of: at).lowerBound, scene.starts[at] >= 0, noun + 1 < colon,
      scene.words.be.contains(scene.text.words[noun + 1])
        || scene.lexicon.verbs[scene.text.words[noun + 1]].contains(.past)
    else { return nil }
    let mention = Int(scene.starts[at])
    guard scene.mentions[mention].kind == .person, scene.mentions[mention].form == .pronoun,
      !scene.mentions[mention].features.isPlural, !scene.words.firstPerson.contains(scene.text.words[at]),
      !(noun + 1..<colon).contains(where: { tells($0, from: noun, before: colon, cues) })
    else { return nil }
    let speaker = Speaker(mention: mention, tokens: scene.mentions[mention].tokens)
    return Attribution(cue: Cue(tokens: noun..<noun + 1, speaker: speaker, window: window))
  }

  /// `The message from Kane was clear: "…"`, `They recalled the words of Kane, who built the club: "…"`
  private func source(of noun: Int, _ window: Range<Int>, _ cues: CueFinder, _ scene: QuoteScene) -> Attribution? {
    guard noun + 2 < window.upperBound, scene.words.sources.contains(scene.text.words[noun + 1]),
      let colon = window.last, scene.kind(colon) == .colon, let mention = scene.namedPerson(at: noun + 2)
    else { return nil }
    let tokens = scene.mentions[mention].tokens
    guard scene.kind(tokens.upperBound) != .possessive,
      !(tokens.upperBound..<colon).contains(where: { cues.speechVerb($0, before: colon) != nil })
    else { return nil }
    return Attribution(
      cue: Cue(tokens: noun..<noun + 1, speaker: Speaker(mention: mention, tokens: tokens), window: window))
  }
}
