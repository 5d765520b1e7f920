internal import Extracting
internal import Records

/// A result that no team stands beside (`his second sealed a 3-1 win`, `the tie had ended 1-1`) is the primary match's, where
/// that has none yet; of several the one's that the text tells of there. Whose win it is, the side named last before it tells, or
/// else all that is told of the scoring. Where no figures are given (`the spoils were shared`) it says how the match ended all
/// the same.
struct UnnamedResult: Constraint {
  func apply(to ledger: inout Ledger) {
    let open = ledger.matches.indices.filter { number in
      let match = ledger.matches[number]
      return match.isPrimary && !match.isComing && match.score == nil && !match.teams.contains(nil)
    }
    let reportage = ledger.matches.count(where: \.isPrimary) > 1 ? Reportage(ledger) : nil
    for number in open {
      fillScore(number, reportage, &ledger)
      if ledger.matches[number].score == nil, ledger.matches[number].outcome == nil {
        fillOutcome(number, reportage, &ledger)
      }
    }
  }

  private func isOf(_ match: Int, _ telling: ScoreTelling, _ reportage: Reportage?) -> Bool {
    reportage.map { $0.match(at: telling.tokens.lowerBound) == match } ?? true
  }

  private func fillOutcome(_ number: Int, _ reportage: Reportage?, _ ledger: inout Ledger) {
    for telling in ledger.told.scores
    where telling.part == "final" && telling.second == nil && telling.score == nil && isOf(number, telling, reportage) {
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

  private func fillScore(_ number: Int, _ reportage: Reportage?, _ ledger: inout Ledger) {
    let named = Set(ledger.told.scores.filter { isNamed($0, ledger) }.compactMap(\.printedAt))
    let isWon = ledger.scoringEvents(of: number).contains { ledger.events[$0].steps.contains("wins") }
    let others = Set(ledger.matches.filter(\.isPast).flatMap { $0.evidence.map(\.span) })
    // What somebody says of it counts where the article itself does not say.
    let unnamed = ledger.told.scores.filter { $0.part == "final" && $0.first == nil && $0.second == nil }
    for telling in unnamed.filter({ $0.when == nil }) + unnamed.filter({ $0.when == "said" }) {
      guard let score = telling.score, !telling.factuality.contains(.elsewhere), !ledger.isRecalled(telling),
        !others.contains(ledger.text.span(telling.tokens)),
        isOf(number, telling, reportage), telling.printedAt.map({ !named.contains($0) }) ?? true,
        !isAmongOthers(telling, number, ledger),
        // A draw of another day, where somebody is told to have won this one.
        !isWon || score.first != score.second,
        // `The sides had drawn 1-1 on Friday`, where more is told to have been scored.
        !telling.factuality.contains(.earlier) && telling.when == nil
          || ledger.scoringEvents(of: number).count <= score.total,
        let own = score.first == score.second ? score : inOrder(score, of: telling, number, ledger)
      else { continue }
      ledger.matches[number].score = own
      ledger.matches[number].evidence.append(
        Evidence(ledger.text.span(telling.tokens), field: "score", rule: ledger.ruleName(telling.rule)))
      return
    }
  }

  /// Whether its sentence names other teams and none of the match's, or another one right behind it: `the side beaten 5-2 at
  /// home by Leeds`.
  private func isAmongOthers(_ telling: ScoreTelling, _ match: Int, _ ledger: Ledger) -> Bool {
    let own = ledger.matches[match].teams.compactMap { $0 }
    let teams = Set(ledger.teams(in: telling.sentence))
    if !teams.isEmpty && teams.isDisjoint(with: own), !goesOn(telling, ledger) { return true }
    let behind = telling.tokens.upperBound..<telling.tokens.upperBound + UnnamedResult.reach
    return ledger.namesOther(than: ledger.matches[match], in: behind, of: telling.sentence)
  }

  /// `The 2-1 win keeps them ahead of Leeds`: a sentence that begins with a result and goes on with a pronoun is still about
  /// whom the one before it was about.
  private func goesOn(_ telling: ScoreTelling, _ ledger: Ledger) -> Bool {
    let start = ledger.text.sentences[telling.sentence].tokens.lowerBound
    guard telling.sentence > 0, telling.tokens.lowerBound == start else { return false }
    let behind = telling.tokens.upperBound..<telling.tokens.upperBound + UnnamedResult.reach
    return ledger.mentions.contains { mention in
      mention.form == .pronoun && behind.contains(mention.tokens.lowerBound)
    }
  }

  /// How many words behind it another team may stand whose result it is.
  private static let reach = 5

  private func isNamed(_ score: ScoreTelling, _ ledger: Ledger) -> Bool {
    ledger.entity(score.first, .team) != nil || ledger.entity(score.second, .team) != nil
  }

  private func inOrder(_ score: Match.Pair, of telling: ScoreTelling, _ match: Int, _ ledger: Ledger) -> Match.Pair? {
    let high = score.highFirst
    let told: Int? =
      if case .winner(let team)? = ledger.matches[match].outcome { ledger.matches[match].side(of: team) } else { nil }
    let before = sideBefore(telling, match, ledger).map { telling.order == "loser-winner" ? 1 - $0 : $0 }
    guard let winner = told ?? before ?? likelier(high, match, ledger) else { return nil }
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

  /// The side that has won by these figures by what is told of the scoring.
  private func likelier(_ high: Match.Pair, _ match: Int, _ ledger: Ledger) -> Int? {
    let odds = FinalOdds(of: match, ledger).odds(of: high)
    return odds >= UnnamedResult.least ? 0 : odds * UnnamedResult.least <= 1 ? 1 : nil
  }

  /// How much likelier the one side must be.
  private static let least = 1.5
}
