internal import Extracting
internal import Records
internal import Resolving

/// Who plays for whom in the primary matches.
///
/// Persons are nodes of a graph, joined where the text shows them on one side (a pass, a change) or against each other (a
/// save, a foul). What names a person's team pulls the node to that side. All pulls are weighed together: each round, a
/// person moves towards what its own evidence and its neighbours' present leaning say, until nothing moves much.
struct Sides: Constraint {
  func apply(to ledger: inout Ledger) {
    ledger.sides = [:]
    for match in ledger.matches where match.isPrimary {
      guard let first = match.teams[0], let second = match.teams[1] else { continue }
      var graph = SideGraph(first, second, ledger)
      graph.settle()
      for (person, side) in graph.sides() where ledger.sides[person].map({ $0.weight < side.weight }) ?? true {
        ledger.sides[person] = side
      }
    }
  }
}

/// The persons of one match between two teams.
private struct SideGraph {
  private struct Pull {
    /// Positive towards the first team.
    var weight: Double
    var rule: String
    var tokens: Range<Int>
  }

  private struct Edge {
    var other: Int
    /// Negative for opponents.
    var weight: Double
    var rule: String
    var tokens: Range<Int>
  }

  private let first: Int
  private let second: Int
  private var pulls: [Int: [Pull]] = [:]
  private var edges: [Int: [Edge]] = [:]
  private var leaning: [Int: Double] = [:]

  init(_ first: Int, _ second: Int, _ ledger: Ledger) {
    self.first = first
    self.second = second
    addFacts(ledger)
    addLineups(ledger)
    addEdges(ledger)
    addEvents(ledger)
    addVotes(ledger)
  }

  private func sign(_ team: Int?) -> Double? { team == first ? 1 : team == second ? -1 : nil }

  private mutating func pull(_ person: Int, _ weight: Double, _ rule: String, _ tokens: Range<Int>) {
    pulls[person, default: []].append(Pull(weight: weight, rule: rule, tokens: tokens))
  }

  private mutating func join(_ a: Int, _ b: Int, _ weight: Double, _ rule: String, _ tokens: Range<Int>) {
    edges[a, default: []].append(Edge(other: b, weight: weight, rule: rule, tokens: tokens))
    edges[b, default: []].append(Edge(other: a, weight: weight, rule: rule, tokens: tokens))
  }

  // MARK: Evidence

  private mutating func addFacts(_ ledger: Ledger) {
    for (person, entity) in ledger.entities.enumerated() where entity.kind == .person {
      for fact in entity.facts {
        if case .team(let team) = fact.value, let sign = sign(team) { pull(person, sign * Weights.statedTeam, fact.rule, fact.tokens) }
      }
    }
    for (number, mention) in ledger.mentions.enumerated() {
      // `Deschamps' side`, where the words were bound to a team.
      guard let owner = mention.features.owner, let person = ledger.told.resolved.entityOf[owner],
        let sign = sign(ledger.bound[number])
      else { continue }
      pull(person, sign * Weights.edge, mention.rule, mention.tokens)
    }
  }

  private mutating func addLineups(_ ledger: Ledger) {
    for lineup in ledger.told.lineups {
      let players = lineup.players.compactMap { pointer in ledger.entity(pointer, .person).map { ($0, pointer.tokens) } }
      if let team = lineup.team, let sign = sign(ledger.entity(team, .team)) {
        for (person, tokens) in players { pull(person, sign * Weights.lineup, "line-up", tokens) }
      }
      for (one, next) in zip(players, players.dropFirst()) where one.0 != next.0 {
        join(one.0, next.0, Weights.lineup / 2, "line-up", next.1)
      }
    }
  }

  private mutating func addEdges(_ ledger: Ledger) {
    for edge in ledger.told.edges {
      guard let a = ledger.entity(edge.a, .person) else { continue }
      let rule = ledger.ruleName(edge.rule)
      if let sign = sign(ledger.entity(edge.b, .team)) {
        pull(a, (edge.isSame ? sign : -sign) * Weights.personAndTeam, rule, edge.tokens)
      } else if let b = ledger.entity(edge.b, .person), a != b {
        let isNamed = ledger.isName(edge.a) && ledger.isName(edge.b)
        join(a, b, (edge.isSame ? 1 : -1) * (isNamed ? Weights.edge : Weights.edge / 3), rule, edge.tokens)
      }
    }
  }

  private mutating func addEvents(_ ledger: Ledger) {
    for telling in ledger.told.tellings where telling.factuality.isFact {
      guard let type = ledger.model.event(telling.type) else { continue }
      let rule = ledger.ruleName(telling)
      let reversed = type.reversedBy.map { flag in ledger.rule(telling)?[flag]?.text == "yes" || telling.fields.contains { $0.field == flag && $0.value == "yes" } } ?? false
      let persons = telling.captures.compactMap { label, pointer -> (label: String, person: Int, named: Bool)? in
        guard label != "side", let person = ledger.entity(pointer, .person) else { return nil }
        return (label, person, ledger.isName(pointer))
      }
      if let sign = sign(ledger.entity(telling["side"], .team)) {
        for (label, person, _) in persons {
          let same = !type.opponents.contains(label) != reversed
          pull(person, (same ? sign : -sign) * Weights.namedWithEvent, rule, telling.tokens)
        }
      }
      for (place, one) in persons.enumerated() {
        for other in persons.dropFirst(place + 1) where one.person != other.person {
          let weight = one.named && other.named ? Weights.edge : Weights.edge / 3
          join(one.person, other.person, type.isSameSide(one.label, other.label) ? weight : -weight, rule, telling.tokens)
        }
      }
      for detail in telling.details {
        guard type.fields.contains(where: { $0.name == detail.field && $0.form == .entity }), let who = ledger.entity(detail.who, .person),
          let player = persons.first, who != player.person
        else { continue }
        join(who, player.person, Weights.edge, ledger.ruleName(detail.rule), detail.tokens)
      }
    }
  }

  /// Who is named behind one side's name in a sentence that names no other is most often that side's.
  private mutating func addVotes(_ ledger: Ledger) {
    let against = ledger.lexicon.list("against-words")
    for row in ledger.told.resolved.recognised.rows {
      let named = row.items.enumerated().compactMap { place, item -> (place: Int, entity: Int, mention: Int)? in
        guard item.mention >= 0 else { return nil }
        let mention = Int(item.mention)
        return (ledger.told.resolved.entityOf[mention] ?? ledger.bound[mention]).map { (place, $0, mention) }
      }
      let sides = Set(named.map(\.entity).filter { $0 == first || $0 == second })
      guard sides.count == 1, let side = sides.first, let start = named.first(where: { $0.entity == side }), let sign = sign(side) else { continue }
      for person in named where ledger.entities[person.entity].kind == .person && person.place > start.place {
        if row.items[start.place..<person.place].contains(where: { against.contains($0.word) }) { continue }
        pull(person.entity, sign * Weights.vote, "named-with-side", ledger.mentions[person.mention].tokens)
      }
    }
  }

  // MARK: Weighing

  mutating func settle() {
    let persons = Set(pulls.keys).union(edges.keys).sorted()
    for person in persons { leaning[person] = 0 }
    for _ in 0..<30 {
      var moved = 0.0
      for person in persons {
        var sum = 0.0
        var votes = 0.0
        for pull in pulls[person] ?? [] { if abs(pull.weight) < 1 { votes += pull.weight } else { sum += pull.weight } }
        sum += max(-1, min(1, votes))
        for edge in edges[person] ?? [] { sum += edge.weight * (leaning[edge.other] ?? 0) }
        let next = sum / (1 + abs(sum))
        moved = max(moved, abs(next - (leaning[person] ?? 0)))
        leaning[person] = next
      }
      if moved < 0.01 { break }
    }
  }

  /// The side of everyone who leans clearly, with the strongest evidence for it.
  func sides() -> [(person: Int, side: Ledger.Side)] {
    leaning.sorted { $0.key < $1.key }.compactMap { person, lean in
      guard abs(lean) >= Weights.leastLeaning else { return nil }
      let towards = lean > 0 ? 1.0 : -1.0
      var best: (weight: Double, rule: String, tokens: Range<Int>)?
      for pull in pulls[person] ?? [] where pull.weight * towards > best?.weight ?? 0 { best = (pull.weight * towards, pull.rule, pull.tokens) }
      for edge in edges[person] ?? [] {
        let weight = edge.weight * (leaning[edge.other] ?? 0) * towards
        if weight > best?.weight ?? 0 { best = (weight, edge.rule, edge.tokens) }
      }
      guard let best else { return nil }
      let weight = abs(lean) / (1.0001 - abs(lean))
      return (person, .init(team: lean > 0 ? first : second, weight: weight, rule: best.rule, tokens: best.tokens))
    }
  }
}
