internal import Extracting
internal import Recognising
internal import Records
internal import Resolving
internal import Rules

/// Reads out of the ledger what speaks for whose side a person is on.
struct SideClues {
  let ledger: Ledger
  let fields: Fields
  let teams: Set<Int>
  var opponent: [Int: Int] { fields.opponent }
  let roles: RoleChoice

  init(_ ledger: Ledger, _ fields: Fields) {
    self.ledger = ledger
    self.fields = fields
    teams = fields.teams
    roles = RoleChoice(ledger)
  }

  func graph() -> SideGraph {
    var graph = SideGraph(teams: teams.sorted(), opponent: opponent)
    addStated(&graph)
    addDescribed(&graph)
    addLineups(&graph)
    addEdges(&graph)
    addEvents(&graph)
    addAnnounced(&graph)
    addCoaches(&graph)
    addSolePositions(&graph)
    for match in fields.matches { addHosts(of: match, &graph) }
    addScorers(&graph)
    addSpeech(&graph)
    Passages(ledger, roles, fields).add(to: &graph)
    confine(&graph)
    return graph
  }

  /// Where an article tells of several matches, a person plays in one that is told of where he is named.
  private func confine(_ graph: inout SideGraph) {
    guard fields.isOfSeveral else { return }
    for (person, entity) in ledger.entities.enumerated() where entity.kind == .person {
      let matches = Set(entity.mentions.map { fields.match(at: ledger.mentions[$0].tokens.lowerBound) })
      graph.confine(.person(person), to: Set(matches.flatMap(fields.teams)))
    }
  }

  // MARK: What is told

  private func addStated(_ graph: inout SideGraph) {
    for (person, entity) in ledger.entities.enumerated() where entity.kind == .person {
      // A description that was found to be his counts below.
      for fact in entity.facts where fact.rule != DescribedTeams.rule {
        guard case .team(let team) = fact.value, teams.contains(team) else { continue }
        graph.add(
          .init(team: team, odds: Weights.statedTeam, rule: fact.rule, tokens: fact.tokens), of: .person(person))
      }
    }
  }

  /// `the Tottenham man`, `the visiting captain`, for whoever he most likely is.
  private func addDescribed(_ graph: inout SideGraph) {
    for number in ledger.mentions.indices where ledger.mentions[number].form == .nominal {
      let mention = ledger.mentions[number]
      guard mention.kind == .person, mention.features.isNow, let person = ledger.bound[number] else { continue }
      // Whom descriptions stand for is known best once sides are.
      if ledger.sides.isEmpty, !ledger.isPlain(number, person) { continue }
      for owner in mention.features.teams {
        guard let team = ledger.told.resolved.entityOf[owner], teams.contains(team) else { continue }
        graph.add(
          .init(team: team, odds: Weights.describedTeam, rule: DescribedTeams.rule, tokens: mention.tokens),
          of: .person(person))
      }
    }
  }

  private func addLineups(_ graph: inout SideGraph) {
    var sheets: [Int] = []
    for lineup in ledger.told.lineups {
      let players = lineup.players.compactMap { player in ledger.entity(player, .person).map { ($0, player.tokens) } }
      if let pointer = lineup.team {
        guard let team = ledger.entity(pointer, .team), teams.contains(team) else { continue }
        for (person, tokens) in players {
          graph.add(.init(team: team, odds: Weights.lineup, rule: "line-up", tokens: tokens), of: .person(person))
        }
      } else if let first = players.first {
        // Nothing says whose sheet it is, so what is known of one of them tells of all, and a second one is the other's.
        if players.count >= 7 {
          if sheets.count == 1 {
            graph.add(
              .init(
                a: .person(sheets[0]), b: .person(first.0), isSame: false, odds: Weights.statedTeam, rule: "line-up",
                tokens: first.1))
          }
          sheets.append(first.0)
        }
        for (person, tokens) in players.dropFirst() {
          graph.add(
            .init(
              a: .person(first.0), b: .person(person), isSame: true, odds: Weights.statedTeam, rule: "line-up",
              tokens: tokens))
        }
      }
    }
  }

  /// Who won the one match.
  private var winner: Int? {
    let primaries = ledger.matches.filter(\.isPrimary)
    guard primaries.count == 1, let match = primaries.first else { return nil }
    if let score = match.score, score.first != score.second { return match.teams[score.first > score.second ? 0 : 1] }
    if let shootout = match.shootout { return match.teams[shootout.first > shootout.second ? 0 : 1] }
    if case .winner(let team)? = match.outcome { return team }
    return nil
  }

  private func addEdges(_ graph: inout SideGraph) {
    let winner = winner
    for edge in ledger.told.edges where edge.tellsOfSides {
      guard let a = ledger.entity(edge.a, .person) else { continue }
      guard isOnSide(edge.a), isOnSide(edge.b) else { continue }
      // A coach who follows another has his place, not his company.
      if edge.role == "successor", roles.role(of: a) == .coach { continue }
      let rule = ledger.ruleName(edge.rule)
      let isSure = ledger.isName(edge.a) && ledger.isName(edge.b)
      if let isHome = edge.isHome {
        graph.add(
          .init(
            a: .person(a), b: .hosts(fields.match(at: edge.tokens.lowerBound)), isSame: isHome,
            odds: Weights.personAndTeam, rule: rule, tokens: edge.tokens))
      } else if let isWinner = edge.isWinner {
        guard let winner, let team = isWinner ? winner : opponent[winner],
          !ledger.teams(in: edge.sentence).contains(where: { !teams.contains($0) })
        else { continue }
        graph.add(.init(team: team, odds: Weights.edge, rule: rule, tokens: edge.tokens), of: .person(a))
      } else if let hosts = hosts(edge.b) {
        graph.add(
          .init(
            a: .person(a), b: hosts.node, isSame: edge.isSame == hosts.isHome,
            odds: ledger.isName(edge.a) ? Weights.personAndHosts : Weights.edgeByReference, rule: rule,
            tokens: edge.tokens))
      } else if let b = ledger.entity(edge.b, .person) ?? edge.b.mention.flatMap({ ledger.owner(ofSide: $0) }) {
        guard a != b else { continue }
        graph.add(
          .init(
            a: .person(a), b: .person(b), isSame: edge.isSame, odds: isSure ? Weights.edge : Weights.edgeByReference,
            rule: rule, tokens: edge.tokens))
      } else if let named = ledger.entity(edge.b, .team), teams.contains(named),
        let team = edge.isSame ? named : opponent[named]
      {
        graph.add(
          .init(
            team: team, odds: isSure ? Weights.personAndTeam : Weights.edgeByReference, rule: rule, tokens: edge.tokens),
          of: .person(a))
      }
    }
  }

  /// Whether whoever is meant may be on a side: no referee and no reporter is.
  func isOnSide(_ pointer: Pointer) -> Bool {
    ledger.entity(pointer, .person).map { roles.role(of: $0).isOnSide } ?? true
  }

  /// A coach speaks of his own players for the most part.
  private func addSpeech(_ graph: inout SideGraph) {
    for quote in ledger.told.quotes where quote.kind == .direct {
      guard let coach = quote.speaker, roles.role(of: coach) == .coach else { continue }
      for person in quote.about where ledger.entities[person].kind == .person && roles.role(of: person) == .player {
        graph.add(
          .init(
            a: .person(coach), b: .person(person), isSame: true, odds: Weights.spokenOf, rule: "spoken-of",
            tokens: quote.speakerTokens ?? ledger.mentions[ledger.entities[coach].mentions[0]].tokens))
      }
    }
  }

  /// Who plays at home, where that is known.
  private func addHosts(of number: Int, _ graph: inout SideGraph) {
    if fields.isOfSeveral { graph.confine(.hosts(number), to: fields.teams(of: number)) }
    guard number != Fields.untold else { return }
    let match = ledger.matches[number]
    if let home = match.home {
      graph.add(.init(team: home, odds: Weights.knownHosts, rule: "home", tokens: 0..<0), of: .hosts(number))
    } else if let (first, tokens) = ledger.firstOfLine(match) {
      graph.add(
        .init(team: first, odds: Weights.firstOfLine, rule: "first-of-line", tokens: tokens),
        of: .hosts(number))
    }
  }

  /// Who plays at home in the match that is told of, where a pointer is `the hosts` or `the visitors`.
  func hosts(_ pointer: Pointer) -> (node: SideGraph.Node, isHome: Bool)? {
    guard let mention = pointer.mention, let isHome = ledger.isHosts(mention) else { return nil }
    return (.hosts(fields.match(at: ledger.mentions[mention].tokens.lowerBound)), isHome)
  }

  /// The two coaches of one match are on opposite sides.
  private func addCoaches(_ graph: inout SideGraph) {
    let coaches = ledger.entities.indices.filter { person in
      ledger.entities[person].kind == .person && roles.role(of: person) == .coach
        && !ledger.statedTeams(person).contains { !teams.contains($0) }
    }
    guard !fields.isOfSeveral, let coaches = mostNamed(coaches), !follow(coaches[0], coaches[1]) else { return }
    let tokens = ledger.mentions[ledger.entities[coaches[1]].mentions[0]].tokens
    graph.add(
      .init(
        a: .person(coaches[0]), b: .person(coaches[1]), isSame: false, odds: Weights.coaches, rule: "coaches",
        tokens: tokens))
  }

  /// So are the two who play where a side has one, unless one came on for the other.
  private func addSolePositions(_ graph: inout SideGraph) {
    guard !fields.isOfSeveral else { return }
    for position in ledger.model.solePositions {
      let holders = ledger.entities.indices.filter { person in
        ledger.entities[person].kind == .person && roles.role(of: person).isOnSide
          && ledger.positions.isOnly(person, [position])
          && !ledger.statedTeams(person).contains { !teams.contains($0) && ledger.isNational($0) != true }
      }
      guard holders.count == 2, !follow(holders[0], holders[1]) else { continue }
      let tokens = ledger.mentions[ledger.entities[holders[1]].mentions[0]].tokens
      graph.add(
        .init(
          a: .person(holders[0]), b: .person(holders[1]), isSame: false, odds: Weights.solePositions,
          rule: "sole-position", tokens: tokens))
    }
  }

  /// Whether one of two is told to have had the other's place before him or after him.
  private func follow(_ a: Int, _ b: Int) -> Bool {
    ledger.successions.contains { $0 == (a, b) || $0 == (b, a) }
  }

  /// Two coaches, where there are more the two who are named more often than any other.
  private func mostNamed(_ coaches: [Int]) -> [Int]? {
    func times(_ coach: Int) -> Int { ledger.entities[coach].mentions.count }
    guard coaches.count >= 2 else { return nil }
    let ranked = coaches.sorted { (times($1), $0) < (times($0), $1) }
    guard ranked.count == 2 || times(ranked[1]) > times(ranked[2]) else { return nil }
    return ranked.prefix(2).sorted()
  }
}
