internal import Recognising
internal import Records
internal import Rules

/// Who goes on to do something behind an aside.
extension ClauseParser {
  /// The one named before an aside who has no verb yet: `but Kane, the captain, scored`, `Kane, somebody who waited long,
  /// scored`. What is named right behind a verb or a preposition belongs to that: `drew with Kent, beat Derby`.
  func pending(
    before end: Int, _ parsed: [Parsed], _ groups: [VerbGroup], _ items: [Item], _ tags: [Tag]
  ) -> [Item]? {
    let hasMain = parsed.contains(where: \.isMain)
    let floor = hasMain ? parsed.last?.group.items.upperBound ?? 0 : 0
    return phrases(floor..<max(floor, end), items, tags).first { phrase in
      guard !phrase.governed, phrase.range.upperBound < items.count, tags[phrase.range.upperBound] == .mark,
        items[phrase.range].last.map({ !$0.classes.isDisjoint(with: [.person, .team, .reference]) }) ?? false
      else { return false }
      guard phrase.range.lowerBound > 0 else { return true }
      let before = phrase.range.lowerBound - 1
      return tags[before] == .mark || tags[before] == .coordinator || tags[before] == .adverb
        || tags[before] == .subordinator && items[before].word != withWord
    }.map { Array(items[$0.range]) }
      ?? (hasMain ? stressed(before: end, parsed, items, tags) ?? opened(before: end, parsed, items, tags) : nil)
  }

  /// `It was from the corner that Kane, left alone, scored`: who stands behind the word, with an aside behind him.
  private func stressed(before end: Int, _ parsed: [Parsed], _ items: [Item], _ tags: [Tag]) -> [Item]? {
    guard let main = parsed.last(where: \.isMain), main.subject.map(\.word) == [it],
      words.be.contains(items[main.group.main].word)
    else { return nil }
    let behind = main.group.items.upperBound..<max(main.group.items.upperBound, end - 1)
    return behind.first { at in
      items[at].word == that && !items[at + 1].classes.isDisjoint(with: [.person, .team])
        && at + 2 < tags.count && tags[at + 2] == .mark
    }.map { [items[$0 + 1]] }
  }

  /// `Webb gave it and Kane, taking his time, scored`, `they led when Kane, who had been ill, scored`: the one behind a
  /// joining word after the main verb, with an aside behind him.
  private func opened(before end: Int, _ parsed: [Parsed], _ items: [Item], _ tags: [Tag]) -> [Item]? {
    guard let floor = parsed.first(where: \.isMain)?.group.items.upperBound, floor < end else { return nil }
    return phrases(floor..<end, items, tags).last { phrase in
      guard !phrase.governed, phrase.range.lowerBound > floor, phrase.range.upperBound < end,
        tags[phrase.range.upperBound] == .mark,
        items[phrase.range].last.map({ !$0.classes.isDisjoint(with: [.person, .team]) }) ?? false
      else { return false }
      let joining = phrase.range.lowerBound - 1
      // `replaced Rice and Mount, who had tired,`: joined to what stands before.
      return tags[joining] == .subordinator && items[joining].word != withWord
        || tags[joining] == .coordinator && items[joining - 1].mention < 0
    }.map { Array(items[$0.range]) }
  }
}
