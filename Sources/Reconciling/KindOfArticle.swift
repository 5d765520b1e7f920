internal import Extracting
internal import Records
internal import Glibc

/// What kind of article it is: the one that most of its make-up and words speak for. It is asked before its matches are
/// looked for, since not every kind has one of its own, and again when they are known.
struct KindOfArticle: Constraint {
  /// What speaks for each kind, and how much. The weights were fitted to the annotated articles, a third of them left out in
  /// turn, and rounded; none of them matters much alone.
  private static let weighing: [(kind: Record.ArticleKind, start: Double, traits: [(ArticleTraits.Trait, Double)])] = [
    (
      .matchReport, 0,
      [
        (.play, 3), (.minutes, 1), (.scoring, 0.4), (.twoTeams, 3), (.speaksFirst, -2.5), (.words("perfect"), -2),
      ]
    ),
    (.news, 3, [(.speech, 6), (.words("news"), 2), (.play, -2), (.length, -1)]),
    (.roundUp, 1, [(.moreMatches, 1.5), (.round, 1), (.twoTeams, -1.5)]),
    (.feature, -0.8, [(.present, 2), (.words("feature"), 1.2), (.length, 1)]),
    (.preview, -1.5, [(.comingFirst, 3), (.words("preview"), 1), (.twoTeams, 2)]),
    (.transfer, -1, [(.words("transfer"), 1.2), (.firstWords("transfer"), 0.7)]),
    (.interview, -1, [(.firstWords("interview"), 4), (.speech, 2)]),
    (.liveText, -1, [(.firstWords("live-text"), 2)]),
  ]

  func apply(to ledger: inout Ledger) {
    let traits = ArticleTraits(ledger)
    let weights = KindOfArticle.weighing.map { row in row.traits.reduce(row.start) { $0 + $1.1 * traits[$1.0] } }
    if getenv("DUMPKIND") != nil {
      let all: [ArticleTraits.Trait] = [.play, .minutes, .scoring, .moreMatches, .round, .twoTeams, .speech, .speaksFirst, .comingFirst, .length, .present, .future, .comingMatches, .pastMatches, .resultFirst, .onePerson, .persons] + ["perfect", "news", "feature", "preview", "transfer", "interview", "live-text", "report", "round-up"].flatMap { [.words($0), .firstWords($0)] }
      let line = Array(("KIND " + all.map { String(traits[$0]) }.joined(separator: " ") + "\n").utf8); _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    }
    let best = weights.indices.max { weights[$0] < weights[$1] }
    ledger.kind = best.map { KindOfArticle.weighing[$0].kind } ?? .news
  }
}
