internal import Extracting
internal import Records

/// A result that no team stands beside (`his second sealed a 3-1 win`, `the tie had ended 1-1`) is the primary match's, where
/// that has none yet. Whose win it is, the side named last before it tells, or else the scoring that is told. Where no
/// figures are given (`the spoils were shared`) it says how the match ended all the same.
struct UnnamedResult: Constraint {
  func apply(to ledger: inout Ledger) {
    guard let number = ledger.matches.firstIndex(where: { $0.isPrimary && !$0.isComing && $0.score == nil }),
      ledger.matches[number].teams.allSatisfy({ $0 != nil })
    else { return }
    fillScore(number, &ledger)
    if ledger.matches[number].score == nil, ledger.matches[number].outcome == nil { fillOutcome(number, &ledger) }
  }

  private func fillOutcome(_ number: Int, _ ledger: inout Ledger) {
    for telling in ledger.told.scores where telling.part == "final" && telling.second == nil && telling.score == nil {
      guard telling.factuality.isFact, !telling.factuality.contains(.elsewhere) else { continue }
      if telling.order == "level" {
        ledger.matches[number].outcome = .level
      } else if let winner = ledger.entity(telling.first, .team), ledger.matches[number].teams.contains(winner) {
        ledger.matches[number].outcome = .winner(winner)
      } else {
        continue
      }
      ledger.matches[number].evidence.append(
        Evidence(ledger.text.span(telling.tokens), field: "winner", rule: ledger.ruleName(telling.rule)))
      return
    }
  }

  private func fillScore(_ number: Int, _ ledger: inout Ledger) {
    let named = Set(ledger.told.scores.filter { isNamed($0, ledger) }.compactMap(\.printedAt))
    for telling in ledger.told.scores where telling.part == "final" && telling.first == nil && telling.second == nil {
      guard let score = telling.score, !telling.factuality.contains(.elsewhere), telling.when == nil,
        telling.printedAt.map({ !named.contains($0) }) ?? true, !isAmongOthers(telling, number, ledger),
        let own = score.first == score.second ? score : inOrder(score, of: telling, number, ledger)
      else { continue }
      ledger.matches[number].score = own
      ledger.matches[number].evidence.append(
        Evidence(ledger.text.span(telling.tokens), field: "score", rule: ledger.ruleName(telling.rule)))
      return
    }
  }

  /// Whether its sentence names other teams and none of the match's.
  private func isAmongOthers(_ telling: ScoreTelling, _ match: Int, _ ledger: Ledger) -> Bool {
    let teams = Set(ledger.teams(in: telling.sentence))
    return !teams.isEmpty && teams.isDisjoint(with: ledger.matches[match].teams.compactMap { $0 })
  }

  private func isNamed(_ score: ScoreTelling, _ ledger: Ledger) -> Bool {
    ledger.entity(score.first, .team) != nil || ledger.entity(score.second, .team) != nil
  }

  private func inOrder(_ score: Match.Pair, of telling: ScoreTelling, _ match: Int, _ ledger: Ledger) -> Match.Pair? {
    let high = Match.Pair(max(score.first, score.second), min(score.first, score.second))
    let told: Int? =
      if case .winner(let team)? = ledger.matches[match].outcome { ledger.matches[match].side(of: team) } else { nil }
    guard let winner = told ?? sideBefore(telling, match, ledger) ?? sideAhead(match, ledger) else { return nil }
    return winner == 0 ? high : high.swapped
  }

  /// The side of the team or person named last before the result in its sentence.
  private func sideBefore(_ telling: ScoreTelling, _ match: Int, _ ledger: Ledger) -> Int? {
    let start = ledger.text.sentences[telling.sentence].tokens.lowerBound
    let before = ledger.mentions.indices.filter {
      ledger.mentions[$0].tokens.lowerBound >= start
        && ledger.mentions[$0].tokens.upperBound <= telling.tokens.lowerBound
    }
    for mention in before.reversed() {
      guard let entity = ledger.told.resolved.entityOf[mention] ?? ledger.bound[mention] else { continue }
      if let side = ledger.matches[match].side(of: ledger.sides[entity]?.team ?? entity) { return side }
    }
    return nil
  }

  /// The side that has scored more, as far as it is told.
  private func sideAhead(_ match: Int, _ ledger: Ledger) -> Int? {
    let scorers = ledger.scoringEvents(of: match).compactMap { ledger.events[$0].team }
    let points = ledger.matches[match].teams.map { team in scorers.count { $0 == team } }
    return points[0] == points[1] ? nil : points[0] > points[1] ? 0 : 1
  }
}
