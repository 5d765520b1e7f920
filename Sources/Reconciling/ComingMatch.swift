internal import Extracting
internal import Records

/// What a preview is about: the match that is still to be played, of which it tells most.
struct ComingMatch: Constraint {
  func apply(to ledger: inout Ledger) {
    guard ledger.kind == .preview else { return }
    var told: [Set<Int>: (weight: Double, telling: Int, teams: [Int])] = [:]
    let early = max(4, ledger.text.sentences.count / 3)
    for (number, telling) in ledger.told.scores.enumerated() where telling.when == "coming" && telling.sentence < early
    {
      guard let second = ledger.entity(telling.second, .team),
        let first = ledger.entity(telling.first, .team) ?? (telling.first == nil ? most(besides: second, ledger) : nil),
        first != second, ledger.canMeet(first, second)
      else { continue }
      let weight = telling.segment == .headline ? Weights.headline : telling.sentence < 3 ? Weights.summary : 1
      told[[first, second], default: (0, number, [first, second])].weight += weight
    }
    let ranked = told.values.sorted { ($1.weight, $0.telling) < ($0.weight, $1.telling) }
    // A calendar of fixtures is about none of them.
    guard let best = ranked.first, ranked.count == 1 || best.weight > 2 * ranked[1].weight else { return }
    let telling = ledger.told.scores[best.telling]
    var match = MatchDraft(teams: best.teams, sentence: telling.sentence)
    match.isPrimary = true
    match.isComing = true
    match.evidence.append(
      Evidence(ledger.text.span(telling.tokens), field: "teams", rule: ledger.ruleName(telling.rule)))
    ledger.matches.append(match)
  }

  /// Who plays where only the other side is named with the day (`they host Kent on Sunday`): the team that it is all about.
  private func most(besides team: Int, _ ledger: Ledger) -> Int? {
    let ranked = Salience(ledger).ranked.filter { ledger.canMeet($0.team, team) && $0.team != team }
    guard let first = ranked.first, ranked.count == 1 || first.weight > ranked[1].weight else { return nil }
    return first.team
  }
}
