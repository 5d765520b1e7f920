internal import Extracting
internal import Records

/// `Leeds won 3-1 when the sides met in May`: a result told of one side is of the two whose match
/// the article is about, where words say that these met before. So is a draw told of none: `the sides drew 1-1 in May`.
struct EarlierMeeting: Constraint {
  static let principle = "those of the article's own match have met before"

  func apply(to ledger: inout Ledger) {
    let own = ledger.matches.filter { $0.isPrimary && !$0.teams.contains(nil) }
    for match in own { fill(match, isOnly: own.count == 1, &ledger) }
  }

  private func fill(_ own: MatchDraft, isOnly: Bool, _ ledger: inout Ledger) {
    guard let first = own.teams[0], let second = own.teams[1] else { return }
    let told = ledger.told.scores.filter { $0.part == "final" && $0.score != nil && isOfMeeting($0, own, ledger) }
    for number in ledger.matches.indices where !ledger.matches[number].isPrimary {
      let match = ledger.matches[number]
      guard let place = match.teams.firstIndex(of: nil), let known = match.teams[1 - place],
        known == first || known == second, told.contains(where: { $0.sentence == match.sentence })
      else { continue }
      ledger.matches[number].teams[place] = known == first ? second : first
    }
    guard isOnly else { return }
    for telling in told where isLevelOfNone(telling, ledger) { add(telling, [first, second], &ledger) }
  }

  private func isLevelOfNone(_ telling: ScoreTelling, _ ledger: Ledger) -> Bool {
    guard telling.first == nil, telling.second == nil, let score = telling.score else { return false }
    let others = ledger.told.scores.filter { $0.printedAt == telling.printedAt && $0.sentence == telling.sentence }
    return score.first == score.second && others.allSatisfy { $0.first == nil && $0.second == nil }
  }

  /// A draw of the two on another day, once.
  private func add(_ telling: ScoreTelling, _ teams: [Int?], _ ledger: inout Ledger) {
    let isKnown = ledger.matches.contains { match in
      !match.isComing && match.score == telling.score && teams.allSatisfy(match.teams.contains)
    }
    guard !isKnown else { return }
    var match = MatchDraft(teams: teams, sentence: telling.sentence)
    match.score = telling.score
    match.isPast = true
    match.evidence.append(
      Evidence(ledger.text.span(telling.tokens), field: "score", rule: ledger.ruleName(telling.rule)))
    ledger.matches.append(match)
  }

  /// Whether its sentence has words for a match of the same two, and it is told as one of another day or with other figures.
  private func isOfMeeting(_ telling: ScoreTelling, _ own: MatchDraft, _ ledger: Ledger) -> Bool {
    let isOther =
      telling.factuality.contains(.elsewhere) || telling.when == "past" || own.isComing
      || isDatedBefore(telling, ledger)
      || own.score != nil && own.score != telling.score
    guard isOther else { return false }
    // `October's 1-1 draw`, of no other team's.
    if ledger.isRecalled(telling), !ledger.namesOthers(telling.sentence, than: own) { return true }
    return ledger.lexicon.list("earlier-meeting")
      .stands(in: ledger.text.sentences[telling.sentence].tokens, of: ledger.text.words)
  }

  /// `The sides had drawn 1-1 in Norton on Friday`: what had been before, with its day.
  private func isDatedBefore(_ telling: ScoreTelling, _ ledger: Ledger) -> Bool {
    telling.factuality.contains(.earlier)
      && ledger.lexicon.list("days-before")
        .stands(in: ledger.text.sentences[telling.sentence].tokens, of: ledger.text.words)
  }
}
