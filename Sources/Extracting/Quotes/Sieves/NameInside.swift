internal import Recognising
internal import Records

/// The speaker's name and a dash stand inside the marks, before his words: `"Kane – We are still in it"`.
struct NameInside: SpeakerSieve {
  static let name = "name-inside"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    guard isClause, let mention = scene.nameInside(scene.quotations[place].content) else { return nil }
    return Attribution(cue: scene.cue(naming: mention, in: scene.mentions[mention].tokens))
  }
}

extension QuoteScene {
  /// The person whose name opens a stretch, with a dash and more words behind it.
  func nameInside(_ content: Range<Int>) -> Int? {
    guard let first = content.first, let mention = namedPerson(at: first) else { return nil }
    let dash = mentions[mention].tokens.upperBound
    guard dash + 2 < content.upperBound, kind(dash) == .dash, text.tokens[dash].flags.contains(.spaced),
      text.tokens[dash + 1].flags.contains(.capitalised)
    else { return nil }
    return mention
  }
}
