internal import Records

/// A phrase before a noun of speech: `answers critics with "strong" claim`.
struct QuotedNoun: SpeakerSieve {
  static let name = "quoted-noun"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let window = scene.after(place)
    guard let first = window.first, scene.words.speechNouns.contains(scene.text.words[first]), scene.isWord(first)
    else { return nil }
    let mark = scene.mark(before: place)
    // `the "no names" ruling` is known by its words, whoever is spoken of.
    if mark > 0, scene.words.definite.contains(scene.text.words[mark - 1]) { return nil }
    let start = max(scene.sentence(of: mark).lowerBound, mark - 60)
    guard let found = cues.clauseSubject(start..<mark) else { return nil }
    return Attribution(cue: Cue(tokens: first..<first + 1, speaker: found, window: window))
  }
}
