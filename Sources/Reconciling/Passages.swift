internal import Extracting
internal import Recognising
internal import Records
internal import Resolving
internal import Rules

/// Reads sentence by sentence whose attack each tells of, and who stands beside whose name.
struct Passages {
  let ledger: Ledger
  /// Whether there are two sides, so that one is at home.
  private let isOfTwo: Bool
  let opponent: [Int: Int]
  let words: Words
  /// By entity: whether it is a coach, and whether it is one of the match's sides.
  private let isCoach, isSide: [Bool]
  /// By mention: what it does in its sentence's stretch of play.
  let parts: [PhaseTelling?]
  /// The mentions of those who are told to have scored for the other side.
  let erring: Set<Int>

  init(_ ledger: Ledger, _ roles: RoleChoice, _ teams: Set<Int>, _ opponent: [Int: Int]) {
    self.ledger = ledger
    isOfTwo = teams.count == 2
    self.opponent = opponent
    words = Words(ledger.lexicon)
    isCoach = ledger.entities.indices.map { ledger.entities[$0].kind == .person && roles.role(of: $0) == .coach }
    isSide = ledger.entities.indices.map(teams.contains)
    var parts = [PhaseTelling?](repeating: nil, count: ledger.mentions.count)
    for part in ledger.told.phases {
      guard let mention = part.who.mention else { continue }
      // Who is told to defend was so: `his shot was blocked by Hummels` has both.
      if parts[mention].map({ $0.isAttacking && !part.isAttacking }) ?? true { parts[mention] = part }
    }
    self.parts = parts
    erring = Set(
      ledger.told.tellings.flatMap { telling -> [Int] in
        guard let flag = ledger.model.event(telling.type)?.reversedBy,
          telling.fields.contains(where: { $0.field == flag }) || ledger.rule(telling)?[flag] != nil
        else { return [] }
        return telling.captures.compactMap { $0.pointer.mention }
      })
  }

  struct Words {
    let against, opposing, mates, joining, savings, turns, passive, agents, subordinators, former: WordSet
    /// What of a team's an opponent has to do with: `the Everton box`.
    let ends: WordSet
    /// What stands between them where it is the team's own doing: `Everton's first chance`.
    let counted: WordSet
    let turningOpeners, otherEnds: WordSet

    init(_ lexicon: Lexicon) {
      against = lexicon.list("against-words")
      opposing = lexicon.list("opposing-words")
      mates = lexicon.list("mate-words")
      joining = lexicon.list("joining-words")
      turns = lexicon.list("passage-turns")
      turningOpeners = lexicon.list("turning-openers")
      otherEnds = lexicon.list("other-ends")
      subordinators = lexicon.list("subordinators")
      savings = lexicon.list("saving-words")
      passive = lexicon.list("passive-words")
      agents = lexicon.list("agent-words")
      ends = lexicon.list("defended-places")
      counted = lexicon.list("counted-doings")
      former = lexicon.list("former")
    }
  }

  struct Named {
    var place: Int
    var mention: Int
    var entity: Int
    var tokens: Range<Int>
  }

  func add(to graph: inout SideGraph) {
    var passage = 0
    for row in ledger.told.resolved.recognised.rows {
      let (persons, sides) = named(in: row)
      guard !persons.isEmpty || !sides.isEmpty else { continue }
      let cut = parts(of: row)
      for part in cut {
        let inPart = cut.count == 1 ? persons : persons.filter { part.contains($0.place) }
        let sidesInPart = cut.count == 1 ? sides : sides.filter { part.contains($0.place) }
        guard !inPart.isEmpty || !sidesInPart.isEmpty else { continue }
        passage += 1
        addPassage(passage, row, part, inPart, sidesInPart, &graph)
        if passage > 1 {
          follow(
            passage, row, part, answers: answers(inPart, part, sidesInPart), namesSide: !sides.isEmpty,
            namesHere: !sidesInPart.isEmpty, &graph)
        }
      }
      let told = persons.filter { ledger.mentions[$0.mention].form != .pronoun }
      for (first, second) in zip(told, told.dropFirst()) where first.entity != second.entity {
        addPair(first, second, isFirst: first.mention == told[0].mention, sides, row, &graph)
      }
      addEnds(row, told, sides, &graph)
      addOthers(row, sides, &graph)
      let own = sides.filter { !isEnd($0, row) }
      guard let side = own.first else { continue }
      let isOneSided = own.allSatisfy { $0.entity == side.entity }
      for (number, person) in told.enumerated() where !told[..<number].contains(where: { $0.entity == person.entity }) {
        addVote(person, number, told, own, isOneSided, row, &graph)
      }
    }
  }

  /// A sentence cut where it may turn to the other side: `shot wide before Kane hit the post`.
  private func parts(of row: Row) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for place in row.items.indices.dropFirst() where turns(at: place, row) {
      found.append(start..<place)
      start = place
    }
    found.append(start..<row.items.count)
    return found
  }

  /// `but`, `only for`
  func turns(at place: Int, _ row: Row) -> Bool {
    let end = Int(row.items[row.items.endIndex - 1].tokens.upperBound)
    return words.turns.longest(in: ledger.text.words, at: Int(row.items[place].tokens.lowerBound), before: end) > 0
  }

  /// The persons and the sides of the match that a sentence names or describes, speech left out.
  private func named(in row: Row) -> (persons: [Named], sides: [Named]) {
    var persons: [Named] = []
    var sides: [Named] = []
    for (place, item) in row.items.enumerated() where item.mention >= 0 {
      let mention = Int(item.mention)
      let tokens = ledger.mentions[mention].tokens
      guard !ledger.text.tokens[tokens.lowerBound].flags.contains(.quoted), owner(of: mention) == nil,
        isHosts(mention) == nil,
        let entity = ledger.told.resolved.entityOf[mention] ?? ledger.bound[mention] ?? pronoun(mention)
      else { continue }
      let named = Named(place: place, mention: mention, entity: entity, tokens: tokens)
      if ledger.entities[entity].kind == .person { persons.append(named) }
      if isSide[entity] { sides.append(named) }
    }
    return (persons, sides)
  }

  /// Whether a mention is `the hosts` or `the visitors` of the one match.
  func isHosts(_ mention: Int) -> Bool? { isOfTwo ? ledger.isHosts(mention) : nil }

  /// Whose side a description names: `Pellegrini's men`. It is his, whatever team that is.
  private func owner(of mention: Int) -> Int? {
    guard ledger.mentions[mention].form == .nominal, ledger.mentions[mention].kind == .team,
      !ledger.mentions[mention].features.isFormer
    else { return nil }
    return ledger.mentions[mention].features.owner.flatMap { ledger.told.resolved.entityOf[$0] }
  }

  /// `they`, `his`: whoever it most likely is.
  private func pronoun(_ mention: Int) -> Int? {
    guard ledger.mentions[mention].form == .pronoun, ledger.mentions[mention].kind == .person else { return nil }
    return ledger.told.resolved.candidates[mention].first?.entity
  }

  // MARK: Whose attack it is

  private func addPassage(
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
      if let side = sides.first, isHosts(Int(item.mention)) != nil || owner(of: Int(item.mention)) != nil {
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
      let part = parts[side.mention]
      let defends = part.map { !$0.isAttacking } ?? isEnd(side, row)
      let odds =
        part.map { $0.isAttacking ? Weights.attackingSide : Weights.defendingSide }
        ?? (defends ? Weights.defendingSide : opens(side, range) ? Weights.openingSide : Weights.sideInPassage)
      guard let team = defends ? opponent[side.entity] : side.entity else { continue }
      graph.add(
        .init(
          team: team, odds: isNamed(side) ? odds : min(odds, Weights.sideByReference),
          rule: part.map { ledger.ruleName($0.rule) } ?? "side-in-passage", tokens: side.tokens),
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
    if let owner = owner(of: mention) {
      graph.add(
        .init(a: .person(owner), b: passage, isSame: attacks, odds: odds, rule: "owned-side", tokens: tokens))
    } else if let isHosts = isHosts(mention) {
      graph.add(.init(a: .hosts, b: passage, isSame: attacks == isHosts, odds: odds, rule: "hosts", tokens: tokens))
    }
  }

  /// `Deschamps' side met England`: it is most often the other one, but where a later clause goes on about the same one:
  /// `France struck as Kane slipped, which put Deschamps' side on top`.
  private func addOwner(of mention: Int, beside side: Named, _ graph: inout SideGraph) {
    guard let owner = owner(of: mention), let other = opponent[side.entity] else { return }
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
      return (team, mention.tokens)
    }
    return nil
  }

  private func opens(_ side: Named, _ passage: Range<Int>) -> Bool { side.place <= passage.lowerBound + 1 }

  func isCoach(_ named: Named) -> Bool { isCoach[named.entity] }

  func isNamed(_ named: Named) -> Bool { ledger.mentions[named.mention].form == .name }

  /// `former Everton defender`, `ex-Everton`: whom somebody played for once.
  func isOnce(_ side: Named, _ row: Row) -> Bool {
    row.items[..<side.place].suffix(2).contains { words.former.contains($0.word) }
  }

  /// Whether part of a sentence tells how the attack before it was stopped: `shot, but Neuer saved`.
  private func answers(_ persons: [Named], _ part: Range<Int>, _ sides: [Named]) -> Bool {
    guard part.lowerBound > 0, sides.isEmpty, let first = persons.first, let doing = parts[first.mention] else {
      return false
    }
    return !doing.isAttacking
  }

  /// A passage goes on with the side that the one before was about, less often so where the sentence turns.
  private func follow(
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

  /// `Everton's box`, `the Everton net`: an opponent's end, where who comes before plays against it.
  func isEnd(_ side: Named, _ row: Row) -> Bool {
    let behind = row.items[(side.place + 1)...].prefix(3)
    return behind.contains { words.ends.contains($0.word) }
      && !behind.prefix(while: { !words.ends.contains($0.word) }).contains {
        $0.mention >= 0 || words.counted.contains($0.word)
      }
  }
}
