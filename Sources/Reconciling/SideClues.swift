internal import Extracting
internal import Recognising
internal import Records
internal import Resolving
internal import Rules

/// Reads out of the ledger what speaks for whose side a person is on.
struct SideClues {
  private let ledger: Ledger
  private let teams: Set<Int>
  private let against: WordSet
  private let opposing: WordSet
  private let joining: WordSet
  private let savings: WordSet
  /// What of a team's an opponent has to do with: `the Everton box`.
  private let ends: WordSet

  init(_ ledger: Ledger, _ teams: Set<Int>) {
    self.ledger = ledger
    self.teams = teams
    against = ledger.lexicon.list("against-words")
    opposing = ledger.lexicon.list("opposing-words")
    joining = ledger.lexicon.list("joining-words")
    savings = ledger.lexicon.list("saving-words")
    ends = ledger.lexicon.list("defended-places")
  }

  func graph(opponent: [Int: Int]) -> SideGraph {
    var graph = SideGraph(opponent: opponent)
    addStated(&graph)
    addLineups(&graph)
    addEdges(opponent, &graph)
    addEvents(&graph)
    addCoaches(&graph)
    var thread = Thread()
    for row in ledger.told.resolved.recognised.rows { addSentence(row, opponent, &thread, &graph) }
    return graph
  }

  // MARK: What is told

  private func addStated(_ graph: inout SideGraph) {
    for (person, entity) in ledger.entities.enumerated() where entity.kind == .person {
      for fact in entity.facts {
        guard case .team(let team) = fact.value, teams.contains(team) else { continue }
        graph.add(.init(team: team, weight: Weights.statedTeam, rule: fact.rule, tokens: fact.tokens), of: person)
      }
    }
    for (person, side) in ledger.sides where teams.contains(side.team) && side.rule == "owned-description" {
      graph.add(.init(team: side.team, weight: Weights.personAndTeam, rule: side.rule, tokens: side.tokens), of: person)
    }
  }

  private func addLineups(_ graph: inout SideGraph) {
    var sheets: [Int] = []
    for lineup in ledger.told.lineups {
      let players = lineup.players.compactMap { player in ledger.entity(player, .person).map { ($0, player.tokens) } }
      if let pointer = lineup.team {
        guard let team = ledger.entity(pointer, .team), teams.contains(team) else { continue }
        for (person, tokens) in players {
          graph.add(.init(team: team, weight: Weights.lineup, rule: "line-up", tokens: tokens), of: person)
        }
      } else if let first = players.first {
        // Nothing says whose sheet it is, so what is known of one of them tells of all, and a second one is the other's.
        if players.count >= 7 {
          if sheets.count == 1 {
            graph.add(
              .init(
                a: sheets[0], b: first.0, isSame: false, weight: Weights.statedTeam, rule: "line-up", tokens: first.1))
          }
          sheets.append(first.0)
        }
        for (person, tokens) in players.dropFirst() {
          graph.add(
            .init(a: first.0, b: person, isSame: true, weight: Weights.statedTeam, rule: "line-up", tokens: tokens))
        }
      }
    }
  }

  private func addEdges(_ opponent: [Int: Int], _ graph: inout SideGraph) {
    for edge in ledger.told.edges {
      guard let a = ledger.entity(edge.a, .person) else { continue }
      let rule = ledger.ruleName(edge.rule)
      if let b = ledger.entity(edge.b, .person) {
        graph.add(.init(a: a, b: b, isSame: edge.isSame, weight: Weights.edge, rule: rule, tokens: edge.tokens))
      } else if let named = ledger.entity(edge.b, .team), teams.contains(named),
        let team = edge.isSame ? named : opponent[named]
      {
        let weight = ledger.isName(edge.b) ? Weights.personAndTeam : Weights.describedSide
        graph.add(.init(team: team, weight: weight, rule: rule, tokens: edge.tokens), of: a)
      }
    }
  }

  /// The two coaches of one match are on opposite sides.
  private func addCoaches(_ graph: inout SideGraph) {
    let roles = RoleChoice(ledger)
    let coaches = ledger.entities.indices.filter { person in
      ledger.entities[person].kind == .person && roles.role(of: person) == .coach
        && !ledger.statedTeams(person).contains { !teams.contains($0) }
    }
    guard teams.count == 2, coaches.count == 2 else { return }
    let tokens = ledger.mentions[ledger.entities[coaches[1]].mentions[0]].tokens
    graph.add(
      .init(a: coaches[0], b: coaches[1], isSame: false, weight: Weights.coaches, rule: "coaches", tokens: tokens))
  }

  /// The roles of one event: the scorer and his side, the taker and the saver.
  private func addEvents(_ graph: inout SideGraph) {
    for telling in ledger.told.tellings {
      guard let type = ledger.model.event(telling.type) else { continue }
      let rule = ledger.ruleName(telling)
      let persons = telling.captures.compactMap { label, pointer in
        ledger.entity(pointer, .person).map { (label: label, person: $0) }
      }
      for (place, first) in persons.enumerated() {
        for second in persons.dropFirst(place + 1) {
          let isSame = type.isSameSide(first.label, second.label)
          graph.add(
            .init(
              a: first.person, b: second.person, isSame: isSame, weight: Weights.edge, rule: rule,
              tokens: telling.tokens))
        }
      }
      guard telling.factuality.isFact, let side = ledger.entity(telling["side"], .team), teams.contains(side) else {
        continue
      }
      for (label, person) in persons where label != "side" && !type.fields.contains(where: { $0.name == label }) {
        let isNamed = telling["side"].map(ledger.isName) ?? false
        let weight = isNamed ? Weights.namedWithEvent : Weights.describedWithEvent
        graph.add(.init(team: side, weight: weight, rule: rule, tokens: telling.tokens), of: person)
      }
    }
  }

  // MARK: How names stand together

  /// What the sentences before were about.
  private struct Thread {
    /// The team that was named first in the last sentence that named one.
    var team: Int?
    /// Who was named first and last in the sentence before.
    var persons: [Named] = []
  }

  private struct Named {
    var place: Int
    var entity: Int
    var tokens: Range<Int>
  }

  private func addSentence(_ row: Row, _ opponent: [Int: Int], _ thread: inout Thread, _ graph: inout SideGraph) {
    var persons: [Named] = []
    var sides: [Named] = []
    for (place, item) in row.items.enumerated() where item.mention >= 0 {
      let mention = Int(item.mention)
      let tokens = ledger.mentions[mention].tokens
      guard !ledger.text.tokens[tokens.lowerBound].flags.contains(.quoted),
        let entity = ledger.told.resolved.entityOf[mention] ?? ledger.bound[mention]
      else { continue }
      let named = Named(place: place, entity: entity, tokens: tokens)
      if ledger.entities[entity].kind == .person { persons.append(named) }
      if teams.contains(entity) { sides.append(named) }
    }
    for (first, second) in zip(persons, persons.dropFirst()) where first.entity != second.entity {
      addPair(first, second, sides, row, &graph)
    }
    follow(persons, sides, &thread, &graph)
    for side in sides where isEnd(side, row) {
      guard let person = persons.last(where: { $0.place < side.place }), let other = opponent[side.entity],
        !row.items[person.place..<side.place].contains(where: { savings.contains($0.word) })
      else { continue }
      graph.add(
        .init(team: other, weight: Weights.atTheirEnd, rule: "at-opponents-end", tokens: person.tokens),
        of: person.entity)
    }
    sides.removeAll { isEnd($0, row) }
    guard !sides.isEmpty else { return }
    let isOneSided = Set(sides.map(\.entity)).count == 1
    for (number, person) in persons.enumerated() { addVote(person, number, persons, sides, isOneSided, row, &graph) }
  }

  /// A sentence that names no team goes on with whom the one before was about.
  private func follow(_ persons: [Named], _ sides: [Named], _ thread: inout Thread, _ graph: inout SideGraph) {
    if let person = persons.first, sides.isEmpty {
      if let team = thread.team {
        graph.add(
          .init(team: team, weight: Weights.samePassage, rule: "same-passage", tokens: person.tokens), of: person.entity
        )
      }
      for other in Set([thread.persons.first?.entity, thread.persons.last?.entity].compactMap { $0 }) {
        graph.add(
          .init(
            a: other, b: person.entity, isSame: true, weight: Weights.nextSentence, rule: "same-passage",
            tokens: person.tokens))
      }
    }
    if let team = sides.first?.entity { thread.team = team }
    thread.persons = persons
  }

  /// `Everton's box`, `the Everton net`: an opponent's end, where who comes before plays against it.
  private func isEnd(_ side: Named, _ row: Row) -> Bool {
    row.items[(side.place + 1)...].prefix(3).contains { ends.contains($0.word) }
      && !row.items[(side.place + 1)...].prefix(3).prefix(while: { !ends.contains($0.word) }).contains {
        $0.mention >= 0
      }
  }

  /// Two names that follow each other: joined by `and` or a comma, or with a save or a block between them.
  private func addPair(_ first: Named, _ second: Named, _ sides: [Named], _ row: Row, _ graph: inout SideGraph) {
    if sides.contains(where: { first.place < $0.place && $0.place < second.place }) { return }
    let between = row.items[first.place + 1..<second.place]
    func link(_ isSame: Bool, _ weight: Double, _ rule: String) {
      graph.add(
        .init(a: first.entity, b: second.entity, isSame: isSame, weight: weight, rule: rule, tokens: second.tokens))
    }
    if between.count <= 2, between.allSatisfy({ joining.contains($0.word) || isMark($0, .comma) }) {
      link(true, Weights.joined, "named-together")
    } else if between.count == 1, between.allSatisfy({ isMark($0, .open) }) {
      link(true, Weights.edge, "named-in-brackets")
    } else if between.count < 12, hasOpposition(between, row.items[(second.place + 1)...].prefix(5)) {
      link(false, Weights.opposed, "opposing-words")
    }
  }

  /// `drew Schwarzer into his first save`: the word may stand behind the second name too.
  private func hasOpposition(_ between: ArraySlice<Item>, _ after: ArraySlice<Item>) -> Bool {
    if between.contains(where: { opposing.contains($0.word) }) { return true }
    return after.prefix { $0.mention < 0 && !isMark($0, .comma) && !isMark($0, .stop) }.contains {
      savings.contains($0.word)
    }
  }

  private func isMark(_ item: Item, _ kind: Token.Kind) -> Bool {
    ledger.text.tokens[Int(item.tokens.lowerBound)].kind == kind
  }

  /// Who is named behind one side's name is most often that side's, the surer where that name opens the sentence.
  private func addVote(
    _ person: Named, _ number: Int, _ persons: [Named], _ sides: [Named], _ isOneSided: Bool, _ row: Row,
    _ graph: inout SideGraph
  ) {
    var weight: Double
    let side: Named
    if let before = sides.last(where: { $0.place < person.place }) {
      side = before
      if row.items[before.place + 1..<person.place].contains(where: { against.contains($0.word) }) { return }
      let crosses = persons[..<number].contains { $0.place > before.place }
      weight = isOneSided ? (before.place <= 1 ? Weights.sideOpens : Weights.sideBefore) : Weights.sideBefore
      if crosses { weight *= 0.7 }
      if before.place > 0, against.contains(row.items[before.place - 1].word) { return }
    } else if let after = sides.first(where: { $0.place > person.place }) {
      side = after
      let between = row.items[person.place + 1..<after.place]
      if between.contains(where: { against.contains($0.word) }) { return }
      if persons.dropFirst(number + 1).contains(where: { $0.place < after.place }) { return }
      weight = isOneSided ? Weights.sideAfter : Weights.sideAfterOfTwo
    } else {
      return
    }
    graph.add(
      .init(team: side.entity, weight: weight, rule: "named-with-side", tokens: person.tokens), of: person.entity)
  }
}
