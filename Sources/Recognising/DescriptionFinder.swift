internal import Records
internal import Rules

/// Finds descriptions (`the 29-year-old`, `the Tottenham man`, `Deschamps' side`, `the hosts`) and pronouns.
struct DescriptionFinder {
  private let text: TokenisedText
  private let lexicon: Lexicon
  private let lists: Lists
  private let names: [Mention]
  private let prepositions: WordSet
  private let isOwnVoice: Bool
  private let subordinators: WordSet
  /// The name that begins at a token.
  private var nameAt: [Int32]

  init(_ text: TokenisedText, _ lexicon: Lexicon, _ lists: Lists, names: [Mention]) {
    self.text = text
    self.lexicon = lexicon
    self.lists = lists
    self.names = names
    prepositions = lexicon.list("prepositions")
    subordinators = lexicon.list("subordinators")
    isOwnVoice = OwnVoice(lists).isHeard(in: text)
    nameAt = .init(repeating: -1, count: text.tokens.count)
    for (number, mention) in names.enumerated() {
      for at in mention.tokens { nameAt[at] = Int32(number) }
    }
  }

  /// All mentions in order. A nominal that begins with a name takes its place in a row behind that name's own.
  mutating func addReferences() -> [Mention] {
    var found: [Mention] = []
    for sentence in text.sentences where text.paragraphs[sentence.paragraph].segment != .furniture {
      var at = sentence.tokens.lowerBound
      while at < sentence.tokens.upperBound {
        if nameAt[at] >= 0 {
          at = names[Int(nameAt[at])].tokens.upperBound
        } else if !mayOpen(at) {
          at += 1
        } else if let side = ownSide(at, before: sentence.tokens.upperBound) {
          found.append(side)
          at = side.tokens.upperBound
        } else if let pronoun = pronoun(at) {
          found.append(pronoun)
          at += 1
        } else if let description = description(at, before: sentence.tokens.upperBound) {
          found.append(description)
          at = description.tokens.upperBound
        } else {
          at += 1
        }
      }
    }
    return merge(found)
  }

  /// Whether a description or a pronoun may begin at a token. None does at most of them.
  private func mayOpen(_ at: Int) -> Bool {
    text.tokens[at].kind == .possessive || lists.openers.contains(text.words[at])
  }

  /// Names inside a description stay mentions of their own; the description's features point at them by number.
  private func merge(_ found: [Mention]) -> [Mention] {
    let all = names + found
    let order = all.indices.sorted {
      (all[$0].tokens.lowerBound, all[$0].tokens.upperBound) < (all[$1].tokens.lowerBound, all[$1].tokens.upperBound)
    }
    var numbers = [Int](repeating: 0, count: all.count)
    for (number, place) in order.enumerated() { numbers[place] = number }
    return order.map { place in
      var mention = all[place]
      mention.features.teams = mention.features.teams.map { numbers[$0] }
      mention.features.owner = mention.features.owner.map { numbers[$0] }
      return mention
    }
  }

  private func pronoun(_ at: Int) -> Mention? {
    let word = text.words[at]
    if isOwnVoice, lists.own.contains(word), !text.tokens[at].flags.contains(.quoted) {
      var mention = Mention(tokens: at..<at + 1, form: .pronoun, kind: .team, rule: "own-voice")
      mention.features.isOwn = true
      return mention
    }
    let gender: Gender? = lists.male.contains(word) ? .male : lists.female.contains(word) ? .female : nil
    let isPlural = gender == nil && lists.plural.contains(word)
    guard gender != nil || isPlural else { return nil }
    var mention = Mention(tokens: at..<at + 1, form: .pronoun, kind: isPlural ? .team : .person, rule: "pronoun")
    mention.features.gender = gender
    mention.features.isPlural = isPlural
    return mention
  }

  /// `his side`, `their team`: points back like a pronoun.
  private func ownSide(_ at: Int, before end: Int) -> Mention? {
    guard lists.possessives.contains(text.words[at]), let head = head(at + 1, before: end), head.kind == .team,
      head.end - at <= 3
    else { return nil }
    var mention = Mention(tokens: at..<head.end, form: .pronoun, kind: .team, rule: "own-side")
    mention.features.teams = head.features.teams
    return mention
  }

  private func description(_ at: Int, before end: Int) -> Mention? {
    if lists.determiners.contains(text.words[at]) { return definite(at, before: end) }
    // `Didier Deschamps' side`: the possessive of a name just before.
    if text.tokens[at].kind == .possessive, at > 0, nameAt[at - 1] >= 0 { return owned(at, before: end) }
    return nil
  }

  /// `Deschamps' side`, `Juventus' coach`: begins with the name and ends with the noun.
  private func owned(_ at: Int, before end: Int) -> Mention? {
    let owner = Int(nameAt[at - 1])
    guard let head = head(at + 1, before: end, ofPerson: names[owner].kind == .person) else { return nil }
    var mention = Mention(
      tokens: names[owner].tokens.lowerBound..<head.end, form: .nominal, kind: head.kind, rule: "owned-description")
    mention.features = head.features
    switch (names[owner].kind, head.kind) {
    case (.person, .team): mention.features.owner = owner
    case (.team, .person):
      // `Bayern's 21-year-old forward`, but `Bayern's forward Kane` is Kane.
      if head.end < end, nameAt[head.end] >= 0 { return nil }
      mention.features.teams.append(owner)
    default: return nil
    }
    return mention
  }

  private func definite(_ at: Int, before end: Int) -> Mention? {
    guard let head = head(at + 1, before: end) else { return nil }
    // `the Norway striker Erling Haaland`: the name is the mention, what stands before it describes it.
    if head.end < end, nameAt[head.end] >= 0, names[Int(nameAt[head.end])].kind == .person { return nil }
    var mention = Mention(tokens: at..<head.end, form: .nominal, kind: head.kind, rule: "definite-description")
    mention.features = head.features
    if head.kind == .person, head.features.age == nil { mention.features.age = ageBehind(head.end) }
    return mention
  }

  /// The years behind a description, between commas: `the Swiss winger, 32, has`.
  private func ageBehind(_ end: Int) -> Int? {
    guard end + 2 < text.tokens.count, text.tokens[end].kind == .comma, text.tokens[end + 1].kind == .number,
      text.tokens[end + 2].kind == .comma, let age = Int(text.text(end + 1)), (15...79).contains(age)
    else { return nil }
    return age
  }

  private struct Head {
    var end: Int
    var kind: Entity.Kind
    var features: Mention.Features
  }

  /// Modifiers and the noun from a token on: `former Arsenal captain`, `29-year-old`, `visiting side`. What belongs to a
  /// person may be a side that does something to others: `Deschamps' France hammered the champions`.
  private func head(_ start: Int, before end: Int, ofPerson: Bool = false) -> Head? {
    var at = start
    var features = Mention.Features()
    var last: Head?
    while at < end, at - start < 8 {
      if nameAt[at] >= 0 {
        let name = Int(nameAt[at])
        guard names[name].tokens.lowerBound == at, names[name].kind != .person else { break }
        if names[name].kind == .team { features.teams.append(name) }
        if names[name].kind == .competition { features.competition = names[name].entries.first }
        at = names[name].tokens.upperBound
        // `the former Celtic and Southampton man`
        if at + 1 < end, names[name].kind == .team,
          text.tokens[at].kind == .comma || lists.teamJoins.contains(text.words[at]),
          nameAt[at + 1] >= 0, names[Int(nameAt[at + 1])].kind == .team
        {
          at += 1
        }
        continue
      }
      // `the £40m striker`, `the 1997 champions`
      if last == nil, at + 1 < end, text.tokens[at].kind == .money || text.tokens[at].kind == .number,
        text.tokens[at + 1].kind == .word
      {
        at += 1
        continue
      }
      guard text.tokens[at].kind == .word || text.tokens[at].kind == .possessive else { break }
      if let age = age(at) {
        features.age = age
        at += 1
        last = Head(end: at, kind: .person, features: features)
        continue
      }
      if let found = lexicon.demonyms.longest(in: text.words, at: at, before: end), !isOfTown(at, before: end) {
        let isOfContinent = found.length == 1 && at > start && lists.continentParts.contains(text.words[at - 1])
        features.nations = isOfContinent ? [] : found.forms.map(\.entry)
        at += found.length
        // `the Danes`, `the Dutch` are the side, `the Dane` is a player.
        let isSide =
          found.forms.allSatisfy(\.isWeak) || text.text(at - 1).hasSuffix("sh") || text.text(at - 1).hasSuffix("ch")
        last = Head(end: at, kind: isSide ? .team : .person, features: features)
        continue
      }
      if let found = lexicon.nouns.longest(in: text.words, at: at, before: end),
        let form = found.forms.first(where: { !$0.isWeak }) ?? found.forms.first
      {
        if at > start, lists.notTeams.contains(text.words[at - 1]), lexicon.nouns.entries[Int(form.entry)].kind == .team
        {
          return nil
        }
        if at > start, lists.notPersons.contains(text.words[at - 1]) { return nil }
        if lists.alsoAdjectives.contains(text.words[at]), found.length == 1, at + 1 < end,
          text.tokens[at + 1].kind == .word, nameAt[at + 1] < 0, goesOn(at + 1)
        {
          at += 1
          continue
        }
        features.noun = form.entry
        if lists.lent.contains(text.words[at]) { features.isLent = true }
        features.isPlural = form.isWeak && found.forms.allSatisfy(\.isWeak)
        features.gender = gender(of: form.entry) ?? features.gender
        at += found.length
        last = Head(end: at, kind: lexicon.nouns.entries[Int(form.entry)].kind, features: features)
        continue
      }
      if lists.former.contains(text.words[at]) { features.isFormer = true }
      if lists.lent.contains(text.words[at]) { features.isLent = true }
      // Any word may stand between the article and the noun, verbs and joining words apart.
      if last != nil { break }
      if ofPerson, nameAt[at - 1] >= 0, lexicon.verbs[text.words[at]].contains(.past) { break }
      guard lexicon.traits(of: text.words[at]).contains(.ordinary) || text.tokens[at].flags.contains(.hyphenated),
        !lists.isAuxiliary(text.words[at]), !lists.connectors.contains(text.words[at]),
        !prepositions.contains(text.words[at]), !subordinators.contains(text.words[at]),
        lexicon.verbs[text.words[at]].isDisjoint(with: [.past, .third])
          || !lexicon.verbs[text.words[at]].isDisjoint(with: [.participle, .noun, .base])
      else { break }
      at += 1
    }
    // `the strikers`, `the teams`: nobody of them is meant alone.
    guard let last, last.features.noun == nil || !last.features.isPlural else { return nil }
    if last.kind == .team, lists.notBehindTeams.longest(in: text.words, at: last.end, before: end) > 0 { return nil }
    // `the Tottenham Hotspur Stadium`, `the French league`: what follows goes on with the noun phrase.
    if last.features.noun == nil, last.features.age == nil, last.end < end, text.tokens[last.end].kind == .word,
      goesOn(last.end)
    {
      return nil
    }
    return last
  }

  /// `the Catalans` are a club's side rather than a country's.
  private func isOfTown(_ at: Int, before end: Int) -> Bool {
    let found = lexicon.nouns.longest(in: text.words, at: at, before: end)
    return found?.forms.contains { lexicon.nouns.attribute("city", of: $0.entry)?.isEmpty == false } ?? false
  }

  /// Whether the word goes on with a noun phrase: it is neither a verb nor a joining word.
  private func goesOn(_ at: Int) -> Bool {
    let word = text.words[at]
    if !lexicon.verbs[word].isDisjoint(with: [.past, .third, .gerund, .auxiliary]) || lists.isAuxiliary(word) {
      return false
    }
    return lexicon.traits(of: word).contains(.ordinary) && !lists.connectors.contains(word)
  }

  private func gender(of noun: Int32) -> Gender? {
    switch lexicon.nouns.attribute("gender", of: noun) {
    case "m": .male
    case "f": .female
    default: nil
    }
  }

  /// The years in `29-year-old`.
  private func age(_ at: Int) -> Int? {
    guard text.tokens[at].flags.contains(.hyphenated) else { return nil }
    let words = text.text(at).lowercased()
    guard lists.yearsOld.contains(text.words[at]) || words.hasSuffix("-year-old") else { return nil }
    return Int(words.prefix { $0 != "-" })
  }
}
