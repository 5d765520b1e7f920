package import Recognising
package import Records
package import Rules
internal import Tokenising

/// Cuts a sentence's row into clauses.
package struct ClauseParser: Sendable {
  private let finder: VerbFinder
  let words: ClauseWords
  let lexicon: Lexicon
  let by = Spelling.id(of: "by")
  let forWord = Spelling.id(of: "for")
  let toWord = Spelling.id(of: "to")
  let only = Spelling.id(of: "only")
  let but = Spelling.id(of: "but")
  let inWord = Spelling.id(of: "in")
  let there = Spelling.id(of: "there")
  let withWord = Spelling.id(of: "with")
  let which = Spelling.id(of: "which")
  let who = Spelling.id(of: "who")
  let and = Spelling.id(of: "and")
  let tryWord = Spelling.id(of: "try")
  let that = Spelling.id(of: "that")
  let of = Spelling.id(of: "of")
  let it = Spelling.id(of: "it")
  let between = Spelling.id(of: "between")

  let binding: BindingWords

  package init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    binding = BindingWords(lexicon)
    words = ClauseWords(lexicon)
    finder = VerbFinder(words: words, lexicon: lexicon)
  }

  /// What a clause's parse hands on to the next ones.
  struct Parsed {
    var clause: Clause
    var subject: [Item]
    /// Whom a relative clause is about.
    var antecedent: [Item]
    var group: VerbGroup
    var start: Int
    /// It depends on no other clause of the sentence.
    var isMain: Bool
  }

  package func clauses(of row: Row, in text: borrowing TokenisedText) -> [Clause] {
    var items = row.items
    let tags = finder.tags(items, text)
    for (place, tag) in tags.enumerated() where tag == .verb || tag == .auxiliary { items[place].kinds.insert(.verbal) }
    let groups = finder.groups(items, tags)
    guard !groups.isEmpty else { return [] }
    var starts = groups.indices.map { start(of: $0, groups, items, tags) }
    // A sentence's first words belong to its first clause, and whom a relative one is about to what follows it too.
    let opening = items.indices.contains(starts[0]) && tags[starts[0]] == .relative ? starts[0] : 0
    starts[0] = 0
    var parsed: [Parsed] = []
    var extra: [Clause] = []
    for (number, group) in groups.enumerated() {
      let end =
        number + 1 < groups.count
        ? max(border(groups[number + 1], starts[number + 1]), group.items.upperBound) : items.count
      let (subjects, antecedent) = self.subjects(number, groups, starts, items, tags, parsed)
      let factuality = self.factuality(number, group, starts[number]..<end, items, tags, parsed, text)
      for (place, subject) in subjects.enumerated() {
        let clause = arrange(
          group, subject, rest: group.items.upperBound..<end, items, tags, starts[number]..<end, factuality)
        if place == 0 {
          parsed.append(
            Parsed(
              clause: clause, subject: subject, antecedent: antecedent, group: group, start: starts[number],
              isMain: isMain(group, starts[number], items, tags, parsed.last)))
        } else {
          extra.append(clause)
        }
      }
    }
    var clauses = parsed.map(\.clause) + extra
    clauses[0].opening = opening
    takeBack(&clauses, items, text)
    return clauses
  }

  /// `rolled the ball home, only for the flag to go up`, `had strayed out of bounds before turning it in`: what is said to
  /// have been taken back later in the sentence, or to have been void beforehand, did not count, unless someone else is
  /// named in between.
  private func takeBack(_ clauses: inout [Clause], _ items: [Item], _ text: borrowing TokenisedText) {
    guard let end = items.last.map({ Int($0.tokens.upperBound) }) else { return }
    for place in items.indices where items[place].mention < 0 {
      let first = Int(items[place].tokens.lowerBound)
      let isTakenBack = words.takenBack.longest(in: text.words, at: first, before: end) > 0
      let void = words.voidBefore.longest(in: text.words, at: first, before: end)
      guard isTakenBack || void > 0, !isUnreal(place, clauses, items) else { continue }
      for number in clauses.indices {
        let verb = clauses[number].verb
        guard isTakenBack && verb < place || void > 0 && verb >= place + void else { continue }
        // `turned in Mount's cross, only for it to be ruled out`: whose the pass was makes no difference.
        let between = items[min(verb, place)..<max(verb, place)].indices
        let names = between.contains { at in
          items[at].classes.contains(.person)
            && !(at + 1 < items.count && words.possessives.contains(items[at + 1].word))
        }
        if !names { clauses[number].factuality.insert(.failed) }
      }
    }
  }

  /// `turned it in, but it should have been ruled out`, `but they had no case for its being ruled out`: what is told to have been
  /// taken back was not.
  private func isUnreal(_ place: Int, _ clauses: [Clause], _ items: [Item]) -> Bool {
    clauses.contains { clause in
      guard !clause.factuality.isDisjoint(with: [.negated, .possible]) else { return false }
      if clause.source.contains(place) { return clause.verb >= place }
      return clause.verb < place
        && !items[clause.verb..<place].contains { $0.kinds.contains(.mark) || words.coordinators.contains($0.word) }
    }
  }

  private func isMain(_ group: VerbGroup, _ start: Int, _ items: [Item], _ tags: [Tag], _ before: Parsed?) -> Bool {
    if group.isGerund || group.isInfinitive || group.isReduced { return false }
    let opening = start..<max(start, group.items.lowerBound)
    // `who has waited long and would like to go`: what goes on without a subject of its own is no more than what it joins.
    if let before, !opening.isEmpty, tags[opening.lowerBound] == .coordinator, !tags[opening].contains(.noun) {
      return before.isMain
    }
    // `who had a shot saved by Webb`: no mark parts it from the relative clause before, so that it is of that one.
    if let before, !before.isMain, tags[before.start..<before.group.items.lowerBound].contains(.relative),
      !tags[before.group.items.upperBound..<group.items.lowerBound].contains(where: {
        $0 == .mark || $0 == .coordinator
      })
    {
      return false
    }
    return !tags[opening].contains { $0 == .relative || $0 == .subordinator }
  }

  // MARK: Borders

  /// Where the clause of a verb begins: behind the last joining word or mark before it, its subject included.
  private func start(of number: Int, _ groups: [VerbGroup], _ items: [Item], _ tags: [Tag]) -> Int {
    let group = groups[number]
    let floor = number > 0 ? groups[number - 1].items.upperBound : 0
    if group.isInfinitive || group.isReduced {
      return max(floor, nounStart(group.items.lowerBound, floor, items, tags))
    }
    var at = group.items.lowerBound - 1
    var isList = false
    while at >= floor {
      switch tags[at] {
      case .relative, .subordinator: return at
      case .coordinator:
        // `Kane and Mount scored`: joins two nouns of one subject.
        if !joinsSubjects(at, floor, group, items, tags) { return at }
        isList = true
      case .mark:
        // `Kane, Mount and Son scored`
        if isList, at > floor, items[at].kinds.contains(.comma), items[at - 1].mention >= 0,
          named(behind: at, before: group.items.lowerBound, items, tags) != nil
        {
          break
        }
        if at + 1 == group.items.lowerBound || subjectBetween(at + 1, group.items.lowerBound, items, tags)
          || items[at].kinds.contains(.boundary)
        {
          return at
        }
      default: break
      }
      at -= 1
    }
    // Nothing joins it to the verb before: what stands between is that verb's, its own subject apart.
    return number > 0 ? max(floor, nounStart(group.items.lowerBound, floor, items, tags)) : floor
  }

  /// `after Kane and Mount scored`: the names on both sides of the word are one subject.
  private func joinsSubjects(_ at: Int, _ floor: Int, _ group: VerbGroup, _ items: [Item], _ tags: [Tag]) -> Bool {
    guard at > floor, items[at - 1].mention >= 0, named(behind: at, before: group.items.lowerBound, items, tags) != nil,
      !endsPair(at, floor, items, tags)
    else { return false }
    guard at - 1 > floor else { return floor == 0 || tags[at - 2] != .verb }
    // `as 20-year-olds Kane and Mount scored`
    var left = at - 2
    while left > floor, items[left].mention < 0, tags[left] == .noun || tags[left] == .determiner { left -= 1 }
    // `it was right that Kane and Mount scored`
    if items[left].word == that { return true }
    // `scored twice, then Mount and Son scored`
    if tags[left] == .adverb, left > floor, tags[left - 1] == .mark { return true }
    let before = tags[left]
    return before == .subordinator || before == .relative || before == .coordinator
      || items[left].kinds.contains(.comma) && items[max(0, left - 1)].mention >= 0
  }

  /// `slid a pass between Kane and Mount and Son scored`: the two behind such a word are no subject with whoever follows.
  private func endsPair(_ at: Int, _ floor: Int, _ items: [Item], _ tags: [Tag]) -> Bool {
    let joint = nounStart(at, floor, items, tags) - 1
    guard joint > floor, tags[joint] == .coordinator else { return false }
    let before = nounStart(joint, floor, items, tags) - 1
    return before >= floor && items[before].word == between
  }

  /// The mention of the noun phrase that begins right behind a place: `and the substitute Mount`.
  func named(behind at: Int, before end: Int, _ items: [Item], _ tags: [Tag]) -> Int? {
    for place in at + 1..<max(at + 1, min(end, at + 5)) {
      if items[place].mention >= 0 {
        return items[place].classes.isDisjoint(with: [.person, .team, .personReference]) ? nil : place
      }
      guard tags[place] == .noun || tags[place] == .determiner else { return nil }
    }
    return nil
  }

  /// Where the clause before ends: the noun that an infinitive or reduced clause hangs on belongs to both.
  private func border(_ next: VerbGroup, _ start: Int) -> Int {
    next.isInfinitive || next.isReduced ? next.items.lowerBound : start
  }

  private func subjectBetween(_ start: Int, _ end: Int, _ items: [Item], _ tags: [Tag]) -> Bool {
    start < end && tags[start..<end].contains(.noun)
  }

  func nounStart(_ at: Int, _ floor: Int, _ items: [Item], _ tags: [Tag]) -> Int {
    var start = at
    while start > floor, tags[start - 1] == .noun || tags[start - 1] == .determiner {
      // `swung in a corner that Mount headed on`: what the word hangs on is another noun phrase.
      if items[start - 1].word == that, start - 1 > floor, start < at, tags[start - 2] == .noun { break }
      start -= 1
    }
    return start
  }
}
