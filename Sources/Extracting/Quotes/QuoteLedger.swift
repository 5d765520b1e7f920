internal import Recognising
internal import Records
internal import Resolving

/// The quotes found so far, and whom a cue's words mean in their light.
struct QuoteLedger {
  let scene: QuoteScene
  private(set) var tellings: [QuoteTelling] = []
  /// By telling: the number of its quotation.
  private(set) var places: [Int] = []
  private(set) var turn = 0

  init(_ scene: QuoteScene) { self.scene = scene }

  var last: (telling: QuoteTelling, place: Int)? { tellings.last.map { ($0, places[places.count - 1]) } }

  mutating func add(_ telling: QuoteTelling, place: Int, keepsTurn: Bool) {
    var telling = telling
    if !keepsTurn || turn == 0 { turn += 1 }
    telling.turn = turn
    tellings.append(telling)
    places.append(place)
  }

  /// What a headline quotes has the speaker of the words that it repeats.
  mutating func bindEchoes(of rule: String) {
    for number in tellings.indices.filter({ tellings[$0].rule == rule }).prefix(6) {
      let words = scene.text.words[scene.quotations[places[number]].content]
      guard words.count >= 2,
        let echo = tellings.indices.first(where: { other in
          tellings[other].rule != rule && tellings[other].speaker != nil
            && isPart(words, of: scene.text.words[scene.quotations[places[other]].content])
        })
      else { continue }
      tellings[number].speaker = tellings[echo].speaker
      tellings[number].speakerText = nil
      tellings[number].speakerTokens = tellings[echo].speakerTokens
      tellings[number].resolution = .continuation
    }
  }

  private func isPart(_ words: ArraySlice<WordID>, of others: ArraySlice<WordID>) -> Bool {
    guard words.count <= others.count, words.count <= 30 else { return false }
    return (others.startIndex...others.endIndex - words.count).contains {
      others[$0..<$0 + words.count].elementsEqual(words)
    }
  }

  // MARK: Whom a cue means

  /// Fills in the speaker that a cue's words give.
  func bind(_ cue: Cue, to telling: inout QuoteTelling, about content: Range<Int>) {
    telling.cue = cue.tokens
    guard let speaker = cue.speaker else { return }
    telling.speakerTokens = speaker.tokens
    guard let mention = speaker.mention else {
      if let noun = described(speaker.tokens), let found = referent(noun, nil, about: content) {
        telling.speaker = found
        telling.resolution = .description
        return
      }
      telling.speakerText = scene.text.text(tokens: speaker.tokens)
      telling.resolution = .description
      return
    }
    switch scene.mentions[mention].form {
    case .name:
      telling.speaker = scene.resolved.entityOf[mention]
      telling.resolution = .name
    case .pronoun:
      telling.speaker = referent(mention, about: content)
      telling.resolution = .pronoun
    case .nominal:
      telling.speaker = referent(mention, about: content)
      telling.resolution = .description
    }
    if telling.speaker == nil, scene.mentions[mention].form != .pronoun {
      telling.speakerText = scene.text.text(tokens: speaker.tokens)
    }
  }

  /// Whom `he` or `the striker` beside a quotation means: who spoke last, whom the sentence before is about, whoever fits
  /// best; never someone of whom the quotation itself speaks by name.
  private func referent(_ mention: Int, about content: Range<Int>) -> Int? {
    referent(scene.mentions[mention], mention, about: content)
  }

  /// `the world 200m and 400m record holder`: a definite phrase that is no mention.
  private func described(_ tokens: Range<Int>) -> Mention? {
    guard let first = tokens.first, scene.words.definite.contains(scene.text.words[first]) else { return nil }
    var mention = Mention(tokens: tokens, form: .nominal, kind: .person, rule: "description")
    for at in tokens.dropFirst() {
      if let noun = scene.lexicon.nouns.longest(in: scene.text.words, at: at, before: tokens.upperBound) {
        mention.features.noun = noun.forms.first?.entry
      }
    }
    let role = mention.features.noun.flatMap { scene.lexicon.nouns.attribute("role", of: $0) }
    return role == "player" || role == "coach" ? mention : nil
  }

  private func referent(_ asked: Mention, _ mention: Int?, about content: Range<Int>, depth: Int = 0) -> Int? {
    if asked.features.isPlural || asked.kind != .person {
      return mention.flatMap { scene.resolved.candidates[$0].first?.entity }
    }
    var weights: [Int: Double] = [:]
    func add(_ entity: Int?, _ weight: Double) {
      guard let entity, fits(entity, asked) else { return }
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
    // References to be followed in their turn, no more than a few.
    var steps = depth == 0 ? 3 : depth == 1 ? 2 : 0
    var number = Int(scene.sentenceOf[at])
    while number >= 0, distance < 6, Int(scene.sentenceOf[at]) - number < 30 {
      let segment = scene.text.paragraphs[scene.text.sentences[number].paragraph].segment
      if number != Int(scene.sentenceOf[at]), segment == .caption || segment == .heading || segment == .furniture {
        number -= 1
        continue
      }
      let people = scene.persons(in: number, before: at)
      for other in people where other != mention && !isOwner(other) {
        let weight = weight(of: other, isFirst: other == people.first) - distance * 1.6
        let isName = scene.mentions[other].form == .name
        guard !isName, steps > 0, other == people.first || weight > 7 else {
          add(entity(other), weight)
          continue
        }
        steps -= 1
        add(referent(scene.mentions[other], other, about: content, depth: depth + 1), weight)
      }
      if !people.isEmpty || scene.hasWords(scene.text.sentences[number].tokens) { distance += people.isEmpty ? 0.5 : 1 }
      number -= 1
    }
    // What the description says outweighs all this.
    for candidate in mention.map({ scene.resolved.candidates[$0] }) ?? [] {
      // How near the other mentions stand is in the weights already.
      let own = asked.form == .nominal ? max(0, candidate.weight - 11) : candidate.weight / 8
      if weights[candidate.entity] != nil || asked.form == .nominal { weights[candidate.entity, default: 0] += own }
    }
    for entity in scene.names(in: content) where weights[entity] != nil { weights[entity, default: 0] -= 6 }
    return weights.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? mostNamed(asked)
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
    if CueFinder(scene).speechVerb(at, before: min(at + 3, scene.text.tokens.count)) != nil { return 10.5 }
    if at < scene.text.tokens.count, at > tokens.upperBound || scene.isFinite(at) { return 9 }
    return isFirst ? 8.8 : scene.mentions[mention].form == .nominal ? 5 : 6.5
  }

  private func isOwner(_ mention: Int) -> Bool {
    let end = scene.mentions[mention].tokens.upperBound
    return end < scene.text.tokens.count && scene.kind(end) == .possessive
  }

  func entity(_ mention: Int) -> Int? {
    scene.resolved.entityOf[mention] ?? scene.resolved.candidates[mention].first?.entity
  }

  private func fits(_ entity: Int, _ asked: Mention) -> Bool {
    let other = scene.resolved.entities[entity]
    guard other.kind == asked.kind else { return false }
    if let gender = asked.features.gender, let known = other.gender, gender != known { return false }
    guard asked.form == .nominal, let noun = asked.features.noun, !asked.features.isFormer,
      let role = scene.lexicon.nouns.attribute("role", of: noun).flatMap(Entity.Role.init)
    else { return true }
    let roles = other.facts.compactMap { if case .role(let role) = $0.value { role } else { nil } }
    // A referee or an agent is only who is called one.
    if role == .referee || role == .agent { return roles.contains(role) }
    guard role == .coach || role == .player else { return true }
    return roles.isEmpty || roles.contains(role) || !roles.contains(role == .coach ? .player : .coach)
  }
}
