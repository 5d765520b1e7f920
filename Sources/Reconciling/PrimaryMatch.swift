internal import Extracting
internal import Recognising
internal import Records

/// The match or matches that the article is about: told early, between the teams that it names most.
struct PrimaryMatch: Constraint {
  func apply(to ledger: inout Ledger) {
    guard !ledger.matches.contains(where: \.isPrimary), ![.transfer, .preview].contains(ledger.kind) else { return }
    let salience = Salience(ledger)
    let current = ledger.matches.filter { !$0.isPast && $0.score != nil }
    let isOnly = current.count == 1 && !ledger.isReport
    let day = OtherDay(ledger)
    let round = RoundOfMatches(ledger)
    let weights = ledger.matches.indices.map { number in
      let match = ledger.matches[number]
      let isAlone = isOnly && match.sentence < 2 || round.opens(with: number, ledger)
      return weight(match, salience, isAlone: isAlone, day)
    }
    let listed = ListedResults(ledger).matches
    // Among results with figures one without is another day's.
    let fitting = weights.indices.filter {
      (round.matches.count < 3 || ledger.matches[$0].score != nil) && !listed.contains($0)
    }
    guard !round.isAboutNone(ledger) else { return }
    guard let best = fitting.max(by: { weights[$0] < weights[$1] }),
      weights[best] >= Weights.primary || isOneOfMany(best, round, ledger), isTold(ledger.matches[best], ledger)
    else {
      if let answered = answered(day, ledger) {
        ledger.matches[answered].isPrimary = true
        ledger.matches[answered].isPast = false
      }
      return
    }
    ledger.matches[best].isPrimary = true
    let lines = ledger.matches.indices.filter { ledger.matches[$0].hasLine && !listed.contains($0) }
    if lines.count > 2 { for number in lines { ledger.matches[number].isPrimary = true } }
    let isRound = round.isWhole(beside: best, ledger)
    // Where a whole round is told, half a sentence tells a match for its own sake too.
    let isFullRound = round.matches.count >= RoundOfMatches.full
    let reportage = Reportage(ledger, of: Reportage.told(ledger))
    let told = (isRound || isFullRound ? round.matches : Array(ledger.matches.indices)).filter { !listed.contains($0) }
    for number in told
    where isFullRound && !round.isInPassing(number, ledger)
      || isReported(number, beside: best, round, reportage, ledger)
      || isRound && round.isTold(number, ledger)
    {
      ledger.matches[number].isPrimary = true
    }
    let untold = toldWithoutFigures(ledger)
    if isFullRound || ledger.kind == .roundUp || untold.count > 1 {
      for number in untold { ledger.matches[number].isPrimary = true }
    }
  }

  /// Where a whole round is told, or several matches are in this way, those whose winner is told without figures, with what he
  /// scored there or right behind it.
  private func toldWithoutFigures(_ ledger: Ledger) -> [Int] {
    let day = OtherDay(ledger)
    return ledger.matches.indices.filter { number in
      let match = ledger.matches[number]
      guard match.score == nil, match.outcome != nil, !match.isPast, !match.isComing, !match.teams.contains(nil),
        !day.isOf(match), ledger.playing.isDisjoint(with: match.teams.compactMap { $0 })
      else { return false }
      return ledger.sentences(telling: match).contains { sentence in
        let next = ledger.matches.map(\.sentence).filter { $0 > sentence }.min() ?? .max
        let last = max(sentence, min(next - 1, sentence + PrimaryMatch.behind))
        return ledger.toldScoring.contains {
          (sentence...last).contains($0.sentence)
            && ledger.teams(in: $0.sentence).allSatisfy { match.teams.contains($0) }
        }
      }
    }
  }

  /// How many sentences behind its winner a match's scoring is told at the most.
  private static let behind = 2

  /// News and columns recall a match as well as tell one: it is theirs where the first words tell it. One that is told without
  /// figures behind them only says how things stand: `they are top after beating Kent`.
  private func isTold(_ match: MatchDraft, _ ledger: Ledger) -> Bool {
    guard !ledger.isReport, ledger.kind == .news || ledger.kind == .feature else { return true }
    if isOfOffice(ledger), !match.hasLine { return false }
    if !tellsOfMatch(ledger), !match.hasLine, match.weight < Weights.headline { return false }
    if OtherDay(ledger).isOf(match) || match.score == nil && match.sentence >= 2 { return false }
    if match.teams.contains(nil) || match.sentence >= 5 { return match.sentence < 2 }
    // News of other teams recalls how these two played.
    let first = Salience(ledger).ranked.prefix(PrimaryMatch.mostTeams).map(\.team)
    return match.sentence < 2 || match.teams.allSatisfy { $0.map(first.contains) ?? true }
  }

  /// Whether a result is one of so many in a report, of other teams each, that it tells them all for their own sake.
  private func isOneOfMany(_ number: Int, _ round: RoundOfMatches, _ ledger: Ledger) -> Bool {
    ledger.isReport && round.matches.count >= RoundOfMatches.full && round.matches.contains(number)
      && !round.isBeside(ledger)
  }

  /// Whether anything at all is told that somebody did in a match: of one that news only recalls nothing is but its result.
  private func tellsOfMatch(_ ledger: Ledger) -> Bool {
    let recalled: Factuality = [.elsewhere, .earlier]
    return ledger.told.tellings.contains { $0.factuality.isFact && $0.factuality.isDisjoint(with: recalled) }
  }

  /// What somebody speaks of in the news: the one match whose result its first words tell, though only in passing (`praised his
  /// players' spirit in the 1-0 win at Leeds`).
  private func answered(_ day: OtherDay, _ ledger: Ledger) -> Int? {
    guard ledger.kind == .news, !isOfOffice(ledger), tellsOfMatch(ledger) else { return nil }
    let told = ledger.matches.indices.filter { ledger.matches[$0].sentence <= PrimaryMatch.lead }
    guard told.count == 1, let number = told.first, ledger.matches[number].score != nil,
      !isRecalled(ledger.matches[number], day, ledger),
      let first = Salience(ledger).ranked.first?.team
    else { return nil }
    let teams = ledger.matches[number].teams.compactMap { $0 }
    return teams.count == 2 && teams.contains(first) ? number : nil
  }

  /// Whether words say that a result is an earlier match's.
  private func isRecalled(_ match: MatchDraft, _ day: OtherDay, _ ledger: Ledger) -> Bool {
    let days = ledger.lexicon.list("other-day")
    let sentence = ledger.text.sentences[match.sentence].tokens
    return ledger.told.scores.contains { telling in
      guard telling.sentence == match.sentence else { return false }
      let near = telling.tokens.lowerBound - PrimaryMatch.near..<telling.tokens.upperBound + PrimaryMatch.near
      return telling.when == "past" || day.isDated(match.sentence, near: near)
        || days.stands(in: near.clamped(to: sentence), of: ledger.text.words)
    }
  }

  /// Whether the first words tell of what a court or a board does: the match in which it began is not what the news is about.
  private func isOfOffice(_ ledger: Ledger) -> Bool {
    let words = ledger.lexicon.list("office-news")
    return ledger.text.sentences.prefix(PrimaryMatch.lead + 1).contains {
      words.stands(in: $0.tokens, of: ledger.text.words)
    }
  }

  /// How far from a result stands what dates it.
  private static let near = 6
  /// The last of the sentences that say what news is about.
  private static let lead = 2

  /// So many of the teams that news names most may be those of its match.
  private static let mostTeams = 3

  /// A round-up tells several matches of other teams, each with its scoring right behind the result.
  private func isReported(
    _ number: Int, beside best: Int, _ round: RoundOfMatches, _ reportage: Reportage, _ ledger: Ledger
  ) -> Bool {
    let match = ledger.matches[number]
    guard number != best, !match.isPast, match.score != nil, match.teams.allSatisfy({ $0 != nil }),
      ledger.playing.isDisjoint(with: match.teams.compactMap { $0 })
    else { return false }
    let own = Set(ledger.matches[best].teams.compactMap { $0 })
    if named(with: match, but: own, ledger) >= 2 || isToldInFull(number, reportage, ledger) { return true }
    if round.matches.count < RoundOfMatches.several, round.isInPassing(number, ledger) { return false }
    return ledger.sentences(telling: match).contains { sentence in
      if ledger.teams(in: sentence).contains(where: own.contains) { return false }
      let next = ledger.matches.map(\.sentence).filter { $0 > sentence }.min() ?? .max
      return ledger.told.tellings.contains {
        ledger.scoring.contains($0.type) && $0.sentence >= sentence && $0.sentence <= min(next, sentence + 3)
      }
    }
  }

  /// How many scorers are told of in sentences that name a side of the match and none of the other teams'.
  private func named(with match: MatchDraft, but own: Set<Int>, _ ledger: Ledger) -> Int {
    let sides = Set(match.teams.compactMap { $0 })
    let told = ledger.told.tellings.filter { telling in
      guard ledger.scoring.contains(telling.type), telling.factuality.isFact,
        telling.sentence >= match.sentence - PrimaryMatch.before
      else { return false }
      let teams = Set(ledger.teams(in: telling.sentence))
      return !teams.isDisjoint(with: sides) && teams.isDisjoint(with: own)
    }
    let scorers = Set(told.compactMap(ledger.doer))
    return max(scorers.count, Set(told.map(\.sentence)).count)
  }

  /// How far before its result a match's scoring is told at the most.
  private static let before = 3

  /// Whether the article goes on about this match.
  private func isToldInFull(_ number: Int, _ reportage: Reportage, _ ledger: Ledger) -> Bool {
    let scoring = ledger.told.tellings.lazy.filter { ledger.scoring.contains($0.type) && $0.factuality.isFact }
    return reportage.goesOn(about: number, scoring, ledger)
  }

  private func weight(_ match: MatchDraft, _ salience: Salience, isAlone: Bool, _ day: OtherDay) -> Double {
    var weight = match.weight - Double(match.sentence) * 0.1
    if match.isPast || day.isOf(match) { weight -= Weights.otherDay }
    let shares = match.teams.map { team in team.map(salience.share) ?? Weights.unnamedShare }
    // A result of a team that the article hardly names is another day's.
    if min(shares[0], shares[1]) < Weights.leastShare, match.weight < Weights.headline, !isAlone {
      weight -= Weights.otherDay
    }
    return weight + (shares[0] + shares[1] - 1) * Weights.salience
  }
}

/// How much of the article each team takes up.
struct Salience {
  /// Teams by falling weight of their mentions.
  let ranked: [(team: Int, weight: Double)]

  init(_ ledger: Ledger) {
    var weights = [Double](repeating: 0, count: ledger.entities.count)
    for (mention, entity) in ledger.told.resolved.entityOf.enumerated() {
      guard let entity, ledger.entities[entity].kind == .team else { continue }
      let place = Double(ledger.mentions[mention].tokens.lowerBound) / Double(max(1, ledger.text.tokens.count))
      weights[entity] += place < 0.25 ? 2 : 1
    }
    ranked = weights.indices.filter { weights[$0] > 0 }.map { (team: $0, weight: weights[$0]) }
      .sorted { ($1.weight, $0.team) < ($0.weight, $1.team) }
  }

  /// From 0 to 1: the team's weight against the second most named one's, which is as a rule the lesser side's.
  func share(_ team: Int) -> Double {
    guard let own = ranked.first(where: { $0.team == team })?.weight else { return 0 }
    let second = ranked.count > 1 ? ranked[1].weight : own
    return min(1, own / max(1, second))
  }
}
