internal import Recognising
internal import Records

/// A phrase in a sentence that tells only at its end who said it: `has a "minor problem" in his calf, Kane said on Monday`.
struct ClosingCue: SpeakerSieve {
  static let name = "closing-cue"

  /// How far from the sentence's end the verb may stand, and how long its subject with what describes it may be.
  private static let tail = 9
  private static let longestSubject = 7

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let sentence = scene.sentence(of: scene.quotations[place].content.lowerBound)
    let start = min(scene.quotations[place].content.upperBound + 1, sentence.upperBound)
    let rest = start..<sentence.upperBound
    for at in rest.suffix(ClosingCue.tail).reversed() {
      guard let verb = cues.speechVerb(at, before: rest.upperBound), !cues.isPassive(verb, from: rest.lowerBound),
        !cues.isGerund(verb), !leadsOn(verb, behind: place, scene)
      else { continue }
      // `…, said Kane.`
      if at > rest.lowerBound, scene.kind(at - 1) == .comma,
        let found = cues.inverted(verb.upperBound..<rest.upperBound),
        cues.isSomebody(found)
      {
        return Attribution(cue: Cue(tokens: verb, speaker: found, window: rest))
      }
      guard let found = cues.subject(of: verb, from: rest.lowerBound), cues.isSomebody(found), !cues.isAuthor(found),
        let comma =
          (max(rest.lowerBound, found.tokens.lowerBound - ClosingCue.longestSubject)..<found.tokens.lowerBound)
          .last(where: { !scene.isWord($0) && scene.kind($0) != .possessive }), scene.kind(comma) == .comma,
        !(comma + 1..<found.tokens.lowerBound).contains(where: {
          scene.words.coordinators.contains(scene.text.words[$0])
            || scene.words.subordinators.contains(scene.text.words[$0])
            || scene.words.relatives.contains(scene.text.words[$0])
        })
      else { continue }
      return Attribution(cue: Cue(tokens: verb, speaker: found, window: rest))
    }
    return nil
  }

  /// `While Kane praised a "fine effort", Mount saw "two points dropped"`: the verb has words of its own behind it.
  private func leadsOn(_ verb: Range<Int>, behind place: Int, _ scene: QuoteScene) -> Bool {
    guard place + 1 < scene.quotations.count else { return false }
    let mark = scene.mark(before: place + 1)
    return mark >= verb.upperBound && mark - verb.upperBound <= ClosingCue.tail
      && scene.sentenceOf[mark] == scene.sentenceOf[verb.lowerBound]
      && !(verb.upperBound..<mark).contains { scene.kind($0) == .comma }
  }
}
