internal import Extracting
internal import Records

/// How much the article's words speak for each kind of article.
struct KindSigns {
  private(set) var weights: [String: Double] = [:]

  init(_ ledger: Ledger) {
    let opening = KindSigns.opening(of: ledger.text)
    for sign in ledger.told.kinds
    where sign.kind != Record.ArticleKind.preview.rawValue || sign.sentence < opening {
      weights[sign.kind, default: 0] += Double(sign.weight)
    }
    // A match to come that the first words tell of is what the article is for.
    if ledger.told.scores.contains(where: { $0.when == "coming" && $0.sentence < 2 }) {
      weights[Record.ArticleKind.preview.rawValue, default: 0] += Weights.previewByFixture
    }
  }

  /// The number of the sentence where the opening ends. What comes next stands at the start of a preview and at the end of a
  /// report.
  static func opening(of text: TokenisedText) -> Int { max(4, text.sentences.count * 3 / 4) }

  subscript(kind: Record.ArticleKind) -> Double { weights[kind.rawValue] ?? 0 }

  /// Whether more speaks for it than for any other kind.
  func isMostly(_ kind: Record.ArticleKind) -> Bool {
    self[kind] > 0 && weights.allSatisfy { $0.key == kind.rawValue || $0.value < self[kind] }
  }
}
