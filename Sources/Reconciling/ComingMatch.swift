internal import Extracting
internal import Records

/// What a preview is about: the match that is still to be played, of which it tells most, or several that it tells of
/// alike. News is about one that its first words tell of, before any result, or that is of the two it names most.
struct ComingMatch: Constraint {
  func apply(to ledger: inout Ledger) {
    guard !ledger.matches.contains(where: \.isPrimary), let early = reach(ledger) else { return }
    var told: [Set<Int>: Told] = [:]
    for (number, telling) in ledger.told.scores.enumerated() where telling.when == "coming" {
      guard ledger.kind == .preview || isDated(telling, ledger),
        let (first, second) = teams(of: telling, ledger), first != second, ledger.canMeet(first, second),
        telling.sentence < early || isHeading(telling, ledger),
        ledger.kind == .preview || isOfNews(telling, [first, second], ledger)
      else { continue }
      let weight = telling.segment == .headline ? Weights.headline : telling.sentence < 3 ? Weights.summary : 1
      told[[first, second], default: Told(telling: number, teams: [first, second])].weight += weight
      if isHeading(telling, ledger) { told[[first, second]]?.isHeading = true }
    }
    let ranked = told.values.sorted { ($1.weight, $0.telling) < ($0.weight, $1.telling) }
    for match in chosen(of: ranked, ledger) { add(match, &ledger) }
  }

  /// A match to come as it was told.
  private struct Told {
    var weight = 0.0
    var isHeading = false
    let telling: Int
    let teams: [Int]
  }

  /// The one of which most is told. Of several with a heading each, or told alike, all, where no team plays two of them and each
  /// is named again besides; of a long list those whose teams are.
  private func chosen(of ranked: [Told], _ ledger: Ledger) -> [Told] {
    guard let best = ranked.first else { return [] }
    let headed = ranked.filter(\.isHeading)
    if headed.count < 2, ranked.count == 1 || best.weight > 2 * ranked[1].weight { return [best] }
    guard ledger.kind == .preview else { return [] }
    let alike = headed.count > 1 ? headed : ranked.filter { $0.weight * 2 >= best.weight }
    let teams = alike.flatMap(\.teams)
    guard Set(teams).count == teams.count else { return [] }
    let told = alike.filter { match in
      match.teams.allSatisfy { ledger.entities[$0].mentions.count >= ComingMatch.fewestNamings }
    }
    return told.count == alike.count || alike.count >= ComingMatch.calendar ? told : []
  }

  /// So many fixtures are a list, of which a preview picks those that it goes on to tell of.
  private static let calendar = 4

  /// How often a team is named of whose match a preview tells beside others.
  private static let fewestNamings = 3

  private func add(_ told: Told, _ ledger: inout Ledger) {
    let telling = ledger.told.scores[told.telling]
    var match = MatchDraft(teams: told.teams, sentence: telling.sentence)
    match.isPrimary = true
    match.isComing = true
    match.evidence.append(
      Evidence(ledger.text.span(telling.tokens), field: "teams", rule: ledger.ruleName(telling.rule)))
    ledger.matches.append(match)
  }

  /// Whether a headline tells it, or a day, which what names one side always has: news says `their game against Leeds` of one
  /// that was played as well.
  private func isDated(_ telling: ScoreTelling, _ ledger: Ledger) -> Bool {
    telling.segment == .headline || telling.first == nil || isOnDay(telling, ledger)
  }

  /// Whether in a preview a heading tells it, `Norton v Ashby`, behind which it is told of.
  private func isHeading(_ telling: ScoreTelling, _ ledger: Ledger) -> Bool {
    ledger.kind == .preview && telling.segment == .heading
  }

  private func isOnDay(_ telling: ScoreTelling, _ ledger: Ledger) -> Bool {
    let days = ledger.lexicon.list("days-to-come")
    return ledger.text.sentences[telling.sentence].tokens.contains { days.contains(ledger.text.words[$0]) }
  }

  /// Within how many sentences a match to come is told that the article is about; nil where its kind has none.
  private func reach(_ ledger: Ledger) -> Int? {
    switch ledger.kind {
    case .preview: return isOpenedByResult(ledger) ? nil : max(4, ledger.text.sentences.count / 3)
    case .news, .feature, .interview:
      let result = ledger.matches.filter { !$0.isPast && $0.score != nil }.map(\.sentence).min() ?? .max
      return min(ComingMatch.lead, result)
    default: return nil
    }
  }

  /// Whether its first words tell a result of two by name, and no match to come: what follows is what comes next.
  private func isOpenedByResult(_ ledger: Ledger) -> Bool {
    let day = OtherDay(ledger)
    let isOpened = ledger.matches.contains { match in
      match.sentence == 0 && match.score != nil && !match.isPast && !match.teams.contains(nil) && !day.isOf(match)
    }
    return isOpened && !ledger.told.scores.contains { $0.when == "coming" && $0.sentence == 0 }
  }

  /// Whether it is told in the opening, or soon after of the two that the article names most or that were just named.
  private func isOfNews(_ telling: ScoreTelling, _ teams: Set<Int>, _ ledger: Ledger) -> Bool {
    telling.sentence < ComingMatch.opening || telling.first == nil && telling.second == nil
      || Set(Salience(ledger).ranked.prefix(2).map(\.team)) == teams
  }

  /// How many sentences open an article.
  private static let opening = 4
  /// Within how many sentences news says what it is about.
  private static let lead = 8

  private func teams(of telling: ScoreTelling, _ ledger: Ledger) -> (Int, Int)? {
    if telling.first == nil, telling.second == nil { return lastNamed(before: telling, ledger) }
    guard let second = ledger.entity(telling.second, .team) else { return nil }
    let first = ledger.entity(telling.first, .team) ?? (telling.first == nil ? most(besides: second, ledger) : nil)
    return first.map { ($0, second) }
  }

  /// The two teams that a sentence before `the sides meet on Sunday` names, where it names two.
  private func lastNamed(before telling: ScoreTelling, _ ledger: Ledger) -> (Int, Int)? {
    for sentence in (0..<telling.sentence).reversed() {
      let teams = Set(ledger.teams(in: sentence)).sorted()
      if teams.count == 2 { return (teams[0], teams[1]) }
      if teams.count > 2 { return nil }
    }
    return nil
  }

  /// Who plays where only the other side is named with the day (`they host Kent on Sunday`): the team that it is all about.
  private func most(besides team: Int, _ ledger: Ledger) -> Int? {
    let ranked = Salience(ledger).ranked.filter { ledger.canMeet($0.team, team) && $0.team != team }
    guard let first = ranked.first, ranked.count == 1 || first.weight > ranked[1].weight else { return nil }
    return first.team
  }
}
