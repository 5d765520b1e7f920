/// Quotes: where they stand, of what kind, by whom.
extension Comparison {
  /// Direct speech and fragments are one family, reported speech another, whose borders are looser.
  private static let families: [(kinds: [String], least: Double)] = [
    (["direct", "fragment"], 0.85), (["indirect"], 0.6),
  ]

  func addQuotes(families count: Int, to board: inout Scoreboard) {
    let golds = gold.quotes ?? []
    let spans = gold.quoteSpans(in: text)
    let claimed = claims.quotes ?? []
    let places = claimed.map { quote in
      quote.start.flatMap { start in quote.end.map { carried(start..<max(start, $0)) } }
    }
    for (kinds, least) in Self.families.prefix(count) {
      let g = golds.indices.filter { kinds.contains(golds[$0].form) }
      let p = claimed.indices.filter { kinds.contains(claimed[$0].kind ?? "") && places[$0] != nil }
      let pairs = paired(g, p) { i, j in
        guard let span = spans[i], let place = places[j] else { return 0 }
        let share = common(span, place)
        return share >= least ? share : 0
      }.map { (gold: g[$0.gold], found: p[$0.found]) }
      let hit = Set(pairs.map(\.gold))
      let used = Set(pairs.map(\.found))
      for kind in kinds {
        add(
          kind, pairs.filter { golds[$0.gold].form == kind },
          missed: g.filter { !hit.contains($0) && golds[$0].form == kind },
          wrong: p.filter { !used.contains($0) && claimed[$0].kind == kind }, to: &board)
      }
    }
  }

  private func add(
    _ kind: String, _ pairs: [(gold: Int, found: Int)], missed: [Int], wrong: [Int], to board: inout Scoreboard
  ) {
    let golds = gold.quotes ?? []
    let claimed = claims.quotes ?? []
    board.count("quote.\(kind).span", both: pairs.count, claimed: wrong.count, missed: missed.count)
    for i in missed { board.fault("quote.\(kind).span", name, "missed", String(golds[i].text.prefix(80))) }
    for j in wrong { board.fault("quote.\(kind).span", name, "wrong", String((claimed[j].text ?? "").prefix(80))) }
    var both = 0
    for (i, j) in pairs {
      let (gold, claim) = (golds[i], claimed[j])
      let isRight = isSameSpeaker(gold, claim)
      both += isRight ? 1 : 0
      if kind != "indirect" { board.share("quote.kind", claim.kind == kind) }
      if !isRight {
        let speaker = who(claim.speaker) ?? claim.speaker_text ?? "none"
        board.fault(
          "quote.\(kind)", name, "wrong", "\(gold.text.prefix(50)): \(speaker), not \(gold.speaker ?? "none")")
      }
    }
    board.count(
      "quote.\(kind)", both: both, claimed: pairs.count - both + wrong.count, missed: missed.count + pairs.count - both)
  }

  private func isSameSpeaker(_ gold: Gold.Quote, _ claim: Claims.Quote) -> Bool {
    let isUnclaimed = (claim.speaker_text ?? "").isEmpty
    if same(gold.speaker, claim.speaker), gold.speaker != nil || isUnclaimed { return true }
    guard let speaker = gold.speaker, !speaker.isEmpty, !self.gold.entities.contains(where: { $0.name == speaker })
    else { return false }
    return Folding.phrase(speaker) == Folding.phrase(isUnclaimed ? who(claim.speaker) : claim.speaker_text)
  }
}
