internal import Extracting
internal import Recognising
internal import Records
internal import Resolving
internal import Rules

/// Reads sentence by sentence whose attack each tells of, and who stands beside whose name.
struct Passages {
  let ledger: Ledger
  let fields: Fields
  var opponent: [Int: Int] { fields.opponent }
  let words: Words
  /// By entity: whether it is a coach, and whether it is one of the match's sides.
  let isCoach, isSide: [Bool]
  /// By mention: what it does in its sentence's stretch of play.
  let parts: [PhaseTelling?]
  /// The mentions of those who are told to have scored for the other side.
  let erring: Set<Int>

  init(_ ledger: Ledger, _ roles: RoleChoice, _ fields: Fields) {
    self.ledger = ledger
    self.fields = fields
    let teams = fields.teams
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
    let turningOpeners, otherEnds, learnedThere: WordSet
    let determiners, fronting: WordSet
    /// What stands right before a side that is met, one that plays, and one of which that tells nothing.
    let beforeMet, beforeOwn, beforeAside: WordSet

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
      determiners = lexicon.list("determiners")
      fronting = lexicon.list("clauses-put-first")
      beforeMet = lexicon.list("beside-met-side")
      beforeOwn = lexicon.list("beside-playing-side")
      beforeAside = lexicon.list("beside-side-in-passing")
      learnedThere = lexicon.list("learned-there")
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
  func parts(of row: Row) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    let main = mainClause(of: row)
    for place in row.items.indices.dropFirst() where place == main || turns(at: place, row) {
      found.append(start..<place)
      start = place
    }
    found.append(start..<row.items.count)
    return found
  }

  /// Where somebody who is named right behind a clause put first begins what the sentence tells: `After Kane hit the post, Neuer
  /// had to save`.
  private func mainClause(of row: Row) -> Int? {
    guard let first = row.items.first, words.fronting.contains(first.word) else { return nil }
    let comma = row.items.indices.first {
      $0 >= Passages.leastOfClause && ledger.text.tokens[Int(row.items[$0].tokens.lowerBound)].kind == .comma
    }
    guard let main = comma.map({ $0 + 1 }), main < row.items.count, row.items[main].mention >= 0 else { return nil }
    return main
  }

  /// So many items a clause put first has at the least.
  private static let leastOfClause = 4

  /// `but`, `only for`
  func turns(at place: Int, _ row: Row) -> Bool {
    let end = Int(row.items[row.items.endIndex - 1].tokens.upperBound)
    return words.turns.longest(in: ledger.text.words, at: Int(row.items[place].tokens.lowerBound), before: end) > 0
  }

  /// The persons and the sides of the match that a sentence names or describes, speech left out.
  func named(in row: Row) -> (persons: [Named], sides: [Named]) {
    var persons: [Named] = []
    var sides: [Named] = []
    for (place, item) in row.items.enumerated() where item.mention >= 0 {
      let mention = Int(item.mention)
      let tokens = ledger.mentions[mention].tokens
      guard !ledger.text.tokens[tokens.lowerBound].flags.contains(.quoted), ledger.owner(ofSide: mention) == nil,
        isHosts(mention) == nil,
        let entity = ledger.told.resolved.entityOf[mention] ?? ledger.bound[mention] ?? pronoun(mention)
      else { continue }
      let named = Named(place: place, mention: mention, entity: entity, tokens: tokens)
      if ledger.entities[entity].kind == .person { persons.append(named) }
      if isSide[entity] { sides.append(named) }
    }
    return (persons, sides)
  }

  /// Whether a mention is `the hosts` or `the visitors` of the match that is told of.
  func isHosts(_ mention: Int) -> Bool? { ledger.isHosts(mention) }

  /// `they`, `his`: whoever it most likely is.
  func pronoun(_ mention: Int) -> Int? {
    guard ledger.mentions[mention].form == .pronoun, ledger.mentions[mention].kind == .person else { return nil }
    return ledger.told.resolved.candidates[mention].first?.entity
  }

  func isCoach(_ named: Named) -> Bool { isCoach[named.entity] }

  /// By its name, or by `we` of the side that the writer is for.
  func isNamed(_ named: Named) -> Bool {
    ledger.mentions[named.mention].form == .name || ledger.mentions[named.mention].features.isOwn
  }

  /// `Everton's box`, `the Everton net`: an opponent's end, where who comes before plays against it.
  func isEnd(_ side: Named, _ row: Row) -> Bool {
    let behind = row.items[(side.place + 1)...].prefix(3)
    return behind.contains { words.ends.contains($0.word) }
      && !behind.prefix(while: { !words.ends.contains($0.word) }).contains {
        $0.mention >= 0 || words.counted.contains($0.word)
      }
  }
}
