internal import Recognising
internal import Records

/// Speech in a headline, of which only the article's body tells who said it, unless a name with a colon or dash stands
/// beside it or the body repeats its words as somebody's.
struct HeadlinePhrase: SpeakerSieve {
  static let name = "headline"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let quotation = scene.quotations[place]
    let paragraph = scene.text.paragraphs[quotation.paragraph]
    guard
      paragraph.segment == .headline || paragraph.segment == .heading || scene.isSubheading(place)
        || scene.headsProse(place)
    else {
      return nil
    }
    return Attribution(cue: person(in: paragraph.tokens, scene))
  }

  /// The one person that the headline names.
  private func person(in tokens: Range<Int>, _ scene: QuoteScene) -> Cue? {
    guard let first = tokens.first else { return nil }
    let people = scene.personsOf[Int(scene.sentenceOf[first])]
    guard people.count == 1, let only = people.first else { return nil }
    return scene.cue(naming: only, in: tokens)
  }
}

extension QuoteScene {
  /// How many words the prose below a heading has at least.
  private static let shortestProse = 13
  private static let longestOpening = 40

  /// A line of its own in marks with prose below it, rather than a name that signs it or another quotation.
  func headsProse(_ place: Int) -> Bool {
    let next = quotations[place].paragraph + 1
    guard isHeading(place), next < text.paragraphs.count else { return false }
    let below = text.paragraphs[next].tokens
    return below.count >= QuoteScene.shortestProse && below.first.map { kind($0) != .quote } ?? false
      && below.prefix(QuoteScene.longestOpening).contains { isFinite($0) }
  }
}
