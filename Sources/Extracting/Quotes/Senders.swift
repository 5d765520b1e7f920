internal import Recognising
internal import Records

/// From whom words come that the sentence before them only names: `There was a warning, too, from captain Kane: "…"`, `It was a
/// text from his father: "…"`, `The message from Kane was blunt. "…"`.
struct Senders {
  private let scene: QuoteScene
  private let cues: CueFinder

  /// How many tokens stand between the noun and `from`, and how far into a sentence its subject may come.
  private static let aside = 4
  private static let opening = 4

  init(_ scene: QuoteScene, _ cues: CueFinder) {
    self.scene = scene
    self.cues = cues
  }

  /// Who sends what a colon behind him leads to.
  func sender(in window: Range<Int>) -> Cue? {
    guard let colon = window.last else { return nil }
    for at in window.reversed() where isFrom(at) {
      guard let noun = noun(before: at, from: window.lowerBound), let found = cues.inverted(at + 1..<colon),
        cues.isSomebody(found), found.tokens.upperBound == colon || cues.isAside(found.tokens.upperBound)
      else { continue }
      return Cue(tokens: noun..<noun + 1, speaker: found, window: window)
    }
    return nil
  }

  /// `The message from Kane was blunt.`: what the sentence is about.
  func subject(of sentence: Range<Int>) -> Cue? {
    for noun in sentence.prefix(Senders.opening) where isMessage(noun) {
      guard noun + 2 < sentence.upperBound, isFrom(noun + 1), let found = cues.inverted(noun + 2..<sentence.upperBound),
        let mention = found.mention, scene.mentions[mention].kind == .person, scene.mentions[mention].form == .name,
        found.tokens.upperBound < sentence.upperBound, scene.isFinite(found.tokens.upperBound)
      else { continue }
      return Cue(tokens: noun..<noun + 1, speaker: found, window: sentence)
    }
    return nil
  }

  private func isFrom(_ at: Int) -> Bool { scene.isWord(at) && scene.words.senders.contains(scene.text.words[at]) }

  private func noun(before from: Int, from start: Int) -> Int? {
    (max(start, from - 1 - Senders.aside)..<from).last(where: isMessage)
  }

  private func isMessage(_ at: Int) -> Bool {
    let word = scene.text.words[at]
    return scene.isWord(at) && scene.starts[at] < 0
      && (scene.words.publications.contains(word) || scene.words.speechNouns.contains(word)
        || scene.words.verdicts.contains(word) || scene.words.words.contains(word))
  }
}
