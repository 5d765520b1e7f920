internal import Extracting
internal import Recognising
internal import Records
internal import Resolving
internal import Rules

/// How names stand together in a sentence: two that follow each other, one beside a side, one at an opponent's end.
extension Passages {
  func addEnds(_ row: Row, _ persons: [Named], _ sides: [Named], _ graph: inout SideGraph) {
    for side in sides where isEnd(side, row) {
      guard let person = persons.last(where: { $0.place < side.place }), let other = opponent[side.entity],
        !row.items[person.place..<side.place].contains(where: { words.savings.contains($0.word) })
      else { continue }
      graph.add(
        .init(team: other, odds: Weights.atTheirEnd, rule: "at-opponents-end", tokens: person.tokens),
        of: .person(person.entity))
    }
  }

  /// Beside `the hosts` a team that is named is most often the other one.
  func addOthers(_ row: Row, _ sides: [Named], _ graph: inout SideGraph) {
    for item in row.items where item.mention >= 0 {
      guard let isHosts = isHosts(Int(item.mention)) else { continue }
      for side in sides {
        guard let other = isHosts ? opponent[side.entity] : side.entity else { continue }
        graph.add(
          .init(team: other, odds: Weights.namedBesideSide, rule: "named-beside-hosts", tokens: side.tokens),
          of: .hosts(fields.match(at: side.tokens.lowerBound)))
      }
    }
  }

  /// Two names that follow each other: joined by `and` or a comma, or with a save or a block between them.
  func addPair(
    _ first: Named, _ second: Named, isFirst: Bool, _ sides: [Named], _ row: Row, _ graph: inout SideGraph
  ) {
    if sides.contains(where: { first.place < $0.place && $0.place < second.place }) { return }
    let between = row.items[first.place + 1..<second.place]
    func link(_ isSame: Bool, _ odds: Double, _ rule: String) {
      graph.add(
        .init(
          a: .person(first.entity), b: .person(second.entity), isSame: isSame, odds: odds, rule: rule,
          tokens: second.tokens))
    }
    if isEnumeration(between), !isSplice(between, row.items[(second.place + 1)...].first) {
      // `both managers, Deschamps and Southgate`
      guard !isCoach(first) || !isCoach(second) else { return }
      link(true, Weights.joined, "named-together")
    } else if between.count == 1, between.allSatisfy({ isMark($0, .open) }) {
      link(true, Weights.edge, "named-in-brackets")
    } else if between.count < 12, between.suffix(2).contains(where: { words.mates.contains($0.word) }) {
      // `had his shot blocked by team-mate Kane`
      link(true, Weights.edge, "named-as-mate")
    } else if between.count < 12,
      hasOpposition(between, row.items[(second.place + 1)...].prefix(5), isFirst: isFirst)
    {
      link(false, Weights.opposed, "opposing-words")
    }
  }

  /// `Kane, Son and Moura`, `Kane and new striker Son`.
  private func isEnumeration(_ between: ArraySlice<Item>) -> Bool {
    func joins(_ item: Item) -> Bool { words.joining.contains(item.word) || isMark(item, .comma) }
    if between.count <= 2 { return between.allSatisfy(joins) }
    guard between.count <= 4, let first = between.first, joins(first), let last = between.last,
      last.kinds.contains(.role)
    else { return false }
    return between.dropFirst().dropLast().allSatisfy { item in
      item.mention < 0 ? item.kinds.contains(.lower) && !item.kinds.contains(.verb) : isTeam(Int(item.mention))
    }
  }

  /// `was booked for tripping Kane, Son needed treatment`: behind a mark alone a name with its verb opens another sentence.
  private func isSplice(_ between: ArraySlice<Item>, _ next: Item?) -> Bool {
    guard between.count == 1, between.allSatisfy({ isMark($0, .comma) }), let next else { return false }
    return next.mention < 0 && next.kinds.contains(.verb)
  }

  private func isTeam(_ mention: Int) -> Bool { ledger.mentions[mention].kind == .team }

  /// `drew Schwarzer into his first save`: the word may stand behind the second name too. Who `was fouled` was so by whoever
  /// stands behind `by`; and in `Neuer punched Kane's cross and saved from Mount` it is the first who saves.
  private func hasOpposition(_ between: ArraySlice<Item>, _ after: ArraySlice<Item>, isFirst: Bool) -> Bool {
    let isOpposing = between.indices.contains { place in
      guard words.opposing.contains(between[place].word) else { return false }
      // `had a shot saved before Mount crossed` tells nothing of who saved it.
      if let next = between[place...].dropFirst().first,
        words.joining.contains(next.word) || words.turns.contains(next.word) || isMark(next, .comma)
      {
        return false
      }
      let before = between[..<place].suffix(2)
      if before.contains(where: { words.passive.contains($0.word) }) {
        return between[place...].contains { words.agents.contains($0.word) }
      }
      // `Kane rounded Dawson before firing past Pope`: it is Kane whom the second one opposes.
      return isFirst
        || ![between.prefix(1), before].joined().contains {
          words.joining.contains($0.word) || words.turns.contains($0.word)
        }
    }
    if isOpposing { return true }
    // `Kane's shot was saved`, `Kane had a shot saved`: it is not he who saves.
    let doing = after.prefix {
      $0.mention < 0 && !isMark($0, .comma) && !isMark($0, .stop) && !isMark($0, .possessive)
        && !words.passive.contains($0.word)
    }
    return doing.contains { words.savings.contains($0.word) }
  }

  private func isMark(_ item: Item, _ kind: Token.Kind) -> Bool {
    ledger.text.tokens[Int(item.tokens.lowerBound)].kind == kind
  }

  /// Whether one of the two attacks and the other defends.
  private func isAgainst(_ person: Named, _ side: Named, _ row: Row) -> Bool {
    guard let his = parts[person.mention], let its = parts[side.mention] else { return false }
    return his.isAttacking != its.isAttacking
  }

  /// Who is named behind one side's name is most often that side's, the surer where that name opens the sentence.
  func addVote(
    _ person: Named, _ number: Int, _ persons: [Named], _ sides: [Named], _ isOneSided: Bool, _ row: Row,
    _ graph: inout SideGraph
  ) {
    // `he`, `the striker` is whoever was told of before, not who stands beside this side's name.
    guard isNamed(person) else { return }
    let side: Named
    var vote = SideVote()
    if let before = sides.last(where: { $0.place < person.place }) {
      side = before
      vote.isBehind = true
      vote.opens = before.place <= 1
      if before.place > 0, words.against.contains(row.items[before.place - 1].word) { return }
    } else if let after = sides.first(where: { $0.place > person.place }) {
      side = after
      if persons.dropFirst(number + 1).contains(where: { $0.place < after.place }) { return }
    } else {
      return
    }
    let between = row.items[min(side.place, person.place) + 1..<max(side.place, person.place)]
    if between.contains(where: { words.against.contains($0.word) }) { return }
    vote.isOneSided = isOneSided
    vote.isByReference = !isNamed(side)
    vote.distance = between.count + 1
    vote.turns = between.contains { words.turns.contains($0.word) }
    vote.isCoach = isCoach(person)
    vote.attacks = parts[person.mention]?.isAttacking
    vote.sideAttacks = parts[side.mention]?.isAttacking
    if isAgainst(person, side, row) { return }
    if isOnce(side, row) {
      // `former Everton defender Rice` has mostly come to meet them.
      guard let now = opponent[side.entity], side.place < person.place,
        !persons[..<number].contains(where: { $0.place > side.place })
      else { return }
      return graph.add(
        .init(team: now, odds: Weights.namedOnce, rule: "named-with-old-side", tokens: person.tokens),
        of: .person(person.entity))
    }
    // `England led again when Giroud turned it into his own net`
    let isErring = erring.contains(person.mention) && abs(side.place - person.place) > 3
    guard let team = isErring ? opponent[side.entity] : side.entity else { return }
    graph.add(
      .init(team: team, odds: vote.odds, rule: "named-with-side", tokens: person.tokens), of: .person(person.entity))
  }
}
