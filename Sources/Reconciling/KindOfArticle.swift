internal import Extracting
internal import Records

/// What kind of article it is: the one that most of its make-up and words speak for. It is asked before its matches are
/// looked for, since not every kind has one of its own, and again when they are known.
struct KindOfArticle: Constraint {
  /// What speaks for each kind, and how much. The weights were fitted to the kinds of 655 articles as readers see them, by
  /// logistic regression with the lesser ones left out, and rounded; none of them matters much alone.
  private static let weighing: [(kind: Record.ArticleKind, start: Double, traits: [(ArticleTraits.Trait, Double)])] = [
    (
      .matchReport, -0.3,
      [
        (.twoTeams, 3.2), (.minutes, 1.2), (.play, 2.3), (.scoring, 0.3), (.present, -1.9), (.onePerson, -2.2),
        (.resultFirst, 0.9), (.round, -0.4), (.speaksFirst, -0.9), (.oneSpeaker, -2.2), (.moreMatches, -0.5),
        (.persons, 0.3), (.words("perfect"), -0.7), (.speech, -1),
      ]
    ),
    (
      .news, 3.3,
      [
        (.length, -1.4), (.speech, 3.2), (.words("news"), 1.6), (.words("feature"), -0.5),
        (.firstWords("feature"), -0.5),
        (.firstWords("perfect"), 0.5), (.words("transfer"), -0.3), (.firstWords("preview"), 0.3), (.present, -0.6),
      ]
    ),
    (
      .roundUp, 0,
      [
        (.minutes, 1.4), (.persons, 0.5), (.twoTeams, -2), (.resultFirst, 0.8), (.onePerson, -1.7), (.round, 0.3),
        (.firstWords("preview"), -0.3), (.moreMatches, 0.3),
      ]
    ),
    (
      .feature, 1,
      [
        (.oneSpeaker, -4.1), (.words("feature"), 0.7), (.length, 0.7), (.future, -1.6), (.words("preview"), -0.5),
        (.play, -1.1), (.words("transfer"), -0.3), (.comingMatches, -1.1), (.onePerson, 0.9),
      ]
    ),
    (
      .preview, -0.5,
      [
        (.comingEarly, 2.2), (.minutes, -0.7), (.firstWords("preview"), 0.4), (.words("preview"), 0.5), (.present, 0.9),
      ]
    ),
    (
      .transfer, -1.1,
      [(.words("transfer"), 1), (.firstWords("transfer"), 0.7), (.length, -0.7), (.onePerson, 1.4)]
    ),
    (.interview, -1.7, [(.oneSpeaker, 5.8), (.words("interview"), 4.2), (.speaksFirst, 0.5)]),
    (.liveText, -0.8, [(.firstWords("live-text"), 2)]),
  ]

  func apply(to ledger: inout Ledger) {
    let weights = KindOfArticle.weights(ledger)
    guard let best = weights.max(by: { $0.weight < $1.weight }),
      let report = weights.first(where: { $0.kind == .matchReport })
    else { return }
    ledger.kind = best.kind
    ledger.isReport =
      [.matchReport, .news, .feature, .interview].contains(best.kind)
      && best.weight - report.weight <= Weights.leadOverReport
  }

  /// How much speaks for each kind.
  static func weights(_ ledger: Ledger) -> [(kind: Record.ArticleKind, weight: Double)] {
    let article = ArticleTraits(ledger)
    let traits = KindOfArticle.traits.map { article[$0] }
    return weighing.indices.map { number in
      let row = weighing[number]
      let weight = zip(places[number], row.traits).reduce(row.start) { $0 + $1.1.1 * traits[$1.0] }
      return (kind: row.kind, weight: weight)
    }
  }

  /// Several kinds ask for one trait.
  private static let traits = Array(Set(weighing.flatMap { $0.traits.map(\.0) }))
  /// By kind: the places of its traits among all.
  private static let places = weighing.map { row in row.traits.map { traits.firstIndex(of: $0.0) ?? 0 } }
}
