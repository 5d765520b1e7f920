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
    return Attribution(continues: ledger.tellings.count - 1, keepsTurn: true)
  }
}
