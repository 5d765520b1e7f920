internal import Glibc
internal import Recognising
internal import Records
internal import Rules

/// Ranks whom each description and pronoun may stand for: who fits what the words say, by how near and how prominent
/// the last mention by name is. The binding is left to whoever knows the events.
struct Candidates {
  private let draft: Draft
  /// By mention: the sentence it stands in, and whether a verb follows it as its subject's would.
  private var sentenceOf: [Int]
  private var isSubject: [Bool]
  /// The same where a verb follows behind adverbs: `Kane then scored`.
  private var acts: [Bool]
  private let joins, relatives, adverbs, thoughts, conjunctions, subjects: WordSet
  /// The tokens at which names begin, and those right behind one.
  private let nameStarts, nameEnds: Set<Int>
  private let auxiliaries: [WordSet]
  /// By person: the nations of the first description that was plainly his.
  private var described: [Int: [Int32]] = [:]

  init(_ draft: Draft) {
    self.draft = draft
    let mentions = draft.recognised.mentions
    auxiliaries = ["be", "have", "do", "modals"].map(draft.lexicon.list)
    let names = mentions.indices.filter { mentions[$0].form == .name }
    nameStarts = Set(names.map { mentions[$0].tokens.lowerBound })
    nameEnds = Set(names.map { mentions[$0].tokens.upperBound })
    relatives = draft.lexicon.list("relatives")
    adverbs = draft.lexicon.list("adverbs")
    joins = draft.lexicon.list("clause-joins")
    thoughts = draft.lexicon.list("own-thoughts")
    subjects = draft.lexicon.list("acting-pronouns")
    conjunctions = draft.lexicon.list("thought-conjunctions")
    sentenceOf = .init(repeating: 0, count: mentions.count)
    isSubject = .init(repeating: false, count: mentions.count)
    acts = isSubject
    for row in draft.recognised.rows {
      for (place, item) in row.items.enumerated() where item.mention >= 0 {
        let next = place + 1 < row.items.count ? row.items[place + 1] : nil
        isSubject[Int(item.mention)] = next.map { subjectEnds($0) } ?? false
        // Whom a description means is less sure, so that it is held to the verb beside it.
        let behind =
          mentions[Int(item.mention)].form == .name
          ? row.items[(place + 1)...].first { !adverbs.contains($0.word) } : next
        acts[Int(item.mention)] =
          behind.map { subjectEnds($0) || place <= Candidates.opening && isOfSeveral(item, doing: $0) } ?? false
      }
    }
    var mention = 0
    for (number, sentence) in draft.recognised.text.sentences.enumerated() {
      while mention < mentions.count, mentions[mention].tokens.lowerBound < sentence.tokens.upperBound {
        sentenceOf[mention] = number
        mention += 1
      }
    }
  }

  /// A team that opens a sentence does what the bare verb behind it says: `Leeds face Lyon on Sunday`.
  private func isOfSeveral(_ item: Item, doing next: Item) -> Bool {
    draft.recognised.mentions[Int(item.mention)].kind == .team && next.word != .max
      && draft.lexicon.verbs[next.word].contains(.base)
  }

  /// How many words may stand before whoever opens a sentence.
  private static let opening = 1

  private func subjectEnds(_ next: Item) -> Bool {
    guard next.word != .max else { return false }
    let forms = draft.lexicon.verbs[next.word]
    return !forms.isDisjoint(with: [.past, .third, .auxiliary]) || auxiliaries.contains { $0.contains(next.word) }
      || next.kinds.contains(.comma)
  }

  mutating func ranked() -> [[Candidate]] {
    let mentions = draft.recognised.mentions
    var all = [[Candidate]](repeating: [], count: mentions.count)
    var recent: [(entity: Int, mention: Int)] = []
    for number in mentions.indices {
      if mentions[number].form == .name {
        if let entity = draft.entityOf[number] { recent.append((entity, number)) }
        continue
      }
      all[number] =
        mentions[number].form == .nominal && mentions[number].kind == .person
        ? rankDescription(number, recent) : rank(number, recent)
      // What a description most likely stands for is as present as a name would have made it.
      if let best = all[number].first, mentions[number].kind == .person {
        recent.append((best.entity, number))
        note(mentions[number].features.nations, of: best, before: all[number].dropFirst().first)
      }
    }
    return all
  }

  /// Nobody is of two nations: who is called `the Dane` once is not called `the Swede` next.
  private mutating func note(_ nations: [Int32], of best: Candidate, before second: Candidate?) {
    guard !nations.isEmpty, described[best.entity] == nil,
      second.map({ best.weight - $0.weight >= Candidates.plain }) ?? true
    else { return }
    described[best.entity] = nations
  }

  /// By how much the likeliest must lead to be plainly meant.
  private static let plain = 3.0

  private func rank(_ number: Int, _ recent: [(entity: Int, mention: Int)]) -> [Candidate] {
    let mention = draft.recognised.mentions[number]
    var found: [Candidate] = []
    let thinker = thinker(of: number)
    for (entity, other) in recent.reversed().prefix(60) where draft.entities[entity].kind == mention.kind {
      guard let fit = fit(mention, entity) else { continue }
      let sentences = sentenceOf[number] - sentenceOf[other]
      var weight = 10 / Double(1 + sentences) + (acts[other] ? 3 : 0) + fit
      let end = draft.recognised.mentions[other].tokens.upperBound
      if end == thinker {
        weight += Candidates.thoughtOfHimself
      } else if sentences == 0, end + 1 >= mention.tokens.lowerBound, !isJoined(mention, behind: end) {
        weight -= 4
      }
      if sentences > 12, mention.form == .pronoun { continue }
      if let known = found.firstIndex(where: { $0.entity == entity }) {
        found[known].weight = max(found[known].weight, weight)
      } else {
        found.append(Candidate(entity: entity, weight: max(0, weight)))
      }
    }
    return found.sorted { $0.weight > $1.weight }
  }

  /// `at Norton when they won`: a clause of its own goes on with the team named last before it.
  private func isJoined(_ mention: Mention, behind end: Int) -> Bool {
    mention.kind == .team && end + 1 == mention.tokens.lowerBound && joins.contains(draft.recognised.text.words[end])
  }

  private static let thoughtOfHimself = 5.0

  /// Where the name of whoever thinks or says it ends: `Kane thought he had scored`.
  private func thinker(of number: Int) -> Int? {
    let mention = draft.recognised.mentions[number]
    guard mention.form == .pronoun, mention.kind == .person else { return nil }
    let words = draft.recognised.text.words
    guard subjects.contains(words[mention.tokens.lowerBound]) else { return nil }
    var at = mention.tokens.lowerBound - 1
    if at > 0, conjunctions.contains(words[at]) { at -= 1 }
    guard at > 0, thoughts.contains(words[at]) else { return nil }
    return auxiliaries.contains { $0.contains(words[at - 1]) } ? at - 1 : at
  }

  /// A description picks up whoever was named last, and whoever acts in its own clause is somebody else:
  /// `Bale drew Schwarzer into a save, but the Welshman …`, `Sigurdsson whipped a ball towards the Welshman`.
  private func rankDescription(_ number: Int, _ recent: [(entity: Int, mention: Int)]) -> [Candidate] {
    let mention = draft.recognised.mentions[number]
    if let named = apposed(number, recent) { return [Candidate(entity: named, weight: Candidates.apposition)] }
    let start = clauseStart(number)
    var barred: Set<Int> = []
    var place = 0
    var found: [Candidate] = []
    var seen: Set<Int> = []
    for (entity, other) in recent.reversed().prefix(60) where draft.entities[entity].kind == mention.kind {
      if draft.recognised.mentions[other].tokens.lowerBound >= start {
        barred.insert(entity)
        continue
      }
      guard !barred.contains(entity), seen.insert(entity).inserted, let fit = fit(mention, entity) else { continue }
      let presence = mention.features.age == nil ? 0 : Candidates.presence(of: draft.entities[entity])
      let weight = 10 * pow(0.6, place) + (isSubject[other] ? 1 : 0) + fit + presence
      found.append(Candidate(entity: entity, weight: weight - distance(from: other, to: number)))
      place += 1
    }
    if found.isEmpty, mention.features.age != nil, let hero = hero(fitting: mention) {
      return [Candidate(entity: hero, weight: 1)]
    }
    return found.sorted { $0.weight > $1.weight }
  }

  /// A description seldom picks up somebody of another paragraph, where its own has named anybody who fits.
  private func distance(from other: Int, to number: Int) -> Double {
    let sentences = draft.recognised.text.sentences
    let paragraphs = sentences[sentenceOf[number]].paragraph - sentences[sentenceOf[other]].paragraph
    return log(Double(1 + sentenceOf[number] - sentenceOf[other])) + 3 * Double(min(paragraphs, 3))
  }

  /// Whose age is told is rather whom an article is about than whom it mentions once.
  private static func presence(of entity: EntityDraft) -> Double { 0.8 * Double(min(entity.mentions.count, 10)) }

  /// The person that the article is about above all, where a description opens it: `The 22-year-old joins on loan.`
  private func hero(fitting mention: Mention) -> Int? {
    let persons = draft.entities.indices.filter { draft.entities[$0].kind == .person }
      .sorted { draft.entities[$0].mentions.count > draft.entities[$1].mentions.count }
    guard let first = persons.first, draft.entities[first].mentions.count > 2, fit(mention, first) != nil,
      persons.count == 1
        || draft.entities[first].mentions.count >= 2 * draft.entities[persons[1]].mentions.count
    else { return nil }
    return first
  }

  private static let apposition = 40.0
  private static let toldLater = 2.0

  /// Who is named right before it, a comma between, where it is no subject of its own: `Lopez, the 19-year-old forward,`.
  private func apposed(_ number: Int, _ recent: [(entity: Int, mention: Int)]) -> Int? {
    let text = draft.recognised.text
    let tokens = draft.recognised.mentions[number].tokens
    if let subject = equated(number, recent) { return subject }
    guard let last = recent.last, draft.recognised.mentions[last.mention].form == .name,
      draft.entities[last.entity].kind == .person,
      draft.recognised.mentions[last.mention].tokens.upperBound == tokens.lowerBound - 1,
      text.tokens[tokens.lowerBound - 1].kind == .comma || text.tokens[tokens.lowerBound - 1].kind == .dash,
      tokens.upperBound < text.tokens.count, fit(draft.recognised.mentions[number], last.entity) != nil
    else { return nil }
    switch text.tokens[tokens.upperBound].kind {
    case .comma, .stop, .dash, .quote: return last.entity
    default: return relatives.contains(text.words[tokens.upperBound]) ? last.entity : nil
    }
  }

  /// Who is said to be it: `Kane was the best player`.
  private func equated(_ number: Int, _ recent: [(entity: Int, mention: Int)]) -> Int? {
    let tokens = draft.recognised.mentions[number].tokens
    guard
      let last = recent.last(where: { draft.recognised.mentions[$0.mention].tokens.upperBound <= tokens.lowerBound }),
      draft.entities[last.entity].kind == .person,
      draft.recognised.mentions[last.mention].tokens.upperBound == tokens.lowerBound - 1,
      auxiliaries[0].contains(draft.recognised.text.words[tokens.lowerBound - 1]),
      fit(draft.recognised.mentions[number], last.entity) != nil
    else { return nil }
    return last.entity
  }

  private func pow(_ base: Double, _ times: Int) -> Double { (0..<times).reduce(1) { value, _ in value * base } }

  /// How many tokens back a clause's start is looked for, so that a sentence without end takes no longer than others.
  private static let longestClause = 100

  /// The token where the clause that a mention stands in begins, by the last joining word or mark before it.
  private func clauseStart(_ number: Int) -> Int {
    let text = draft.recognised.text
    let first = draft.recognised.mentions[number].tokens.lowerBound
    let sentence = max(text.sentences[sentenceOf[number]].tokens.lowerBound, first - Candidates.longestClause)
    var at = first - 1
    while at >= sentence {
      switch text.tokens[at].kind {
      case .comma, .dash, .semicolon, .colon: return at
      default: if joins.contains(text.words[at]), !joinsNames(at), !joinsVerbs(at) { return at }
      }
      at -= 1
    }
    return sentence
  }

  /// Whether a verb follows without a subject of its own: `Kane cut inside and fired at the captain`.
  private func joinsVerbs(_ at: Int) -> Bool {
    let words = draft.recognised.text.words
    guard at + 1 < words.count, !relatives.contains(words[at]) else { return false }
    return !draft.lexicon.verbs[words[at + 1]].isDisjoint(with: [.past, .third])
  }

  /// Whether the word stands between two names: `Kane and Son were denied`.
  private func joinsNames(_ at: Int) -> Bool { nameEnds.contains(at) && nameStarts.contains(at + 1) }

  /// How well a person or team fits what the words say; nil where it cannot be meant.
  private func fit(_ mention: Mention, _ entity: Int) -> Double? {
    if let gender = mention.features.gender, let known = draft.entities[entity].gender, gender != known { return nil }
    if mention.kind == .person, mention.form == .pronoun { return 0 }
    guard mention.kind == .person else { return teamFit(mention, draft.entities[entity]) }
    let facts = draft.entities[entity].facts
    let features = mention.features
    var weight = 0.0
    if let age = features.age {
      if let told = facts.compactMap({ if case .age(let years) = $0.value { years } else { nil } }).first {
        if told != age { return nil }
        weight += 20
      }
    }
    if let noun = features.noun, !features.isFormer {
      if let role = draft.lexicon.nouns.attribute("role", of: noun).flatMap(Entity.Role.init) {
        let roles = facts.compactMap { if case .role(let role) = $0.value { role } else { nil } }
        if roles.contains(role) {
          weight += 4
        } else if role != .other, let first = roles.first, first != role {
          return nil
        }
      }
      let positions = facts.compactMap { if case .position(let place) = $0.value { place } else { nil } }
      if !positions.isEmpty, let position = draft.lexicon.nouns.attribute("position", of: noun) {
        if positions.contains(position) { weight += 6 } else { weight -= Candidates.ofAnother }
      }
    }
    for team in features.teams {
      guard let side = draft.entityOf[team] else { continue }
      let told = facts.filter { $0.value == (features.isNow ? .team(side) : .formerTeam(side)) }
      if !told.isEmpty {
        // What is told of him only later does not tell a reader who is meant here.
        weight += told.contains { $0.tokens.lowerBound < mention.tokens.lowerBound } ? 8 : Candidates.toldLater
      } else {
        let isAnother =
          features.isNow
          ? isOfAnother(draft.entities[entity], than: side) : facts.contains { $0.value == .team(side) }
        weight -= isAnother ? Candidates.ofAnother : 1
      }
    }
    if !features.nations.isEmpty {
      let told = nations(of: entity) + (described[entity] ?? [])
      if told.contains(where: features.nations.contains) { weight += 8 } else if !told.isEmpty { return nil }
    }
    return weight
  }

  /// The nations that somebody is said to be of, by a word for it or by the side that he plays for.
  private func nations(of person: Int) -> [Int32] {
    draft.entities[person].facts.compactMap { fact in
      switch fact.value {
      case .nation(let entry): entry
      case .team(let side) where draft.isNational(side) == true: draft.entities[side].entry
      default: nil
      }
    }
  }

  private static let ofAnother = 8.0

  /// Whether the text says that somebody is of another club, or another country, than this one.
  private func isOfAnother(_ person: EntityDraft, than side: Int) -> Bool {
    person.facts.contains { fact in
      guard case .team(let team) = fact.value, team != side else { return false }
      return draft.isNational(team) == draft.isNational(side)
    }
  }

  private func teamFit(_ mention: Mention, _ team: EntityDraft) -> Double? {
    if mention.features.noun == nil, let entry = team.entry, mention.features.nations.contains(entry) { return 20 }
    if mention.features.noun == nil, !mention.features.nations.isEmpty { return nil }
    if !mention.features.nations.isEmpty, let entry = team.entry,
      let country = draft.lexicon.names.attribute("country", of: entry)
    {
      // `the French club`
      let named = mention.features.nations.compactMap { draft.lexicon.names.key(of: $0) }
      return named.contains(country) ? 8 : nil
    }
    if let noun = mention.features.noun, let cities = draft.lexicon.nouns.attribute("city", of: noun), !cities.isEmpty {
      // `the Londoners`
      let city = team.entry.flatMap { draft.lexicon.names.attribute("city", of: $0) }
      return city.map { cities.split(separator: ";").contains(Substring($0)) } == true ? 12 : nil
    }
    guard let owner = mention.features.owner, let person = draft.entityOf[owner] else { return 0 }
    let sides = draft.entities[person].facts.compactMap { if case .team(let side) = $0.value { side } else { nil } }
    guard !sides.isEmpty else { return 0 }
    return sides.contains { draft.entities[$0].entry == team.entry && draft.entities[$0].words == team.words }
      ? 20 : nil
  }
}
