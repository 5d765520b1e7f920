internal import Extracting
internal import Records

/// `Leeds are two points above Norwich after their 3-1 win at Hull`: where another match of Leeds is told, this is not
/// theirs as well, but that of the team named last before it, of which none is.
struct OncePerRound: Constraint {
  func apply(to ledger: inout Ledger) {
    for number in ledger.matches.indices {
      guard let (own, last) = rivals(for: ledger.matches[number], ledger), plays(own, besides: number, ledger),
        !plays(last, besides: number, ledger), let place = ledger.matches[number].side(of: own)
      else { continue }
      ledger.matches[number].teams[place] = last
    }
  }

  /// The team that a result was taken for, and the one named last before it, where only `their` says whose it is.
  private func rivals(for match: MatchDraft, _ ledger: Ledger) -> (own: Int, last: Int)? {
    guard !match.isPast, match.score != nil, match.figures.count == 1, let figures = match.figures.first, figures > 0,
      ledger.text.tokens[figures - 1].kind != .possessive,
      ledger.lexicon.list("possessive-determiners").contains(ledger.text.words[figures - 1])
    else { return nil }
    let start = ledger.text.sentences[match.sentence].tokens.lowerBound
    let met = Opponents(ledger).metOnly(in: start..<figures, of: match.sentence)
    let named = ledger.entities(in: match.sentence, of: .team, before: figures).filter { !met.contains($0) }
    guard let last = named.last, match.side(of: last) == nil,
      let own = named.last(where: { match.side(of: $0) != nil }),
      let other = match.teams.first(where: { $0 != own }) ?? nil, ledger.canMeet(last, other)
    else { return nil }
    return (own, last)
  }

  private func plays(_ team: Int, besides number: Int, _ ledger: Ledger) -> Bool {
    ledger.matches.indices.contains { other in
      let match = ledger.matches[other]
      return other != number && !match.isPast && match.score != nil && match.teams.contains(team)
    }
  }
}
