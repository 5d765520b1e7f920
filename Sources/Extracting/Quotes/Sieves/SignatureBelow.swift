internal import Recognising
internal import Records

/// A quotation that is a paragraph of its own, with whoever said it on the line below and nothing else there: `Harry Kane`,
/// `UEFA technical panel`.
struct SignatureBelow: SpeakerSieve {
  static let name = "signature-below"

  private static let longest = 8

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let quotation = scene.quotations[place]
    let paragraphs = scene.text.paragraphs
    guard isClause, quotation.closed, quotation.paragraph + 1 < paragraphs.count, quotation.paragraph > 0 else {
      return nil
    }
    let own = paragraphs[quotation.paragraph].tokens
    guard quotation.content.lowerBound <= own.lowerBound + 1, quotation.content.upperBound + 1 >= own.upperBound else {
      return nil
    }
    let line = paragraphs[quotation.paragraph + 1].tokens
    guard (2...SignatureBelow.longest).contains(line.count), let first = line.first, scene.isWord(first),
      scene.text.tokens[first].flags.contains(.capitalised), !line.contains(where: { scene.isFinite($0) }),
      line.allSatisfy({ scene.isWord($0) || scene.kind($0) == .dash || scene.kind($0) == .possessive })
    else { return nil }
    if scene.starts[first] >= 0 {
      let number = Int(scene.starts[first])
      let mention = scene.mentions[number]
      if mention.kind == .person, mention.form == .name, mention.tokens == line, mention.tokens.count >= 2,
        !heads(quotation.paragraph + 1, scene)
      {
        return Attribution(
          cue: Cue(tokens: line, speaker: Speaker(mention: number, tokens: line), window: line))
      }
    }
    // `The club's technical panel`: a body that speaks, by its noun.
    guard let last = line.last, scene.words.publications.contains(scene.text.words[last]) || cues.isBody(last) else {
      return nil
    }
    return Attribution(cue: Cue(tokens: line, speaker: Speaker(mention: nil, tokens: line), window: line))
  }

  /// The name heads what follows, which speaks of him.
  private func heads(_ paragraph: Int, _ scene: QuoteScene) -> Bool {
    guard paragraph + 1 < scene.text.paragraphs.count else { return false }
    return scene.text.paragraphs[paragraph + 1].tokens.first.map { scene.kind($0) == .quote } ?? false
  }
}
