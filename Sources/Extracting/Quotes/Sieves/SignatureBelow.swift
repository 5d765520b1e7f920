internal import Recognising
internal import Records

/// A quotation that is a paragraph of its own, with whoever said it on the line below and nothing else there: `Harry Kane`,
/// `- Harry Kane, England captain`, `UEFA technical panel`; or behind it on its own line: `"…" (Harry Kane, England captain)`.
struct SignatureBelow: SpeakerSieve {
  static let name = "signature-below"

  private static let longest = 14
  /// How many words stand before the name at most: `Bolton boss Sam Allardyce`.
  private static let longestTitle = 5

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    guard isClause else { return nil }
    let quotation = scene.quotations[scene.lastOfStatement(from: place)]
    let paragraphs = scene.text.paragraphs
    guard quotation.closed, quotation.paragraph > 0, beginsParagraph(place, scene), !goesOn(place, ledger) else {
      return nil
    }
    let own = paragraphs[quotation.paragraph].tokens
    let behind = min(quotation.content.upperBound + 1, own.upperBound)..<own.upperBound
    if !behind.isEmpty { return signer(in: behind, scene).map { attribution($0, behind) } }
    guard quotation.paragraph + 1 < paragraphs.count else { return nil }
    let line = paragraphs[quotation.paragraph + 1].tokens
    if let signer = signer(in: line, scene), !heads(quotation.paragraph + 1, scene) { return attribution(signer, line) }
    // `The club's technical panel`: a body that speaks, by its noun.
    guard (2...SignatureBelow.longest).contains(line.count), let first = line.first, scene.isWord(first),
      scene.text.tokens[first].flags.contains(.capitalised), !line.contains(where: { scene.isFinite($0) }),
      line.allSatisfy({ scene.isWord($0) || scene.kind($0) == .dash || scene.kind($0) == .possessive }),
      let last = line.last, scene.words.publications.contains(scene.text.words[last]) || cues.isBody(last)
    else { return nil }
    return attribution(Speaker(mention: nil, tokens: line), line)
  }

  /// Right above stand words of which is told who said them, and this paragraph goes on with them: the name below heads
  /// what comes next.
  private func goesOn(_ place: Int, _ ledger: QuoteLedger) -> Bool {
    let scene = ledger.scene
    guard let last = ledger.last, last.place == place - 1, last.telling.cue != nil,
      last.telling.rule == CueAfter.name || last.telling.rule == CueBefore.name
    else { return false }
    return scene.quotations[place].paragraph == scene.quotations[place - 1].paragraph + 1
  }

  private func attribution(_ speaker: Speaker, _ line: Range<Int>) -> Attribution {
    Attribution(cue: Cue(tokens: speaker.tokens, speaker: speaker, window: line))
  }

  /// Nothing stands before its first mark in the paragraph but a bullet.
  private func beginsParagraph(_ place: Int, _ scene: QuoteScene) -> Bool {
    let quotation = scene.quotations[place]
    let own = scene.text.paragraphs[quotation.paragraph].tokens
    return own.lowerBound..<scene.mark(before: place) == own.lowerBound..<own.lowerBound
      || (own.lowerBound..<scene.mark(before: place)).allSatisfy { scene.kind($0) == .symbol }
  }

  /// The one person whom a line names, which tells nothing of him but what he is.
  private func signer(in line: Range<Int>, _ scene: QuoteScene) -> Speaker? {
    guard (2...SignatureBelow.longest).contains(line.count), !line.contains(where: { scene.isFinite($0) }),
      line.allSatisfy({ isOfSignature($0, scene) })
    else { return nil }
    let names = line.compactMap { scene.namedPerson(at: $0) }.map { (mention: $0, tokens: scene.mentions[$0].tokens) }
    // `Harry Kane, Norton captain`: what looks like a surname behind the name may be a club that no list holds.
    guard let (mention, tokens) = names.first, names.dropFirst().allSatisfy({ $0.tokens.count == 1 }) else {
      return nil
    }
    let title = line.lowerBound..<tokens.lowerBound
    let isMarked = title.contains { !scene.isWord($0) }
    guard tokens.count >= 2 || isMarked, tokens.upperBound <= line.upperBound,
      title.count(where: { scene.isWord($0) }) <= SignatureBelow.longestTitle,
      // `Bolton boss Sam Allardyce`: what stands before the name without a mark describes him.
      title.last.map({ !scene.isWord($0) || isTitle($0, scene) }) ?? true
    else { return nil }
    let rest = tokens.upperBound..<line.upperBound
    guard let next = rest.first else { return Speaker(mention: mention, tokens: tokens) }
    switch scene.kind(next) {
    case .comma, .open, .close, .dash, .stop, .symbol: return Speaker(mention: mention, tokens: tokens)
    default: return nil
    }
  }

  private func isTitle(_ at: Int, _ scene: QuoteScene) -> Bool {
    scene.lexicon.nouns.longest(in: scene.text.words, at: at, before: at + 1)?.length == 1
  }

  private func isOfSignature(_ at: Int, _ scene: QuoteScene) -> Bool {
    switch scene.kind(at) {
    case .word, .dash, .comma, .open, .close, .possessive, .symbol: true
    case .stop: scene.isWord(at - 1)
    default: false
    }
  }

  /// Names stand above the words that they head where the run of lines and quotations begins with a name, and below them
  /// where it begins with a quotation.
  private func heads(_ paragraph: Int, _ scene: QuoteScene) -> Bool {
    let paragraphs = scene.text.paragraphs
    guard paragraph + 1 < paragraphs.count, isQuotation(paragraph + 1, scene) else { return false }
    var top = paragraph
    var isLine = true
    while top > 0, paragraph - top < SignatureBelow.longestRun {
      if isQuotation(top - 1, scene) {
        isLine = false
      } else if signer(in: paragraphs[top - 1].tokens, scene) != nil {
        isLine = true
      } else {
        break
      }
      top -= 1
    }
    return isLine
  }

  private static let longestRun = 40

  private func isQuotation(_ paragraph: Int, _ scene: QuoteScene) -> Bool {
    scene.text.paragraphs[paragraph].tokens.first.map { scene.kind($0) == .quote } ?? false
  }
}
