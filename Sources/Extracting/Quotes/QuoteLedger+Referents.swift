internal import Recognising
internal import Records
internal import Resolving

/// Whom `he` or `the striker` beside a quotation means: who spoke last, whom the sentences before are about, whoever fits
/// best; never someone of whom the quotation itself speaks by name. References are settled in the order of the text, each
/// in the light of those before it.
extension QuoteLedger {
  mutating func referent(_ mention: Int, about content: Range<Int>) -> Int? {
    settle(before: mention)
    let found = referent(scene.mentions[mention], mention, about: content)
    settled[mention] = Int32(found ?? -1)
    return found
  }

  private mutating func settle(before mention: Int) {
    while settledTo < mention {
      let other = scene.mentions[settledTo]
      if other.form != .name, other.kind == .person, !scene.isQuoted[other.tokens.lowerBound] {
        settled[settledTo] = Int32(referent(other, settledTo, about: 0..<0) ?? -1)
      }
      settledTo += 1
    }
  }

  mutating func referent(_ asked: Mention, _ mention: Int?, about content: Range<Int>) -> Int? {
    if asked.features.isPlural || asked.kind != .person {
      return mention.flatMap { scene.resolved.candidates[$0].first?.entity }
    }
    var weights = nearby(asked, mention, about: content)
    // What the description says outweighs all this.
    for candidate in mention.map({ scene.resolved.candidates[$0] }) ?? [] where fits(candidate.entity, asked) {
      // How near the other mentions stand is in the weights already.
      let own = asked.form == .nominal ? max(0, candidate.weight - 10.5) : candidate.weight / 8
      if weights[candidate.entity] != nil || asked.form == .nominal { weights[candidate.entity, default: 0] += own }
    }
    if asked.form == .nominal {
      // Whom the resolver thinks it most likely stands for.
      if let first = mention.flatMap({ scene.resolved.candidates[$0].first }), fits(first.entity, asked) {
        weights[first.entity, default: 0] += 1
      }
      if let role = role(asked), role != .player {
        for entity in weights.keys where roles(of: entity).contains(role) { weights[entity, default: 0] += 5 }
      }
    }
    for entity in scene.names(in: content) where weights[entity] != nil { weights[entity, default: 0] -= 6 }
    for entity in namedBehind(asked) where weights[entity] != nil { weights[entity, default: 0] -= 6 }
    let ranked = weights.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
    if let first = ranked.first, let gender = asked.features.gender, scene.resolved.entities[first.key].gender == nil,
      ranked.count == 1 || first.value - ranked[1].value >= QuoteLedger.sure
    {
      learned[first.key] = gender
    }
    if asked.form == .nominal, let first = ranked.first, role(asked) == .coach, roles(of: first.key).isEmpty,
      ranked.count > 1 ? first.value - ranked[1].value >= 1 : !asked.features.teams.isEmpty
    {
      learnedRoles[first.key] = .coach
    }
    guard let first = ranked.first?.key else { return mostNamed(asked) }
    // Nobody likely is near: rather whom the article is about than capitals that may be no person.
    if ranked[0].value < 0, isStranger(first), let other = mostNamed(asked), !isStranger(other) { return other }
    return first
  }

  /// Whom the sentence names behind the reference, which are others: `The American had doubts about Norton's claims`. A name
  /// right behind it may explain it, and one behind a clause that stands first may be the same: `When he scored, Norton …`.
  private func namedBehind(_ asked: Mention) -> [Int] {
    let sentence = scene.sentence(of: asked.tokens.lowerBound)
    let start = asked.tokens.upperBound + 1
    guard start < sentence.upperBound, !isFronted(asked, in: sentence) else { return [] }
    var found: [Int] = []
    for at in start..<min(sentence.upperBound, start + QuoteLedger.clause) {
      // Behind a comma or a joining word another clause may name him: `He joined in May, but Norton had …`.
      if scene.isQuoted[at] || !scene.isWord(at) && scene.kind(at) != .possessive && scene.kind(at) != .number
        || scene.words.coordinators.contains(scene.text.words[at])
      {
        break
      }
      guard scene.starts[at] >= 0 else { continue }
      let mention = Int(scene.starts[at])
      if scene.mentions[mention].form == .name, scene.mentions[mention].kind == .person,
        let entity = scene.resolved.entityOf[mention]
      {
        found.append(entity)
      }
    }
    return found
  }

  /// How many words of a clause are looked through.
  private static let clause = 24

  private func isFronted(_ asked: Mention, in sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<asked.tokens.lowerBound).prefix(QuoteLedger.clause).contains { at in
      let word = scene.text.words[at]
      return scene.isWord(at)
        && (scene.words.subordinators.contains(word) || scene.words.prepositions.contains(word)
          || scene.lexicon.verbs[word].contains(.gerund))
    }
  }

  /// By how much the likeliest must lead the next to teach a gender.
  private static let sure = 3.0

  /// By how much less likely one is meant of whom nothing is known.
  private static let strangeness = 3.0

  /// The last speaker and the persons of the sentences before, by how likely the next reference means them.
  private func nearby(_ asked: Mention, _ mention: Int?, about content: Range<Int>) -> [Int: Double] {
    var weights: [Int: Double] = [:]
    func add(_ entity: Int?, _ weight: Double) {
      guard let entity, fits(entity, asked) else { return }
      let weight = isStranger(entity) ? weight - QuoteLedger.strangeness : weight
      weights[entity, default: 0] = max(weights[entity] ?? -100, weight)
    }
    let at = asked.tokens.lowerBound
    let start = min(at, content.isEmpty ? at : content.lowerBound)
    let sentence = Int(scene.sentenceOf[max(0, start - 1)])
    // The last speaker, the weaker the more was told since.
    if let last = last(before: start) {
      let end = max(scene.quotations[places[last]].content.upperBound, tellings[last].cue?.lowerBound ?? 0)
      let since = sentence - Int(scene.sentenceOf[min(end, start)])
      let description = asked.form == .nominal ? 1.0 : 0
      add(tellings[last].speaker, description + (since <= 0 ? 12 : since <= 1 ? 7 : since <= 3 ? 5 : 2))
    }
    // Persons of the sentences before, subjects before others.
    var distance = 0.0
    var number = Int(scene.sentenceOf[at])
    while number >= 0, distance < 6, Int(scene.sentenceOf[at]) - number < 30 {
      let segment = scene.text.paragraphs[scene.text.sentences[number].paragraph].segment
      if number != Int(scene.sentenceOf[at]), segment == .caption || segment == .heading || segment == .furniture {
        number -= 1
        continue
      }
      let people = scene.persons(in: number, before: at)
      for other in people where other != mention {
        let own = weight(of: other, isFirst: other == people.first)
        // `The affair still rankles with the Dutchman.`: the one whom the sentence is about.
        let isOnly = people.count == 1 && number != Int(scene.sentenceOf[at]) && !isOwner(other) && !isPlace(other)
        add(entity(other), (isOnly ? max(own, 9) : own) - distance * 1.6)
      }
      if !people.isEmpty || scene.hasWords(scene.text.sentences[number].tokens) { distance += people.isEmpty ? 0.5 : 1 }
      number -= 1
    }
    return weights
  }

  /// The number of the last telling whose quotation begins before a token.
  private func last(before token: Int) -> Int? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if scene.quotations[places[middle]].content.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// Nobody near: whom the article names most.
  private func mostNamed(_ asked: Mention) -> Int? {
    guard asked.features.isDefinite else { return nil }
    return scene.byProminence.prefix(40).first { fits($0, asked) }
  }

  /// How likely the next `he` means this one: who is reported, before a subject, before others.
  private func weight(of mention: Int, isFirst: Bool) -> Double {
    let tokens = scene.mentions[mention].tokens
    var at = tokens.upperBound
    while at < scene.text.tokens.count, scene.isBetween(at) { at += 1 }
    if tokens.lowerBound > 1,
      scene.words.accordingTo.longest(in: scene.text.words, at: tokens.lowerBound - 2, before: tokens.lowerBound) > 0
    {
      return 11
    }
    if isOwner(mention) { return ownsWords(mention) ? 10.5 : 6 }
    if isSubordinate(mention) { return 7 }
    let isObject = isBehindPreposition(tokens.lowerBound)
    if CueFinder(scene).speechVerb(at, before: min(at + 3, scene.text.tokens.count)) != nil,
      !scene.lexicon.verbs[scene.text.words[at]].isDisjoint(with: [.past, .third, .participle, .gerund])
    {
      return 10.5
    }
    if at < scene.text.tokens.count, at > tokens.upperBound || scene.isFinite(at) || isThird(at) {
      return isFirst ? 9.4 : 9
    }
    // `tycoon Norton, who grew tired of it`: told of further.
    if at + 1 < scene.text.tokens.count, scene.kind(at) == .comma, scene.words.who.contains(scene.text.words[at + 1]) {
      return isFirst ? 9.2 : 8.8
    }
    return isFirst && !isObject ? 9.2 : scene.mentions[mention].form == .nominal ? 5 : isObject ? 6 : 6.5
  }

  /// `in Stanley Park`
  private func isPlace(_ mention: Int) -> Bool {
    let first = scene.mentions[mention].tokens.lowerBound
    return first > 0 && scene.words.places.contains(scene.text.words[first - 1])
  }

  /// `from former defender Norton`, `by United's Norton`
  private func isBehindPreposition(_ start: Int) -> Bool {
    var at = start - 1
    while at >= 0, start - at < 10, scene.isWord(at) || scene.kind(at) == .possessive,
      !scene.isFinite(at) || scene.kind(at) == .possessive
    {
      if scene.words.prepositions.contains(scene.text.words[at]), scene.isWord(at) { return true }
      at -= 1
    }
    return false
  }

  /// `that Weir is on his way`, `when coach Jorge Vilda brought her on`: the sentence is about somebody else.
  private func isSubordinate(_ mention: Int) -> Bool {
    var at = scene.mentions[mention].tokens.lowerBound - 1
    let start = max(0, at - 3)
    while at >= start, scene.isWord(at), !scene.isFinite(at), scene.ends[at + 1] < 0 {
      let word = scene.text.words[at]
      if scene.words.that.contains(word) || scene.words.relatives.contains(word)
        || scene.words.subordinators.contains(word) && !scene.words.prepositions.contains(word)
      {
        return at > scene.sentence(of: at).lowerBound
      }
      at -= 1
    }
    return false
  }

  /// `Rooney loves having him around`: right behind a person a word that is a noun too is his verb.
  private func isThird(_ at: Int) -> Bool {
    scene.isWord(at) && scene.starts[at] < 0 && scene.lexicon.verbs[scene.text.words[at]].contains(.third)
  }

  private func isOwner(_ mention: Int) -> Bool {
    let end = scene.mentions[mention].tokens.upperBound
    return end < scene.text.tokens.count && scene.kind(end) == .possessive
  }

  /// `But Norton's own words are damning.`
  private func ownsWords(_ mention: Int) -> Bool {
    let behind = scene.mentions[mention].tokens.upperBound + 1
    return (behind..<min(behind + 3, scene.text.tokens.count)).contains {
      scene.words.words.contains(scene.text.words[$0]) || scene.words.verdicts.contains(scene.text.words[$0])
    }
  }

  private func entity(_ mention: Int) -> Int? {
    scene.mentions[mention].form == .name
      ? scene.resolved.entityOf[mention] : settled[mention] < 0 ? nil : Int(settled[mention])
  }

  private func fits(_ entity: Int, _ asked: Mention) -> Bool {
    let other = scene.resolved.entities[entity]
    guard other.kind == asked.kind else { return false }
    if let gender = asked.features.gender, let known = other.gender ?? learned[entity], gender != known { return false }
    guard asked.form == .nominal else { return true }
    let roles = roles(of: entity)
    // Nobody coaches at twenty-nine, nor plays at fifty.
    if let age = asked.features.age, !roles.isEmpty {
      if age < 32, !roles.contains(.player), roles.contains(.coach) { return false }
      if age > 45, !roles.contains(where: { $0 != .player }) { return false }
    }
    guard let role = role(asked) else { return true }
    // A referee or an agent is only who is called one.
    if role == .referee || role == .agent { return roles.contains(role) }
    guard role == .coach || role == .player else { return true }
    return roles.isEmpty || roles.contains(role) || !roles.contains(role == .coach ? .player : .coach)
  }

  /// Named once or twice, and nothing told of him: capitals that may be no person (`in Tāmaki Makaurau`).
  private func isStranger(_ entity: Int) -> Bool {
    let other = scene.resolved.entities[entity]
    return other.gender == nil && other.facts.isEmpty && other.mentions.count <= 2
  }

  /// What a description says that its person is, if he still is.
  private func role(_ asked: Mention) -> Entity.Role? {
    guard let noun = asked.features.noun, !asked.features.isFormer else { return nil }
    return scene.lexicon.nouns.attribute("role", of: noun).flatMap(Entity.Role.init)
  }

  /// What somebody is called, or else what he does or is known as.
  private func roles(of entity: Int) -> [Entity.Role] {
    let other = scene.resolved.entities[entity]
    let told: [Entity.Role] = other.facts.compactMap { if case .role(let role) = $0.value { role } else { nil } }
    if !told.isEmpty { return told }
    if let learned = learnedRoles[entity] { return [learned] }
    let deeds: [Entity.Role] = other.facts.compactMap { if case .deed(let role) = $0.value { role } else { nil } }
    if !deeds.isEmpty { return deeds }
    return scene.lexicon.calling(of: other.words).map { [$0] } ?? []
  }
}
