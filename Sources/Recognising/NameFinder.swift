internal import Records
internal import Rules
internal import Tokenising

/// Finds names: listed ones, and runs of capitalised words that no list holds.
struct NameFinder {
  private let text: TokenisedText
  private let lexicon: Lexicon
  private let lists: Lists
  /// Mentions that stand firm.
  private var firm: [Mention] = []
  /// Runs that the rest of the article decides on.
  private var open: [Mention] = []

  init(_ text: TokenisedText, _ lexicon: Lexicon, _ lists: Lists) {
    self.text = text
    self.lexicon = lexicon
    self.lists = lists
  }

  consuming func find() -> [Mention] {
    for sentence in text.sentences {
      if text.paragraphs[sentence.paragraph].segment == .furniture { scanFurniture(sentence) } else { scan(sentence) }
    }
    var evidence = NameEvidence(text, lexicon, lists, firm: firm, open: open)
    let settled = evidence.settle(open)
    firm = evidence.reconsider(firm)
    return BracketedNames(text, lexicon).join((firm + settled).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound })
  }

  // MARK: Runs

  private func isCapital(_ at: Int) -> Bool {
    let token = text.tokens[at]
    guard token.kind == .word, token.flags.contains(.capitalised) else { return false }
    return !(token.flags.contains(.hyphenated) && isCompound(at)) && !holdsDigit(token)
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
  private func isInitial(_ at: Int, _ end: Int) -> Bool {
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
  private func isTeamPrefix(_ at: Int) -> Bool {
    holds(lists.teamPrefixes, at) && (text.tokens[at].flags.contains(.allCaps) || !holds(lists.connectors, at))
  }

  private func traits(_ at: Int) -> Lexicon.Traits { lexicon.traits(of: text.words[at]) }

  private func holds(_ set: WordSet, _ at: Int) -> Bool { set.contains(text.words[at]) }

  /// True for a line whose words are nearly all capitalised, so that a capital says little.
  private func isTitleCase(_ sentence: Sentence) -> Bool {
    var capital = 0
    var small = 0
    for at in sentence.tokens where text.tokens[at].kind == .word && text.tokens[at].length > 3 {
      if text.tokens[at].flags.contains(.capitalised) { capital += 1 } else { small += 1 }
    }
    return capital >= 4 && small * 4 <= capital
  }

  private mutating func scan(_ sentence: Sentence) {
    let isTitle = isTitleCase(sentence)
    var at = sentence.tokens.lowerBound
    let end = sentence.tokens.upperBound
    while at < end {
      if let found = listed(at, before: end), found.length > 1 || !isCapital(at) {
        at = takeListed(found, at)
        continue
      }
      guard isCapital(at) else {
        at += 1
        continue
      }
      at = take(at..<runEnd(at, before: end), before: end, isTitle: isTitle)
    }
  }

  /// Of a page's furniture only the bodies count that it names: who publishes, who broadcasts.
  private mutating func scanFurniture(_ sentence: Sentence) {
    var at = sentence.tokens.lowerBound
    while at < sentence.tokens.upperBound {
      guard let found = listed(at, before: sentence.tokens.upperBound) else {
        at += 1
        continue
      }
      let isOffered =
        found.length == 1 && holds(lists.capitalNames, at) && at > 0 && holds(lists.beforeCapitalNames, at - 1)
      if found.forms.allSatisfy({
        (!$0.isWeak || isOffered) && lexicon.names.entries[Int($0.entry)].kind == .organisation
      }) {
        takeListed(found, at)
      }
      at += found.length
    }
  }

  /// Capitalised words from here on, with particles, initials and hyphens between them.
  private func runEnd(_ start: Int, before end: Int) -> Int {
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

  private typealias Listed = (length: Int, forms: [NameForm])

  private func listed(_ at: Int, before end: Int) -> Listed? {
    let token = text.tokens[at]
    guard token.flags.contains(.capitalised) || token.kind == .number || token.kind == .ordinal,
      let found = lexicon.names.longest(in: text.words, at: at, before: end)
    else { return nil }
    if found.length == 1, holds(lists.capitalNames, at), !token.flags.contains(.allCaps) { return nil }
    // Every part that is spelled with a capital in a list is spelled so in the text, joining words apart.
    for place in at..<at + found.length {
      let token = text.tokens[place]
      if token.kind == .word, !token.flags.contains(.capitalised), !holds(lists.connectors, place),
        !traits(place).contains(.particle), !text.text(place).contains(where: \.isUppercase)
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
  private func nameStart(_ found: Listed, _ at: Int) -> Int {
    guard found.length > 1 else { return at }
    // Only a team's article is a part of its name: `The Strongest`, `The New Saints`.
    let isTeam = found.forms.contains { lexicon.names.entries[Int($0.entry)].kind == .team }
    if !isTeam, holds(lists.determiners, at) { return at + 1 }
    guard let people = lexicon.demonyms.longest(in: text.words, at: at, before: at + found.length),
      people.length < found.length,
      let rest = lexicon.names.longest(in: text.words, at: at + people.length, before: at + found.length),
      rest.length == found.length - people.length,
      rest.forms.contains(where: { form in !form.isWeak && found.forms.contains { $0.entry == form.entry } })
    else { return at }
    return at + people.length
  }

  @discardableResult
  private mutating func takeListed(_ found: Listed, _ at: Int) -> Int {
    var end = at + found.length
    let at = nameStart(found, at)
    let isTeam = found.forms.contains { lexicon.names.entries[Int($0.entry)].kind == .team }
    if isTeam, end < text.tokens.count, text.tokens[end].flags.contains(.capitalised) {
      if holds(lists.teamSuffixes, end) {
        end += 1
      } else {
        end += lists.teamEndings.longest(in: text.words, at: end, before: text.tokens.count)
      }
    }
    let kinds = Set(found.forms.map { lexicon.names.entries[Int($0.entry)].kind })
    if kinds == [.organisation], end < text.tokens.count, holds(lists.products, end),
      text.tokens[end].flags.contains(.capitalised)
    {
      return end
    }
    let kind = kinds.contains(.team) ? Entity.Kind.team : kinds.sorted { $0.rawValue < $1.rawValue }.first ?? .team
    var mention = Mention(tokens: at..<end, form: .name, kind: kind, rule: "listed-name")
    mention.entries = found.forms.map(\.entry)
    mention.isWeak = found.forms.allSatisfy(\.isWeak)
    if mention.isWeak { open.append(mention) } else { firm.append(mention) }
    return end
  }

  // MARK: Cutting a run into names

  /// Gives where it ended: a listed name may reach beyond the run (`The Ligue 1 side`).
  private mutating func take(_ run: Range<Int>, before last: Int, isTitle: Bool) -> Int {
    var at = run.lowerBound
    let end = run.upperBound
    while at < end {
      guard isCapital(at) else {
        at += 1
        continue
      }
      let found = listed(at, before: last) ?? listed(at, before: end)
      if let found, found.length > 1 || end - at == 1 {
        at = takeListed(found, at)
        continue
      }
      if at < end - 1 || text.tokens[at].flags.contains(.opensSentence), skips(at, end, isListed: found != nil) {
        at += 1
        continue
      }
      if let found, isListedBeforeMore(found, at, end) {
        at = takeListed(found, at)
        continue
      }
      at = takeShape(at, end, before: last, isTitle: isTitle)
    }
    return max(at, end)
  }

  /// Words at the head of a run that are no part of the name: an ordinary word that opens the sentence, a title, a noun.
  private func skips(_ at: Int, _ end: Int, isListed: Bool) -> Bool {
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
      traits(at).isDisjoint(with: .given), opensSentenceOrWorks(noun, at)
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
        return name.forms.contains { !$0.isWeak }
      }
      // `Will Harry Kane play?`
      let next = traits(at + 1)
      return text.tokens[at].flags.contains(.opensSentence) && end - at > 2 && !next.isDisjoint(with: .given)
        && (!next.contains(.ordinary) || lists.isAuxiliary(text.words[at]))
    }
    return text.tokens[at].flags.contains(.opensSentence) || at + 1 < end && opensQuotation(at)
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
  private func opensSentenceOrWorks(_ noun: Listed, _ at: Int) -> Bool {
    if text.tokens[at].flags.contains(.opensSentence) || holds(lists.titles, at) { return true }
    return noun.forms.contains { form in
      // `Dutchman` has its capital always.
      lexicon.nouns.attribute("role", of: form.entry) != "other"
        || lexicon.nouns.attribute("noun", of: form.entry)?.first?.isUppercase == true
    }
  }

  private func opensQuotation(_ at: Int) -> Bool {
    at > 0 && text.tokens[at - 1].kind == .quote && !text.tokens[at].flags.contains(.spaced)
  }

  /// One listed word with more capitals behind it: `England World Cup` are two names, `Jordan Henderson` is one.
  private func isListedBeforeMore(_ found: Listed, _ at: Int, _ end: Int) -> Bool {
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

  /// Takes a name that no list holds, up to where a listed name of several words begins.
  private mutating func takeShape(_ at: Int, _ end: Int, before last: Int, isTitle: Bool) -> Int {
    var stop = at + 1
    while stop < end, stop - at < 6 {
      if holds(lists.neverNames, stop) && !holds(lists.competitionShapes, end - 1), !isSurname(at, stop) { break }
      if let more = listed(stop, before: last), more.forms.contains(where: { !$0.isWeak }),
        more.length > 1 || isSheetLabel(stop)
      {
        break
      }
      if stop - at > 1, goesOnBehindName(stop, before: end) { break }
      stop += 1
    }
    while stop > at + 1, !isCapital(stop - 1) { stop -= 1 }
    var mention = Mention(tokens: at..<stop, form: .name, kind: .person, rule: "name-shape")
    let count = stop - at
    if let kind = shapeKind(at, stop) {
      mention.kind = kind
      mention.rule = "\(kind.rawValue)-shape"
      if isTitle || count == 1 { mention.isWeak = true; open.append(mention) } else { firm.append(mention) }
      return stop
    }
    let first = traits(at)
    let isGiven = !first.isDisjoint(with: .given) || holds(lists.honours, at) || isInitial(at, stop)
    if count > 1, isGiven, !first.contains(.weakGiven) || !text.tokens[at].flags.contains(.opensSentence), !isTitle {
      mention.rule = "given-name"
      mention.features.gender = gender(at)
      firm.append(mention)
    } else {
      mention.isWeak = true
      mention.features.gender = gender(at)
      open.append(mention)
    }
    return stop
  }

  /// What a page has run together with a full name: `Mason Mount English midfielder`, `MASON MOUNT PUTS NORTON AHEAD`.
  private func goesOnBehindName(_ at: Int, before end: Int) -> Bool {
    if lexicon.demonyms.longest(in: text.words, at: at, before: end) != nil { return true }
    let found = traits(at)
    return text.tokens[at].flags.contains(.allCaps) && found.contains(.ordinary) && found.isDisjoint(with: .given)
  }

  /// `Norton XI:`, which begins a team's sheet where the name before it ends without a mark.
  private func isSheetLabel(_ at: Int) -> Bool {
    at + 2 < text.tokens.count && holds(lists.sheetWords, at + 1) && text.tokens[at + 2].kind == .colon
  }

  /// `Solly March`: behind a given name in mid-sentence, with no figure about it, a word that is no name elsewhere is one.
  private func isSurname(_ first: Int, _ at: Int) -> Bool {
    guard at == first + 1, !isDayOrMonth(behind: at), text.tokens[at].length > 3,
      !text.tokens[first].flags.contains(.allCaps)
    else { return false }
    let given = traits(first)
    return !given.isDisjoint(with: .given) && !given.contains(.ordinary) && isMonth(at)
  }

  private func isDayOrMonth(behind at: Int) -> Bool {
    guard at + 1 < text.tokens.count else { return false }
    return [.number, .ordinal, .season].contains(text.tokens[at + 1].kind)
  }

  private func isMonth(_ at: Int) -> Bool { holds(lists.monthSurnames, at) }

  private func gender(_ at: Int) -> Gender? {
    let found = traits(at)
    switch (found.contains(.givenMale), found.contains(.givenFemale)) {
    case (true, false): return .male
    case (false, true): return .female
    default: return nil
    }
  }

  private func shapeKind(_ start: Int, _ end: Int) -> Entity.Kind? {
    let last = end - 1
    if end - start > 1 {
      if holds(lists.awardShapes, last) { return .award }
      if holds(lists.competitionShapes, last) { return .competition }
      // `Jess Park` is a player, `Prenton Park` a ground.
      if holds(lists.venueShapes, last), end - start > 2 || traits(start).isDisjoint(with: .given) { return .venue }
      if holds(lists.organisationShapes, last) { return .organisation }
      if holds(lists.teamShapes, last) || isTeamPrefix(start) { return .team }
    }
    return nil
  }
}
