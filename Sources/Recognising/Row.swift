package import Records
package import Rules
internal import Tokenising

/// A sentence as rules see it: its words and marks, each mention one item.
package struct Row: Sendable {
  package var items: [Item]
  package var sentence: Int

  package init(items: [Item], sentence: Int) {
    self.items = items
    self.sentence = sentence
  }

  package func tokens(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return Int(items[range.lowerBound].tokens.lowerBound)..<Int(items[range.upperBound - 1].tokens.upperBound)
  }
}

/// Makes rows of sentences.
package struct RowBuilder: Sendable {
  private let lexicon: Lexicon
  private let ages, distances, minutes, continentParts: WordSet

  package init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    ages = lexicon.list("age-endings")
    distances = lexicon.list("distance-endings")
    minutes = lexicon.list("minute-endings")
    continentParts = lexicon.list("parts-of-continents")
  }

  /// `starts` gives for each token the mention that begins there, -1 for none.
  package func row(of sentence: Int, in text: borrowing TokenisedText, _ mentions: [Mention], _ starts: [Int32]) -> Row
  {
    var items: [Item] = []
    let range = text.sentences[sentence].tokens
    items.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let number = starts[at]
      if number >= 0, mentions[Int(number)].tokens.upperBound <= range.upperBound {
        let mention = mentions[Int(number)]
        let word = mention.form == .pronoun && mention.tokens.count == 1 ? text.words[at] : .max
        items.append(
          Item(
            tokens: Int32(at)..<Int32(mention.tokens.upperBound), word: word, classes: RowBuilder.classes(mention),
            kinds: .capital, mention: number))
        at = mention.tokens.upperBound
      } else {
        let item = item(at, text, before: range.upperBound)
        items.append(item)
        at = Int(item.tokens.upperBound)
      }
    }
    return Row(items: items, sentence: sentence)
  }

  private func item(_ at: Int, _ text: borrowing TokenisedText, before end: Int) -> Item {
    var kinds = kinds(text.tokens[at], text.words[at])
    var length = 1
    var word = text.words[at]
    if let noun = lexicon.nouns.longest(in: text.words, at: at, before: end), let form = noun.forms.first,
      lexicon.nouns.entries[Int(form.entry)].kind == .person
    {
      kinds.insert(.role)
      length = noun.length
      if length > 1 { word = isPost(form.entry) ? text.words[at + length - 1] : .max }
    }
    if text.tokens[at].flags.contains(.hyphenated) { kinds.formUnion(hyphenated(at, text)) }
    var isNation = false
    if length == 1, let nation = lexicon.demonyms.longest(in: text.words, at: at, before: end),
      nation.length > 1 || !isOfContinent(at, text)
    {
      isNation = true
      length = nation.length
      if length > 1 { word = .max }
    }
    return Item(
      tokens: Int32(at)..<Int32(at + length), word: word, classes: isNation ? .nationality : [], kinds: kinds,
      mention: -1)
  }

  /// `South American`, `West African`: part of a continent, and no nation.
  private func isOfContinent(_ at: Int, _ text: borrowing TokenisedText) -> Bool {
    at > 0 && continentParts.contains(text.words[at - 1])
  }

  /// Whether a noun of several words names a post, which is known by its last: a `head coach` is a coach, but a `right back`
  /// is nothing that is back.
  private func isPost(_ noun: Int32) -> Bool {
    switch lexicon.nouns.attribute("role", of: noun).flatMap(Entity.Role.init) {
    case .coach?, .official?, .referee?, .agent?, .media?: true
    default: false
    }
  }

  /// What the last part of a compound makes it: `29-year-old`, `25-yard`, `37th-minute`.
  private func hyphenated(_ at: Int, _ text: borrowing TokenisedText) -> TokenClass {
    let span = text.tokens[at].span
    for place in span.start..<span.end where text.utf8[place] == UInt8(ascii: "-") {
      let ending = Spelling.id(of: String(decoding: text.utf8[place + 1..<span.end], as: UTF8.self))
      if ages.contains(ending) { return .age }
      if distances.contains(ending) { return .distance }
      if minutes.contains(ending) { return .ordinalMinute }
    }
    return []
  }

  package static func classes(_ mention: Mention) -> MentionClass {
    switch (mention.form, mention.kind) {
    case (.name, .person): .person
    case (.name, .team): .team
    case (.name, .competition): .competition
    case (.name, .venue): .venue
    case (.name, .location): .location
    case (.name, .organisation): .organisation
    case (.name, .award): .award
    case (_, .team): .teamReference
    default: .personReference
    }
  }

  private func kinds(_ token: Token, _ word: WordID) -> TokenClass {
    var kinds: TokenClass
    switch token.kind {
    case .word: kinds = .word
    case .number: kinds = .number
    case .score: kinds = .score
    case .ordinal: kinds = .ordinal
    case .minute: kinds = .minute
    case .money: kinds = .money
    case .season: kinds = .season
    case .quote: kinds = .quote
    case .comma: kinds = .comma
    case .dash: kinds = .dash
    case .open: kinds = .open
    case .close: kinds = .close
    case .colon: kinds = .colon
    case .time: kinds = .time
    case .stop, .semicolon: kinds = .boundary
    default: kinds = []
    }
    switch token.kind {
    case .comma, .dash, .open, .close, .colon, .stop, .semicolon, .quote: kinds.insert(.mark)
    default: break
    }
    if token.flags.contains(.capitalised) { kinds.insert(.capital) }
    if token.kind == .word, !token.flags.contains(.capitalised) { kinds.insert(.lower) }
    if token.flags.contains(.hyphenated) { kinds.insert(.hyphenated) }
    if !lexicon.verbs[word].isDisjoint(with: [.base, .third, .past, .participle, .gerund]) { kinds.insert(.verb) }
    return kinds
  }
}
