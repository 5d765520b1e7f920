internal import Records
internal import Rules
internal import Tokenising

/// Where a run of capitalised words ends, and which of its words begin a name.
extension NameWords {
  /// Capitalised words from here on, with particles, initials and hyphens between them.
  func runEnd(_ start: Int, before end: Int) -> Int {
    var at = start + 1
    while at < end {
      if text.tokens[at].flags.contains(.opensLine) || holds(lists.determiners, at) { break }
      if isCapital(at) {
        at += 1
      } else {
        var next = at
        while next < end, next - at < 3, text.tokens[next].kind == .word, traits(next).contains(.particle),
          !holds(lists.notParticles, next)
        { next += 1 }
        guard next > at, next < end, isCapital(next), !text.tokens[at].flags.contains(.opensLine) else { break }
        at = next + 1
      }
    }
    return at
  }

  /// Words at the head of a run that are no part of the name: an ordinary word that opens the sentence, a title, a noun.
  func skips(_ at: Int, _ end: Int, isListed: Bool) -> Bool {
    if isInitial(at, end) || opensParticleName(at, end) { return false }
    // `Jan Vertonghen`, `April Heinrichs`: a month is a given name too, but not in `On Friday Kane`.
    if end - at > 1, at == 0 || !holds(lists.dayPrepositions, at - 1), !traits(at).isDisjoint(with: .given),
      holds(lists.neverNames, at),
      traits(at + 1).isDisjoint(with: .ordinary)
    {
      return false
    }
    if holds(lists.neverNames, at) || holds(lists.titles, at) { return true }
    if end - at > 1, !isListed, holds(lists.connectors, at) || holds(lists.determiners, at),
      !traits(at).contains(.particle)
    {
      return true
    }
    if text.tokens[at].flags.contains(.initial), at > 0, holds(lists.determiners, at - 1) { return true }
    if let people = lexicon.demonyms.longest(in: text.words, at: at, before: end), !isListed || people.length > 1 {
      return true
    }
    if let noun = lexicon.nouns.longest(in: text.words, at: at, before: end), noun.length < end - at || end - at == 1,
      traits(at).isDisjoint(with: .given), opensSentenceOrWorks(noun, at, end)
    {
      return true
    }
    let found = traits(at)
    guard found.contains(.ordinary), !isListed else { return false }
    if !found.isDisjoint(with: .given) {
      // `Will Hughes` is a name, `Will Chelsea` is not, and neither is `Will` alone.
      guard end - at > 1 else { return false }
      guard found.contains(.weakGiven) else { return false }
      if let name = lexicon.names.longest(in: text.words, at: at + 1, before: end) {
        // `Can Southampton win?`
        return name.forms.contains { !$0.isWeak }
          || text.tokens[at].flags.contains(.opensSentence) && lists.isAuxiliary(text.words[at])
      }
      // `Will Harry Kane play?`
      let next = traits(at + 1)
      return text.tokens[at].flags.contains(.opensSentence) && end - at > 2 && !next.isDisjoint(with: .given)
        && (!next.contains(.ordinary) || lists.isAuxiliary(text.words[at]))
    }
    return text.tokens[at].flags.contains(.opensSentence) && !isSecondHalf(at + 1, end)
      || at + 1 < end && opensQuotation(at)
  }

  /// `Ten Hag said`, but `Ten Spaniards`: a particle that is an ordinary word too, before a capital that no list holds.
  private func opensParticleName(_ at: Int, _ end: Int) -> Bool {
    at + 2 == end && traits(at).contains(.particle) && !holds(lists.connectors, at) && !holds(lists.determiners, at)
      && !traits(at + 1).contains(.ordinary) && traits(at + 1).isDisjoint(with: .given)
      && listed(at + 1, before: end) == nil && !holds(lists.neverNames, at + 1)
      && lexicon.demonyms.longest(in: text.words, at: at + 1, before: end) == nil
      && lexicon.nouns.longest(in: text.words, at: at + 1, before: end) == nil
  }

  /// `Captain Kane`, but `by Son Heung-min`: a capital in mid-sentence on a noun that says nothing of his work is a name's.
  /// At the start of a sentence too, where a word stands behind it that is nothing but half of a name.
  private func opensSentenceOrWorks(_ noun: Listed, _ at: Int, _ end: Int) -> Bool {
    if holds(lists.titles, at) { return true }
    if text.tokens[at].flags.contains(.opensSentence), !isSecondHalf(at + noun.length, end) { return true }
    return noun.forms.contains { form in
      // `Dutchman` has its capital always.
      lexicon.nouns.attribute("role", of: form.entry) != "other"
        || lexicon.nouns.attribute("noun", of: form.entry)?.first?.isUppercase == true
    }
  }

  /// `Heung-min`: joined by a hyphen, with a small letter behind it.
  private func isSecondHalf(_ at: Int, _ end: Int) -> Bool {
    guard at < end, text.tokens[at].flags.contains(.hyphenated), !text.tokens[at].flags.contains(.opensLine) else {
      return false
    }
    let parts = text.text(at).split(separator: "-")
    guard parts.count == 2, let first = parts.first, parts.allSatisfy({ $0.count <= 5 }) else { return false }
    return traits(of: first).isDisjoint(with: .ordinary) && traits(of: first).isDisjoint(with: .given)
  }

  private func traits(of word: Substring) -> Lexicon.Traits { lexicon.traits(of: Spelling.id(of: String(word))) }

  private func opensQuotation(_ at: Int) -> Bool {
    at > 0 && text.tokens[at - 1].kind == .quote && !text.tokens[at].flags.contains(.spaced)
  }

  /// One listed word with more capitals behind it: `England World Cup` are two names, `Jordan Henderson` is one.
  func isListedBeforeMore(_ found: Listed, _ at: Int, _ end: Int) -> Bool {
    let next = at + 1
    if holds(lists.teamSuffixes, next) { return true }
    if isSelfContained(found, at, end) { return true }
    if let more = lexicon.names.longest(in: text.words, at: next, before: end), more.length == end - next,
      more.length > 1
    {
      return true
    }
    if holds(lists.teamShapes, next) || holds(lists.venueShapes, end - 1) || holds(lists.competitionShapes, end - 1)
      || holds(lists.organisationShapes, end - 1)
    {
      return false
    }
    if holds(lists.neverNames, next) || holds(lists.titles, next) || holds(lists.honours, next) { return true }
    if !traits(at).isDisjoint(with: .given) { return false }
    if let more = lexicon.names.longest(in: text.words, at: next, before: end),
      more.forms.contains(where: { !$0.isWeak }) || more.length > 1
    {
      return true
    }
    if lexicon.nouns.longest(in: text.words, at: next, before: end) != nil { return true }
    if lexicon.demonyms.longest(in: text.words, at: next, before: end) != nil { return true }
    if end - next >= 2,
      found.forms.contains(where: { !$0.isWeak && lexicon.names.entries[Int($0.entry)].kind == .team })
    {
      return true
    }
    return end - next >= 2 && !traits(next).isDisjoint(with: .given)
  }

  /// `Chelsea Football Club` is the club, `UEFA Observer` somebody of UEFA: no person's name begins with an acronym of a list.
  private func isSelfContained(_ found: Listed, _ at: Int, _ end: Int) -> Bool {
    let strong = found.forms.filter { !$0.isWeak }.map { lexicon.names.entries[Int($0.entry)].kind }
    if strong.contains(.team), lists.teamEndings.longest(in: text.words, at: at + 1, before: end) > 0 { return true }
    return (strong.contains(.organisation) || holds(lists.capitalNames, at)) && text.tokens[at].flags.contains(.allCaps)
      && text.tokens[at].length > 2 && !isTitleWord(at + 1)
  }

  /// A capital that says little, for all words about it have one.
  private func isTitleWord(_ at: Int) -> Bool { text.tokens[at].flags.contains(.allCaps) }
}
