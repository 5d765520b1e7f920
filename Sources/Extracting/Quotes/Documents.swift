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
    if !scene.words.documentPronouns.contains(scene.text.words[first]) {
      guard first > start, cues.isPublication(first), scene.words.definite.contains(scene.text.words[first - 1]) else {
        return nil
      }
      first -= 1
    }
    for at in stride(from: first - 1, through: max(0, first - Documents.memory), by: -1)
    where scene.isWord(at) && !scene.isQuoted[at] && cues.isPublication(at) {
      if let found = publisher(ofDocumentAt: at) {
        return Speaker(mention: found, tokens: scene.mentions[found].tokens)
      }
      if at > 0, scene.words.indefinite.contains(scene.text.words[at - 1]) {
        return Speaker(mention: nil, tokens: at - 1..<at + 1)
      }
    }
    return nil
  }

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
    for at in sentence.lowerBound..<noun where scene.starts[at] >= 0 && canPublish(Int(scene.starts[at])) {
      return Int(scene.starts[at])
    }
    return nil
  }

  private func canPublish(_ number: Int) -> Bool {
    let mention = scene.mentions[number]
    return [.organisation, .team, .competition, .person].contains(mention.kind) && mention.form == .name
      && scene.resolved.entityOf[number] != nil
  }
}
