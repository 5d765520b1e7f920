internal import Recognising
internal import Records

/// Statements, letters and posts of which the text speaks again: `It read`, `the statement continued`.
struct Documents {
  private let scene: QuoteScene
  private let cues: CueFinder

  /// How far back a document is remembered, in tokens.
  private static let memory = 150

  init(_ scene: QuoteScene) {
    self.scene = scene
    cues = CueFinder(scene)
  }

  /// Whoever published what `it` or `the statement` before a token stands for, or where the text doesn't say, the document as
  /// it was introduced (`a petition`); nil where the words are no such.
  func publisher(before end: Int, from start: Int) -> Speaker? {
    guard end > start, scene.isWord(end - 1) else { return nil }
    var first = end - 1
    // `The league confirmed the fine. "…," it said`
    if scene.words.documentPronouns.contains(scene.text.words[first]), let body = body(before: first) {
      return Speaker(mention: body, tokens: scene.mentions[body].tokens)
    }
    if scene.words.documentPronouns.contains(scene.text.words[first]), let phrase = namelessBody(before: first) {
      let number = Int(scene.starts[phrase.lowerBound])
      return Speaker(mention: number >= 0 ? number : nil, tokens: phrase)
    }
    if !scene.words.documentPronouns.contains(scene.text.words[first]) {
      guard first > 0, cues.isPublication(first) else { return nil }
      if let owner = owner(ofDocumentAt: first, from: start) { return owner }
      // `a club statement`
      if first > 1, cues.kind(of: first - 1) == .team { first -= 1 }
      guard
        scene.words.definite.contains(scene.text.words[first - 1])
          || scene.words.indefinite.contains(scene.text.words[first - 1])
      else { return nil }
      first -= 1
    }
    // `A statement read: "…"`, `A club statement read: "…"` without an owner
    if first < end - 1, scene.words.indefinite.contains(scene.text.words[first]) {
      return issuer(before: first).map { Speaker(mention: $0, tokens: scene.mentions[$0].tokens) }
    }
    for at in stride(from: first - 1, through: max(0, first - Documents.memory), by: -1)
    where scene.isWord(at) && !scene.isQuoted[at] && cues.isPublication(at) {
      if let found = publisher(ofDocumentAt: at) {
        return Speaker(mention: found, tokens: scene.mentions[found].tokens)
      }
      // `a club statement read … it added`
      let article = at > 1 && cues.kind(of: at - 1) == .team ? at - 2 : at - 1
      if article > 0, scene.words.indefinite.contains(scene.text.words[article]), let issuer = issuer(before: article) {
        return Speaker(mention: issuer, tokens: scene.mentions[issuer].tokens)
      }
      if at > 0, scene.words.indefinite.contains(scene.text.words[at - 1]) {
        return Speaker(mention: nil, tokens: at - 1..<at + 1)
      }
    }
    return nil
  }

  /// `Kane's post`, `His tweet`, `the club's official account`: whose it is.
  func owner(ofDocumentAt noun: Int, from start: Int) -> Speaker? {
    // `His tweet`
    if scene.ends[noun] >= 0, let found = possessor(Int(scene.ends[noun])) { return found }
    for mark in stride(from: noun - 1, through: max(start + 1, noun - Documents.description), by: -1) {
      guard scene.kind(mark) == .possessive else {
        guard scene.isWord(mark), !scene.isFinite(mark), !scene.words.determiners.contains(scene.text.words[mark])
        else { return nil }
        continue
      }
      guard scene.ends[mark] >= 0 else { return nil }
      let number = Int(scene.ends[mark])
      guard [.organisation, .team, .competition, .person].contains(scene.mentions[number].kind) else { return nil }
      return Speaker(mention: number, tokens: scene.mentions[number].tokens)
    }
    return nil
  }

  private func possessor(_ number: Int) -> Speaker? {
    let tokens = scene.mentions[number].tokens
    guard scene.mentions[number].form == .pronoun, scene.mentions[number].kind == .person, tokens.count == 1,
      scene.words.possessives.contains(scene.text.words[tokens.lowerBound])
    else { return nil }
    return Speaker(mention: number, tokens: tokens)
  }

  /// How many words back from the noun its owner's mark stands: `the club's official X account`.
  private static let description = 4

  /// `Norton (have also) issued a statement`: who made it public.
  func issuer(in window: Range<Int>) -> Cue? {
    for verb in window where scene.words.issuing.contains(scene.text.words[verb]) && scene.starts[verb] < 0 {
      let behind = verb + 1..<min(window.upperBound, verb + Documents.reach)
      guard let noun = behind.first(where: { scene.isWord($0) && cues.isPublication($0) }),
        !cues.isPassive(verb..<verb + 1, from: window.lowerBound),
        behind.prefix(while: { $0 < noun }).contains(where: {
          scene.words.indefinite.contains(scene.text.words[$0]) || scene.words.definite.contains(scene.text.words[$0])
        }),
        let found = cues.subject(of: verb..<verb + 1, from: window.lowerBound), found.mention != nil
      else { continue }
      return Cue(tokens: noun..<noun + 1, speaker: found, window: window)
    }
    return nil
  }

  /// How many words stand between the verb and the noun at most.
  private static let reach = 7

  /// `read a statement from Norton`, `said a statement on the club's website`, `read Kane's tweet`, behind the quotation.
  func cue(behind verb: Range<Int>, _ window: Range<Int>) -> Cue? {
    let near = verb.upperBound..<min(window.upperBound, verb.upperBound + Documents.reach)
    guard let noun = near.first(where: { scene.isWord($0) && scene.starts[$0] < 0 && cues.isPublication($0) }),
      !(near.lowerBound..<noun).contains(where: {
        scene.words.prepositions.contains(scene.text.words[$0]) || !scene.isWord($0) && scene.kind($0) != .possessive
      })
    else { return nil }
    let owner = owner(ofDocumentAt: noun, from: verb.upperBound)
    guard let found = owner ?? publisher(behind: noun, before: window.upperBound) else { return nil }
    return Cue(tokens: verb, speaker: found, window: window)
  }

  /// `A statement posted by Norton on X read: "…"`: whoever stands behind the noun that opens the sentence.
  func publisher(opening range: Range<Int>) -> Speaker? {
    guard let noun = range.prefix(3).last(where: { scene.isWord($0) && cues.isPublication($0) }),
      noun + 1 < range.upperBound, scene.starts[noun] < 0,
      !(noun + 1..<range.upperBound).contains(where: { !scene.isWord($0) && scene.kind($0) != .possessive })
    else { return nil }
    return publisher(behind: noun, before: range.upperBound)
  }

  /// `a statement issued by Norton`, `a statement on the club's website`
  private func publisher(behind noun: Int, before end: Int) -> Speaker? {
    for at in noun + 1..<max(noun + 1, min(end, noun + Documents.reach)) {
      guard scene.starts[at] >= 0 else {
        guard scene.isWord(at) else { return nil }
        continue
      }
      let number = Int(scene.starts[at])
      guard canPublish(number) || isBodyByNoun(number) else { return nil }
      return Speaker(mention: number, tokens: scene.mentions[number].tokens)
    }
    return nil
  }

  /// The one body that the sentence before names, to which nothing is done: `Chelsea have sacked Norton. A statement read: "…"`.
  private func issuer(before token: Int) -> Int? {
    var end = token
    while end > 0, scene.isQuoted[end - 1] || !scene.isWord(end - 1), token - end < Documents.memory { end -= 1 }
    guard end > 0 else { return nil }
    let sentence = scene.sentence(of: end - 1).lowerBound..<end
    var bodies: [Int: Int] = [:]
    for at in sentence where scene.starts[at] >= 0 && !scene.isQuoted[at] {
      let number = Int(scene.starts[at])
      guard canPublish(number), scene.mentions[number].kind != .person else { continue }
      if let entity = scene.resolved.entityOf[number], bodies[entity] == nil { bodies[entity] = number }
    }
    guard bodies.count == 1, let only = bodies.first?.value else { return nil }
    var verb = scene.mentions[only].tokens.upperBound
    while verb < end, scene.isBetween(verb) { verb += 1 }
    return scene.isPassive(verb, before: end) ? nil : only
  }

  /// `One supporters' group was blunt. "…," it said`: what opens the sentence before, by a noun for a body.
  private func namelessBody(before pronoun: Int) -> Range<Int>? {
    guard pronoun > 0, scene.kind(pronoun - 1) == .quote || scene.sentence(of: pronoun).lowerBound == pronoun else {
      return nil
    }
    var end = pronoun
    while end > 0, scene.isQuoted[end - 1] || !scene.isWord(end - 1), pronoun - end < Documents.memory { end -= 1 }
    guard end > 0 else { return nil }
    let sentence = scene.sentence(of: end - 1)
    guard let first = sentence.first, scene.isWord(first),
      scene.words.indefinite.contains(scene.text.words[first]) || scene.words.counted.contains(scene.text.words[first])
        || scene.words.definite.contains(scene.text.words[first])
    else { return nil }
    let head = scene.end(ofPhraseAt: first, before: end, longest: Documents.longestBody)
    guard head < end, scene.words.bodyNouns.contains(scene.text.words[head - 1]), scene.isFinite(head) else {
      return nil
    }
    return first..<head
  }

  private static let longestBody = 6

  /// The body that said something in the sentence before the pronoun, or before the quotation in front of it.
  private func body(before pronoun: Int) -> Int? {
    // `"…," it said`, `It said: "…"`, but not `a win that it hopes …`
    guard pronoun > 0, !scene.isWord(pronoun - 1),
      scene.kind(pronoun - 1) == .quote || scene.sentence(of: pronoun).lowerBound == pronoun
    else { return nil }
    var at = pronoun
    while at > 0, scene.isQuoted[at - 1] || !scene.isWord(at - 1), pronoun - at < Documents.memory { at -= 1 }
    return cues.bodyBefore(at)
  }

  /// `the Premier League's statement`, `a statement from Hull`, `Hull released a statement`: the nearest name of its clause
  /// before the noun, else the one right behind it.
  private func publisher(ofDocumentAt noun: Int) -> Int? {
    let sentence = scene.sentence(of: noun)
    let behind = noun + 2
    if behind < sentence.upperBound, scene.words.prepositions.contains(scene.text.words[noun + 1]) {
      for at in behind...min(behind + 1, sentence.upperBound - 1) where scene.starts[at] >= 0 {
        if canPublish(Int(scene.starts[at])) { return Int(scene.starts[at]) }
      }
    }
    for at in sentence.lowerBound..<noun
    where scene.starts[at] >= 0 && !scene.isQuoted[at]
      && (canPublish(Int(scene.starts[at])) || isBodyByNoun(Int(scene.starts[at])))
    {
      return Int(scene.starts[at])
    }
    return nil
  }

  /// `The governing body said in a statement`
  private func isBodyByNoun(_ number: Int) -> Bool {
    let mention = scene.mentions[number]
    return [.organisation, .competition, .team].contains(mention.kind) && mention.form == .nominal
      && !scene.resolved.candidates[number].isEmpty
  }

  private func canPublish(_ number: Int) -> Bool {
    let mention = scene.mentions[number]
    return [.organisation, .team, .competition, .person].contains(mention.kind) && mention.form == .name
      && scene.resolved.entityOf[number] != nil
  }
}
