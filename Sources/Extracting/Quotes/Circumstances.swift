internal import Recognising
internal import Records
internal import Rules

/// What else the words around a cue tell: whom it was told, by what medium, on what occasion.
struct Circumstances {
  let scene: QuoteScene

  init(_ scene: QuoteScene) { self.scene = scene }

  func add(of cue: Cue, to telling: inout QuoteTelling) {
    if let told = cue.addressee {
      let phrase = scene.text.text(tokens: told)
      telling.addressee = phrase
      if isMedium(told) { telling.medium = phrase }
    }
    let sentence = scene.sentence(of: cue.tokens.lowerBound)
    let near =
      max(sentence.lowerBound, cue.tokens.lowerBound - 30)..<min(sentence.upperBound, cue.tokens.upperBound + 24)
    for at in near where !scene.isQuoted[at] && scene.isWord(at) && scene.starts[at] < 0 {
      if telling.medium == nil, let phrase = phrase(at, before: near.upperBound) { telling.medium = phrase }
      if telling.occasion == nil {
        let length = scene.words.occasions.longest(in: scene.text.words, at: at, before: near.upperBound)
        if length > 0 { telling.occasion = scene.text.text(tokens: at..<nounEnd(at + length, before: near.upperBound)) }
      }
    }
  }

  /// `on Twitter`, `in his programme notes`, `via the club's website`
  private func phrase(_ at: Int, before end: Int) -> String? {
    guard scene.words.prepositions.contains(scene.text.words[at]), at + 1 < end else { return nil }
    let tokens = at + 1..<nounEnd(at + 1, before: min(end, at + 8))
    guard !tokens.isEmpty, isMedium(tokens) else { return nil }
    // An organisation by itself is the whole of it.
    let name =
      scene.words.determiners.contains(scene.text.words[tokens.lowerBound]) ? tokens.lowerBound + 1 : tokens.lowerBound
    if name < end, scene.starts[name] >= 0, scene.mentions[Int(scene.starts[name])].kind == .organisation {
      let own = scene.mentions[Int(scene.starts[name])].tokens
      if own.upperBound < scene.text.tokens.count, scene.kind(own.upperBound) != .possessive {
        return scene.text.text(tokens: own)
      }
    }
    return scene.text.text(tokens: tokens)
  }

  private func nounEnd(_ start: Int, before end: Int) -> Int {
    var at = start
    while at < end {
      if scene.starts[at] >= 0 {
        at = min(end, scene.mentions[Int(scene.starts[at])].tokens.upperBound)
        continue
      }
      let kind = scene.kind(at)
      guard kind == .word || kind == .possessive || kind == .number || kind == .ordinal else { break }
      let word = scene.text.words[at]
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

  /// A network, a paper or programme notes: an organisation that is no team, or a listed noun.
  private func isMedium(_ tokens: Range<Int>) -> Bool {
    for at in tokens {
      if scene.words.media.longest(in: scene.text.words, at: at, before: tokens.upperBound) > 0 { return true }
      if scene.starts[at] >= 0, scene.mentions[Int(scene.starts[at])].kind == .organisation,
        at == tokens.lowerBound || scene.words.determiners.contains(scene.text.words[tokens.lowerBound])
      {
        return true
      }
    }
    return false
  }
}
