internal import Records

/// A second phrase in a sentence whose first had its speaker: `lamented the failure to "…" and conceding "…"`.
struct SameSentence: SpeakerSieve {
  static let name = "same-sentence"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    guard let last = ledger.last, last.place == place - 1, last.telling.kind == .fragment,
      scene.sentenceOf[scene.quotations[place].content.lowerBound]
        == scene.sentenceOf[scene.quotations[place - 1].content.lowerBound]
    else { return nil }
    if startsAnew(scene.between(place), last.telling.speaker, scene, cues) { return nil }
    return Attribution(continues: ledger.tellings.count - 1, keepsTurn: true)
  }

  /// `while Norton preferred to talk of "…"`: somebody else does something between the two.
  private func startsAnew(_ between: Range<Int>, _ speaker: Int?, _ scene: QuoteScene, _ cues: CueFinder) -> Bool {
    guard let found = cues.clauseSubject(between), let mention = found.mention, scene.mentions[mention].form == .name,
      let entity = scene.resolved.entityOf[mention], cues.acts(found, before: between.upperBound)
    else { return false }
    return speaker != nil && entity != speaker
  }
}
