internal import Records

/// What somebody feels, or gives as his reason, in his own words: `was "delighted"`, `is happy with the "great spirit"`,
/// `resigned for "personal reasons"`.
struct Feeling: SpeakerSieve {
  static let name = "feeling"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let window = scene.before(place)
    guard let at = isFelt(place, window, scene) ?? leading(window, scene) else { return nil }
    let sentence = scene.sentence(of: scene.mark(before: place)).lowerBound
    guard let found = cues.clauseSubject(max(sentence, window.lowerBound)..<at), cues.isSomebody(found) else {
      return nil
    }
    return Attribution(cue: Cue(tokens: at..<window.upperBound, speaker: found, window: window))
  }

  /// `was "delighted"`: where the verb stands.
  private func isFelt(_ place: Int, _ window: Range<Int>, _ scene: QuoteScene) -> Int? {
    guard let last = window.last, scene.words.be.contains(scene.text.words[last]),
      let word = scene.quotations[place].content.last(where: { scene.isWord($0) }),
      scene.words.feelings.contains(scene.text.words[word])
    else { return nil }
    return last
  }

  /// `is happy with the`, `resigned for`: where it begins.
  private func leading(_ window: Range<Int>, _ scene: QuoteScene) -> Int? {
    window.suffix(Feeling.reach).first {
      scene.words.reasons.longest(in: scene.text.words, at: $0, before: window.upperBound) > 0
    }
  }

  private static let reach = 5
}
