internal import Extracting
internal import Recognising
internal import Records
internal import Rules

/// Whose attack each passage tells of.
extension Passages {
  // MARK: Whose attack it is

  func addPassage(
    _ number: Int, _ row: Row, _ range: Range<Int>, _ persons: [Named], _ sides: [Named], _ graph: inout SideGraph
  ) {
    let passage = SideGraph.Node.passage(number)
    for (place, person) in persons.enumerated() {
      let part = isCoach(person) ? nil : parts[person.mention]
      // `Kane lost his boot as he fell` tells once that he took part.
      if part == nil, persons[..<place].contains(where: { $0.entity == person.entity }) { continue }
      let odds =
        part.map { $0.isAttacking ? Weights.attacker : Weights.defender }
        ?? (isOfSelection(row) ? Weights.selected : takingPart(person, persons, sides))
      guard let odds else { continue }
      graph.add(
        .init(
          a: .person(person.entity), b: passage, isSame: part?.isAttacking ?? true, odds: odds,
          rule: part.map { ledger.ruleName($0.rule) } ?? "takes-part", tokens: person.tokens))
    }
    for item in row.items[range] where item.mention >= 0 {
      // Beside a named team these are most often the other one, which tells nothing of who has the ball.
      if let side = sides.first, isHosts(Int(item.mention)) != nil || ledger.owner(ofSide: Int(item.mention)) != nil {
        addOwner(of: Int(item.mention), beside: side, &graph)
        continue
      }
      addDescribed(Int(item.mention), passage, &graph)
    }
    if sides.isEmpty, let they = opening(row, range) {
      graph.add(.init(team: they.team, odds: Weights.theyInPassage, rule: "they", tokens: they.tokens), of: passage)
    }
    for side in sides {
      guard !isOnce(side, row) else { continue }
      let standing = standing(side, range, row)
      guard standing != .aside, let team = standing.isAgainst ? opponent[side.entity] : side.entity else { continue }
      graph.add(
        .init(
          team: team, odds: isNamed(side) ? standing.odds : min(standing.odds, Weights.sideByReference),
          rule: parts[side.mention].map { ledger.ruleName($0.rule) } ?? "side-in-passage", tokens: side.tokens),
        of: passage)
    }
  }

  /// How surely somebody of whom a passage only says that he took part is of the side that has the ball in it. Beside somebody
  /// who attacks he may as well be against him.
  private func takingPart(_ person: Named, _ persons: [Named], _ sides: [Named]) -> Double? {
    let isAttack = persons.contains { $0.entity != person.entity && parts[$0.mention]?.isAttacking == true }
    if isAttack { return nil }
    if !sides.isEmpty { return Weights.takesPartBesideSide }
    if isCoach(person) { return Weights.coachInPassage }
    return Weights.takesPart
  }

  /// A side that is known by who leads it or where it plays: `Pellegrini's men`, `the hosts`.
  private func addDescribed(_ mention: Int, _ passage: SideGraph.Node, _ graph: inout SideGraph) {
    let tokens = ledger.mentions[mention].tokens
    guard !ledger.text.tokens[tokens.lowerBound].flags.contains(.quoted) else { return }
    let part = parts[mention]
    let attacks = part?.isAttacking ?? true
    let odds = part.map { $0.isAttacking ? Weights.attackingSide : Weights.defendingSide } ?? Weights.describedSide
    if let owner = ledger.owner(ofSide: mention) {
      graph.add(
        .init(a: .person(owner), b: passage, isSame: attacks, odds: odds, rule: "owned-side", tokens: tokens))
    } else if let isHosts = isHosts(mention) {
      graph.add(
        .init(
          a: .hosts(fields.match(at: tokens.lowerBound)), b: passage, isSame: attacks == isHosts, odds: odds,
          rule: "hosts", tokens: tokens))
    }
  }

  /// `Deschamps' side met England`: it is most often the other one, but where a later clause goes on about the same one:
  /// `France struck as Kane slipped, which put Deschamps' side on top`.
  private func addOwner(of mention: Int, beside side: Named, _ graph: inout SideGraph) {
    guard let owner = ledger.owner(ofSide: mention), let other = opponent[side.entity] else { return }
    let start = ledger.mentions[mention].tokens.lowerBound
    let goesOn =
      side.tokens.upperBound <= start
      && ledger.text.words[side.tokens.upperBound..<start].contains(where: words.subordinators.contains)
    graph.add(
      .init(
        team: goesOn ? side.entity : other, odds: Weights.namedBesideSide, rule: "owned-side",
        tokens: ledger.mentions[mention].tokens),
      of: .person(owner))
  }

  /// The side that `they` or `their` at the beginning most likely is.
  private func opening(_ row: Row, _ range: Range<Int>) -> (team: Int, tokens: Range<Int>)? {
    for item in row.items[range.prefix(4)] where item.mention >= 0 {
      let mention = ledger.mentions[Int(item.mention)]
      guard mention.form == .pronoun, mention.kind == .team, mention.features.isPlural || item.tokens.count > 1,
        let team = ledger.told.resolved.candidates[Int(item.mention)].first?.entity, isSide[team]
      else { return nil }
      // `They had been behind, Kane having scored`: what goes on is not their attack alone.
      guard parts[Int(item.mention)]?.isAttacking != false else { return nil }
      return (team, mention.tokens)
    }
    return nil
  }

  /// How a side stands in a passage.
  private enum Standing {
    /// As it is told.
    case attacking, defending
    /// As where its name stands shows.
    case opening, own, plain, aside, met

    /// Whether it is the other one whose attack it is.
    var isAgainst: Bool { self == .defending || self == .met }

    var odds: Double {
      switch self {
      case .attacking: Weights.attackingSide
      case .defending: Weights.defendingSide
      case .opening: Weights.openingSide
      case .own: Weights.ownSideInPassage
      case .plain: Weights.sideInPassage
      case .aside: 1
      case .met: Weights.metSideInPassage
      }
    }
  }

  /// `a shot for Everton`, `the win over Everton`, `the chance from Everton`: what stands right before a side tells whether
  /// what is told is its doing.
  private func standing(_ side: Named, _ passage: Range<Int>, _ row: Row) -> Standing {
    if let part = parts[side.mention] { return part.isAttacking ? .attacking : .defending }
    if isEnd(side, row) { return .defending }
    if side.place <= passage.lowerBound + 1 { return .opening }
    var before = side.place - 1
    if before > passage.lowerBound, words.determiners.contains(row.items[before].word) { before -= 1 }
    let word = row.items[before].word
    if words.beforeMet.contains(word) { return .met }
    if words.beforeOwn.contains(word) { return .own }
    return words.beforeAside.contains(word) ? .aside : .plain
  }

  /// `former Everton defender`, `ex-Everton`, `Everton academy graduate`: whom somebody played for once.
  func isOnce(_ side: Named, _ row: Row) -> Bool {
    if row.items[..<side.place].suffix(2).contains(where: { words.former.contains($0.word) }) { return true }
    let start = side.tokens.upperBound
    let end = min(start + 3, ledger.text.words.count)
    return (start..<end).contains { words.learnedThere.longest(in: ledger.text.words, at: $0, before: end) > 0 }
  }

  /// Whether part of a sentence tells how the attack before it was stopped: `shot, but Neuer saved`.
  func answers(_ persons: [Named], _ part: Range<Int>, _ sides: [Named]) -> Bool {
    guard part.lowerBound > 0, sides.isEmpty, let first = persons.first, let doing = parts[first.mention] else {
      return false
    }
    return !doing.isAttacking
  }

  /// A passage goes on with the side that the one before was about, less often so where the sentence turns.
  func follow(
    _ passage: Int, _ row: Row, _ part: Range<Int>, answers: Bool, namesSide: Bool, namesHere: Bool,
    _ graph: inout SideGraph
  ) {
    if part.lowerBound == 0 && opensTurning(row) || isAtOtherEnd(part, row) {
      graph.add(
        .init(
          a: .passage(passage - 1), b: .passage(passage), isSame: false, odds: Weights.turnedPassage,
          rule: "next-passage", tokens: row.tokens(part.prefix(1))))
      return
    }
    let turns = turns(at: part.lowerBound, row)
    let goesOn =
      isOfSelection(row) && part.lowerBound == 0 && ledger.told.selections.contains(row.sentence - 1) && !namesSide
    graph.add(
      .init(
        a: .passage(passage - 1), b: .passage(passage), isSame: true,
        odds: goesOn
          ? Weights.nextSelection
          : turns && answers
            ? Weights.answeredPassage
            : turns ? (namesHere ? Weights.turningToSide : Weights.turningPassage) : Weights.nextPassage,
        rule: "next-passage",
        tokens: row.tokens(part.prefix(1))))
  }

  /// Whether a sentence opens with what most often turns to the other side: `In response`.
  private func opensTurning(_ row: Row) -> Bool {
    guard let first = row.items.first, let last = row.items.last else { return false }
    let start = Int(first.tokens.lowerBound)
    return words.turningOpeners.longest(in: ledger.text.words, at: start, before: Int(last.tokens.upperBound)) > 0
  }

  /// Whether part of a sentence says that it is at the other end: `Neuer saved from Kane at the other end`.
  private func isAtOtherEnd(_ part: Range<Int>, _ row: Row) -> Bool {
    let end = Int(row.items[part.upperBound - 1].tokens.upperBound)
    return row.items[part].contains {
      words.otherEnds.longest(in: ledger.text.words, at: Int($0.tokens.lowerBound), before: end) > 0
    }
  }

  /// Whether a sentence tells of whom a side picks or goes without: `Among those left out were Kane and Son.`
  private func isOfSelection(_ row: Row) -> Bool { ledger.told.selections.contains(row.sentence) }
}
