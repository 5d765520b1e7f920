internal import Extracting
internal import Records

/// Another day's result that is told beside a person (`Kane, who scored in the 2-1 win at Leeds`) is his side's. Whose side he
/// is on was not known yet when the result was read.
struct ResultOfPerson: Constraint {
  func apply(to ledger: inout Ledger) {
    for score in ledger.told.scores where score.namesOpponent && score.part == "final" && score.when != "coming" {
      guard let other = ledger.entity(score.first ?? score.second, .team), let number = match(of: score, other, ledger),
        let place = ledger.matches[number].side(of: other)
      else { continue }
      let sides = ledger.sides
      guard let team = OwnerOfResult(ledger).inSentence(score, but: other, { sides[$0].map { [$0.team] } ?? [] })
      else { continue }
      ledger.matches[number].teams[1 - place] = team
    }
  }

  /// The match that a result alone made, where it is not what the article is about.
  private func match(of score: ScoreTelling, _ other: Int, _ ledger: Ledger) -> Int? {
    let span = ledger.text.span(score.tokens)
    return ledger.matches.firstIndex { match in
      !match.isPrimary && match.side(of: other) != nil && match.evidence.allSatisfy { $0.span == span }
    }
  }
}
