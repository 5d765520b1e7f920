internal import Extracting
internal import Records
internal import Sports

/// A report that prints no result has its match all the same, where it tells of scoring or of much play: of the two teams
/// whose meeting its first words name (`Norton v Ashby.`), else of the two that it names most. Two team sheets, each with
/// its team's name, are those of one match too, whatever else is told.
struct MatchFromTeams: Constraint {
  func apply(to ledger: inout Ledger) {
    guard !ledger.matches.contains(where: \.isPrimary) else { return }
    guard !RoundOfMatches(ledger).isAboutNone(ledger) else { return }
    if let teams = teamsOfSheets(ledger) { return add(teams, ledger.text.sentences.count - 1, &ledger) }
    let told = ledger.toldScoring
    let ranked = Salience(ledger).ranked
    // Two teams make no match in a preview or a transfer.
    guard ![.preview, .transfer].contains(ledger.kind), isAboutOne(ledger, told) else { return }
    guard !told.isEmpty || hasResult(ledger) || isPlayOfTwo(ledger), let first = ranked.first,
      case let left = onlyLeft(beside: first.team, ranked, ledger),
      let second = left ?? opponent(of: first.team, ranked, told, ledger)
    else { return }
    let meeting = namedMeeting(ledger)
    guard
      meeting != nil || left != nil
        || isOfTwo(first.team, second, ranked) && areNamedTogether([first.team, second], ledger)
    else { return }
    add(
      meeting?.teams ?? [first.team, second], told.map(\.sentence).min() ?? 0, meeting: meeting?.telling, &ledger)
  }

  private func add(_ teams: [Int], _ sentence: Int, meeting: Int? = nil, _ ledger: inout Ledger) {
    if let known = ledger.match(between: teams) {
      guard ledger.isReport || !OtherDay(ledger).isOf(ledger.matches[known]) else { return }
      ledger.matches[known].isPrimary = true
      return
    }
    var match = MatchDraft(teams: teams, sentence: sentence)
    match.isPrimary = true
    if let meeting {
      let telling = ledger.told.scores[meeting]
      match.evidence.append(
        Evidence(ledger.text.span(telling.tokens), field: "teams", rule: ledger.ruleName(telling.rule)))
    } else {
      for mention in teams.compactMap({ ledger.entities[$0].mentions.first }) {
        match.evidence.append(
          Evidence(
            ledger.text.span(ledger.mentions[mention].tokens), field: "teams", rule: "teams-named-most", basis: .derived
          ))
      }
    }
    ledger.matches.append(match)
  }

  /// The two teams whose whole sheets are printed, where no others are.
  private func teamsOfSheets(_ ledger: Ledger) -> [Int]? {
    var teams: [Int] = []
    for sheet in ledger.wholeSheets {
      guard let team = sheet.team.flatMap({ ledger.entity($0, .team) }) else { return nil }
      if !teams.contains(team) { teams.append(team) }
    }
    return teams.count == 2 && ledger.canMeet(teams[0], teams[1]) ? teams : nil
  }

  /// The two whose meeting a report's first words name, as one that is on: no other pair's.
  private func namedMeeting(_ ledger: Ledger) -> (teams: [Int], telling: Int)? {
    guard ledger.isReport else { return nil }
    var found: (teams: [Int], telling: Int)?
    for (number, telling) in ledger.told.scores.enumerated()
    where telling.when == "coming" && telling.sentence < MatchFromTeams.lead {
      guard let first = telling.first, let second = telling.second, ledger.isName(first), ledger.isName(second),
        let first = ledger.entity(first, .team), let second = ledger.entity(second, .team), first != second,
        ledger.canMeet(first, second)
      else { continue }
      guard found.map({ Set($0.teams) == [first, second] }) ?? true else { return nil }
      found = found ?? ([first, second], number)
    }
    return found
  }

  /// Whether a result is told that names no team, and is none that is known to be of another match.
  private func hasResult(_ ledger: Ledger, early: Bool = false) -> Bool {
    let first = Set(Salience(ledger).ranked.prefix(2).map(\.team))
    let others = ledger.matches.filter { match in
      !match.teams.contains(nil) && !first.isSuperset(of: match.teams.compactMap { $0 })
    }
    let named = others.reduce(into: Set<Int>()) { $0.formUnion($1.figures) }
    return ledger.told.scores.contains {
      $0.first == nil && $0.second == nil && $0.printedAt.map { !named.contains($0) } ?? true && $0.part == "final"
        && !$0.factuality.contains(.elsewhere) && $0.when != "past" && $0.when != "said"
        && (!early || isEarly($0.sentence, $0.factuality))
    }
  }

  private func isEarly(_ sentence: Int, _ factuality: Factuality) -> Bool {
    sentence < MatchFromTeams.opening && !factuality.contains(.elsewhere)
  }

  /// The other one that is named most, and more than once, or else only in saying for whom somebody plays who scored: `Norton's
  /// scorer Kane`.
  private func opponent(
    of team: Int, _ ranked: [(team: Int, weight: Double)], _ told: [Telling], _ ledger: Ledger
  ) -> Int? {
    let others = ranked.filter { $0.team != team && ledger.canMeet(team, $0.team) }
    if let second = others.first, isPart(second.team, of: team, ledger) { return onlyMet(by: team, ledger) }
    if let second = others.first, second.weight >= 2 { return second.team }
    let scorers = Set(told.compactMap(ledger.doer))
    let theirs = Set(scorers.flatMap(ledger.statedTeams))
    let scoring = others.filter { theirs.contains($0.team) }
    return scoring.count == 1 ? scoring[0].team : nil
  }

  /// The one team that can meet another in a report and is not only named for results of others and matches to come, as all the
  /// rest are.
  private func onlyLeft(beside team: Int, _ ranked: [(team: Int, weight: Double)], _ ledger: Ledger) -> Int? {
    guard ledger.isReport else { return nil }
    let able = ranked.map(\.team).filter { $0 != team && ledger.canMeet(team, $0) }
    let left = able.filter { !isOnlyElsewhere($0, ledger) }
    return left.count == 1 && able.count > 1 && !isPart(left[0], of: team, ledger) ? left[0] : nil
  }

  /// Whether a team is named in no sentence but those that tell results with figures and matches to come.
  private func isOnlyElsewhere(_ team: Int, _ ledger: Ledger) -> Bool {
    let told = Set(
      ledger.told.scores.filter { telling in
        (telling.when == "coming" || telling.score != nil)
          && [telling.first, telling.second].contains { ledger.entity($0, .team) == team }
      }.map(\.sentence)
        + ledger.told.kinds.filter { $0.kind == Record.ArticleKind.preview.rawValue }.map(\.sentence))
    return ledger.entities[team].mentions.allSatisfy { told.contains(ledger.sentence(of: $0)) }
  }

  /// Whom a team has met in the one match of this day that is told with figures.
  private func onlyMet(by team: Int, _ ledger: Ledger) -> Int? {
    let told = ledger.matches.filter { !$0.isPast && $0.score != nil && $0.teams.contains(team) }
    return told.count == 1 ? told[0].teams.compactMap { $0 }.first { $0 != team } : nil
  }

  /// Whether one team's name is the beginning of the other's: `Norton` may well be `Norton Vale`.
  private func isPart(_ other: Int, of team: Int, _ ledger: Ledger) -> Bool {
    let names = [other, team].map { ledger.entities[$0].words }
    return names[0].starts(with: names[1]) || names[1].starts(with: names[0])
  }

  /// How many sentences open an article.
  private static let opening = 5
  /// How many of them say what it is about.
  private static let lead = 3

  /// Whether a report tells much play of two teams, and little of any other.
  private func isPlayOfTwo(_ ledger: Ledger) -> Bool {
    let ranked = Salience(ledger).ranked
    let all = ranked.reduce(0) { $0 + $1.weight }
    return ledger.isReport && ranked.count > 1 && ledger.told.phases.count >= Weights.fewestPhases
      && ranked[0].weight + ranked[1].weight >= Weights.leastShareOfTwo * all
      && ranked[1].weight >= Weights.leastShareOfSecond * ranked[0].weight
  }

  /// Whether two teams are named so much beside all others that it can be the story of their match, and not one of a league, a
  /// tournament or a ranking of players.
  private func isOfTwo(_ first: Int, _ second: Int, _ ranked: [(team: Int, weight: Double)]) -> Bool {
    let all = ranked.reduce(0) { $0 + $1.weight }
    let own = ranked.filter { $0.team == first || $0.team == second }.reduce(0) { $0 + $1.weight }
    return own >= Weights.leastShareOfPair * all
  }

  /// Whether any two sentences on end name both teams, of clubs also with few between them that name none: two that never meet
  /// there are of two stories.
  private func areNamedTogether(_ teams: Set<Int>, _ ledger: Ledger) -> Bool {
    let apart = teams.contains { ledger.isNational($0) == true } ? 1 : MatchFromTeams.apart
    var before: (teams: [Int], sentence: Int) = ([], 0)
    for sentence in ledger.text.sentences.indices {
      let now = ledger.teams(in: sentence)
      if now.isEmpty { continue }
      if teams.isSubset(of: now) { return true }
      if sentence - before.sentence <= apart, teams.isSubset(of: before.teams + now) { return true }
      before = (now, sentence)
    }
    return false
  }

  /// So far apart two sentences may stand that name the clubs of a match.
  private static let apart = 3

  /// News and columns are about a match where their first words name both its sides and tell of scoring.
  private func isAboutOne(_ ledger: Ledger, _ told: [Telling]) -> Bool {
    guard !ledger.isReport, [.news, .feature, .interview].contains(ledger.kind) else { return true }
    guard told.contains(where: { isEarly($0.sentence, $0.factuality) }) || hasResult(ledger, early: true) else {
      return false
    }
    let teams = Salience(ledger).ranked.prefix(2).map(\.team)
    return ledger.text.sentences.indices.prefix(2).contains { sentence in
      Set(teams).isSubset(of: ledger.teams(in: sentence))
    }
  }
}
