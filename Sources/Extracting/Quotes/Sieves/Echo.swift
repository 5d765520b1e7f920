internal import Records

/// A phrase that somebody says elsewhere in the article: `she was a "huge talent"`, and further on `"She was a huge talent,"
/// said Norton`. Who said it is told when all quotations have their speakers.
struct Echo: SpeakerSieve {
  static let name = "echo"

  /// How many quotations to either side are searched, and how many words a phrase has that is no coincidence.
  private static let reach = 40
  private static let lengths = 2...8

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let phrase = scene.quotations[place].content
    guard Echo.lengths.contains(phrase.count) else { return nil }
    let near = max(0, place - Echo.reach)..<min(scene.quotations.count, place + Echo.reach)
    let isRepeated = near.contains { other in
      let content = scene.quotations[other].content
      return content.count >= phrase.count + 3
        && scene.text.words[content].prefix(200).contains(run: scene.text.words[phrase])
    }
    return isRepeated ? Attribution() : nil
  }
}
