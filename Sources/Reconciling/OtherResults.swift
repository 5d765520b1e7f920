internal import Extracting
internal import Records

/// What is told only beside the result of another match was done in that one: `Dortmund stayed second by beating Kent 3-1
/// with two headers from Kane` in the report of a match of neither.
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
    let sentences = others.subtracting(own)
    guard !sentences.isEmpty, ledger.matches.contains(where: \.isPrimary) else { return }
    let told = ledger.told.tellings
    ledger.events.removeAll { event in
      event.tellings.allSatisfy { sentences.contains(told[$0].sentence) }
    }
  }
}
