internal import Recognising
internal import Records

/// A statement over several reopened marks whose cue stands behind the last: `"We wanted it. "We got it," said Kane.`
struct CueAtEnd: SpeakerSieve {
  static let name = "cue-at-end"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let last = scene.lastOfStatement(from: place)
    guard isClause, last > place, scene.endsWithComma(last), let cue = cues.after(scene.after(last)),
      let mention = cue.speaker?.mention, scene.mentions[mention].form == .name
    else { return nil }
    return Attribution(cue: cue)
  }
}
