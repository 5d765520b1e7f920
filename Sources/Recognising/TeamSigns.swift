internal import Records
internal import Rules

/// Which names that no list holds as teams are teams, by what stands beside them anywhere in the article: a score
/// (`Norton 2-1`), words that come before a team (`win over Norton`) or behind one (`Norton striker`), a team that it is
/// joined with. Signs of a person (`striker Mount`, `Mount headed`) speak against it. They may be runs of capitals,
/// schools, or places (`Norton beat Accra`).
struct TeamSigns {
  private let text: TokenisedText
  private let lexicon: Lexicon
  private let lists: Lists
  private var weights: [[WordID]: Double] = [:]
  /// The words before the last one of each team that is named by several: `Norton` of `Norton Vale`.
  private let towns: Set<[WordID]>
  /// By token: whether a name begins there.
  private let starts: [Bool]

  /// What the signs must weigh to make a team of an unknown name, and of a place.
  private static let least = 0.5
  private static let leastOfPlace = 1.0

  init(_ text: TokenisedText, _ lexicon: Lexicon, _ lists: Lists, _ around: Surroundings, of names: [Mention]) {
    self.text = text
    self.lexicon = lexicon
    self.lists = lists
    var starts = [Bool](repeating: false, count: text.tokens.count)
    for name in names { starts[name.tokens.lowerBound] = true }
    self.starts = starts
    towns = Set(
      names.lazy.filter { $0.kind == .team && $0.tokens.count > 1 }.map { Array(text.words[$0.tokens].dropLast()) })
    for mention in names
    where mayBeTeam(mention) && mention.tokens.count <= 3 && !isFused(mention.tokens)
      && !around.isListEntry(mention.tokens)
    {
      weights[Array(text.words[mention.tokens]), default: 0] += weight(
        mention.tokens, ofPlace: mention.kind == .location, ofBody: mention.kind == .organisation && !isSchool(mention))
    }
    addShortForms()
    addJoined(names)
  }

  /// `Norton Vale` is what `Norton` alone is shown to be, and `Vale`.
  private mutating func addShortForms() {
    let alone = weights
    for words in alone.keys where words.count > 1 {
      for word in [words[0], words[words.count - 1]] { weights[words, default: 0] += alone[[word]] ?? 0 }
    }
  }

  /// `Norton and Chelsea`: what is joined with a team is one, if nothing speaks against it.
  private mutating func addJoined(_ names: [Mention]) {
    let surnames = Set(
      names.indices.filter { names[$0].kind == .person && names[$0].tokens.count > 1 }.map {
        text.words[names[$0].tokens.upperBound - 1]
      })
    let others = names.indices.filter {
      names[$0].tokens.count > 1 || !surnames.contains(text.words[names[$0].tokens.lowerBound])
    }.sorted { names[$0].tokens.lowerBound < names[$1].tokens.lowerBound }
    for (first, second) in zip(others, others.dropFirst()) {
      let gap = names[first].tokens.upperBound
      guard names[second].tokens.lowerBound == gap + 1, lists.teamJoins.contains(text.words[gap]) else { continue }
      for (one, other) in [(names[first], names[second]), (names[second], names[first])]
      where mayBeTeam(one) && !lists.articles.ends(at: one.tokens.lowerBound, in: text.words)
        && (other.kind == .team || isTeam(other))
      {
        let words = Array(text.words[one.tokens])
        if let weight = weights[words], weight >= 0, weight < TeamSigns.least { weights[words] = TeamSigns.least }
      }
    }
  }

  func isTeam(_ mention: Mention) -> Bool {
    mayBeTeam(mention)
      && (weights[Array(text.words[mention.tokens])] ?? 0)
        >= (mention.kind == .location ? TeamSigns.leastOfPlace : TeamSigns.least)
  }

  /// Whether something beside a name that is a side's, or somebody's surname, shows the side.
  func showTeam(at tokens: Range<Int>) -> Bool { weight(tokens) >= TeamSigns.least }

  private func mayBeTeam(_ mention: Mention) -> Bool {
    mention.entries.isEmpty && mention.kind == .person
      // `Norton College beat Ashby High`
      || mention.entries.isEmpty && mention.kind == .organisation
        && (isSchool(mention) || weights[Array(text.words[mention.tokens])] != nil || isInLineOfResult(mention.tokens))
      || mention.kind == .location && !mention.entries.isEmpty
        && mention.entries.allSatisfy { lexicon.names.entries[Int($0)].kind == .location }
  }

  private func isSchool(_ mention: Mention) -> Bool {
    lists.schools.contains(text.words[mention.tokens.upperBound - 1])
  }

  private func weight(_ tokens: Range<Int>, ofPlace: Bool = false, ofBody: Bool = false) -> Double {
    // `Norton Police 3 Ashfield 1`: of any other body no more than a line of results shows that it has a side.
    if ofBody { return isInLineOfResult(tokens) ? 1 : 0 }
    var weight = 0.0
    let before = tokens.lowerBound
    let behind = tokens.upperBound
    if before > 0, text.tokens[before - 1].kind == .score { weight += 1 }
    if behind < text.tokens.count, text.tokens[behind].kind == .score, !isSets(behind) { weight += 1 }
    if isBehindScore(before) || isBeforeResult(behind) || agreesInPlural(before, behind) { weight += 1 }
    if isInLineOfResult(tokens) { weight += 1 }
    if ofPlace, towns.contains(Array(text.words[tokens])), acts(behind) { weight += 1 }
    if !ofPlace || !saysWhere(tokens) { weight += lists.teamContexts.weight(of: tokens, in: text) }
    if before > 0, text.tokens[before - 1].kind == .word, isPersonNoun(before - 1) { weight -= 2 }
    if isJoinedToPerson(before) { weight -= 2 }
    if isForename(before) || tokens.dropFirst().dropLast().contains(where: isForename) { weight -= 2 }
    return weight
  }

  /// `Norton struck`, where `Norton Vale` is told of: no town does anything.
  private func acts(_ behind: Int) -> Bool {
    behind < text.tokens.count && lexicon.verbs[text.words[behind]].contains(.past)
      && lexicon.verbs[text.words[behind]].isDisjoint(with: .auxiliary)
  }

  /// `the Norton outfit`: where a side is from.
  private func saysWhere(_ tokens: Range<Int>) -> Bool {
    lists.articles.ends(at: tokens.lowerBound, in: text.words)
      && lists.teamNouns.longest(in: text.words, at: tokens.upperBound, before: text.tokens.count) > 0
  }

  /// What a person's name begins with, or is by itself: `Harry`, `Sir`, `Rodri`.
  private func isForename(_ at: Int) -> Bool {
    let traits = lexicon.traits(of: text.words[at])
    return !traits.isDisjoint(with: .given) || traits.contains(.mononym) || lists.honours.contains(text.words[at])
  }

  /// `FulhamHarry`: words that a page has run together.
  private func isFused(_ tokens: Range<Int>) -> Bool {
    tokens.contains { at in
      let letters = text.utf8[text.tokens[at].span.start..<text.tokens[at].span.end]
      return zip(letters, letters.dropFirst()).contains { small, big in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small) && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(big)
      } && !letters.starts(with: "Mc".utf8) && !letters.starts(with: "Mac".utf8)
    }
  }

  /// `6-1 6-2`: one result does not follow another but where sets are counted.
  private func isSets(_ at: Int) -> Bool {
    (at + 1..<min(text.tokens.count, at + 3)).contains { text.tokens[$0].kind == .score }
  }

  /// `lost 2-1 to Norton`
  private func isBehindScore(_ at: Int) -> Bool {
    guard at > 1, lists.resultPrepositions.contains(text.words[at - 1]) else { return false }
    return text.tokens[at - 2].kind == .score
      || at > 2 && lists.resultPrepositions.contains(text.words[at - 2]) && text.tokens[at - 3].kind == .score
  }

  /// `Norton 2 Ashfield 1`, each name with its number, which nothing else shares the line with.
  private func isInLineOfResult(_ name: Range<Int>) -> Bool {
    let number = name.upperBound
    guard number < text.tokens.count, text.tokens[number].kind == .number, text.tokens[number].length <= 2 else {
      return false
    }
    let endsLine = number + 1 == text.tokens.count || text.tokens[number + 1].flags.contains(.opensLine)
    if endsLine, name.lowerBound > 0, text.tokens[name.lowerBound - 1].kind == .number { return true }
    return (name.lowerBound == 0 || text.tokens[name.lowerBound].flags.contains(.opensLine))
      && (endsLine || starts[number + 1])
  }

  /// `Norton came back to beat Ashfield 2-1`: a verb of results with its score, and no other name before the verb. Whose
  /// something wins may be somebody as well.
  private func isBeforeResult(_ behind: Int) -> Bool {
    if behind < text.tokens.count, text.tokens[behind].kind == .possessive { return false }
    for at in behind..<min(text.tokens.count, behind + TeamSigns.reach) {
      if starts[at] || text.tokens[at].kind == .stop { return false }
      guard lists.resultVerbs.contains(text.words[at]) else { continue }
      return text.tokens[(at + 1)..<min(text.tokens.count, at + TeamSigns.reach)].prefix { $0.kind != .stop }
        .contains { $0.kind == .score }
    }
    return false
  }

  /// How many tokens away a result's words may stand.
  private static let reach = 8

  /// `Norton were ahead`, but `Kane and Son were`: one name with a verb for many is a side.
  private func agreesInPlural(_ before: Int, _ behind: Int) -> Bool {
    guard behind < text.tokens.count, lists.pluralVerbs.contains(text.words[behind]) else { return false }
    guard before > 0 else { return true }
    return text.tokens[before - 1].kind != .comma && !lists.teamJoins.contains(text.words[before - 1])
      && !lists.connectors.contains(text.words[before - 1])
  }

  /// `defenders Kane and Norton`: the second of whom a word for persons tells.
  private func isJoinedToPerson(_ before: Int) -> Bool {
    guard before > 2, lists.teamJoins.contains(text.words[before - 1]) else { return false }
    var at = before - 2
    while at > 0, text.tokens[at].flags.contains(.capitalised), before - at <= TeamSigns.longestName { at -= 1 }
    return at < before - 2 && text.tokens[at].kind == .word && isPersonNoun(at) && isOfMany(at)
  }

  /// `defenders`, but not `boss`: whether a noun ends as one for several does.
  private func isOfMany(_ at: Int) -> Bool {
    let word = text.text(at)
    return word.hasSuffix("s") && !word.hasSuffix("ss")
  }

  /// How many words and what joins it to the next a person's name has at the most.
  private static let longestName = 4

  private func isPersonNoun(_ at: Int) -> Bool {
    lexicon.nouns.longest(in: text.words, at: at, before: at + 1)?.forms.contains {
      lexicon.nouns.entries[Int($0.entry)].kind == .person
    } ?? false
  }
}
