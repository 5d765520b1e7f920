internal import Records

/// `Kane said: "…"`, `Kane told BBC Sport "…"`, `he was, Kane admitted, "…"`
struct CueBefore: SpeakerSieve {
  static let name = "cue-before"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let window = scene.before(place)
    guard var cue = cues.before(window) ?? (isClause ? nil : cues.infinitiveAbove(window)) else { return nil }
    // `Describing Leverkusen as "…", Fischer praised his side`: a participle that opens the sentence has the subject behind.
    if !isClause, cue.tokens.lowerBound == scene.sentence(of: cue.tokens.lowerBound).lowerBound,
      scene.lexicon.verbs[scene.text.words[cue.tokens.lowerBound]].contains(.gerund),
      let found = cues.clauseSubject(scene.after(place))
    {
      cue.speaker = found
    }
    // `He said the fans felt "let down"`: they are the words of who reports it.
    if !isClause, let subject = cue.speaker, scene.words.thoughts.contains(scene.text.words[cue.tokens.lowerBound]),
      let outer = cues.reporter(before: subject.tokens.lowerBound, from: window.lowerBound)
    {
      cue = outer
    }
    if let label = cues.label(behind: cue, in: window) { cue.speaker = label }
    // `"…," he said, adding: "…"`: the same speaker goes on.
    if cue.speaker == nil {
      guard let last = ledger.last, last.place == place - 1,
        scene.quotations[place].paragraph == scene.quotations[place - 1].paragraph
      else { return nil }
      return Attribution(continues: ledger.tellings.count - 1)
    }
    return Attribution(cue: cue)
  }
}
