internal import Records

/// `"…," said Kane`, `"…," the striker told BBC Sport`
struct CueAfter: SpeakerSieve {
  static let name = "cue-after"

  /// How far behind the mark of a phrase that opens its sentence the cue may stand.
  private static let nearest = 6

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let window = scene.after(place)
    // `"A joke", said Kane`
    let opens = !scene.hasWords(scene.before(place)) && window.first.map { scene.kind($0) == .comma } ?? false
    guard isClause || scene.endsWithComma(place) || opens, let cue = cues.after(window), cue.speaker != nil else {
      return nil
    }
    // `"The Fifteen", as they came to be known, said`
    if opens, !isClause, cue.tokens.lowerBound - window.lowerBound > CueAfter.nearest { return nil }
    if scene.endsWithFullStop(place), !closesWith(cue, window, scene) || isTold(before: place, scene, cues) {
      return nil
    }
    return Attribution(cue: cue)
  }

  /// `Dave texted Kane: "…" Kane laughed.`: a colon leads from its own cue to the words.
  private func isTold(before place: Int, _ scene: QuoteScene, _ cues: CueFinder) -> Bool {
    let window = scene.before(place)
    guard let colon = window.last, scene.kind(colon) == .colon else { return false }
    return cues.before(window)?.speaker != nil
  }

  /// Behind a full stop a new sentence may tell of something else: only one that is all cue, and leads to no other
  /// quotation, belongs to this one.
  private func closesWith(_ cue: Cue, _ window: Range<Int>, _ scene: QuoteScene) -> Bool {
    guard window.upperBound < scene.text.tokens.count, scene.kind(window.upperBound) == .stop else { return false }
    // `The most obvious felt the taken kick.`
    guard cue.speaker?.mention != nil || window.upperBound == cue.tokens.upperBound else { return false }
    let end = max(cue.tokens.upperBound, cue.addressee?.upperBound ?? 0, cue.speaker?.tokens.upperBound ?? 0)
    return window.upperBound - end <= 4 && window.count <= 16
  }
}
