internal import Recognising
internal import Records
internal import Rules

/// Who does what each verb of a sentence tells.
extension ClauseParser {
  /// Noun phrases in a stretch, each with whether a preposition governs it.
  func phrases(_ range: Range<Int>, _ items: [Item], _ tags: [Tag]) -> [(range: Range<Int>, governed: Bool)] {
    var found: [(range: Range<Int>, governed: Bool)] = []
    var at = range.lowerBound
    var cut: Int?
    while at < range.upperBound {
      guard tags[at] == .noun || tags[at] == .determiner else {
        at += 1
        continue
      }
      let start = at
      while at < range.upperBound, tags[at] == .noun || tags[at] == .determiner || isInside(at, range, tags) {
        at += 1
        // A new noun phrase begins where a mention follows a noun that owns nothing: `In the 23rd minute Kane`.
        if at < range.upperBound, at > start, items[at].mention >= 0, items[at - 1].mention < 0, tags[at - 1] == .noun,
          start > range.lowerBound, tags[start - 1] == .preposition
        {
          cut = at
          break
        }
      }
      // `Kane, on for the tired Mount, scored`: in an aside the word before governs whoever ends it.
      let endsAside =
        cut == start && at < tags.count && tags[at] == .mark
        && found.contains { !$0.governed && hasMention($0.range, items) }
      let governed = start > range.lowerBound && tags[start - 1] == .preposition || endsAside
      found.append((start..<at, governed))
    }
    return found
  }

  /// `Kane's late winner`: a word that may be an adverb stands inside the noun phrase.
  private func isInside(_ at: Int, _ range: Range<Int>, _ tags: [Tag]) -> Bool {
    tags[at] == .adverb && at + 1 < range.upperBound && tags[at + 1] == .noun && tags[at - 1] == .determiner
  }

  func hasMention(_ range: Range<Int>, _ items: [Item]) -> Bool {
    items[range].contains { !$0.classes.isDisjoint(with: [.person, .team, .personReference, .teamReference]) }
  }

  func subjects(
    _ number: Int, _ groups: [VerbGroup], _ starts: [Int], _ items: [Item], _ tags: [Tag], _ parsed: [Parsed]
  ) -> (subjects: [[Item]], antecedent: [Item]) {
    let group = groups[number]
    let range =
      group.isInfinitive
      ? group.items.lowerBound..<group.items.lowerBound : starts[number]..<max(starts[number], group.items.lowerBound)
    var inherited = parsed.last.map { $0.antecedent.isEmpty ? $0.subject : $0.antecedent } ?? []
    // `Kane, who came on for Mount, scored`: behind the aside goes on what stood before it.
    let closesAside =
      !group.isGerund && !group.isInfinitive && !group.isReduced
      && range.allSatisfy { tags[$0] == .mark || tags[$0] == .adverb }
    if closesAside, !range.isEmpty {
      if let pending = pending(before: range.lowerBound, parsed, groups, items, tags) {
        inherited = pending
      } else if let last = parsed.last, !last.subject.isEmpty, tags[last.start] == .subordinator,
        binding.borders.contains(items[last.start].word), items[range.lowerBound].kinds.contains(.comma),
        parsed.contains(where: \.isMain)
      {
        // `They fell behind when Kane broke, rounded Webb and scored`
        inherited = last.subject
      } else if let main = parsed.last(where: \.isMain), !main.subject.isEmpty {
        inherited = main.subject
      }
    }
    if let resumed = resumed(range, group, items, tags, parsed) { inherited = resumed }
    if let relative = range.first(where: { tags[$0] == .relative }) {
      let between = phrases(relative + 1..<range.upperBound, items, tags)
      let antecedent = self.antecedent(before: relative, items, tags) ?? inherited
      if let own = between.last(where: { !$0.governed }) {
        if words.whose.contains(items[relative].word) {
          return ([antecedent + Array(items[own.range])], antecedent)
        }
        // `a ball which Kane met and turned in`: whoever does something with it goes on.
        let goesOn = items[relative].word == which ? [] : antecedent
        return (joined(own.range, between, from: relative + 1, items, tags), goesOn)
      }
      return ([antecedent], antecedent)
    }
    let free = phrases(range, items, tags).filter { !$0.governed && !isMoment($0.range, items) }
    let chosen =
      free.last {
        hasMention($0.range, items) && items[$0.range].contains { !$0.classes.isDisjoint(with: [.person, .team]) }
      }
      ?? free.last { hasMention($0.range, items) } ?? free.last
    if let chosen, !group.isGerund || hasMention(chosen.range, items) {
      return (joined(chosen.range, free, from: range.lowerBound, items, tags), [])
    }
    // `Webb, who after scoring`: whom the relative word means.
    if group.isGerund, range.lowerBound > 0, tags[range.lowerBound - 1] == .relative,
      !words.whose.contains(items[range.lowerBound - 1].word),
      let own = antecedent(before: range.lowerBound - 1, items, tags)
    {
      return ([own], [])
    }
    // `led to Kane scoring`, `allowed Kane to score`, `allowed Kane to cross and Mount to score`: who stands right before it.
    if group.isInfinitive || group.isGerund, number > 0, let last = items[..<group.items.lowerBound].indices.last,
      last > 0,
      items[last].mention >= 0, !items[last].classes.isDisjoint(with: [.person, .team, .personReference]),
      !group.isInfinitive || isControlled(last, parsed.last, items, tags)
        || tags[last - 1] == .coordinator && parsed.last?.group.isInfinitive == true
    {
      return ([[items[last]]], [])
    }
    if group.isInfinitive, let other = others(before: group.items.lowerBound, items, tags) { return ([other], []) }
    if group.isInfinitive, let found = existential(before: group.items.lowerBound, parsed.last, items) {
      return ([[found]], [])
    }
    if group.isInfinitive, let found = givenTo(before: group.items.lowerBound, parsed.last, items, tags) {
      return ([[found]], [])
    }
    if group.isGerund, let with = range.first, items[with].word == withWord, let own = phrases(range, items, tags).last
    {
      // `with the latter extending the lead`: whoever that is, it is not the subject before.
      return ([Array(items[own.range])], [])
    }
    if number == 0, group.isGerund, groups.count > 1 {
      // `Rising highest, Kane headed in`: the main clause's subject.
      let main = starts[1]..<max(starts[1], groups[1].items.lowerBound)
      if let own = phrases(main, items, tags).last(where: { !$0.governed && hasMention($0.range, items) }) {
        return ([Array(items[own.range])], [])
      }
    }
    return ([inherited], [])
  }

  /// `Webb squared for his partner to score`: no name, but somebody else all the same.
  private func others(before end: Int, _ items: [Item], _ tags: [Tag]) -> [Item]? {
    guard end > 1, tags[end - 1] == .noun, items[end - 1].mention < 0 else { return nil }
    var start = end - 1
    while start > 0, tags[start - 1] == .noun || tags[start - 1] == .determiner { start -= 1 }
    return start > 0 && items[start - 1].word == forWord ? Array(items[start..<end]) : nil
  }

  /// `Webb set up Mount to score and later scored`, `Webb scored after Rice had slipped, and scored again`: what is joined
  /// without a subject of its own goes on with a verb of its kind, or behind a comma with the main one.
  private func resumed(
    _ range: Range<Int>, _ group: VerbGroup, _ items: [Item], _ tags: [Tag], _ parsed: [Parsed]
  ) -> [Item]? {
    guard let last = parsed.last, let joining = range.first, tags[joining] == .coordinator, isFinite(group, items),
      range.dropFirst().allSatisfy({ tags[$0] == .mark || tags[$0] == .adverb })
    else { return nil }
    if isNonfinite(last.group) {
      guard let finite = parsed.last(where: { !isNonfinite($0.group) }) else { return nil }
      return finite.antecedent.isEmpty ? finite.subject : finite.antecedent
    }
    // `found Mount, who turned, and scored` is as often told of the latter.
    guard joining > 0, items[joining - 1].kinds.contains(.comma), !last.isMain,
      last.antecedent.isEmpty || items[joining].word == but,
      let main = parsed.last(where: \.isMain), !main.subject.isEmpty
    else { return nil }
    return main.subject
  }

  private func isNonfinite(_ group: VerbGroup) -> Bool { group.isGerund || group.isInfinitive || group.isReduced }

  /// No infinitive, no gerund and no form that may be one.
  private func isFinite(_ group: VerbGroup, _ items: [Item]) -> Bool {
    guard !isNonfinite(group) else { return false }
    return group.items.count > 1 || !lexicon.verbs[items[group.main].word].contains(.base)
  }

  /// The noun phrase and those that it is joined to: `Kane, Mount and Son scored`.
  private func joined(
    _ last: Range<Int>, _ phrases: [(range: Range<Int>, governed: Bool)], from start: Int, _ items: [Item],
    _ tags: [Tag]
  ) -> [[Item]] {
    // `Kane himself scored`
    let own = items[last]
    let isStressed =
      own.count > 1 && words.reflexives.contains(own[own.endIndex - 1].word)
      && own[own.endIndex - 2].mention >= 0
    var all = [Array(isStressed ? own.dropLast() : own)]
    guard all[0].last?.mention ?? -1 >= 0 else { return all }
    var first = last.lowerBound
    while first - 2 >= start, tags[first - 1] == .coordinator || items[first - 1].kinds.contains(.comma),
      items[first - 2].mention >= 0, let other = phrases.first(where: { $0.range.upperBound == first - 1 })
    {
      all.append([items[first - 2]])
      first = other.range.lowerBound
    }
    return all
  }

  /// `teed up Knight to tap in`, `squared to Knight to tap in` and `crossed for an unmarked Knight to tap in` have Knight tap
  /// in, `beat Moreno to the ball` has not.
  private func isControlled(_ object: Int, _ parent: Parsed?, _ items: [Item], _ tags: [Tag]) -> Bool {
    let start = nounStart(object, 0, items, tags)
    if start > 0, items[start - 1].word == forWord { return true }
    // `nodded it into the path of Knight to tap in`
    if start > 1, items[start - 1].word == of, words.ways.contains(items[start - 2].word) { return true }
    // `squared to Knight to tap in`, `squared to an unmarked Knight to tap in`
    if let parent, start > 0, items[start - 1].word == toWord {
      return words.feeding.contains(items[parent.group.main].word)
    }
    // `put in a late tackle on Knight to earn a rest`: he is the tackle's, and no more than that.
    let isParticle =
      start > 0 && words.particles.contains(items[start - 1].word) && start - 1 == parent?.group.items.upperBound
    guard let parent, start > 0, tags[start - 1] != .preposition || isParticle else { return false }
    return words.objectControls.contains(items[parent.group.main].word)
  }

  /// `slipped Kane through to score`, `gave Kane the time and space to score`: who stands right behind a verb that has its
  /// object do something, or hands it the means to.
  private func givenTo(before end: Int, _ parent: Parsed?, _ items: [Item], _ tags: [Tag]) -> Item? {
    guard let parent, !parent.group.isPassive,
      let object = named(behind: parent.group.items.upperBound - 1, before: end, items, tags),
      case let next = object + 1, next < end, !words.possessives.contains(items[next].word),
      !words.reflexives.contains(items[object].word)
    else { return nil }
    let verb = items[parent.group.main].word
    let isSent = words.objectControls.contains(verb) && next + 1 == end && words.particles.contains(items[next].word)
    let isGiven =
      words.givers.contains(verb) && (tags[next] == .noun || tags[next] == .determiner || tags[next] == .adverb)
    return isSent || isGiven ? items[object] : nil
  }

  /// `and there was Kane at the far post to turn it in`
  private func existential(before end: Int, _ parent: Parsed?, _ items: [Item]) -> Item? {
    guard let verb = parent?.group.items, verb.lowerBound > 0, verb.upperBound < end,
      items[verb.lowerBound - 1].word == there, words.be.contains(items[verb.lowerBound].word)
    else { return nil }
    return items[verb.upperBound..<end].first { !$0.classes.isDisjoint(with: [.person, .personReference]) }
  }

  /// `only for the substitute Kane to score`: it happened, whatever the verb before.
  func isOnlyFor(_ object: Int, _ items: [Item], _ tags: [Tag]) -> Bool {
    let start = nounStart(object, 0, items, tags)
    return start > 1 && items[start - 1].word == forWord && items[start - 2].word == only
  }

  /// The noun phrase that a relative clause hangs on.
  private func antecedent(before relative: Int, _ items: [Item], _ tags: [Tag]) -> [Item]? {
    var at = relative - 1
    while at >= 0, tags[at] == .mark || tags[at] == .preposition { at -= 1 }
    guard at >= 0, tags[at] == .noun else { return nil }
    if items[relative].word == which, items[at].classes.contains(.person), let thing = thing(before: at, items, tags) {
      at = thing
    }
    if items[relative].word == who, let somebody = somebody(before: at, items, tags) { at = somebody }
    var start = at
    while start > 0,
      tags[start - 1] == .noun && items[at].mention < 0 || tags[start - 1] == .determiner && items[at].mention < 0
    { start -= 1 }
    return Array(items[start...at])
  }

  /// `found Webb in the box, who turned`: no place is meant by the word, but who was there.
  private func somebody(before place: Int, _ items: [Item], _ tags: [Tag]) -> Int? {
    guard items[place].mention < 0 else { return nil }
    var at = place
    while at > 0, tags[at] == .noun || tags[at] == .determiner || tags[at] == .adverb, items[at].mention < 0 { at -= 1 }
    guard at > 0, tags[at] == .preposition, words.places.contains(items[at].word) else { return nil }
    let before = at - 1
    return !items[before].classes.isDisjoint(with: [.person, .personReference]) ? before : nil
  }

  /// `a shot past Webb which hit the frame`: no person is meant by the word, but what went by him.
  private func thing(before person: Int, _ items: [Item], _ tags: [Tag]) -> Int? {
    var at = person
    while at > 0, tags[at] == .noun || tags[at] == .determiner { at -= 1 }
    guard words.goingBy.contains(items[at].word) else { return nil }
    while at > 0, tags[at] == .preposition { at -= 1 }
    return tags[at] == .noun && items[at].mention < 0 ? at : nil
  }
}
