internal import Records
internal import Rules
internal import Tokenising

/// Decides on runs that do not stand firm by themselves, by what the whole article shows.
struct NameEvidence {
  let text: TokenisedText
  let lexicon: Lexicon
  let lists: Lists
  /// Words that are part of a person's full name in this article.
  private(set) var parts = WordBag()
  /// Words of the longer names of sides, competitions and the like in this article.
  private(set) var longer = WordBag()
  /// Whole names that stand firm, as words.
  private(set) var names: Set<[WordID]> = []
  /// Entries of lists that the article names by a strong form.
  private var entries: Set<Int32> = []
  /// The keys of the teams whose grounds stand firm.
  private var hosts: Set<String> = []
  /// The words that stand in lower case.
  private(set) var lower: WordBag
  /// How often a word stands with a capital that tells.
  var upper: [WordID: Int] = [:]
  /// `AVB` where Andre Villas-Boas is named.
  var initials: Set<String> = []
  let around: Surroundings
  let signs: TeamSigns
  let placeSigns: PlaceSigns

  init(_ text: TokenisedText, _ lexicon: Lexicon, _ lists: Lists, firm: [Mention], open: [Mention]) {
    self.text = text
    self.lexicon = lexicon
    self.lists = lists
    lower = WordBag(expecting: text.tokens.count / 2)
    around = Surroundings(text, lexicon, lists)
    let all = firm + open
    signs = TeamSigns(text, lexicon, lists, around, of: all)
    placeSigns = PlaceSigns(text, lexicon, lists, of: all)
    for mention in firm { learn(mention) }
    for mention in open where mention.tokens.count == 1 && around.isTelling(mention.tokens.lowerBound) {
      upper[text.words[mention.tokens.lowerBound], default: 0] += 1
    }
    for (token, word) in zip(text.tokens, text.words) where token.kind == .word && !token.flags.contains(.capitalised) {
      lower.insert(word)
    }
  }

  private mutating func learn(_ mention: Mention) {
    if mention.kind == .person {
      names.insert(Array(text.words[mention.tokens]))
      if mention.tokens.count > 1 {
        for at in mention.tokens
        where text.tokens[at].flags.contains(.capitalised) && text.tokens[at].length > 1
          && !lists.honours.contains(text.words[at])
        {
          parts.insert(text.words[at])
        }
        if let letters = PersonInitials.letters(text.text(tokens: mention.tokens)) { initials.insert(letters) }
      } else {
        parts.insert(text.words[mention.tokens.lowerBound])
      }
    }
    if mention.kind != .person, mention.tokens.count > 1 { longer.formUnion(text.words[mention.tokens]) }
    entries.formUnion(mention.entries)
    if mention.kind == .venue { hosts.formUnion(lexicon.names.hosts(at: mention.entries)) }
  }

  /// The mentions among the open ones that the article supports. What one shows helps the next, so full names come first.
  mutating func settle(_ open: [Mention]) -> [Mention] {
    var settled: [Mention] = []
    let ranks = open.map { (-$0.tokens.count, around.isTelling(at($0)) ? 0 : 1, at($0)) }
    var waiting: [Mention] = []
    for number in open.indices.sorted(by: { ranks[$0] < ranks[$1] }) {
      let mention = open[number]
      guard mention.entries.isEmpty, mention.kind == .person else {
        waiting.append(mention)
        continue
      }
      if var name = person(mention) {
        if name.kind == .person, !isPart(name) {
          if signs.isTeam(name) {
            makeTeam(&name)
          } else if placeSigns.isPlace(name) {
            makePlace(&name)
          }
        }
        settled.append(name)
        learn(name)
      } else {
        waiting.append(mention)
      }
    }
    for mention in waiting {
      if mention.entries.isEmpty {
        if mention.kind != .person, mention.tokens.count > 1 {
          settled.append(mention)
        } else if let name = person(mention) {
          settled.append(name)
        }
      } else if let name = listed(mention) {
        settled.append(name)
        // What stands firm here supports the same form where it opens a sentence.
        if name.kind != .person, around.isTelling(at(name)), name.entries.count <= 2 { entries.formUnion(name.entries) }
      }
    }
    return settled
  }

  func at(_ mention: Mention) -> Int { mention.tokens.lowerBound }

  func opensSentence(_ mention: Mention) -> Bool { around.opensSentence(at(mention)) }

  /// A weak form of a listed name: taken where its bearer is named in full, or where it cannot be an ordinary word.
  private func listed(_ mention: Mention) -> Mention? {
    var found = mention
    if mention.tokens.count == 1, lists.capitalNames.contains(text.words[at(mention)]) {
      return isCapitalName(mention) ? found : nil
    }
    var supported = mention.entries.filter(entries.contains)
    if supported.isEmpty, mention.tokens.count == 1, lists.teamShapes.contains(text.words[at(mention)]), !hosts.isEmpty
    {
      // `United had a fright at Old Trafford`
      supported = mention.entries.filter { lexicon.names.isOne($0, of: hosts) }
    }
    if parts.contains(text.words[at(mention)]), mention.tokens.count == 1 {
      let isTeam = supported.contains { lexicon.names.entries[Int($0)].kind == .team }
      if !isTeam {
        found.kind = .person
        found.entries = []
        found.rule = "name-part"
        return found
      }
    }
    if mention.tokens.count == 1, lists.neverNames.contains(text.words[at(mention)]),
      supported.isEmpty || follows(mention, lists.dayPrepositions)
    {
      return nil
    }
    if supported.isEmpty, mention.kind == .team, isAloneInBrackets(mention) {
      found.isWeak = false
      found.rule = "alone-in-brackets"
      return found
    }
    if supported.isEmpty, mention.tokens.count == 1, around.isListEntry(mention.tokens) {
      found.kind = .person
      found.entries = []
      found.rule = "name-in-list"
      return found
    }
    if !supported.isEmpty {
      found.entries = supported
      found.isWeak = false
      found.rule = "supported-form"
      return found
    }
    if isNobodys(mention) { return nil }
    let isOrdinary = lexicon.traits(of: text.words[at(mention)]).contains(.ordinary)
    if opensSentence(mention) && isOrdinary && mention.tokens.count == 1, !isSideThatActs(mention) { return nil }
    if followsQuote(mention), isOrdinary { return nil }
    return found
  }

  /// `NOW understands`, `Stream it with NOW`, but `NOW Kane scores`.
  private func isCapitalName(_ mention: Mention) -> Bool {
    let start = at(mention)
    guard start == 0 || !text.tokens[start - 1].flags.contains(.allCaps) || opensSentence(mention) else { return false }
    return around.acts(mention.tokens) || follows(mention, lists.beforeCapitalNames)
  }

  /// `Whites` where the article names none of the sides that are called so: whose it is nobody can say.
  private func isNobodys(_ mention: Mention) -> Bool {
    mention.entries.count > 1 && mention.tokens.count == 1 && mention.kind == .team
      && lists.colours.contains(text.words[at(mention)])
  }

  /// `Marshall (Wolves)`: the club behind a player's name.
  private func isAloneInBrackets(_ mention: Mention) -> Bool {
    let start = at(mention)
    let end = mention.tokens.upperBound
    return start > 1 && end < text.tokens.count && text.tokens[start - 1].kind == .open
      && text.tokens[end].kind == .close && isCapital(start - 2)
  }

  /// An ordinary word alone that does what only a side does: `Lens thrashed Brest`, with a name behind it; `Lens went third with
  /// a 2-0 win`, with figures; `Lens are third`, where the word is no plural.
  private func isSideThatActs(_ mention: Mention) -> Bool {
    let next = mention.tokens.upperBound
    guard next + 1 < text.tokens.count,
      mention.entries.count(where: { lexicon.names.entries[Int($0)].kind == .team }) == 1, around.acts(mention.tokens),
      text.tokens[next].kind == .word
    else { return false }
    if lists.pluralVerbs.contains(text.words[next]) {
      return text.utf8[text.tokens[next - 1].span.end - 1] | 0x20 != UInt8(ascii: "s")
    }
    return !lists.isAuxiliary(text.words[next])
      && (text.tokens[next + 1].flags.contains(.capitalised) || hasFigures(behind: next))
  }

  /// Whether a result's figures stand further on in the sentence.
  private func hasFigures(behind at: Int) -> Bool {
    text.tokens[at..<min(text.tokens.count, at + NameEvidence.toFigures)].prefix { $0.kind != .stop }
      .contains { $0.kind == .score }
  }

  /// So many tokens from its verb a side's result may stand.
  private static let toFigures = 14

  func follows(_ mention: Mention, _ set: WordSet) -> Bool {
    at(mention) > 0 && set.contains(text.words[at(mention) - 1])
  }

  private func followsQuote(_ mention: Mention) -> Bool { around.followsQuote(at(mention)) }

  func isCapital(_ at: Int) -> Bool {
    text.tokens.indices.contains(at) && text.tokens[at].kind == .word && text.tokens[at].flags.contains(.capitalised)
  }

  func makeTeam(_ mention: inout Mention) {
    mention.kind = .team
    mention.entries = []
    mention.isWeak = false
    mention.features.gender = nil
    mention.rule = "team-by-context"
  }

  func makePlace(_ mention: inout Mention) {
    mention.kind = .location
    mention.isWeak = false
    mention.features.gender = nil
    mention.rule = "place-by-context"
  }

  /// A word of somebody's full name.
  func isPart(_ mention: Mention) -> Bool {
    mention.tokens.count == 1 && parts.contains(text.words[at(mention)])
  }

  func isAuxiliary(_ word: WordID) -> Bool { lists.isAuxiliary(word) }
}
