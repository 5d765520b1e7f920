internal import Records

/// The rest of the sentence behind the words tells of one person, in whatever way: `"…," was Kane's take on it`.
struct TrailingName: SpeakerSieve {
  static let name = "trailing-name"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    guard isClause, let cue = cues.trailing(place) else { return nil }
    return Attribution(cue: cue)
  }
}
