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
  /// By mention: whom a pronoun or description outside marks means, for those before `settledTo`; -1 for nobody.
  var settled: [Int32]
  var settledTo = 0
  /// Of persons whose name does not tell it: the gender of a pronoun that surely meant them.
  var learned: [Int: Gender] = [:]
  /// Of persons of whom no role is told: that of a description which meant them.
  var learnedRoles: [Int: Entity.Role] = [:]

  init(_ scene: QuoteScene) {
    self.scene = scene
    settled = [Int32](repeating: -1, count: scene.mentions.count)
  }

  var last: (telling: QuoteTelling, place: Int)? { tellings.last.map { ($0, places[places.count - 1]) } }

  mutating func add(_ telling: QuoteTelling, place: Int, keepsTurn: Bool) {
    var telling = telling
    if !keepsTurn || turn == 0 { turn += 1 }
    telling.turn = turn
    tellings.append(telling)
    places.append(place)
  }

  /// What a headline or the author quotes has the speaker of the words that it repeats.
  mutating func bindEchoes(of rules: [String]) {
    let echoing = tellings.indices.filter {
      rules.contains(tellings[$0].rule) || tellings[$0].speaker == nil && isInHeadline(places[$0])
    }
    for number in echoing.prefix(12) {
      let words = scene.text.words[scene.quotations[places[number]].content]
      guard words.count >= 2,
        let echo = tellings.indices.first(where: { other in
          !rules.contains(tellings[other].rule) && tellings[other].speaker != nil
            && words.count <= 30
            && scene.text.words[scene.quotations[places[other]].content].contains(run: words)
        })
      else { continue }
      tellings[number].speaker = tellings[echo].speaker
      tellings[number].speakerText = nil
      tellings[number].speakerTokens = tellings[echo].speakerTokens
      tellings[number].resolution = .continuation
    }
  }

  private func isInHeadline(_ place: Int) -> Bool {
    scene.text.paragraphs[scene.quotations[place].paragraph].segment == .headline
  }

  // MARK: Whom a cue means

  /// Fills in the speaker that a cue's words give.
  mutating func bind(_ cue: Cue, to telling: inout QuoteTelling, about content: Range<Int>) {
    telling.cue = cue.tokens
    guard let speaker = cue.speaker, !CueFinder(scene).isAuthor(speaker) else { return }
    telling.speakerTokens = speaker.tokens
    guard let mention = speaker.mention else {
      if let noun = described(speaker.tokens), let found = referent(noun, nil, about: content) {
        telling.speaker = found
        telling.resolution = .description
        return
      }
      if let found = titled(speaker.tokens) {
        telling.speaker = found
        telling.resolution = .description
        return
      }
      if let found = named(speaker.tokens) {
        telling.speaker = found
        telling.resolution = .name
        return
      }
      if let body = body(speaker.tokens, before: content) {
        telling.speaker = body
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
      telling.resolution = .pronoun
      if let nameless = nameless(scene.mentions[mention], about: content) {
        telling.speakerText = nameless
        return
      }
      if scene.mentions[mention].features.isPlural,
        let many = CueFinder(scene).pluralSubject(before: speaker.tokens.lowerBound)
      {
        telling.speakerText = scene.text.text(tokens: many)
        return
      }
      telling.speaker = referent(mention, about: content)
    case .nominal:
      telling.resolution = .description
      if let named = apposed(scene.mentions[mention].tokens.upperBound) {
        telling.speaker = named
        return
      }
      if let introduced = introduced(mention) {
        telling.speakerText = scene.text.text(tokens: introduced)
        return
      }
      if isUnnamed(mention) {
        telling.speakerText = scene.text.text(tokens: speaker.tokens)
        return
      }
      telling.speaker = referent(mention, about: content)
    }
    if telling.speaker == nil, scene.mentions[mention].form != .pronoun {
      telling.speakerText = scene.text.text(tokens: speaker.tokens)
    }
  }

  /// `The Norton manager, Harry Kane, had this to say`: who is named between commas behind his description.
  func apposed(_ comma: Int) -> Int? {
    guard comma + 1 < scene.text.tokens.count, scene.kind(comma) == .comma else { return nil }
    // `, Mr Harry Kane,`
    let title = comma + 2 < scene.text.tokens.count && scene.words.titles.contains(scene.text.words[comma + 1]) ? 1 : 0
    guard let name = scene.namedPerson(at: comma + 1) ?? scene.namedPerson(at: comma + 1 + title) else { return nil }
    let end = scene.mentions[name].tokens.upperBound
    guard end < scene.text.tokens.count, scene.kind(end) == .comma || scene.kind(end) == .colon else { return nil }
    return scene.resolved.entityOf[name]
  }

  /// `the same source`, `the insider`: whoever is called so keeps his name to himself.
  private func isUnnamed(_ mention: Int) -> Bool {
    scene.mentions[mention].tokens.last.map { scene.words.unnamed.contains(scene.text.words[$0]) } ?? false
  }

  /// How far back somebody nameless is remembered.
  static let memory = 400

  /// `the spokesman` behind `A Bayern spokesman said`: who is no more than that, as he was introduced.
  private func introduced(_ mention: Int) -> Range<Int>? {
    let asked = scene.mentions[mention]
    guard let noun = asked.features.noun, let first = asked.tokens.first, let last = asked.tokens.last,
      scene.words.definite.contains(scene.text.words[first]), asked.tokens.count == 2,
      scene.lexicon.nouns.attribute("role", of: noun) == Entity.Role.other.rawValue
        || scene.words.unnamed.contains(scene.text.words[last])
    else { return nil }
    let cues = CueFinder(scene)
    for at in stride(from: first - 1, through: max(0, first - QuoteLedger.memory), by: -1)
    where scene.text.words[at] == scene.text.words[last] && scene.isWord(at) && !scene.isQuoted[at] {
      for begin in stride(from: at - 1, through: max(0, at - 6), by: -1)
      where scene.words.determiners.contains(scene.text.words[begin])
        && !scene.words.definite.contains(scene.text.words[begin])
      {
        if let found = cues.indefinite(begin, before: at + 1), found.tokens.upperBound == at + 1 { return found.tokens }
      }
      return nil
    }
    return nil
  }

  /// `Norton boss hails "special" side`: in a headline, whom the text calls the boss of that side.
  private func titled(_ tokens: Range<Int>) -> Int? {
    guard let first = tokens.first, scene.segment(of: first) == .headline, scene.starts[first] >= 0,
      scene.mentions[Int(scene.starts[first])].kind == .team,
      let team = scene.resolved.entityOf[Int(scene.starts[first])],
      let noun = tokens.compactMap({ at in
        scene.lexicon.nouns.longest(in: scene.text.words, at: at, before: tokens.upperBound)?.forms.first?.entry
      }).last, scene.lexicon.nouns.attribute("role", of: noun) == Entity.Role.coach.rawValue
    else { return nil }
    return scene.byProminence.prefix(40).first { entity in
      let facts = scene.resolved.entities[entity].facts
      return facts.contains { $0.value == .role(.coach) } && facts.contains { $0.value == .team(team) }
    }
  }

  /// A surname that nothing recognised, being a common word too (`Son`): the one person whose name it ends.
  private func named(_ tokens: Range<Int>) -> Int? {
    guard tokens.count == 1, scene.text.tokens[tokens.lowerBound].flags.contains(.capitalised) else { return nil }
    let found = scene.byProminence.prefix(60).filter { entity in
      scene.resolved.entities[entity].kind == .person
        && scene.resolved.entities[entity].mentions.prefix(20).contains { mention in
          scene.mentions[mention].form == .name
            && scene.mentions[mention].tokens.last.map { scene.text.words[$0] == scene.text.words[tokens.lowerBound] }
              ?? false
        }
    }
    return found.count == 1 ? found.first : nil
  }

  /// `last season's top scorer`
  private func isDated(_ tokens: Range<Int>) -> Bool {
    tokens.count >= 4 && tokens.prefix(2).allSatisfy { scene.words.days.contains(scene.text.words[$0]) }
      && scene.kind(tokens.lowerBound + 2) == .possessive
  }

  /// `the national 800m record holder`: a definite phrase that is no mention.
  private func described(_ tokens: Range<Int>) -> Mention? {
    guard let first = tokens.first, scene.words.definite.contains(scene.text.words[first]) || isDated(tokens) else {
      return nil
    }
    var mention = Mention(tokens: tokens, form: .nominal, kind: .person, rule: "description")
    for at in tokens.dropFirst() {
      // `the father of striker Harry Kane`
      if scene.words.prepositions.contains(scene.text.words[at]) { break }
      if let noun = scene.lexicon.nouns.longest(in: scene.text.words, at: at, before: tokens.upperBound) {
        mention.features.noun = noun.forms.first?.entry
      }
    }
    let role = mention.features.noun.flatMap { scene.lexicon.nouns.attribute("role", of: $0) }
    return role == "player" || role == "coach" ? mention : nil
  }
}
