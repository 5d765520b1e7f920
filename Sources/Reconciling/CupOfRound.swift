internal import Records

/// The cup of a round of matches: where the results of many tell to what stage they led, the one that these sentences name,
/// whatever league its sides are said to play in.
struct CupOfRound {
  let competition: Int
  let evidence: Evidence

  init?(_ matches: [Int], _ ledger: Ledger) {
    let results = Set(matches.map { ledger.matches[$0].sentence })
    let staged = Set(
      ledger.told.facts.filter { ["stage", "next-stage"].contains($0.field) && results.contains($0.sentence) }
        .map(\.sentence))
    guard staged.count * CupOfRound.share >= matches.count else { return nil }
    let cups = staged.sorted().flatMap { ledger.entities(in: $0, of: .competition) }
      .filter { ledger.listedKind(of: $0) != "league" }
    guard let cup = cups.first, cups.allSatisfy({ $0 == cup }),
      let mention = ledger.entities[cup].mentions.first(where: { staged.contains(ledger.sentence(of: $0)) })
    else { return nil }
    competition = cup
    let span = ledger.text.span(ledger.mentions[mention].tokens)
    evidence = Evidence(span, field: "competition", rule: "cup-of-round", basis: .derived)
  }

  /// One result in so many has to tell of a stage.
  private static let share = 2
}
