internal import Extracting
internal import Records

/// What is told only beside the result of another match was done in that one: `Dortmund stayed second by beating Kent 3-1
/// with two headers from Kane` in the report of a match of neither. So was what somebody did who is named only where the
/// article has gone on to tell of another match.
struct OtherResults: Constraint {
  static let principle = "it is told beside the result of another match"

  func apply(to ledger: inout Ledger) {
    var own: Set<Int> = []
    var others: Set<Int> = []
    for match in ledger.matches where match.score != nil {
      let spans = match.evidence.filter { $0.field == "score" }.map(\.span)
      let told = ledger.told.scores.filter { spans.contains(ledger.text.span($0.tokens)) }.map(\.sentence)
      if match.isPrimary { own.formUnion(told) } else if !match.isComing { others.formUnion(told) }
    }
    guard ledger.matches.contains(where: \.isPrimary) else { return }
    let sentences = others.subtracting(own)
    let told = ledger.told.tellings
    let playing = ledger.playing
    let known = Reportage.told(ledger)
    let elsewhere = Set(known.filter { playing.isDisjoint(with: ledger.matches[$0].teams.compactMap { $0 }) })
    let reportage = Reportage(ledger, of: elsewhere.isEmpty ? [] : known)
    func isElsewhere(_ match: Int?) -> Bool { match.map(elsewhere.contains) ?? false }
    let kept = ledger.events.filter { event in
      if event.tellings.allSatisfy({ sentences.contains(told[$0].sentence) }) { return false }
      return !isElsewhere(event.player.flatMap { reportage.match(introducing: $0, ledger) })
        || !event.tellings.allSatisfy { isElsewhere(reportage.match(at: told[$0].core.lowerBound)) }
    }
    ledger.events = kept
  }
}
