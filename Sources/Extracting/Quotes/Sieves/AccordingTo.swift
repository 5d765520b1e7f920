internal import Records

/// `according to Kane`, behind the phrase or behind the next one of its sentence: `"works" but "can improve" according to Kane`
struct AccordingTo: SpeakerSieve {
  static let name = "according-to"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let here = cues.according(scene.before(place)) ?? cues.according(scene.after(place))
    guard let cue = here ?? (isClause ? nil : behindNext(place, scene, cues)) else { return nil }
    return Attribution(cue: cue)
  }

  private func behindNext(_ place: Int, _ scene: QuoteScene, _ cues: CueFinder) -> Cue? {
    guard place + 1 < scene.quotations.count,
      scene.sentenceOf[scene.quotations[place].content.lowerBound]
        == scene.sentenceOf[scene.quotations[place + 1].content.lowerBound]
    else { return nil }
    return cues.according(scene.after(place + 1))
  }
}
