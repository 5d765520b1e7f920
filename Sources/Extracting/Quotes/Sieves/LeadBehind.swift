internal import Recognising
internal import Records

/// An article opens with somebody's words, and its first sentence behind them tells of one person: `"I am too old for this." Ray
/// Norton, 68, slumps into his chair.`
struct LeadBehind: SpeakerSieve {
  static let name = "lead-behind"

  /// How many words may stand before the name.
  private static let title = 5
  /// How many quotations without a speaker may stand before.
  private static let first = 3

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let content = scene.quotations[place].content
    guard isClause, ledger.tellings.count <= LeadBehind.first, ledger.tellings.allSatisfy({ $0.speaker == nil }),
      scene.quotations[place].closed,
      !scene.hasWords(scene.before(place)), scene.endsWithStop(place), !scene.isHeading(place),
      content.contains(where: { scene.words.firstPerson.contains(scene.text.words[$0]) }),
      let sentence = sentence(behind: place, scene), let found = cues.clauseSubject(sentence),
      let mention = found.mention, scene.mentions[mention].form == .name,
      found.tokens.lowerBound - sentence.lowerBound <= LeadBehind.title, cues.acts(found, before: sentence.upperBound),
      let entity = scene.resolved.entityOf[mention], !scene.names(in: content).contains(entity)
    else { return nil }
    return Attribution(cue: scene.cue(naming: mention, in: sentence))
  }

  /// The sentence behind the closing mark, in its paragraph or the next.
  private func sentence(behind place: Int, _ scene: QuoteScene) -> Range<Int>? {
    let start = scene.quotations[place].content.upperBound + 1
    guard start < scene.text.tokens.count, !scene.isQuoted[start], scene.kind(start) != .quote else { return nil }
    let sentence = scene.sentence(of: start)
    return max(start, sentence.lowerBound)..<max(start, sentence.upperBound)
  }
}
