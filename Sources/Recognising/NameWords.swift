internal import Records
internal import Rules
internal import Tokenising

/// What the words of a text are to a name: capitals, initials, given names, names of the lists.
struct NameWords {
  let text: TokenisedText
  let lexicon: Lexicon
  let lists: Lists

  init(_ text: TokenisedText, _ lexicon: Lexicon, _ lists: Lists) {
    self.text = text
    self.lexicon = lexicon
    self.lists = lists
  }

  func isCapital(_ at: Int) -> Bool {
    let token = text.tokens[at]
    guard token.kind == .word, token.flags.contains(.capitalised) else { return false }
    return !(token.flags.contains(.hyphenated) && isCompound(at)) && !holdsDigit(token) && !isAbbreviated(at)
  }

  /// `No. 9`: with its stop, a word that is no name without it.
  private func isAbbreviated(_ at: Int) -> Bool {
    text.tokens[at].length > 2 && text.utf8[text.tokens[at].span.end - 1] == UInt8(ascii: ".")
      && holds(lists.neverNames, text.text(at).dropLast())
  }

  /// `Published24`, `QF1`
  private func holdsDigit(_ token: Token) -> Bool {
    text.utf8[token.span.start..<token.span.end].contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// `Toxteth-born`, `Ex-midfielder` are no names, `Heung-min` is one.
  private func isCompound(_ at: Int) -> Bool {
    let spelled = text.text(at)
    let parts = spelled.lowercased().split(separator: "-")
    guard let first = parts.first, let last = parts.last else { return false }
    if holds(lists.compoundEndings, last) || holds(lists.compoundBeginnings, first) { return true }
    // `Runners-up`, `T-shirts`, `Detroit-area`: an ordinary word behind what is no given name, with one capital.
    return spelled.split(separator: "-").last?.first?.isLowercase == true && isOrdinary(last)
      && (first.count == 1 || isOrdinary(first) || min(first.count, last.count) > 3 && !isGiven(first))
  }

  private func isGiven(_ word: Substring) -> Bool {
    !lexicon.traits(of: Spelling.id(of: String(word))).isDisjoint(with: .given)
  }

  private func isOrdinary(_ word: Substring) -> Bool {
    lexicon.traits(of: Spelling.id(of: String(word))).contains(.ordinary)
  }

  private func holds(_ set: WordSet, _ word: Substring) -> Bool {
    set.contains(Spelling.id(of: String(word)))
  }

  /// One capital letter before a surname: `J. Smith`, `S Bennett`. `A` is one only where a list puts it.
  func isInitial(_ at: Int, _ end: Int) -> Bool {
    let token = text.tokens[at]
    let isLetter = token.length == 1 || token.flags.contains(.initial)
    guard isLetter, at + 1 < end, text.tokens[at + 1].length > 1 else { return false }
    if at > 0, holds(lists.determiners, at - 1) { return false }
    guard traits(at).contains(.ordinary) || holds(lists.neverNames, at) else { return true }
    if listed(at + 1, before: end) != nil { return false }
    let before = at > 0 ? text.tokens[at - 1].kind : .stop
    let after = end < text.tokens.count ? text.tokens[end].kind : .stop
    let isAfterMark =
      [.comma, .semicolon, .colon, .open].contains(before) || text.tokens[at].flags.contains(.opensSentence)
    return isAfterMark && [.comma, .semicolon, .open, .close, .stop].contains(after)
  }

  /// `AS Norton`, but `As Norton ran on`.
  func isTeamPrefix(_ at: Int) -> Bool {
    holds(lists.teamPrefixes, at) && (text.tokens[at].flags.contains(.allCaps) || !holds(lists.connectors, at))
  }

  func traits(_ at: Int) -> Lexicon.Traits { lexicon.traits(of: text.words[at]) }

  func holds(_ set: WordSet, _ at: Int) -> Bool { set.contains(text.words[at]) }

  /// True for a line whose words are nearly all capitalised, so that a capital says little.
  func isTitleCase(_ sentence: Sentence) -> Bool {
    var capital = 0
    var small = 0
    for at in sentence.tokens where text.tokens[at].kind == .word && text.tokens[at].length > 3 {
      if text.tokens[at].flags.contains(.capitalised) { capital += 1 } else { small += 1 }
    }
    return capital >= 4 && small * 4 <= capital
  }

  func gender(_ at: Int) -> Gender? {
    let found = traits(at)
    switch (found.contains(.givenMale), found.contains(.givenFemale)) {
    case (true, false): return .male
    case (false, true): return .female
    default: return nil
    }
  }

  // MARK: Listed names

  typealias Listed = (length: Int, forms: NameForms)

  func listed(_ at: Int, before end: Int) -> Listed? {
    let token = text.tokens[at]
    guard token.flags.contains(.capitalised) || token.kind == .number || token.kind == .ordinal,
      let found = lexicon.names.longest(in: text.words, at: at, before: end)
    else { return nil }
    if found.length == 1, holds(lists.capitalNames, at), !token.flags.contains(.allCaps) { return nil }
    // Every part that is spelled with a capital in a list is spelled so in the text, joining words apart, and the last of
    // `Champions league`; a country's league may be any.
    let isOfPeople = lexicon.demonyms.longest(in: text.words, at: at, before: end) != nil
    for place in at..<at + found.length {
      let token = text.tokens[place]
      if token.kind == .word, !token.flags.contains(.capitalised), !holds(lists.connectors, place),
        !traits(place).contains(.particle), !text.text(place).contains(where: \.isUppercase),
        isOfPeople || place == at || !holds(lists.competitionShapes, place)
      {
        return nil
      }
    }
    if found.length > 1, text.tokens[at + 1..<at + found.length].contains(where: { $0.flags.contains(.opensLine) }) {
      return nil
    }
    return found
  }

  /// Where a listed name begins without what a list spells out with it: `The Football Association`, `Spanish La Liga`.
  func nameStart(_ found: Listed, _ at: Int) -> Int {
    guard found.length > 1 else { return at }
    // Only a team's article is a part of its name: `The Strongest`, `The New Saints`.
    let kinds = found.forms.map { lexicon.names.entries[Int($0.entry)].kind }
    if !kinds.contains(.team), holds(lists.determiners, at) { return at + 1 }
    // `the English FA` is a body's name as it stands.
    guard !kinds.contains(.organisation),
      let people = lexicon.demonyms.longest(in: text.words, at: at, before: at + found.length),
      people.length < found.length,
      let rest = lexicon.names.longest(in: text.words, at: at + people.length, before: at + found.length),
      rest.length == found.length - people.length,
      rest.forms.contains(where: { form in !form.isWeak && found.forms.contains { $0.entry == form.entry } })
    else { return at }
    return at + people.length
  }
}
