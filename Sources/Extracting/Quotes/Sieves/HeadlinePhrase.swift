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
    guard paragraph.segment == .headline || paragraph.segment == .heading || scene.isSubheading(place) else {
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
