internal import Records
internal import Rules

/// Decides what a name stands for where it may be several things: the team or the place, the club or the person.
///
/// Each occurrence is looked at for signs of its own (`in Frankfurt`, `MADRID (AP)`); a name without any sign is the
/// team. A country or a club's town is a place too, whether or not a list of places holds it.
struct NameUse {
  private let lexicon: Lexicon
  private let lists: Lists

  init(_ lexicon: Lexicon, _ lists: Lists) {
    self.lexicon = lexicon
    self.lists = lists
  }

  func decide(_ mentions: inout [Mention], in text: borrowing TokenisedText) {
    var countries = CountryUse(lists)
    for number in mentions.indices {
      guard mayBe(.team, mentions[number]),
        mayBe(.location, mentions[number]) || mayBePlace(mentions[number], text)
      else {
        if let kind = onlyKind(of: mentions[number]) { mentions[number].kind = kind }
        continue
      }
      let isPlace =
        isPlace(mentions[number].tokens, in: text, isNational: isNation(mentions[number]))
        || follows(number, mentions, text)
        || isBehindQuarter(mentions[number].tokens, text)
      mentions[number].kind = isPlace ? .location : .team
      if isNation(mentions[number]) || isCountry(mentions[number].tokens, text) {
        countries.note(number, mentions[number], text)
      }
    }
    for number in countries.places { mentions[number].kind = .location }
    for number in mentions.indices { keepEntries(of: &mentions[number]) }
  }

  private func kind(of entry: Int32) -> Entity.Kind { lexicon.names.entries[Int(entry)].kind }

  private func mayBe(_ kind: Entity.Kind, _ mention: Mention) -> Bool {
    mention.entries.contains { self.kind(of: $0) == kind }
  }

  private func onlyKind(of mention: Mention) -> Entity.Kind? {
    guard let kind = mention.entries.first.map(kind(of:)) else { return nil }
    return mention.entries.allSatisfy { self.kind(of: $0) == kind } ? kind : nil
  }

  private func keepEntries(of mention: inout Mention) {
    let kind = mention.kind
    mention.entries.removeAll { self.kind(of: $0) != kind }
  }

  /// A country's side, or a club by its town's name.
  private func mayBePlace(_ mention: Mention, _ text: borrowing TokenisedText) -> Bool {
    let spelled = text.text(tokens: mention.tokens)
    return mention.entries.contains { entry in
      let names = lexicon.names
      let isNational = names.tables[Int(names.entries[Int(entry)].table)].has("demonyms")
      if isNational {
        return names.name(of: entry) == spelled || spelled.count <= 4
          || names.attribute("aliases", of: entry)?.contains(spelled) == true
      }
      return names.attribute("city", of: entry)?.caseInsensitiveEquals(spelled) == true
    }
  }

  /// `south Wales`, `north London`: part of a place, no side.
  private func isBehindQuarter(_ tokens: Range<Int>, _ text: borrowing TokenisedText) -> Bool {
    let at = tokens.lowerBound - 1
    return at >= 0 && text.tokens[at].kind == .word && lists.quarters.contains(text.words[at])
      && !text.tokens[at].flags.contains(.capitalised)
  }

  // MARK: Signs

  private func isPlace(_ tokens: Range<Int>, in text: borrowing TokenisedText, isNational: Bool) -> Bool {
    var before = tokens.lowerBound - 1
    let after = tokens.upperBound
    if after < text.tokens.count, text.tokens[after].kind == .possessive {
      // `in England's`: what is owned says which; a place noun behind it makes it the place.
      let noun = after + 1
      return noun < text.tokens.count
        && (lists.placeNouns.contains(text.words[noun]) || ownsLeague(noun, of: tokens, text))
    }
    if isDateline(tokens, text) { return true }
    if after < text.tokens.count, lists.localMatches.contains(text.words[after]) { return true }
    if lists.showsPlace(after, text) || isNational && qualifies(tokens, text) { return true }
    if before >= 0, lists.determiners.contains(text.words[before]) {
      // `in the USA`, but `in the Swansea box`.
      guard
        after >= text.tokens.count || text.tokens[after].kind != .word || lists.connectors.contains(text.words[after])
          || lists.dayPrepositions.contains(text.words[after])
      else { return false }
      before -= 1
    }
    guard before >= 0, !namesSomethingOfTheirs(after, text) else { return false }
    if after < text.tokens.count, lists.behindPlace.contains(text.words[after]) { return true }
    // `countries such as Qatar`
    if before > 1, lists.likenessWords.contains(text.words[before]),
      (before - 2..<before).contains(where: { lists.countryNouns.contains(text.words[$0]) }), isCountry(tokens, text)
    {
      return true
    }
    if lists.placePrepositions.contains(text.words[before]) {
      return before == 0 || !lists.concernedWith.contains(text.words[before - 1])
    }
    // `wants to return to France`, but not `to France's captain`
    if before > 0, lists.motionPrepositions.contains(text.words[before]), isCountry(tokens, text),
      lists.countryMotions.contains(text.words[before - 1])
    {
      return true
    }
    // `flocked to Switzerland`, `the south of France`
    return before > 0 && lists.motionPrepositions.contains(text.words[before])
      && (lists.motions.contains(text.words[before - 1]) || lists.placeNouns.contains(text.words[before - 1]))
  }

  /// Whether the words are a country and its side, by whatever name: `the US`.
  private func isNation(_ mention: Mention) -> Bool {
    mention.entries.contains { lexicon.names.entries[Int($0)].kind == .location }
      && mention.entries.contains { lexicon.names.tables[Int(lexicon.names.entries[Int($0)].table)].has("demonyms") }
  }

  /// `US athletes`, `UAE laws`: letters that stand before a noun, which nothing shows to be the side's.
  private func qualifies(_ tokens: Range<Int>, _ text: borrowing TokenisedText) -> Bool {
    let after = tokens.upperBound
    guard tokens.count == 1, text.tokens[tokens.lowerBound].flags.contains(.allCaps),
      text.tokens[tokens.lowerBound].length <= 6, after < text.tokens.count, text.tokens[after].kind == .word,
      !text.tokens[after].flags.contains(.capitalised), !text.tokens[after].flags.contains(.opensSentence)
    else { return false }
    let word = text.words[after]
    return lexicon.traits(of: word).contains(.ordinary) && !lists.isAuxiliary(word) && !lists.connectors.contains(word)
      && !lists.motionPrepositions.contains(word) && !lists.placePrepositions.contains(word)
      && !lists.beforeSide.contains(word) && !lists.behindSide.contains(word)
      && lexicon.verbs[word].isDisjoint(with: [.past, .third, .auxiliary])
      && lists.behindTeam.longest(in: text.words, at: after, before: text.tokens.count) == 0
      && !namesSomethingOfTheirs(after, text)
  }

  /// Whether the words are a country's own name, as no club's are.
  private func isCountry(_ tokens: Range<Int>, _ text: borrowing TokenisedText) -> Bool {
    guard let found = lexicon.names.longest(in: text.words, at: tokens.lowerBound, before: tokens.upperBound),
      found.length == tokens.count
    else { return false }
    return found.forms.contains { form in
      !form.isWeak && lexicon.names.tables[Int(lexicon.names.entries[Int(form.entry)].table)].has("demonyms")
    }
  }

  /// `Italy's top flight`, `Australia's then W-League`: a country and its league, with what is said of it between.
  private func ownsLeague(_ noun: Int, of country: Range<Int>, _ text: borrowing TokenisedText) -> Bool {
    for at in noun..<min(noun + NameUse.longestPraise, text.tokens.count) {
      if isOwnLeague(at, of: country, text) { return true }
      guard text.tokens[at].kind == .word || text.tokens[at].kind == .possessive else { return false }
      if lists.leagueNouns.contains(text.words[at]) { return isCountry(country, text) }
      if text.tokens[at].flags.contains(.capitalised) { return false }
    }
    return false
  }

  /// How many words stand between a country and its league at most.
  private static let longestPraise = 4

  /// `Italy's Serie A`, `Russia's Zenit`: a country and its own league or club.
  private func isOwnLeague(_ at: Int, of country: Range<Int>, _ text: borrowing TokenisedText) -> Bool {
    guard let league = lexicon.names.longest(in: text.words, at: at, before: text.tokens.count),
      let land = lexicon.names.longest(in: text.words, at: country.lowerBound, before: country.upperBound)
    else { return false }
    let keys = land.forms.compactMap { lexicon.names.key(of: $0.entry) }
    return league.forms.contains { form in
      let kind = lexicon.names.entries[Int(form.entry)].kind
      guard kind == .competition || kind == .team && !form.isWeak else { return false }
      return lexicon.names.attribute("country", of: form.entry).map(keys.contains) ?? false
    }
  }

  /// `in England colours`: a noun behind the name makes it the team.
  private func namesSomethingOfTheirs(_ after: Int, _ text: borrowing TokenisedText) -> Bool {
    guard after < text.tokens.count, text.tokens[after].kind == .word, !text.tokens[after].flags.contains(.capitalised)
    else { return false }
    return lexicon.nouns.longest(in: text.words, at: after, before: after + 1) != nil
      || lists.teamThings.contains(text.words[after])
  }

  /// `MADRID (AP)`, `PARIS, France (AFP)`, `Belgrade (AFP) –`: where an agency's report was sent from.
  private func isDateline(_ tokens: Range<Int>, _ text: borrowing TokenisedText) -> Bool {
    let at = tokens.lowerBound
    let after = tokens.upperBound
    guard text.tokens[at].flags.contains(.opensLine) || at == 0, after + 1 < text.tokens.count else { return false }
    let opens = text.tokens[after].kind == .open && text.tokens[after + 1].kind == .word
    if opens, text.tokens[after + 1].flags.contains(.allCaps) || text.tokens[after + 1].flags.contains(.capitalised) {
      return true
    }
    return text.tokens[at].flags.contains(.allCaps)
      && (text.tokens[after].kind == .comma || text.tokens[after].kind == .dash)
  }

  /// `Dnipro of Ukraine`, `Sepahan, of Iran,`: the country of a club.
  private func isLand(_ land: Range<Int>, of club: Mention, _ text: borrowing TokenisedText) -> Bool {
    guard club.kind == .team, isCountry(land, text), !isCountry(club.tokens, text) else { return false }
    var at = land.lowerBound - 1
    if at > 0, lists.determiners.contains(text.words[at]) { at -= 1 }
    guard at > 0, lists.clubOf.contains(text.words[at]) else { return false }
    if text.tokens[at - 1].kind == .comma { at -= 1 }
    return club.tokens.upperBound == at
  }

  /// `in Spain, Italy and the Netherlands`: the next of several countries of which the first is a place.
  private func goesOn(_ number: Int, _ mentions: [Mention], _ text: borrowing TokenisedText) -> Bool {
    let country = mentions[number].tokens
    let previous = mentions[number - 1]
    guard previous.kind == .location, isCountry(previous.tokens, text), isCountry(country, text),
      previous.tokens.upperBound < country.lowerBound, country.lowerBound - previous.tokens.upperBound <= 3
    else { return false }
    let between = previous.tokens.upperBound..<country.lowerBound
    let isJoined = between.contains { lists.teamJoins.contains(text.words[$0]) }
    guard
      between.allSatisfy({ at in
        text.tokens[at].kind == .comma || lists.teamJoins.contains(text.words[at])
          || lists.determiners.contains(text.words[at])
      }), !namesSomethingOfTheirs(country.upperBound, text)
    else { return false }
    guard country.upperBound < text.tokens.count else { return true }
    // `In Spain, Norton lost`: what the sentence goes on to tell is no item of a list.
    let next = text.tokens[country.upperBound]
    if next.kind == .possessive { return false }
    return isJoined || next.kind == .comma || lists.teamJoins.contains(text.words[country.upperBound])
  }

  /// A country behind a town: `MANCHESTER, England --`, `Munich (Germany)`.
  private func follows(_ number: Int, _ mentions: [Mention], _ text: borrowing TokenisedText) -> Bool {
    guard number > 0 else { return false }
    let previous = mentions[number - 1]
    let at = mentions[number].tokens.lowerBound
    if isLand(mentions[number].tokens, of: previous, text) || goesOn(number, mentions, text) { return true }
    // `St. Jakob-Park Basel`
    if previous.kind == .venue, previous.tokens.upperBound == at, !text.tokens[at].flags.contains(.opensLine) {
      return true
    }
    guard previous.tokens.upperBound == at - 1, text.tokens[at - 1].kind == .comma || text.tokens[at - 1].kind == .open
    else { return false }
    if previous.kind == .venue, text.tokens[at - 1].kind == .comma {
      // `at Wembley, Norton boss Kane`
      return !namesSomethingOfTheirs(mentions[number].tokens.upperBound, text)
    }
    // `drawn in Istanbul, Turkey, on Friday`
    if previous.kind == .location, text.tokens[at - 1].kind == .comma, previous.tokens.lowerBound > 0,
      lists.placePrepositions.contains(text.words[previous.tokens.lowerBound - 1]),
      isCountry(mentions[number].tokens, text), !isCountry(previous.tokens, text)
    {
      return true
    }
    return previous.kind == .location && (text.tokens[at - 1].kind == .open || isDateline(previous.tokens, text))
  }
}

extension String {
  fileprivate func caseInsensitiveEquals(_ other: String) -> Bool { lowercased() == other.lowercased() }
}
