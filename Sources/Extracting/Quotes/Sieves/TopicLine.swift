internal import Records

/// Between two answers stands only what the next is about: `On the injury: "…"`. The speaker goes on.
struct TopicLine: SpeakerSieve {
  static let name = "topic-line"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    guard isClause, let last = ledger.last, last.place == place - 1, last.telling.kind == .direct,
      scene.quotations[place].paragraph - scene.quotations[last.place].paragraph <= 1
    else { return nil }
    let window = scene.before(place)
    guard let first = window.first, let colon = window.last, scene.kind(colon) == .colon, window.count <= 24,
      scene.words.topics.contains(scene.text.words[first]), scene.stops(in: scene.between(place)) == 0,
      !window.contains(where: {
        cues.speechVerb($0, before: colon) != nil && cues.subject(of: $0..<$0 + 1, from: first) != nil
      })
    else { return nil }
    return Attribution(continues: ledger.tellings.count - 1)
  }
}
