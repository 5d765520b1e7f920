internal import Glibc
internal import Recognising
internal import Records
internal import Rules

/// Ranks whom each description and pronoun may stand for: who fits what the words say, by how near and how prominent
/// the last mention by name is. The binding is left to whoever knows the events.
struct Candidates {
  let draft: Draft
  /// By mention: the sentence it stands in, and whether a verb follows it as its subject's would.
  var sentenceOf: [Int]
  private var isSubject: [Bool]
  /// The same where a verb follows behind adverbs: `Kane then scored`.
  var acts: [Bool]
  /// Whether nobody else is told of before it in its sentence.
  var opensSentence: [Bool]
  let joins, relatives, adverbs, thoughts, conjunctions, subjects, infinitives, givesWay, determiners: WordSet
  /// The tokens at which names begin, and those right behind one.
  let nameStarts, nameEnds: Set<Int>
  private let auxiliaries: [WordSet]
  /// Whose names go with what nation.
  let homes: Homes
  /// By person: the nations of the first description that was plainly his.
  var described: [Int: [Int32]] = [:]

  init(_ draft: Draft, _ nameOrigins: NameOrigins) {
    self.draft = draft
    let mentions = draft.recognised.mentions
    homes = Homes(draft, nameOrigins)
    auxiliaries = ["be", "have", "do", "modals"].map(draft.lexicon.list)
    let names = mentions.indices.filter { mentions[$0].form == .name }
    nameStarts = Set(names.map { mentions[$0].tokens.lowerBound })
    nameEnds = Set(names.map { mentions[$0].tokens.upperBound })
    relatives = draft.lexicon.list("relatives")
    adverbs = draft.lexicon.list("adverbs")
    joins = draft.lexicon.list("clause-joins")
    thoughts = draft.lexicon.list("own-thoughts")
    subjects = draft.lexicon.list("acting-pronouns")
    infinitives = draft.lexicon.list("infinitive-to")
    givesWay = draft.lexicon.list("lets-act")
    determiners = draft.lexicon.list("determiners")
    conjunctions = draft.lexicon.list("thought-conjunctions")
    sentenceOf = .init(repeating: 0, count: mentions.count)
    isSubject = .init(repeating: false, count: mentions.count)
    acts = isSubject
    opensSentence = isSubject
    for row in draft.recognised.rows {
      for (place, item) in row.items.enumerated() where item.mention >= 0 {
        let next = place + 1 < row.items.count ? row.items[place + 1] : nil
        isSubject[Int(item.mention)] = next.map { subjectEnds($0) } ?? false
        // Whom a description means is less sure, so that it is held to the verb beside it.
        let behind =
          mentions[Int(item.mention)].form == .name
          ? row.items[(place + 1)...].first { !adverbs.contains($0.word) } : next
        let isBare = place <= Candidates.opening && behind.map { isOfSeveral(item, doing: $0) } ?? false
        acts[Int(item.mention)] =
          behind.map { subjectEnds($0) && !isOwnerOnly(item, place, before: $0) } ?? false || isToAct(place, row)
          || isBare
      }
    }
    var mention = 0
    for (number, sentence) in draft.recognised.text.sentences.enumerated() {
      var isOpen = false
      while mention < mentions.count, mentions[mention].tokens.lowerBound < sentence.tokens.upperBound {
        sentenceOf[mention] = number
        if mentions[mention].kind == .person, !isOpen {
          opensSentence[mention] = true
          isOpen = true
        }
        mention += 1
      }
    }
  }

  /// `Leeds gained from Norton's draw`: a team whose something is does nothing itself, unless the sentence begins with it.
  private func isOwnerOnly(_ item: Item, _ place: Int, before next: Item) -> Bool {
    draft.recognised.mentions[Int(item.mention)].kind == .team && place > Candidates.opening
      && draft.recognised.text.tokens[Int(next.tokens.lowerBound)].kind == .possessive
  }

  /// `crossed for Kane to head in`, `allowed Kane to score`
  private func isToAct(_ place: Int, _ row: Row) -> Bool {
    guard place > 0, place + 2 < row.items.count, givesWay.contains(row.items[place - 1].word),
      infinitives.contains(row.items[place + 1].word)
    else { return false }
    let verb = row.items[place + 2].word
    return verb != .max && draft.lexicon.verbs[verb].contains(.base)
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

  /// `at Norton when they won`, `a warning for Norton: they lost`: a clause of its own goes on with the team named last before it.
  private func isJoined(_ mention: Mention, behind end: Int) -> Bool {
    mention.kind == .team && end + 1 == mention.tokens.lowerBound
      && (joins.contains(draft.recognised.text.words[end]) || draft.recognised.text.tokens[end].kind == .colon)
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
    if let named = apposed(number, recent) ?? doerBefore(absolute: number, recent) {
      return [Candidate(entity: named, weight: Candidates.apposition)]
    }
    let start = clauseStart(number)
    let step = lastStep(in: start..<mention.tokens.lowerBound)
    var barred: Set<Int> = []
    var rank = 0
    var found: [Candidate] = []
    var seen: Set<Int> = []
    for (entity, other) in recent.reversed().prefix(60) where draft.entities[entity].kind == mention.kind {
      let place = draft.recognised.mentions[other].tokens.lowerBound
      if place >= step || place >= start && (acts[other] || draft.recognised.mentions[other].form != .name) {
        barred.insert(entity)
        continue
      }
      guard !barred.contains(entity), seen.insert(entity).inserted, let fit = fit(mention, entity) else { continue }
      let presence = mention.features.age == nil ? 0 : Candidates.presence(of: draft.entities[entity])
      let weight =
        10 * pow(0.6, rank) + (isSubject[other] ? 1 : 0) + fit + presence
        + standing(of: other, before: number, inRelative: isRelative(start, before: number))
      found.append(Candidate(entity: entity, weight: weight - distance(from: other, to: number)))
      rank += 1
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

}
