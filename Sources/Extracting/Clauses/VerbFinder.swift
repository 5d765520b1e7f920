internal import Recognising
internal import Records
internal import Rules
internal import Tokenising

/// What an item is to its clause.
enum Tag {
  case noun, determiner, preposition, coordinator, subordinator, relative, adverb, auxiliary, modal, negation, verb,
    mark, other
}

/// Tells verbs from nouns and adjectives of the same form, and gathers them with their auxiliaries.
struct VerbFinder {
  let words: ClauseWords
  let lexicon: Lexicon
  private let traits: ClauseTraits.Table
  let to = Spelling.id(of: "to")
  let by = Spelling.id(of: "by")
  private var her: WordID { Spelling.id(of: "her") }
  private var asWord: WordID { Spelling.id(of: "as") }
  private var own: WordID { Spelling.id(of: "own") }

  init(words: ClauseWords, lexicon: Lexicon) {
    self.words = words
    self.lexicon = lexicon
    traits = .init(words)
  }

  func tags(_ items: [Item], _ text: borrowing TokenisedText) -> [Tag] {
    var tags: [Tag] = []
    tags.reserveCapacity(items.count)
    for (place, item) in items.enumerated() {
      tags.append(tag(item, place, items, tags, text))
    }
    return tags
  }

  private func tag(_ item: Item, _ place: Int, _ items: [Item], _ tags: [Tag], _ text: borrowing TokenisedText) -> Tag {
    if item.mention >= 0 { return item.kinds.contains(.capital) || item.word == .max ? .noun : .other }
    let word = item.word
    let token = text.tokens[Int(item.tokens.lowerBound)]
    switch token.kind {
    case .word, .clitic: break
    case .possessive: return .determiner
    case .number, .ordinal, .score, .minute, .money: return .noun
    default: return .mark
    }
    let traits = traits[word]
    let next = place + 1 < items.count ? items[place + 1] : nil
    if let closed = closed(traits, place, items, tags, next) { return closed }
    // `into the bottom left corner`
    let isNoVerb =
      traits.contains(.neverVerb)
      || words.neverVerbs.longest(in: text.words, at: Int(item.tokens.lowerBound), before: text.tokens.count) > 1
    let forms = isNoVerb ? [] : lexicon.verbs[word]
    if !forms.isEmpty, isVerb(forms, word, place, items, tags, next) { return .verb }
    let end = token.span.end
    if token.span.start + 2 <= end, text.utf8[end - 2] == UInt8(ascii: "l"), text.utf8[end - 1] == UInt8(ascii: "y") {
      return .adverb
    }
    return .noun
  }

  /// The tag of a word of a closed class.
  private func closed(_ traits: ClauseTraits, _ place: Int, _ items: [Item], _ tags: [Tag], _ next: Item?) -> Tag? {
    if traits.isEmpty { return nil }
    // `not only was he fouled`
    if traits.contains(.negation) { return next.map { words.merely.contains($0.word) } ?? false ? .adverb : .negation }
    if traits.contains(.modal) { return .modal }
    if traits.contains(.auxiliary) { return .auxiliary }
    if traits.contains(.relative) { return .relative }
    if traits.contains(.coordinator) { return .coordinator }
    // `Kane and Mount both scored`
    if traits.contains(.floating), place > 0, items[place - 1].mention >= 0 { return .adverb }
    if traits.contains(.determiner) { return .determiner }
    if traits.contains(.subordinator) { return .subordinator }
    // `the forward Kane scored`, but `brought back Kane`
    if traits.contains(.particle), !traits.contains(.preposition), next?.classes.contains(.person) ?? false,
      tags.last != .verb
    {
      return .noun
    }
    if traits.contains(.preposition) || traits.contains(.particle) { return .preposition }
    return traits.contains(.adverb) ? .adverb : nil
  }

  /// The last tag that is no adverb.
  func before(_ tags: [Tag]) -> Tag? { tags.last { $0 != .adverb && $0 != .negation } }

  private func isVerb(
    _ forms: VerbForms, _ word: WordID, _ place: Int, _ items: [Item], _ tags: [Tag], _ next: Item?
  ) -> Bool {
    let previous = before(tags)
    let follows =
      next.map { $0.mention >= 0 || !lexicon.verbs[$0.word].contains(.noun) && lexicon.verbs[$0.word].isEmpty } ?? false
    let opensNoun =
      next.map { item in
        item.mention < 0 && item.kinds.contains(.init(rawValue: 1)) && traits[item.word].isDisjoint(with: .betweenNouns)
      } ?? false
    if previous == .auxiliary || previous == .modal {
      return !forms.isDisjoint(with: [.past, .participle, .gerund, .base])
    }
    // `to score`, `to coolly score`, `close to scoring`
    let opener = tags.lastIndex { $0 != .adverb && $0 != .negation }
    if let opener, items[opener].word == to, !forms.contains(.gerund), opener + 1 == place || forms.contains(.base) {
      return forms.contains(.base)
    }
    if previous == .determiner {
      // Behind an article or a possessive stands a noun or an adjective: `the opening game`, `his header`.
      return false
    }
    // `buried his shot`; `her` may be whom something was done to: `saw her shot`.
    if let opener, words.possessives.contains(items[opener].word),
      words.nounPasts.contains(word) || forms.contains(.participle) && !forms.contains(.gerund) && opensNoun,
      items[opener].word != her || words.nounPasts.contains(word)
    {
      return false
    }
    // `a home of their own`
    if word == own, place > 0, words.possessives.contains(items[place - 1].word) { return false }
    if forms.contains(.gerund), forms.isDisjoint(with: [.past, .participle]) {
      // `extended his scoring run`, but `saw her scoring twice`
      if let next, place > 0, words.possessives.contains(items[place - 1].word), items[place - 1].word != her,
        next.mention < 0, !lexicon.verbs[next.word].isEmpty
      {
        return false
      }
      // `as returning captain Webb set up Mount`
      if place > 0, items[place - 1].word == asWord, let next, next.kinds.contains(.role) { return false }
      // `after heading in`, `, firing past`; `opening exchanges` is an adjective.
      if previous == .preposition { return !opensNoun || follows && next?.mention ?? -1 >= 0 || true }
      return previous == nil || previous == .mark || previous == .coordinator || previous == .subordinator
        || place > 0 && items[place - 1].mention >= 0 || previous == .noun
    }
    if !forms.isDisjoint(with: [.past, .participle]) {
      if words.nounPasts.contains(word), isNounPast(tags, items, place, opensNoun: opensNoun, next) { return false }
      if previous == .preposition, opensNoun { return false }
      if previous == nil || previous == .mark, opensNoun, forms.contains(.participle) {
        return forms.contains(.past) && endsAside(items, tags)
      }
      return true
    }
    if forms.contains(.third) {
      guard forms.contains(.noun) else { return previous != .preposition }
      return place > 0
        && (!items[place - 1].classes.isDisjoint(with: [.person, .team, .personReference, .teamReference])
          || tags[place - 1] == .relative || tags[place - 1] == .adverb || closesBracket(items, tags))
    }
    if forms.contains(.base) {
      guard place > 0 else { return false }
      if isSecondInfinitive(items, tags, next) { return true }
      // `brought England level`: the object of a verb is no subject, but for `saw Kane prod home`.
      if place > 1, tags[place - 2] == .verb {
        return words.bareGovernors.contains(items[place - 2].word) && !words.possessives.contains(items[place - 1].word)
          && !items[place - 1].classes.isDisjoint(with: [.person, .personReference])
      }
      // `Robben and Cole earn Chelsea win`
      if items[place - 1].classes.contains(.person), tags.count > 1, tags[place - 2] == .coordinator { return true }
      if forms.contains(.noun) { return isPluralSubject(items[place - 1]) || previous == .relative }
      return isPluralSubject(items[place - 1]) || previous == .coordinator || previous == .relative
    }
    return false
  }

  /// `whose shot flew in`, `with two minutes left,`: a word that is as often a noun as a past form is a noun where it ends a
  /// noun phrase, `his effort hit the post` a verb.
  private func isNounPast(_ tags: [Tag], _ items: [Item], _ place: Int, opensNoun: Bool, _ next: Item?) -> Bool {
    guard isInNounPhrase(tags) else { return false }
    // `who set up Mount`, but `whose shot flew in`
    if tags.last == .relative, !words.whose.contains(items[place - 1].word) { return false }
    // `when Kane shot over`, but `when a Kane shot flew over`
    if items[place - 1].classes.contains(.person),
      !tags.reversed().prefix(while: { $0 == .noun || $0 == .adverb || $0 == .determiner }).contains(.determiner)
    {
      return false
    }
    guard let next else { return true }
    if next.mention >= 0 || words.determiners.contains(next.word) { return false }
    return !opensNoun || !lexicon.verbs[next.word].isDisjoint(with: [.past, .third])
  }

  /// `Kane (left) heads home`, `Kane, right, heads home`
  private func closesBracket(_ items: [Item], _ tags: [Tag]) -> Bool {
    guard let closing = tags.indices.last, closing > 2, tags[closing] == .mark else { return false }
    return (max(1, closing - 4)..<(closing - 1)).contains { opening in
      tags[opening] == .mark && items[opening - 1].classes.contains(.person)
        && items[closing].kinds.contains(.comma) == items[opening].kinds.contains(.comma)
        && tags[(opening + 1)..<closing].allSatisfy { $0 != .verb && $0 != .mark && $0 != .coordinator }
    }
  }

  /// `but Kane, playing high up, clinched`: the comma before closes what a name has opened with another one.
  private func endsAside(_ items: [Item], _ tags: [Tag]) -> Bool {
    guard let closing = tags.lastIndex(where: { $0 != .adverb }), items[closing].kinds.contains(.comma) else {
      return false
    }
    // `The captain, Kane, converted both`: who is meant stands between the commas.
    if closing > 2, items[closing - 1].classes.contains(.person), items[closing - 2].kinds.contains(.comma),
      tags[closing - 3] == .noun, !tags[..<(closing - 2)].contains(where: { $0 == .verb || $0 == .auxiliary })
    {
      return true
    }
    guard
      let opening = items[..<closing].indices.dropFirst().last(where: {
        items[$0].kinds.contains(.comma) && items[$0 - 1].classes.contains(.person)
      }), opening + 1 < closing
    else { return false }
    let before = tags[..<(opening - 1)].last { $0 != .noun }
    return before == nil || before == .coordinator || before == .subordinator || before == .mark
  }

  /// An article or possessive stands before, with nothing but nouns and adjectives since.
  private func isInNounPhrase(_ tags: [Tag]) -> Bool {
    for tag in tags.reversed() {
      switch tag {
      case .noun, .adverb: continue
      case .determiner, .relative, .subordinator: return true
      default: return false
      }
    }
    return false
  }

  /// `to collect, sidestep the defender and roll it home`: bare forms that go on after an infinitive, each with what it is
  /// done to.
  private func isSecondInfinitive(_ items: [Item], _ tags: [Tag], _ next: Item?) -> Bool {
    let joining = tags.lastIndex { $0 != .adverb }
    guard let joining, tags[joining] == .coordinator || items[joining].kinds.contains(.comma) else { return false }
    // `to steal in and score`: nothing that it is done to, and no noun that it might be another of.
    let before = joining > 0 ? tags[joining - 1] : .mark
    let isAlone = tags[joining] == .coordinator && before != .noun && before != .other && before != .mark
    guard
      next.map({
        $0.mention >= 0 || words.determiners.contains($0.word) || words.particles.contains($0.word)
          || words.prepositions.contains($0.word)
          || isAlone && ($0.kinds.contains(.comma) || $0.kinds.contains(.boundary))
      }) ?? isAlone
    else { return false }
    guard let verb = tags[..<joining].lastIndex(of: .verb), verb > 0 else { return false }
    let isBare = lexicon.verbs[items[verb].word].contains(.base)
    let start = tags[..<verb].lastIndex { $0 != .adverb }
    return isBare
      && (start.map { items[$0].word == to || tags[$0] == .coordinator || tags[$0] == .mark || tags[$0] == .modal }
        ?? false)
  }

  private func isPluralSubject(_ item: Item) -> Bool {
    item.classes.contains(.teamReference) || item.classes.contains(.team)
  }
}
