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
    guard !window.contains(where: { isOfOthers($0, scene, cues) }), let found = cues.clauseSubject(window),
      cues.isSomebody(found), !cues.isAuthor(found), cues.acts(found, before: colon)
    else { return nil }
    return Attribution(cue: Cue(tokens: found.tokens, speaker: found, window: window))
  }

  /// `was met by a banner`, `heard the chant`, `got a message`: the words are somebody else's.
  private func isOfOthers(_ at: Int, _ scene: QuoteScene, _ cues: CueFinder) -> Bool {
    guard scene.isWord(at) else { return false }
    let word = scene.text.words[at]
    return cues.isPublication(at) || scene.words.chanting.contains(word) || scene.words.chants.contains(word)
      || scene.words.words.contains(word) || scene.words.hearing.contains(word) || scene.words.that.contains(word)
  }
}
