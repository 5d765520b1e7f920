internal import Recognising
internal import Records
internal import Rules

/// What else the words around a cue tell: whom it was told, by what medium, on what occasion.
struct Circumstances {
  let scene: QuoteScene

  init(_ scene: QuoteScene) { self.scene = scene }

  /// Of what is reported without marks the words say nothing of the saying itself: `hopes to return before the final`.
  func add(of cue: Cue, to telling: inout QuoteTelling, reporting content: Range<Int>? = nil) {
    if let told = cue.addressee {
      telling.addressee = told
      if isMedium(told) { telling.medium = told }
    }
    let sentence = scene.sentence(of: cue.tokens.lowerBound)
    let near =
      max(sentence.lowerBound, cue.tokens.lowerBound - 30)..<min(sentence.upperBound, cue.tokens.upperBound + 24)
    for at in near where !scene.isQuoted[at] && scene.isWord(at) && scene.starts[at] < 0 {
      if let content, content.contains(at) { continue }
      if telling.medium == nil, let phrase = phrase(at, before: near.upperBound, but: telling.speaker) {
        telling.medium = phrase
      }
      if telling.occasion == nil { telling.occasion = occasion(at, before: near.upperBound) }
    }
  }

  /// `after the 3-1 defeat`, but not what happened then, `after the 26-year-old scored`.
  private func occasion(_ at: Int, before end: Int) -> Range<Int>? {
    let length = scene.words.occasions.longest(in: scene.text.words, at: at, before: end)
    guard length > 0 else { return nil }
    let upper = nounEnd(at + length, before: end)
    let isNamed = upper > at + length || !scene.words.determiners.contains(scene.text.words[upper - 1])
    guard isNamed, upper == scene.text.tokens.count || !scene.isFinite(upper) else { return nil }
    return at..<upper
  }

  /// `on Twitter`, `in his programme notes`, `via the club's website`
  private func phrase(_ at: Int, before end: Int, but speaker: Int?) -> Range<Int>? {
    guard scene.words.prepositions.contains(scene.text.words[at]), at + 1 < end else { return nil }
    let tokens = at + 1..<nounEnd(at + 1, before: min(end, at + 8))
    guard !tokens.isEmpty, isMedium(tokens) else { return nil }
    // An organisation by itself is the whole of it.
    let name =
      scene.words.determiners.contains(scene.text.words[tokens.lowerBound]) ? tokens.lowerBound + 1 : tokens.lowerBound
    if name < end, scene.starts[name] >= 0, let speaker,
      scene.resolved.entityOf[Int(scene.starts[name])] == speaker
    {
      return nil
    }
    if name < end, scene.starts[name] >= 0, scene.mentions[Int(scene.starts[name])].kind == .organisation {
      let own = scene.mentions[Int(scene.starts[name])].tokens
      if own.upperBound < scene.text.tokens.count, scene.kind(own.upperBound) != .possessive {
        return own
      }
    }
    return tokens
  }

  private func nounEnd(_ start: Int, before end: Int) -> Int {
    var at = start
    while at < end {
      if scene.starts[at] >= 0 {
        at = min(end, scene.mentions[Int(scene.starts[at])].tokens.upperBound)
        continue
      }
      let kind = scene.kind(at)
      guard kind == .word || kind == .possessive || kind == .number || kind == .ordinal || kind == .score else { break }
      let word = scene.text.words[at]
      if at > start, scene.words.mannerOfSaying.contains(word) { break }
      if scene.words.prepositions.contains(word) || scene.words.subordinators.contains(word)
        || scene.words.that.contains(word) || scene.isFinite(at)
      {
        break
      }
      if scene.words.coordinators.contains(word) { break }
      at += 1
    }
    return at
  }

  /// A listed body that publishes nothing only speaks.
  private func mayCarry(_ body: Mention) -> Bool {
    guard let kind = body.entries.first.flatMap({ scene.lexicon.names.attribute("kind", of: $0) }) else { return true }
    return !Circumstances.withoutReaders.contains(kind)
  }

  /// Kinds of listed bodies that are asked, and publish nothing that others say.
  private static let withoutReaders: Set<String> = ["governing", "supporters", "police"]

  /// A network, a paper or programme notes: an organisation that is no team, or a listed noun.
  private func isMedium(_ tokens: Range<Int>) -> Bool {
    for at in tokens {
      if scene.words.media.longest(in: scene.text.words, at: at, before: tokens.upperBound) > 0 { return true }
      if scene.starts[at] >= 0, scene.mentions[Int(scene.starts[at])].kind == .organisation,
        mayCarry(scene.mentions[Int(scene.starts[at])]),
        at == tokens.lowerBound || scene.words.determiners.contains(scene.text.words[tokens.lowerBound])
      {
        return true
      }
    }
    return false
  }
}
