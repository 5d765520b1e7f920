internal import Recognising
internal import Records

/// The next sentence tells whose words they were: `"Go your own way." Those were Kane's words after …`, `That was the verdict
/// of Kane`.
struct VerdictBehind: SpeakerSieve {
  static let name = "verdict-behind"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let window = scene.after(place)
    guard let first = window.first, first + 2 < window.upperBound,
      scene.words.determiners.contains(scene.text.words[first])
        || scene.words.subjectPronouns.contains(scene.text.words[first]),
      scene.words.be.contains(scene.text.words[first + 1])
    else { return nil }
    let near = first + 2..<min(window.upperBound, first + 10)
    guard
      let noun = near.first(where: {
        scene.words.words.contains(scene.text.words[$0]) || scene.words.verdicts.contains(scene.text.words[$0])
      })
    else { return nil }
    for at in near where scene.starts[at] >= 0 {
      let number = Int(scene.starts[at])
      let mention = scene.mentions[number]
      guard mention.kind == .person, mention.tokens.upperBound < window.upperBound else { continue }
      // Its owner before the noun, or whom `of` names behind it.
      let isOwner = at < noun && scene.kind(mention.tokens.upperBound) == .possessive
      let isSource = at > noun && at <= noun + 4 && scene.words.prepositions.contains(scene.text.words[noun + 1])
      guard isOwner || isSource else { continue }
      return Attribution(
        cue: Cue(tokens: noun..<noun + 1, speaker: Speaker(mention: number, tokens: mention.tokens), window: window))
    }
    return nil
  }
}
