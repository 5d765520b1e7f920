internal import Records
internal import Rules
internal import Tokenising

/// Whether a name is a person's.
extension NameEvidence {
  /// A run that may be a person's name.
  func person(_ mention: Mention) -> Mention? {
    var found = mention
    let words = Array(text.words[mention.tokens])
    if names.contains(words) { return found }
    // `T E A M`
    if mention.tokens.count > 1, mention.tokens.allSatisfy({ text.tokens[$0].length == 1 }) { return nil }
    // `the Norton Derby`
    if mention.tokens.count > 1, words.contains(where: lists.localMatches.contains) { return nil }
    if mention.tokens.count > 1 { return fullName(mention) }
    let word = words[0]
    let traits = lexicon.traits(of: word)
    if parts.contains(word) {
      // `Will he play?` is no mention of Will Hughes.
      if opensSentence(mention), traits.contains(.weakGiven), !around.acts(mention.tokens), isAuxiliary(word) {
        return nil
      }
      found.rule = "name-part"
      return found
    }
    if isPluralOfPart(at(mention)) { return nil }
    if lists.neverNames.contains(word)
      || lexicon.demonyms.longest(in: text.words, at: at(mention), before: at(mention) + 1) != nil
    {
      return nil
    }
    if text.tokens[at(mention)].length == 1 { return nil }
    if text.tokens[at(mention)].flags.contains(.allCaps), text.tokens[at(mention)].length <= 4 {
      found.rule = "initials"
      if initials.contains(text.text(at(mention))) { return found }
      return isAcronym(mention) ? body(mention) : nil
    }
    if isAcronym(mention) { return body(mention) }
    if let words = camelCase(mention) { return areBody(words) ? body(mention) : nil }
    if traits.contains(.mononym), !traits.contains(.weakMononym) || !opensSentence(mention) {
      found.rule = "mononym"
      return found
    }
    if around.isListEntry(mention.tokens) {
      found.rule = "list-entry"
      return found
    }
    if traits.contains(.ordinary) || lower.contains(word) {
      guard around.isTelling(at(mention)) else { return nil }
      if !lower.contains(word), !isCapital(at(mention) - 1), around.isIntroduced(at(mention)) {
        found.rule = "introduced-name"
      } else if !lower.contains(word), around.acts(mention.tokens) || (upper[word] ?? 0) > 1, standsAlone(mention) {
        found.rule = "telling-capital"
      } else {
        return nil
      }
      return found
    }
    let acts = around.acts(mention.tokens)
    if !around.isTelling(at(mention)), upper[word] == nil, isInflected(at(mention)) { return nil }
    // `the Londoners`
    if at(mention) > 0, lists.determiners.contains(text.words[at(mention) - 1]),
      lexicon.nouns.longest(in: text.words, at: at(mention), before: at(mention) + 1) != nil
    {
      return nil
    }
    if !acts, isBehindArticle(mention), !signs.isTeam(mention) { return nil }
    found.rule = "unknown-word"
    return found
  }

  /// `the Thames`, `an Arab`: no person, but `the Norton of old`, `a Norton header`.
  private func isBehindArticle(_ mention: Mention) -> Bool {
    let next = mention.tokens.upperBound
    guard follows(mention, lists.articles) else { return false }
    return next >= text.tokens.count
      || !lists.motionPrepositions.contains(text.words[next])
        && lists.personThings.longest(in: text.words, at: next, before: text.tokens.count) == 0
  }

  /// `Youth Empowerment`, `Boston Herald`: an ordinary word ends it, and nothing shows a person or a side.
  private func isThing(_ mention: Mention) -> Bool {
    let last = mention.tokens.upperBound - 1
    let end = lexicon.traits(of: text.words[last])
    return end.contains(.ordinary) && end.isDisjoint(with: .given) && !hasGivenPart(at(mention))
      && !around.acts(mention.tokens) && !around.isIntroduced(at(mention)) && !parts.contains(text.words[last])
      && upper[text.words[last]] == nil && !signs.isTeam(mention)
  }

  /// `Marc`, `Marc-Vivien`
  private func hasGivenPart(_ at: Int) -> Bool {
    let parts = text.text(at).split(separator: "-").map { Spelling.id(of: String($0)) }
    return ([text.words[at]] + parts).contains { !lexicon.traits(of: $0).isDisjoint(with: .given) }
  }

  /// With no article before it and no capital beside it, as a name stands that is an everyday word too.
  private func standsAlone(_ mention: Mention) -> Bool {
    let start = at(mention)
    let next = mention.tokens.upperBound
    return (!follows(mention, lists.articles) || mayBeShort(mention)) && !text.tokens[start].flags.contains(.allCaps)
      && !isCapital(start - 1) && !isCapital(next)
  }

  /// `the Cup`, `the Army`, `the Republic`: short for a longer name, or a side.
  private func mayBeShort(_ mention: Mention) -> Bool {
    let word = text.words[at(mention)]
    return lists.competitionShapes.contains(word) || longer.contains(word) || signs.isTeam(mention)
  }

  /// `the Glazers`: a family, no person.
  private func isPluralOfPart(_ at: Int) -> Bool {
    let spelled = text.text(at).lowercased()
    guard spelled.hasSuffix("s"), at > 0, lists.determiners.contains(text.words[at - 1]) else { return false }
    let singular = String(spelled.dropLast())
    return parts.contains(Spelling.id(of: singular))
  }

  /// Whether the word is an inflection of an ordinary one: `Temperatures`, `Upping`.
  private func isInflected(_ at: Int) -> Bool {
    let word = text.text(at).lowercased()
    return ["s", "es", "d", "ed", "ing", "ly", "ies"].contains { ending in
      guard word.hasSuffix(ending), word.count > ending.count + 1 else { return false }
      let stem = String(word.dropLast(ending.count))
      return [stem, stem + "e", stem + "y", String(stem.dropLast())].contains { part in
        lexicon.traits(of: Spelling.id(of: part)).contains(.ordinary)
      }
    }
  }

  private func fullName(_ mention: Mention) -> Mention? {
    var found = mention
    // `Ten Hag`, `De Gea`
    if lexicon.traits(of: text.words[at(mention)]).contains(.particle),
      !lists.connectors.contains(text.words[at(mention)]) || parts.contains(text.words[mention.tokens.upperBound - 1])
    {
      found.rule = "particle-name"
      return found
    }
    // A run whose first word is ordinary and whose rest is a known name: `Meanwhile Kane`.
    let rest = mention.tokens.dropFirst()
    let first = lexicon.traits(of: text.words[at(mention)])
    if first.contains(.ordinary), first.isDisjoint(with: .given) || first.contains(.weakGiven) {
      if names.contains(Array(text.words[rest])) || rest.count == 1 && parts.contains(text.words[rest.lowerBound]) {
        found.tokens = rest
        found.rule = "name-part"
        return found
      }
    }
    let ordinary = mention.tokens.filter {
      lexicon.traits(of: text.words[$0]).contains(.ordinary)
        && lexicon.traits(of: text.words[$0]).isDisjoint(with: .given)
        || lists.neverNames.contains(text.words[$0])
    }
    if ordinary.count == mention.tokens.count { return nil }
    if around.isListEntry(mention.tokens) {
      found.rule = "list-entry"
      return found
    }
    if first.contains(.ordinary), first.isDisjoint(with: .given), !around.isTelling(at(mention)),
      ordinary.count * 2 >= mention.tokens.count,
      !text.tokens[mention.tokens.upperBound - 1].flags.contains(.hyphenated),
      !around.isIntroduced(at(mention))
    {
      return nil
    }
    if isThing(mention) { return nil }
    found.rule = "full-name-shape"
    return found
  }
}
