internal import Recognising
internal import Records

/// `according to Kane`, behind the phrase or behind the next one of its sentence: `"works" but "can improve" according to Kane`
struct AccordingTo: SpeakerSieve {
  static let name = "according-to"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let here = cues.according(scene.before(place)) ?? cues.according(scene.after(place))
    guard let cue = here ?? (isClause ? nil : behindNext(place, scene, cues)) else { return nil }
    return Attribution(cue: cue)
  }

  private func behindNext(_ place: Int, _ scene: QuoteScene, _ cues: CueFinder) -> Cue? {
    guard place + 1 < scene.quotations.count,
      scene.sentenceOf[scene.quotations[place].content.lowerBound]
        == scene.sentenceOf[scene.quotations[place + 1].content.lowerBound]
    else { return nil }
    return cues.according(scene.after(place + 1))
  }
}

extension CueFinder {
  /// `According to Kane`
  func according(_ window: Range<Int>) -> Cue? {
    for at in window.prefix(CueFinder.reach) {
      let length = words.accordingTo.longest(in: text.words, at: at, before: window.upperBound)
      guard length > 0 else { continue }
      if let pronoun = pronoun(at: at + length, before: window.upperBound) {
        return Cue(tokens: at..<at + length, speaker: pronoun, window: window)
      }
      if let found = inverted(at + length..<window.upperBound) {
        return Cue(tokens: at..<at + length, speaker: found, window: window)
      }
    }
    return nil
  }

  /// `according to him`
  private func pronoun(at token: Int, before end: Int) -> Speaker? {
    guard token < end, scene.starts[token] >= 0 else { return nil }
    let number = Int(scene.starts[token])
    let mention = scene.mentions[number]
    guard mention.form == .pronoun, mention.kind == .person, !mention.features.isPlural,
      !words.firstPerson.contains(text.words[token]),
      mention.tokens.upperBound >= end || !scene.isWord(mention.tokens.upperBound)
        || !words.possessives.contains(text.words[token])
    else { return nil }
    return Speaker(mention: number, tokens: mention.tokens)
  }
}
