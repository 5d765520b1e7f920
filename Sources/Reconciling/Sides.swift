internal import Extracting
internal import Records
internal import Resolving

/// Who plays for whom in the primary match. Persons are nodes, joined where the text shows them on one side or against
/// each other; stated teams seed the graph, and sides spread along its edges, the surest first.
struct Sides: Constraint {
  func apply(to ledger: inout Ledger) {
    let teams = Set(ledger.matches.filter(\.isPrimary).flatMap(\.teams).compactMap { $0 })
    guard !teams.isEmpty else { return }
    seed(teams, &ledger)
    spread(&ledger)
    vote(teams, &ledger)
    spread(&ledger)
  }

  /// Who is named behind one side's name in sentences that name no other side is most often that side's.
  private func vote(_ teams: Set<Int>, _ ledger: inout Ledger) {
    let against = ledger.lexicon.list("against-words")
    var votes: [Int: [Int: Double]] = [:]
    var tokens: [Int: Range<Int>] = [:]
    for row in ledger.told.resolved.recognised.rows {
      let named = row.items.enumerated().compactMap { place, item -> (place: Int, entity: Int, mention: Int)? in
        guard item.mention >= 0 else { return nil }
        let mention = Int(item.mention)
        let entity = ledger.told.resolved.entityOf[mention] ?? ledger.bound[mention]
        return entity.map { (place, $0, mention) }
      }
      let sides = Set(named.map(\.entity).filter(teams.contains))
      guard sides.count == 1, let side = sides.first, let first = named.first(where: { $0.entity == side }) else { continue }
      for person in named where ledger.entities[person.entity].kind == .person && person.place > first.place {
        let between = row.items[first.place..<person.place]
        if between.contains(where: { against.contains($0.word) }) { continue }
        votes[person.entity, default: [:]][side, default: 0] += 1
        tokens[person.entity] = ledger.mentions[person.mention].tokens
      }
    }
    for (person, found) in votes where ledger.sides[person] == nil {
      let ranked = found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      guard let best = ranked.first, ranked.count == 1 || best.value > ranked[1].value, let words = tokens[person] else { continue }
      ledger.sides[person] = .init(team: best.key, weight: Weights.vote, rule: "named-with-side", tokens: words)
    }
  }

  private func seed(_ teams: Set<Int>, _ ledger: inout Ledger) {
    for (person, entity) in ledger.entities.enumerated() where entity.kind == .person {
      for fact in entity.facts {
        guard case .team(let team) = fact.value, teams.contains(team) else { continue }
        note(person, .init(team: team, weight: Weights.statedTeam, rule: fact.rule, tokens: fact.tokens), &ledger)
      }
    }
    for lineup in ledger.told.lineups {
      guard let pointer = lineup.team, let team = ledger.entity(pointer, .team), teams.contains(team) else { continue }
      for player in lineup.players {
        guard let person = ledger.entity(player, .person) else { continue }
        note(person, .init(team: team, weight: Weights.lineup, rule: "line-up", tokens: player.tokens), &ledger)
      }
    }
    for edge in ledger.told.edges {
      // `Kane fired England ahead`: a person and a team.
      guard let person = ledger.entity(edge.a, .person), let named = ledger.entity(edge.b, .team), teams.contains(named),
        let team = edge.isSame ? named : other(named, ledger)
      else { continue }
      note(person, .init(team: team, weight: Weights.personAndTeam, rule: ledger.ruleName(edge.rule), tokens: edge.tokens), &ledger)
    }
    for telling in ledger.told.tellings where telling.factuality.isFact {
      guard let type = ledger.model.event(telling.type), let side = ledger.entity(telling["side"], .team), teams.contains(side) else { continue }
      for (label, pointer) in telling.captures where label != "side" && type.fields.contains(where: { $0.name == label }) == false {
        guard let person = ledger.entity(pointer, .person) else { continue }
        note(person, .init(team: side, weight: Weights.namedWithEvent, rule: ledger.ruleName(telling), tokens: telling.tokens), &ledger)
      }
    }
  }

  private func note(_ person: Int, _ side: Ledger.Side, _ ledger: inout Ledger) {
    if let known = ledger.sides[person], known.weight >= side.weight { return }
    ledger.sides[person] = side
  }

  /// Edges between persons: those that rules read, and those that an event's own roles make.
  private func edges(_ ledger: Ledger) -> [(a: Int, b: Int, isSame: Bool, rule: String, tokens: Range<Int>)] {
    var edges: [(Int, Int, Bool, String, Range<Int>)] = []
    for edge in ledger.told.edges {
      guard let a = ledger.entity(edge.a, .person), let b = ledger.entity(edge.b, .person), a != b else { continue }
      edges.append((a, b, edge.isSame, ledger.ruleName(edge.rule), edge.tokens))
    }
    for telling in ledger.told.tellings {
      guard let type = ledger.model.event(telling.type) else { continue }
      let persons = telling.captures.compactMap { label, pointer -> (String, Int)? in
        ledger.entity(pointer, .person).map { (label, $0) }
      }
      for (place, first) in persons.enumerated() {
        for second in persons.dropFirst(place + 1) where first.1 != second.1 {
          let isSame = type.isSameSide(first.0, second.0)
          edges.append((first.1, second.1, isSame, ledger.ruleName(telling), telling.tokens))
        }
      }
    }
    return edges
  }

  private func spread(_ ledger: inout Ledger) {
    let edges = edges(ledger)
    for _ in 0..<6 {
      var changed = false
      for edge in edges {
        for (from, to) in [(edge.a, edge.b), (edge.b, edge.a)] {
          guard let side = ledger.sides[from], ledger.sides[to] == nil else { continue }
          guard let team = edge.isSame ? side.team : other(side.team, ledger) else { continue }
          ledger.sides[to] = .init(team: team, weight: min(Weights.edge, side.weight * 0.8), rule: edge.rule, tokens: edge.tokens)
          changed = true
        }
      }
      if !changed { break }
    }
  }

  private func other(_ team: Int, _ ledger: Ledger) -> Int? {
    for match in ledger.matches where match.isPrimary {
      if let side = match.side(of: team) { return match.teams[1 - side] }
    }
    return nil
  }
}
