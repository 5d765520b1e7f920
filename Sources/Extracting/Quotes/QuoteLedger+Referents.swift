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
      // Whom the cue of a quotation meant is decided in its light already.
      if other.form != .name, other.kind == .person, settled[settledTo] < 0, !scene.isQuoted[other.tokens.lowerBound] {
        settled[settledTo] = Int32(referent(other, settledTo, about: 0..<0) ?? -1)
      }
      settledTo += 1
    }
  }

  mutating func referent(_ asked: Mention, _ mention: Int?, about content: Range<Int>) -> Int? {
    if asked.features.isPlural || asked.kind != .person {
      // No single person is meant by `they`.
      return mention.flatMap {
        scene.resolved.candidates[$0].first {
          !asked.features.isPlural || scene.resolved.entities[$0.entity].kind != .person
        }?
        .entity
      }
    }
    if asked.form == .nominal, let named = apposed(asked.tokens.upperBound) { return named }
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
      if let role = role(asked) {
        let weight = role == .player ? 1.5 : 5
        for entity in weights.keys where roles(of: entity).contains(role) {
          weights[entity, default: 0] += role == .coach && coachesAnother(entity, than: asked) ? -weight : weight
        }
      }
    }
    for entity in scene.names(in: content) where weights[entity] != nil { weights[entity, default: 0] -= 6 }
    for entity in namedBehind(asked) where weights[entity] != nil { weights[entity, default: 0] -= 6 }
    for entity in subjects(over: asked) where weights[entity] != nil { weights[entity, default: 0] -= 6 }
    if let entity = calledSo(asked, mention), weights[entity] != nil { weights[entity, default: 0] += 8 }
    if let entity = calledForSide(asked, mention) { weights[entity, default: 0] += 14 }
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
    // `Kane scored twice. The striker …`
    if asked.form == .nominal, let first = ranked.first, role(asked) == .player, roles(of: first.key).isEmpty,
      ranked.count > 1, first.value - ranked[1].value >= QuoteLedger.sure
    {
      learnedRoles[first.key] = .player
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

  /// How many words of a clause are looked through, and of an aside or a description before a name.
  static let clause = 24
  static let aside = 10

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
    func add(_ entity: Int?, _ weight: Double, speaks: Bool = false) {
      guard let entity, fits(entity, asked) else { return }
      // Who is told to say something is a person, however little is told of him.
      // A forename makes a person of him whom `he` may mean, but not of whom a description tells something.
      let isUnknown = isStranger(entity) && !(asked.form == .pronoun && hasForename(entity))
      let weight = isUnknown && !speaks ? weight - QuoteLedger.strangeness : weight
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
      let lead = people.first { !isSubordinate($0) && !isFrontedAside($0) } ?? people.first
      for other in people where other != mention {
        let own = weight(of: other, isFirst: other == lead)
        // `The affair still rankles with the Dutchman.`: the one whom the sentence is about.
        let isOnly =
          people.count == 1 && number != Int(scene.sentenceOf[at]) && !isOwner(other) && !isPlace(other)
          && !isAgent(other)
        let isLead = isOwner(other) && opensSentence(other) && people.allSatisfy { entity($0) == entity(other) }
        let least: Double = isOnly && number == sentence && asked.form == .pronoun ? 10 : isOnly || isLead ? 9 : own
        add(entity(other), max(own, least) - distance * 1.6, speaks: own > 10)
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

  func entity(_ mention: Int) -> Int? {
    scene.mentions[mention].form == .name
      ? scene.resolved.entityOf[mention] : settled[mention] < 0 ? nil : Int(settled[mention])
  }

  private func fits(_ entity: Int, _ asked: Mention) -> Bool {
    guard scene.resolved.entities[entity].kind == asked.kind else { return false }
    if let gender = asked.features.gender,
      let known = scene.resolved.entities[entity].gender ?? learned[entity], gender != known
    {
      return false
    }
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
    // `the Norton coach` is no chairman, unlike `the Brazil international`.
    if role == .coach, !roles.isEmpty, roles.allSatisfy({ $0 == .official || $0 == .agent || $0 == .referee }) {
      return false
    }
    // `Kane's agent Bell was silent, but the player has hinted`
    if role == .player, !roles.isEmpty, roles.allSatisfy({ $0 == .agent || $0 == .referee }) { return false }
    return roles.isEmpty || roles.contains(role) || !roles.contains(role == .coach ? .player : .coach)
  }

  private func hasForename(_ entity: Int) -> Bool {
    let words = scene.resolved.entities[entity].words
    return words.count > 1 && words.first.map { scene.lexicon.traits(of: $0).contains(.given) } ?? false
  }

  /// Named once or twice, and nothing told of him: capitals that may be no person (`in Tāmaki Makaurau`).
  private func isStranger(_ entity: Int) -> Bool {
    let other = scene.resolved.entities[entity]
    return other.gender == nil && other.facts.isEmpty && other.mentions.count <= 2
  }

  private static let together = 4

  /// `the Norton manager` is not the one of whom it is told that he coaches Ghana.
  private func coachesAnother(_ entity: Int, than asked: Mention) -> Bool {
    let teams = asked.features.teams.compactMap { scene.resolved.entityOf[$0] }
    guard !teams.isEmpty, !asked.features.isFormer else { return false }
    let facts = scene.resolved.entities[entity].facts
    let roles = facts.filter { $0.value == .role(.coach) }
    // Only a side that is told together with his work: `Ghana coach Kane`.
    let told: [Int] = facts.compactMap { fact in
      guard case .team(let team) = fact.value,
        roles.contains(where: {
          $0.rule == fact.rule && abs($0.tokens.lowerBound - fact.tokens.lowerBound) <= QuoteLedger.together
        })
      else { return nil }
      return team
    }
    return !told.isEmpty && !told.contains(where: teams.contains)
  }

  /// What a description says that its person is, if he still is.
  func role(_ asked: Mention) -> Entity.Role? {
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
    return scene.lexicon.calling(of: other.words, in: scene.resolved.latestYear).map { [$0.role] } ?? []
  }
}
