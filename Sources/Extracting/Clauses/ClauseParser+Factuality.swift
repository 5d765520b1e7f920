internal import Recognising
internal import Records
internal import Rules

/// Whether what a clause tells happened.
extension ClauseParser {
  /// `in 2004`: a year is named for what lies back.
  private func namesYear(_ items: ArraySlice<Item>, _ text: borrowing TokenisedText) -> Bool {
    items.indices.contains { place in
      guard place > items.startIndex, items[place].mention < 0 else { return false }
      let token = Int(items[place].tokens.lowerBound)
      guard text.year(at: token) != nil else { return false }
      // `in the 2004 final`, but `for the 2004 champions`
      let isInside =
        place - 2 >= items.startIndex && words.determiners.contains(items[place - 1].word)
        && items[place - 2].word == inWord
      guard isInside || words.prepositions.contains(items[place - 1].word) else { return false }
      // `the first match of 2004`, `since 1974`: counts up to this day.
      return !words.beforeYear.ends(at: token, in: text.words)
    }
  }

  /// `without a defender near him`, `with no defender near him`: says nothing against what the clause's verb tells.
  private func isGoverned(_ at: Int, _ items: [Item], _ tags: [Tag]) -> Bool {
    words.prepositions.contains(items[at].word)
      || at > 0 && (tags[at - 1] == .preposition || items[at - 1].word == withWord)
  }

  /// `a whisker away from scoring`, `came close on several occasions to scoring`: how far it was from what a gerund tells.
  private func isShortOf(
    _ group: VerbGroup, _ parent: Parsed, _ items: [Item], _ tags: [Tag], _ text: borrowing TokenisedText
  ) -> Bool {
    let told = parent.group.items.upperBound..<max(parent.group.items.upperBound, group.items.lowerBound)
    guard let last = told.last, group.isInfinitive || tags[last] == .preposition else { return false }
    let from = told.lastIndex { tags[$0] == .mark }.map { $0 + 1 } ?? told.lowerBound
    let end = Int(items[last].tokens.upperBound)
    return (from..<told.upperBound).contains { place in
      words.shortOf.longest(in: text.words, at: Int(items[place].tokens.lowerBound), before: end) > 0
    }
  }

  /// `Had Kane scored, it would have been over`: an auxiliary before its subject, where nothing is asked.
  private func isUnmet(_ parent: Parsed, _ group: VerbGroup, _ items: [Item], _ tags: [Tag]) -> Bool {
    let auxiliary = parent.group.items
    guard auxiliary.count == 1, words.have.contains(items[auxiliary.lowerBound].word),
      auxiliary.lowerBound == 0 || tags[auxiliary.lowerBound - 1] == .mark
    else { return false }
    let between = items[auxiliary.upperBound..<max(auxiliary.upperBound, group.items.lowerBound)]
    return !between.isEmpty && between.allSatisfy { $0.mention >= 0 } && !group.isGerund && !group.isInfinitive
  }

  func factuality(
    _ number: Int, _ group: VerbGroup, _ source: Range<Int>, _ items: [Item], _ tags: [Tag], _ parsed: [Parsed],
    _ text: borrowing TokenisedText
  ) -> Factuality {
    var found: Factuality = []
    if group.isNegated { found.insert(.negated) }
    if group.isModal { found.insert(group.isFuture ? .coming : .possible) }
    if group.isPerfect, !group.isModal {
      // `has scored six` tells of a longer time, `looked to have scored` does not.
      found.insert(group.isPresent && !group.isInfinitive ? .elsewhere : .earlier)
    }
    let before = items[source.lowerBound..<max(source.lowerBound, group.items.lowerBound)]
    if before.contains(where: { words.conditionals.contains($0.word) }) { found.insert(.possible) }
    if before.indices.contains(where: { tags[$0] == .negation && !isGoverned($0, items, tags) }) {
      found.insert(.negated)
    }
    let modifier = max(0, group.items.lowerBound - 1)
    if items[(tags[modifier] == .adverb ? modifier : group.items.lowerBound)...group.main].contains(where: {
      words.nearMisses.contains($0.word)
    }) {
      found.insert(.failed)
    }
    if group.isGerund, let preventer = before.lastIndex(where: { words.preventers.contains($0.word) }),
      !tags[(preventer + 1)..<group.items.lowerBound].contains(where: { $0 == .mark || $0 == .coordinator })
    {
      found.insert(.failed)
    }
    if let parent = parsed.last {
      let governor = items[parent.group.main].word
      let ownSubject =
        group.isGerund
        && items.indices.last(where: { $0 < group.items.lowerBound && tags[$0] != .adverb }).map {
          !items[$0].classes.isDisjoint(with: [.person, .team])
        } ?? false
      // `before converting`: told by itself.
      let isJoined =
        group.isGerund && !before.isEmpty && tags[source.lowerBound] == .subordinator
        && items[source.lowerBound].word != withWord
      // `had no option but to book him`
      let isOutcome =
        group.isInfinitive && group.items.lowerBound > 1
        && (items[group.items.lowerBound - 1].word == but || isOnlyFor(group.items.lowerBound - 1, items, tags))
      // `the pressure told when Kane struck`: that was when, and not what.
      let isWhen = binding.borders.contains(items[source.lowerBound].word)
      let depends =
        !ownSubject && !isJoined && !isOutcome
        && (group.isInfinitive || group.isGerund || source.lowerBound == parent.group.items.upperBound && !isWhen)
      // `looked sharp, scoring twice`: no more than joined to the verb that would put it in doubt.
      let isParted =
        group.isGerund && !group.isInfinitive
        && tags[min(parent.group.items.upperBound, group.items.lowerBound)..<group.items.lowerBound].contains(.mark)
      // `stopped Kane scoring`: whoever stands right behind the governing verb is kept from it.
      let isObject =
        ownSubject && parent.group.items.upperBound == nounStart(group.items.lowerBound - 1, 0, items, tags)
      // `set up Kane to score`, `set to score`
      let next = parent.group.items.upperBound
      let last = group.items.lowerBound - 1
      let isPhrasal =
        words.objectControls.contains(governor) && next < items.count
        && (words.separable.contains(items[next].word) || next < last && words.separable.contains(items[last].word))
      if words.governors.contains(governor), !isPhrasal, depends && !isParted || isObject { found.insert(.failed) }
      // `closed in to try and turn it in`
      let isTried =
        items[source.lowerBound].word == and && source.lowerBound == parent.group.items.upperBound
        && source.lowerBound + 1 == group.items.lowerBound && governor == tryWord
      if isTried { found.insert(.failed) }
      if words.thought.contains(governor), depends || group.isPerfect { found.insert(.failed) }
      // `a chance to score`, `came close to scoring`
      // but not `restored hope, heading in`.
      let close = items[..<group.items.lowerBound].suffix(group.isGerund ? 2 : 1)
      let near = close.indices.last { tags[$0] == .mark }.map { close[($0 + 1)...] } ?? close
      if depends, group.isInfinitive || group.isGerund, near.contains(where: { words.governors.contains($0.word) }) {
        found.insert(.failed)
      }
      if depends, group.isGerund, isShortOf(group, parent, items, tags, text) {
        found.insert(.failed)
      }
      if isUnmet(parent, group, items, tags) { found.insert(.possible) }
      if depends, group.isInfinitive || group.isGerund {
        // Who `did not waste` it, doing something, did that.
        let left: Factuality = words.faults.contains(governor) ? [.earlier, .spoken, .negated] : [.earlier, .spoken]
        found.formUnion(parent.clause.factuality.subtracting(left))
      }
    }
    let own = items[source]
    var at = own.startIndex
    while at < own.endIndex {
      let tokens = text.words
      let from = Int(own[at].tokens.lowerBound)
      if own[at].mention < 0 {
        let length = words.otherDay.longest(in: tokens, at: from, before: Int(own[own.endIndex - 1].tokens.upperBound))
        // `gave last season's finalists the lead`, `levelled for last year's winners` tell who, `in last season's final` when.
        let isWhen = at > own.startIndex && words.whenPrepositions.contains(own[at - 1].word)
        if length > 0, isWhen || from + length >= tokens.count || text.tokens[from + length].kind != .possessive {
          found.insert(.elsewhere)
        }
      }
      at += 1
    }
    if namesYear(own, text) { found.insert(.elsewhere) }
    if text.tokens[Int(items[group.main].tokens.lowerBound)].flags.contains(.quoted) { found.insert(.spoken) }
    return found
  }
}
