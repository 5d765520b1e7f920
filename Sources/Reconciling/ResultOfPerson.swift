internal import Extracting
internal import Records

/// Another day's result that is told beside a person (`Kane, who scored in the 2-1 win at Leeds`) is his side's, and that of
/// a side which is only described (`the hosts, beaten 2-1 at Leeds`) is that one's. Whose side he is on and whom that means was
/// not known yet when the result was read.
struct ResultOfPerson: Constraint {
  func apply(to ledger: inout Ledger) {
    for score in ledger.told.scores where score.part == "final" && score.when != "coming" {
      guard let (named, own) = sides(of: score, ledger), let other = ledger.entity(named, .team),
        let number = match(of: score, other, ledger), let place = ledger.matches[number].side(of: other),
        let team = owner(own, of: score, but: other, ledger)
      else { continue }
      ledger.matches[number].teams[1 - place] = team
    }
  }

  /// The team that a result names, and what stands for the other one, if anything does.
  private func sides(of score: ScoreTelling, _ ledger: Ledger) -> (named: Pointer, own: Pointer?)? {
    if score.namesOpponent { return (score.first ?? score.second).map { ($0, nil) } }
    guard let first = score.first, let second = score.second else { return nil }
    if ledger.isName(second), isDescription(first, ledger) { return (second, first) }
    return ledger.isName(first) && isDescription(second, ledger) ? (first, second) : nil
  }

  private func isDescription(_ pointer: Pointer, _ ledger: Ledger) -> Bool {
    pointer.mention.map { ledger.mentions[$0].form == .nominal } ?? false
  }

  private func owner(_ own: Pointer?, of score: ScoreTelling, but other: Int, _ ledger: Ledger) -> Int? {
    if let mention = own?.mention {
      if isPicked(mention, ledger), let team = inSentence(score, but: other, ledger) { return team }
      let team =
        ledger.owner(of: mention).map { ledger.statedTeams($0).first ?? sureSide($0, ledger) }
        ?? (ledger.isHosts(mention) == nil ? nil : ledger.bound[mention])
      return team.flatMap { $0 != other && ledger.canMeet($0, other) ? $0 : nil }
    }
    return inSentence(score, but: other, ledger)
  }

  private func inSentence(_ score: ScoreTelling, but other: Int, _ ledger: Ledger) -> Int? {
    OwnerOfResult(ledger).inSentence(score, but: other) { person in
      ledger.sides[person].map { $0.weight < ResultOfPerson.least ? [] : [$0.team] } ?? ledger.statedTeams(person)
    }
  }

  /// As log odds: how surely somebody must be on a side for a result told beside him to be that one's.
  private static let least = 0.5

  /// `Farke made four changes to the side that beat Leeds 2-1`: it is the side of whoever picks it.
  private func isPicked(_ mention: Int, _ ledger: Ledger) -> Bool {
    ledger.lexicon.list("picked-from").ends(at: ledger.mentions[mention].tokens.lowerBound, in: ledger.text.words)
  }

  private func sureSide(_ person: Int, _ ledger: Ledger) -> Int? {
    ledger.sides[person].flatMap { $0.weight >= Weights.surelyOnSide ? $0.team : nil }
  }

  /// The match that a result alone made, where it is not what the article is about.
  private func match(of score: ScoreTelling, _ other: Int, _ ledger: Ledger) -> Int? {
    let readings = ledger.told.scores.filter { reading in
      reading.sentence == score.sentence && reading.printedAt == score.printedAt
        && (!score.namesOpponent || reading.tokens == score.tokens)
    }
    guard !readings.contains(where: { [$0.first, $0.second].allSatisfy { $0.map(ledger.isName) ?? false } }) else {
      return nil
    }
    let spans = Set(readings.map { ledger.text.span($0.tokens) })
    return ledger.matches.firstIndex { match in
      !match.isPrimary && match.side(of: other) != nil && match.evidence.allSatisfy { spans.contains($0.span) }
    }
  }
}
