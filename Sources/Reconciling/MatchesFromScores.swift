internal import Extracting
internal import Records

/// Scores told of the same teams are one match: `Man City 0-2 Man Utd` in the headline, `a 2-0 victory` in the text.
struct MatchesFromScores: Constraint {
  func apply(to ledger: inout Ledger) {
    // What names both teams comes first, so that what names one finds its match.
    let known = ledger.told.scores.map { self.known($0, ledger) }
    // Of two readings of the same figures that name both teams the closer one counts.
    let length = ledger.told.scores.map { $0.first != nil && $0.second != nil ? $0.tokens.count : 0 }
    let order = known.indices.sorted { (known[$1], length[$0], $0) < (known[$0], length[$1], $1) }
    // Figures that one rule read with both their teams are not read again with a team that was only near.
    var read: [Int: Set<Int>] = [:]
    for number in order where ledger.told.scores[number].when != "coming" {
      let score = ledger.told.scores[number]
      if isOfWhoeverIsMeant(score, ledger) || isOfPart(score, ledger) || ledger.isOfOtherTie(score) { continue }
      if let at = score.printedAt {
        let teams = Set(self.teams(score, ledger).compactMap { $0 })
        let isWhole = score.first != nil && score.second != nil
        if let known = read[at], !isWhole || score.namesOpponent || !known.isDisjoint(with: teams),
          !isOneOfTwo(score, ledger)
        {
          continue
        }
        if teams.count == 2 { read[at, default: []].formUnion(teams) }
      }
      place(score, &ledger)
    }
    ledger.matches.sort { $0.sentence < $1.sentence }
  }

  /// `their 2-1 win at Leeds`: whose it is, is better asked of the sentence than of the pronoun alone, where the same figures
  /// are read with the opponent only.
  private func isOfWhoeverIsMeant(_ score: ScoreTelling, _ ledger: Ledger) -> Bool {
    let possessives = ledger.lexicon.list("possessive-determiners")
    let isPronoun = [score.first, score.second].contains { pointer in
      guard let mention = pointer?.mention, ledger.mentions[mention].form == .pronoun else { return false }
      let tokens = ledger.mentions[mention].tokens
      return tokens.count == 1 && possessives.contains(ledger.text.words[tokens.lowerBound])
    }
    return isPronoun
      && ledger.told.scores.contains {
        guard $0.namesOpponent, $0.printedAt == score.printedAt, let other = ledger.entity($0.first ?? $0.second, .team)
        else { return false }
        return OwnerOfResult(ledger).inSentence($0, but: other) { ledger.statedTeams($0) } != nil
      }
  }

  /// `4-3 losses at Leeds and Norwich`: figures that one rule reads of two opponents, who are joined, are those of two matches.
  private func isOneOfTwo(_ score: ScoreTelling, _ ledger: Ledger) -> Bool {
    guard score.when == "past", let first = score.first?.tokens, let second = score.second?.tokens else { return false }
    let joins = ledger.lexicon.list("team-joins")
    return ledger.told.scores.contains { other in
      guard other.rule == score.rule, other.printedAt == score.printedAt, let one = other.first?.tokens,
        let two = other.second?.tokens, (one == first) != (two == second)
      else { return false }
      let pair = one == first ? [two, second] : [one, first]
      let low = pair.map(\.upperBound).min() ?? 0
      let high = pair.map(\.lowerBound).max() ?? 0
      return low < high && (low..<high).contains { joins.contains(ledger.text.words[$0]) }
    }
  }

  /// Figures that another rule reads as those of a shoot-out or of one half are no final score.
  private func isOfPart(_ score: ScoreTelling, _ ledger: Ledger) -> Bool {
    guard let at = score.printedAt, score.part == "final" else { return false }
    return ledger.told.scores.contains { $0.printedAt == at && $0.part != "final" }
  }

  private func known(_ score: ScoreTelling, _ ledger: Ledger) -> Int {
    let teams = self.teams(score, ledger)
    let explicit = [score.first, score.second].filter { $0 != nil }.count
    return teams.filter { $0 != nil }.count * 4 + explicit * 2 + (score.part == "final" ? 1 : 0)
  }

  /// The score in the order of the pointers, of which a winner's stands first.
  private func ordered(_ score: ScoreTelling) -> Match.Pair? {
    guard let pair = score.score, score.order == "winner-loser" else { return score.score }
    return pair.highFirst
  }

  func place(_ score: ScoreTelling, _ ledger: inout Ledger) {
    let teams = self.teams(score, ledger)
    let pair = ordered(score)
    if teams.allSatisfy({ $0 == nil }), let number = shootout(beside: score, pair, ledger) {
      let evidence = Evidence(ledger.text.span(score.tokens), field: "score", rule: ledger.ruleName(score.rule))
      return add(pair, ledger.matches[number].teams, score, evidence, to: number, &ledger)
    }
    // How one team fared says by itself neither against whom nor on what day.
    guard teams.contains(where: { $0 != nil }), pair != nil || teams.allSatisfy({ $0 != nil }) else { return }
    let isPast = ledger.isPast(score)
    let span = ledger.text.span(score.tokens)
    let evidence = Evidence(
      span, field: score.part == "final" ? "score" : field(score.part), rule: ledger.ruleName(score.rule))
    if let number = match(teams, pair, score, isPast, ledger) {
      add(pair, teams, score, evidence, to: number, &ledger)
      return
    }
    guard score.part == "final" || teams.allSatisfy({ $0 != nil }) else { return }
    var draft = MatchDraft(teams: teams, sentence: score.sentence)
    draft.isPast = isPast
    ledger.matches.append(draft)
    add(pair, teams, score, evidence, to: ledger.matches.count - 1, &ledger)
  }

  /// The one match without a score that the sentence of a draw says was decided after it: `a 7-6 shoot-out win over Leeds
  /// following a 1-1 draw`.
  private func shootout(beside score: ScoreTelling, _ pair: Match.Pair?, _ ledger: Ledger) -> Int? {
    guard score.part == "final", let pair, pair.first == pair.second else { return nil }
    let decided = ledger.matches.indices.filter { number in
      let match = ledger.matches[number]
      return match.sentence == score.sentence && match.shootout != nil && match.score == nil
        && !match.teams.contains(nil)
    }
    return decided.count == 1 ? decided[0] : nil
  }

  private func field(_ part: String) -> String { part == "half-time" ? "half_time" : part }

  /// The match that a score belongs to: of the same teams, or of the one team that is named and with the same figures.
  private func match(
    _ teams: [Int?], _ pair: Match.Pair?, _ score: ScoreTelling, _ isPast: Bool, _ ledger: Ledger
  ) -> Int? {
    let named = teams.compactMap { $0 }
    let fitting = ledger.matches.indices.filter { number in
      let match = ledger.matches[number]
      guard
        named.allSatisfy({ match.teams.contains($0) })
          || named.count == 2 && match.teams.contains(nil) && named.contains(where: match.teams.contains)
            && samePair(match, teams, pair)
      else { return false }
      guard score.part == "final", let pair else { return true }
      guard match.score != nil else {
        let isWhole = named.count == 2 && score.first != nil && score.second != nil
        return !isPast && (named.count == 2 || isNear(score, match))
          && (isWhole || !isOfMeeting(score.sentence, ledger)) && !isOfOtherDay(score, teams, pair, match, ledger)
      }
      return samePair(match, teams, pair)
    }
    return fitting.first ?? sidesReversed(named, pair, score, ledger)
  }

  /// Whether figures told long after a result without any do not make its winner the winner, or make the other one win by name
  /// whom the headline has lose.
  private func isOfOtherDay(
    _ score: ScoreTelling, _ teams: [Int?], _ pair: Match.Pair, _ match: MatchDraft, _ ledger: Ledger
  ) -> Bool {
    guard case .winner(let winner)? = match.outcome, let place = teams.firstIndex(of: winner) else { return false }
    let own = place == 0 ? pair : pair.swapped
    let isFar = score.sentence - match.sentence > MatchesFromScores.account
    let isHeadline = ledger.segment(match.sentence) == .headline && score.sentence > match.sentence
    let isNamed = [score.first, score.second].allSatisfy { $0.map(ledger.isName) ?? false }
    return isFar && own.first <= own.second || isHeadline && isNamed && own.first < own.second
  }

  /// Within how many sentences of its result a match is told in figures.
  private static let account = 10

  /// The match of the same two teams with the same figures the other way round, where the winner is only described (`his side`).
  private func sidesReversed(_ named: [Int], _ pair: Match.Pair?, _ score: ScoreTelling, _ ledger: Ledger) -> Int? {
    guard named.count == 2, let pair, score.part == "final", let winner = score.first, !ledger.isName(winner) else {
      return nil
    }
    return ledger.matches.firstIndex { $0.teams.contains(named[1]) && $0.score(for: named[0]) == pair.swapped }
  }

  /// Whether a sentence tells how two met before: `the sides met in May, with Leeds winning 2-0`.
  private func isOfMeeting(_ sentence: Int, _ ledger: Ledger) -> Bool {
    ledger.lexicon.list("earlier-meeting").stands(in: ledger.text.sentences[sentence].tokens, of: ledger.text.words)
  }

  /// Whether figures told of one team belong to a result that is told without any: that stands before them, or soon after.
  private func isNear(_ score: ScoreTelling, _ match: MatchDraft) -> Bool {
    match.sentence - score.sentence <= MatchesFromScores.reach
  }

  /// How many sentences behind the figures the result may be told once more.
  private static let reach = 2

  private func samePair(_ match: MatchDraft, _ teams: [Int?], _ pair: Match.Pair?) -> Bool {
    guard let pair else { return true }
    for (place, team) in teams.enumerated() {
      guard let team, let own = match.score(for: team) else { continue }
      return own == (place == 0 ? pair : pair.swapped)
    }
    return match.score == nil
  }

  private func add(
    _ pair: Match.Pair?, _ teams: [Int?], _ score: ScoreTelling, _ evidence: Evidence, to number: Int,
    _ ledger: inout Ledger
  ) {
    var match = ledger.matches[number]
    for team in teams.compactMap({ $0 }) where !match.teams.contains(team) {
      if let free = match.teams.firstIndex(of: nil) { match.teams[free] = team }
    }
    var pair = pair
    let firstPlace = teams[0].flatMap { match.side(of: $0) } ?? teams[1].flatMap { match.side(of: $0) }.map { 1 - $0 }
    if firstPlace == 1 { pair = pair?.swapped }
    switch score.part {
    case "half-time": match.halfTime = match.halfTime ?? pair
    case "shootout": match.shootout = match.shootout ?? pair
    case "aggregate": match.aggregate = match.aggregate ?? pair
    default: match.score = match.score ?? pair
    }
    if score.extraTime || score.part == "shootout" { match.extraTime = match.extraTime || score.extraTime }
    setOutcomeRight(&match, pair, teams, score, ledger)
    if let home = score.home, let team = home == "first" ? teams[0] : teams[1], match.home == nil {
      match.home = team
      match.evidence.append(Evidence(evidence.span, field: "home", rule: evidence.rule))
    }
    if let venue = ledger.entity(score.venue, .venue) { match.venue = match.venue ?? venue }
    if let competition = ledger.entity(score.competition, .competition) {
      match.competition = match.competition ?? competition
    }
    match.sentence = min(match.sentence, score.sentence)
    if pair == nil, score.part == "final" {
      match.outcome = match.outcome ?? (score.order == "level" ? .level : teams[0].map { .winner($0) })
    }
    if score.isLine, pair != nil { match.hasLine = true }
    // Figures that two rules read count once.
    if score.printedAt.map({ match.figures.insert($0).inserted }) ?? true {
      match.weight += weight(score, ledger) * (pair == nil ? 0.5 : 1)
    }
    match.evidence.append(evidence)
    ledger.matches[number] = match
  }

  /// `Kane earned Chelsea a win over Leeds … a 2-0 win for Maresca's side`: who won by name goes before who won by
  /// description.
  private func setOutcomeRight(
    _ match: inout MatchDraft, _ pair: Match.Pair?, _ teams: [Int?], _ score: ScoreTelling, _ ledger: Ledger
  ) {
    guard score.part == "final", let pair, pair == match.score, case .winner(let winner)? = match.outcome,
      let told = match.score(for: winner), told.first < told.second,
      let pointer = score.first ?? score.second, !ledger.isName(pointer)
    else { return }
    match.score = pair.swapped
  }

  /// How much a telling speaks for its match being what the article is about.
  private func weight(_ score: ScoreTelling, _ ledger: Ledger) -> Double {
    if ledger.isPast(score) { return -Weights.otherDay }
    switch score.segment {
    case .headline, .list: return Weights.headline
    case .summary: return Weights.summary
    default: return score.sentence < 3 ? Weights.summary : Weights.narrative
    }
  }
}
