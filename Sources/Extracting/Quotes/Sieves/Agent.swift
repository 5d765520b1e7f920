internal import Records

/// A passive's agent behind the phrase: `was branded a "cheat" by Kane`, `was fined and "reminded of his duties" by the
/// league`.
struct Agent: SpeakerSieve {
  static let name = "agent"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let window = scene.after(place)
    let before = scene.before(place)
    if let described = describer(before, cues, scene) { return described }
    guard let first = window.first, scene.words.by.contains(scene.text.words[first]),
      before.contains(where: {
        cues.speechVerb($0, before: before.upperBound) != nil || scene.words.naming.contains(scene.text.words[$0])
          || scene.words.ruling.contains(scene.text.words[$0])
      }),
      let found = cues.inverted(first + 1..<window.upperBound), cues.isSomebody(found) || cues.rules(found)
    else { return nil }
    return Attribution(cue: Cue(tokens: first..<first + 1, speaker: found, window: window))
  }

  /// `was described by Kane as "…"`
  private func describer(_ window: Range<Int>, _ cues: CueFinder, _ scene: QuoteScene) -> Attribution? {
    guard let verb = window.suffix(Agent.reach).last(where: { scene.words.naming.contains(scene.text.words[$0]) }),
      verb + 2 < window.upperBound, scene.words.by.contains(scene.text.words[verb + 1]),
      let found = cues.inverted(verb + 2..<window.upperBound), cues.isSomebody(found) || cues.rules(found)
    else { return nil }
    return Attribution(cue: Cue(tokens: verb..<verb + 2, speaker: found, window: window))
  }

  private static let reach = 12
}
