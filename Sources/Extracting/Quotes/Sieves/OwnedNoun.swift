internal import Recognising
internal import Records

/// A phrase within what a noun of speech reports, of which the owner is told: `Norton's claim that it was a "huge talent"`,
/// `despite his insistence on a "fresh start"`.
struct OwnedNoun: SpeakerSieve {
  static let name = "owned-noun"

  private static let reach = 16

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let window = scene.before(place)
    for at in window.suffix(OwnedNoun.reach).reversed()
    where at > window.lowerBound && scene.isWord(at) && scene.starts[at] < 0
      && (scene.words.speechNouns.contains(scene.text.words[at]) || scene.words.verdicts.contains(scene.text.words[at]))
    {
      guard let owner = owner(before: at, from: window.lowerBound, scene) else { continue }
      return Attribution(cue: Cue(tokens: at..<at + 1, speaker: owner, window: window))
    }
    return nil
  }

  /// `Norton's recent claim`, `the club's claim`, `their pledge`
  private func owner(before noun: Int, from start: Int, _ scene: QuoteScene) -> Speaker? {
    if noun > start, scene.words.possessives.contains(scene.text.words[noun - 1]), scene.ends[noun] >= 0 {
      let number = Int(scene.ends[noun])
      return Speaker(mention: number, tokens: scene.mentions[number].tokens)
    }
    guard let mark = (max(start, noun - 2)..<noun).last(where: { scene.kind($0) == .possessive }), scene.ends[mark] >= 0
    else { return nil }
    let number = Int(scene.ends[mark])
    let mention = scene.mentions[number]
    guard [.person, .team, .organisation].contains(mention.kind) else { return nil }
    return Speaker(mention: number, tokens: mention.tokens)
  }
}
