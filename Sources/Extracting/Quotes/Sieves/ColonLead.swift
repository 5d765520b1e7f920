internal import Recognising
internal import Records

/// A sentence about one person ends with a colon before the mark, and nothing else in it tells whose the words are: `Kane was in
/// no mood to apologise: "…"`, `Kane shook his head: "…"`.
struct ColonLead: SpeakerSieve {
  static let name = "colon-lead"

  private static let longest = 40

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let window = scene.before(place)
    guard isClause, window.count <= ColonLead.longest, let colon = window.last, scene.kind(colon) == .colon else {
      return nil
    }
    // `Kane was asked about the pitch: "…"`
    if let asked = window.first(where: { scene.words.questioned.contains(scene.text.words[$0]) }),
      cues.isPassive(asked..<asked + 1, from: window.lowerBound),
      let found = cues.subject(of: asked - 1..<asked, from: window.lowerBound),
      cues.isSomebody(found)
    {
      return Attribution(cue: Cue(tokens: found.tokens, speaker: found, window: window))
    }
    if let sent = Senders(scene, cues).sender(in: window) { return Attribution(cue: sent) }
    if let issued = Documents(scene).issuer(in: window) { return Attribution(cue: issued) }
    guard !window.contains(where: { isOfOthers($0, scene, cues) }) else { return nil }
    if let found = cues.clauseSubject(window), cues.isSomebody(found), !cues.isAuthor(found),
      cues.acts(found, before: colon) || isMood(before: colon, scene)
    {
      return Attribution(cue: Cue(tokens: found.tokens, speaker: found, window: window))
    }
    guard let only = only(in: window, scene, cues) else { return nil }
    return Attribution(cue: scene.cue(naming: only, in: window))
  }

  /// `Kane was guarded:`: a participle right before the colon tells how he was.
  private func isMood(before colon: Int, _ scene: QuoteScene) -> Bool {
    colon > 1 && scene.lexicon.verbs[scene.text.words[colon - 1]].contains(.participle)
      && scene.words.be.contains(scene.text.words[colon - 2])
      && !scene.words.questioned.contains(scene.text.words[colon - 1])
  }

  /// `The last word goes to Kane:`, `It prompted this from Kane:`, `For Kane it was simple:`: the one person named.
  private func only(in window: Range<Int>, _ scene: QuoteScene, _ cues: CueFinder) -> Int? {
    let named = window.filter { scene.starts[$0] >= 0 }.map { Int(scene.starts[$0]) }
    guard let only = named.first(where: { scene.mentions[$0].kind == .person }),
      named.count(where: { scene.mentions[$0].kind == .person }) == 1, scene.mentions[only].form == .name
    else { return nil }
    let first = scene.mentions[only].tokens.lowerBound
    // Somebody else may speak to him: `A young fan wrote to Kane:`.
    let others = window.filter { at in
      at < first && (cues.isPersonNoun(at) || scene.words.bodyNouns.contains(scene.text.words[at]))
    }
    let sides = named.filter { scene.mentions[$0].kind != .person && scene.mentions[$0].tokens.lowerBound < first }
    guard others.isEmpty, sides.isEmpty else { return nil }
    return (max(window.lowerBound, first - 2)..<first).contains { at in
      let length = scene.words.passing.longest(in: scene.text.words, at: at, before: first)
      return length > 0 && at + length == first
    } ? only : nil
  }

  /// `was met by a banner`, `heard the chant`, `got a message`: the words are somebody else's.
  private func isOfOthers(_ at: Int, _ scene: QuoteScene, _ cues: CueFinder) -> Bool {
    guard scene.isWord(at) else { return false }
    let word = scene.text.words[at]
    // `looked to have got his man`
    if at > 0, scene.words.have.contains(scene.text.words[at - 1]) { return false }
    // `It prompted this from Kane:`
    if scene.starts[at + 1] >= 0, scene.words.sources.contains(word) { return false }
    // `Kane, by contrast, was full of praise:`
    if scene.words.prepositions.contains(word), scene.starts[at + 1] < 0,
      !scene.words.determiners.contains(scene.text.words[at + 1])
    {
      return false
    }
    return cues.isPublication(at) || scene.words.chanting.contains(word) || scene.words.chants.contains(word)
      || scene.words.words.contains(word) || scene.words.hearing.contains(word)
  }
}
