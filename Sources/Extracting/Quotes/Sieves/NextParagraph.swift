internal import Records

/// A quotation behind a paragraph of speech, with nothing told between: the speaker goes on.
struct NextParagraph: SpeakerSieve {
  static let name = "continuation"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    guard isClause, let last = ledger.last, last.place == place - 1 else { return nil }
    let quotation = scene.quotations[place]
    guard quotation.paragraph - scene.lastParagraph(last.place) <= 1 else { return nil }
    let between = scene.between(place)
    guard !cues.isNobodysVerdict(scene.after(place)), cues.trailing(place) == nil,
      !scene.isHeading(place) || !scene.endsWithStop(last.place) && !scene.endsWithComma(last.place)
    else { return nil }
    let same = Attribution(continues: ledger.tellings.count - 1, keepsTurn: true)
    guard scene.hasWords(between) else { return same }
    guard last.telling.kind == .direct, let cue = last.telling.cue, between.contains(cue.lowerBound) else { return nil }
    // All that stands between is the sentence that told who spoke.
    return scene.isOneSentence(from: cue.lowerBound, to: between.upperBound) ? same : nil
  }
}
