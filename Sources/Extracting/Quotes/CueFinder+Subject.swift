internal import Recognising
internal import Records
internal import Rules

/// Who does the saying: the subject before a verb, or behind one that stands first.
extension CueFinder {
  /// The subject of a verb: what stands right before it, before its aside (`Kane, who scored twice, said`), or what opens
  /// the clause (`Kane took the blame and said`).
  func subject(of verb: Range<Int>, from limit: Int) -> Speaker? {
    var at = verb.lowerBound
    let start = max(limit, at - 80)
    while at > start, scene.isBetween(at - 1), scene.ends[at] < 0 { at -= 1 }
    guard at > start else { return nil }
    if let found = pronounOfNobody(before: at, from: start) { return found }
    // `with AS reporting that …`
    if isGerund(verb), at - 2 > start, scene.isWord(at - 2), words.ends.contains(text.words[at - 2]),
      let found = unknownName(before: at, from: at - 1)
    {
      return found
    }
    if let found = Documents(scene).publisher(before: at, from: start) { return found }
    if isOfDocuments(verb), let found = Documents(scene).publisher(opening: start..<at) { return found }
    if let found = seen(before: at, from: start) { return found }
    if let found = ending(at, from: start) {
      if let whole = told(by: found, from: start) { return whole }
      if isPerson(found) { return found }
      if let source = source(around: found, from: start) { return source }
      // `Xavi, who has spent years at the Spanish giants told …`
      return isBehindPreposition(found.tokens.lowerBound, from: start)
        && !(isGerund(verb) && isInAbsolute(found, from: start))
        ? clauseSubject(start..<found.tokens.lowerBound, allowsSides: isGerund(verb)) ?? found : found
    }
    if scene.ends[at] >= 0 {
      let number = Int(scene.ends[at])
      if let source = source(around: Speaker(mention: number, tokens: scene.mentions[number].tokens), from: start) {
        return source
      }
    }
    if scene.isWord(at - 1), scene.ends[at] < 0, let found = nounPhrase(before: at, from: start) {
      if suits(verb, found) { return found }
      if !isGerund(verb) { return nil }
    }
    if let found = beforeBrackets(endingAt: at, from: start) { return found }
    // `Shepherd, who accused …`: the verb of a relative clause has the subject that the clause describes.
    if words.who.contains(text.words[at - 1]), at - 1 > start {
      let place = isAside(at - 2) ? at - 2 : at - 1
      if let found = ending(place, from: start) { return told(by: found, from: start) ?? found }
    }
    // `Klopp praised Salah, who scored twice, saying`
    if isAside(at - 1), isGerund(verb), let main = clauseSubject(start..<at, allowsSides: true),
      isFollowedByVerb(main.tokens.upperBound, before: at)
    {
      return main
    }
    if isAside(at - 1) {
      // A name as an aside: `the club's physiotherapist, Jane Smith, said`.
      if let found = ending(at - 1, from: start), let mention = found.mention, scene.mentions[mention].form == .name,
        isPerson(found),
        found.tokens.lowerBound > start, isAside(found.tokens.lowerBound - 1)
      {
        return found
      }
      // The aside's other mark: whoever ends there.
      var mark = at - 2
      while mark > start, at - mark < 40 {
        if isAside(mark), let found = ending(mark, from: start) {
          if let whole = told(by: found, from: start) { return whole }
          if isPerson(found) || opensSentence(found) { return found }
        }
        if isAside(mark), let found = unknownBeforeRelative(mark, from: start) { return found }
        // `The striker's legal team, however, now claim`
        if at - 1 - mark <= CueFinder.shortAside, isAside(mark), scene.ends[mark] < 0, scene.isWord(mark - 1),
          let found = nounPhrase(before: mark, from: start), found.mention == nil, suits(verb, found)
        {
          return found
        }
        mark -= 1
      }
    }
    // `Norton and Kane, who left the pitch saying …`: without a comma the gerund belongs to the relative clause.
    if isGerund(verb), !isAside(at - 1), let found = antecedent(before: at, from: start) { return found }
    if let found = unknownBehindSubordinator(before: at, from: start) { return found }
    // `Leipzig sacked their director, saying he …`
    let joins = isGerund(verb) || words.coordinators.contains(text.words[at - 1])
    return clauseSubject(start..<at, allowsSides: joins) ?? unknownName(before: at, from: start)
      ?? (isGerund(verb) ? earlier(before: at, from: start) : nil)
  }

  /// `The ministry said it would pay, adding that`: who said the first goes on.
  private func earlier(before verb: Int, from start: Int) -> Speaker? {
    for at in (start..<verb).reversed().prefix(CueFinder.longestReport) {
      guard let other = speechVerb(at, before: verb), !isGerund(other), !isPassive(other, from: start) else { continue }
      return subject(of: other, from: start)
    }
    return nil
  }

  private static let longestReport = 40

  /// Whom the last `who` before a verb describes.
  private func antecedent(before verb: Int, from start: Int) -> Speaker? {
    guard
      let relative = (max(start, verb - CueFinder.relative)..<verb).last(where: {
        words.who.contains(text.words[$0]) && scene.isWord($0)
      }), relative > start,
      !(relative + 1..<verb).contains(where: { isAside($0) || scene.starts[$0] >= 0 && canSpeak(at: $0) })
    else { return nil }
    return ending(isAside(relative - 1) ? relative - 1 : relative, from: start)
  }

  private static let relative = 12
  /// How many words `, however,` and the like have.
  private static let shortAside = 4

  private func canSpeak(at token: Int) -> Bool { canSpeak(scene.mentions[Int(scene.starts[token])]) }

  /// The first one of a stretch who is neither owner of something nor behind a preposition; a club or body only where
  /// asked for, and where no person has a verb.
  func clauseSubject(_ range: Range<Int>, allowsSides: Bool = false) -> Speaker? {
    var side: Speaker?
    var second: Speaker?
    var third: Speaker?
    var at = range.lowerBound
    // `Asked why he stayed, Kane could only smile and reply`: the main clause begins behind the comma.
    let fronted = frontedEnd(range)
    guard range.count <= 160 else { return nil }
    while at < range.upperBound {
      guard let found = beginning(at, before: range.upperBound) else {
        at += 1
        continue
      }
      at = max(at + 1, found.tokens.upperBound)
      if at < text.tokens.count, scene.kind(at) == .possessive {
        // `Kane's lawyers held a press conference to announce`
        if second == nil, third == nil, found.tokens.lowerBound >= fronted,
          let whole = owned(by: found, before: range.upperBound),
          isFollowedByVerb(whole.tokens.upperBound, before: range.upperBound),
          !isBehindPreposition(found.tokens.lowerBound, from: range.lowerBound)
        {
          return whole
        }
        continue
      }
      guard !scene.isQuoted[found.tokens.lowerBound] else { continue }
      guard isPerson(found) else {
        if allowsSides, side == nil, found.tokens.lowerBound >= fronted, isFollowedByVerb(at, before: range.upperBound),
          !isBehindPreposition(found.tokens.lowerBound, from: range.lowerBound)
        {
          side = found
        }
        continue
      }
      if found.tokens.lowerBound < fronted {
        if third == nil { third = found }
      } else if !isBehindPreposition(found.tokens.lowerBound, from: range.lowerBound) {
        if isFollowedByVerb(at, before: range.upperBound) { return found }
        if second == nil { second = found }
      } else if third == nil {
        third = found
      }
    }
    return side ?? second ?? third
  }

  private func frontedEnd(_ range: Range<Int>) -> Int {
    guard let first = range.first, scene.isWord(first), scene.starts[first] < 0 else { return range.lowerBound }
    let word = text.words[first]
    let forms = scene.lexicon.verbs[word]
    guard
      words.prepositions.contains(word) || words.subordinators.contains(word) || forms.contains(.gerund)
        || forms.contains(.participle)
    else {
      return range.lowerBound
    }
    return range.first { scene.kind($0) == .comma } ?? range.lowerBound
  }

  private func isFollowedByVerb(_ at: Int, before end: Int) -> Bool {
    let first = behindAside(at, before: end)
    var place = first
    while place < end, scene.isBetween(place) { place += 1 }
    return place < end && (place > first || scene.isFinite(place) || speechVerb(place, before: end) != nil)
  }

  /// The subject does something itself in what follows it, rather than being told or asked.
  func acts(_ found: Speaker, before end: Int) -> Bool {
    guard isFollowedByVerb(found.tokens.upperBound, before: end) else { return false }
    var verb = behindAside(found.tokens.upperBound, before: end)
    while verb < end, scene.isBetween(verb) { verb += 1 }
    return !scene.isPassive(verb, before: end)
  }

  /// Behind the short asides of a subject, if it has some: `The League, too, said`, `Norton (right) said`, `The manager, Ray
  /// Norton, by contrast, was glad`.
  private func behindAside(_ at: Int, before end: Int) -> Int {
    var at = at
    for _ in 0..<CueFinder.asides {
      guard at < end, isAside(at), let other = (at + 1..<max(at + 1, min(end, at + 8))).first(where: isAside),
        !(at..<other).contains(where: { words.coordinators.contains(text.words[$0]) })
      else { break }
      // The mark that ends one aside begins the next: `, Ray Norton, by contrast, was`.
      let isShared = scene.kind(other) == .comma && (other + 1..<min(end, other + 4)).contains(where: isAside)
      at = isShared ? other : other + 1
      if !isShared { break }
    }
    return at
  }

  private static let asides = 2

  /// A club or body by its name, with nothing before it but an article: `Norton Vale, the oldest club in town, said`.
  private func opensSentence(_ found: Speaker) -> Bool {
    guard let mention = found.mention, scene.mentions[mention].form == .name else { return false }
    let first = found.tokens.lowerBound
    return (scene.sentence(of: first).lowerBound..<first).allSatisfy { words.determiners.contains(text.words[$0]) }
  }

  // MARK: Mentions

  /// Who stands right before a token.
  func ending(_ at: Int, from start: Int) -> Speaker? {
    let number = Int(scene.ends[at])
    if number >= 0, scene.mentions[number].tokens.lowerBound >= start, canSpeak(scene.mentions[number]) {
      return Speaker(mention: number, tokens: scene.mentions[number].tokens)
    }
    // `a club spokesman`: it began a few words ago.
    for begin in stride(from: at - 2, through: max(start, at - 7), by: -1) {
      guard let found = indefinite(begin, before: at) else { continue }
      if found.tokens.upperBound == at { return found }
      if let whole = employed(found, before: at), whole.tokens.upperBound == at { return whole }
    }
    return nil
  }

  /// Who begins at a token.
  func beginning(_ at: Int, before end: Int) -> Speaker? {
    let number = Int(scene.starts[at])
    if number >= 0, scene.mentions[number].tokens.upperBound <= end, canSpeak(scene.mentions[number]) {
      return Speaker(mention: number, tokens: scene.mentions[number].tokens)
    }
    return number >= 0 ? nil : indefinite(at, before: end)
  }

  func isPerson(_ speaker: Speaker) -> Bool { speaker.mention.map { scene.mentions[$0].kind == .person } ?? true }

  private func canSpeak(_ mention: Mention) -> Bool {
    switch mention.kind {
    case .person: mention.form != .pronoun || words.subjectPronouns.contains(text.words[mention.tokens.lowerBound])
    case .organisation, .team, .competition:
      mention.form != .pronoun || words.subjectPronouns.contains(text.words[mention.tokens.lowerBound])
    default: false
    }
  }

  func isAside(_ at: Int) -> Bool {
    switch scene.kind(at) {
    case .comma, .dash, .open, .close: true
    default: false
    }
  }

  /// `with AS reporting that …`: behind `with` stands the subject of the gerund.
  private func isInAbsolute(_ found: Speaker, from start: Int) -> Bool {
    let before = found.tokens.lowerBound - 1
    return before > start && words.ends.contains(text.words[before])
  }

  private func isBehindPreposition(_ at: Int, from start: Int) -> Bool {
    var place = at - 1
    // Descriptions stand between: `for Spurs boss Jol`.
    while place >= start, at - place < 6, scene.isWord(place), !words.prepositions.contains(text.words[place]),
      !scene.isFinite(place)
    {
      // `was linked to Norton after the Courier said`
      if words.subordinators.contains(text.words[place]) { return false }
      place -= 1
    }
    guard place >= start, scene.isWord(place) else { return false }
    return words.prepositions.contains(text.words[place])
  }
}
