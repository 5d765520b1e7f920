internal import Records

/// `according to Kane`
struct AccordingTo: SpeakerSieve {
  static let name = "according-to"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    guard let cue = cues.according(ledger.scene.before(place)) ?? cues.according(ledger.scene.after(place)) else {
      return nil
    }
    return Attribution(cue: cue)
  }
}
