internal import Recognising
internal import Records

/// A whole sentence about somebody leads to his words by a colon, with no verb of speech: `Kane had no complaints: "…"`.
struct ColonBehind: SpeakerSieve {
  static let name = "colon-behind"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let window = scene.before(place)
    guard isClause, let colon = window.last, scene.kind(colon) == .colon,
      let found = cues.clauseSubject(window.lowerBound..<colon), let mention = found.mention,
      scene.mentions[mention].kind == .person, scene.mentions[mention].form == .name,
      let entity = scene.resolved.entityOf[mention],
      !scene.names(in: scene.quotations[place].content).contains(entity)
    else { return nil }
    return Attribution(cue: Cue(tokens: found.tokens, speaker: found, window: window))
  }
}
