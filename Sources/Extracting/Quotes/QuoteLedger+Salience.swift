internal import Recognising
internal import Records
internal import Resolving

/// How far a sentence puts somebody forward, so that the next `he` means him: who is told to say something before whom the
/// sentence is about, and both before owners, agents and whoever else it names.
extension QuoteLedger {
  /// How likely the next `he` means this one: who is reported, before a subject, before others.
  func weight(of mention: Int, isFirst: Bool) -> Double {
    let tokens = scene.mentions[mention].tokens
    var at = tokens.upperBound
    if isNamedAside(mention) { at += 1 }
    while at < scene.text.tokens.count, scene.isBetween(at) { at += 1 }
    if tokens.lowerBound > 1,
      scene.words.accordingTo.longest(in: scene.text.words, at: tokens.lowerBound - 2, before: tokens.lowerBound) > 0
    {
      return 11
    }
    if isOwner(mention) { return ownsWords(mention) ? 10.5 : 6 }
    if isPlace(mention) { return 4 }
    // `It was Norton who told me`; `His captain, Ray Norton, was glad`
    if at + 2 < scene.text.tokens.count, scene.words.who.contains(scene.text.words[at]),
      CueFinder(scene).speechVerb(at + 1, before: at + 2) != nil
    {
      return 10.5
    }
    if isSubordinate(mention) { return holdsView(mention, verb: at) ? 11 : 7 }
    let isObject = isBehindPreposition(tokens.lowerBound)
    if CueFinder(scene).speechVerb(at, before: min(at + 3, scene.text.tokens.count)) != nil,
      !scene.lexicon.verbs[scene.text.words[at]].isDisjoint(with: [.past, .third, .participle, .gerund])
    {
      return 10.5
    }
    if showsMind(at) { return 10.2 }
    if at < scene.text.tokens.count, at > tokens.upperBound || scene.isFinite(at) || isThird(at) {
      return isFirst || isNamedAside(mention) ? 9.4 : 9
    }
    // `tycoon Norton, who grew tired of it`: told of further.
    if at + 1 < scene.text.tokens.count, scene.kind(at) == .comma, scene.words.who.contains(scene.text.words[at + 1]) {
      return isFirst ? 9.2 : 8.8
    }
    return isFirst && !isObject ? 9.2 : scene.mentions[mention].form == .nominal ? 5 : isObject ? 6 : 6.5
  }

  /// `Kane was sold, a move that Norton has backed.`: the clause beside tells of the one view that the sentence holds.
  private func holdsView(_ mention: Int, verb: Int) -> Bool {
    let cues = CueFinder(scene)
    let first = scene.mentions[mention].tokens.lowerBound
    let sentence = scene.sentence(of: first)
    guard sentence.contains(verb) else { return false }
    let forms = scene.lexicon.verbs[scene.text.words[verb]]
    let isSaid =
      cues.speechVerb(verb, before: sentence.upperBound) != nil
      && (forms.isDisjoint(with: [.gerund, .base]) || !forms.isDisjoint(with: [.past, .third]))
    // `While Norton fumed, Kane was all smiles.`
    guard isSaid || showsMind(verb), !hasOwnMain(mention) else { return false }
    return !(sentence.lowerBound..<first).prefix(QuoteLedger.aside * 4).contains {
      cues.speechVerb($0, before: first) != nil
    }
  }

  /// `Kane was asked about his future`, `Kane backed the move`, `Kane was delighted`: he is the likelier to speak.
  private func showsMind(_ verb: Int) -> Bool {
    guard verb + 1 < scene.text.tokens.count, scene.isWord(verb) else { return false }
    if scene.words.stances.contains(scene.text.words[verb]) { return true }
    guard scene.words.be.contains(scene.text.words[verb]) else { return false }
    var at = verb + 1
    while at + 1 < scene.text.tokens.count, scene.isBetween(at) || scene.words.be.contains(scene.text.words[at]) {
      at += 1
    }
    return scene.words.questioned.contains(scene.text.words[at]) || scene.words.feelings.contains(scene.text.words[at])
  }

  /// `His captain, Ray Norton, was glad`: the name between commas explains who the sentence is about.
  private func isNamedAside(_ mention: Int) -> Bool {
    let tokens = scene.mentions[mention].tokens
    guard scene.mentions[mention].form == .name, tokens.lowerBound > 1, tokens.upperBound + 1 < scene.text.tokens.count
    else {
      return false
    }
    // `, Mr Ray Norton,`
    let title = scene.words.titles.contains(scene.text.words[tokens.lowerBound - 1]) ? 1 : 0
    let comma = tokens.lowerBound - 1 - title
    guard comma > 0, scene.kind(comma) == .comma, scene.kind(tokens.upperBound) == .comma, scene.isWord(comma - 1)
    else {
      return false
    }
    let next = tokens.upperBound + 1
    return scene.isFinite(next) || isThird(next) || CueFinder(scene).speechVerb(next, before: next + 1) != nil
  }

  /// `in Stanley Park`
  func isPlace(_ mention: Int) -> Bool {
    let first = scene.mentions[mention].tokens.lowerBound
    return first > 0 && scene.words.places.contains(scene.text.words[first - 1])
  }

  /// `a mark set by Norton`: of what he did the sentence speaks only beside.
  func isAgent(_ mention: Int) -> Bool {
    let first = scene.mentions[mention].tokens.lowerBound
    let behind = scene.mentions[mention].tokens.upperBound
    // `a view shared by Norton.`: what ends the sentence leads to his words.
    guard behind < scene.text.tokens.count, scene.kind(behind) != .stop else { return false }
    var at = first - 1
    while at > 0, first - at < QuoteLedger.aside {
      if scene.ends[at + 1] >= 0 {
        at = scene.mentions[Int(scene.ends[at + 1])].tokens.lowerBound - 1
        continue
      }
      if scene.kind(at) != .possessive {
        guard scene.isWord(at), !scene.isFinite(at) else { return false }
        if scene.words.by.contains(scene.text.words[at]) { return true }
        if scene.words.prepositions.contains(scene.text.words[at]) { return false }
      }
      at -= 1
    }
    return false
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
  func isSubordinate(_ mention: Int) -> Bool {
    var at = scene.mentions[mention].tokens.lowerBound - 1
    let start = max(0, at - 3)
    while at >= start, scene.isWord(at), !scene.isFinite(at), scene.ends[at + 1] < 0 {
      let word = scene.text.words[at]
      if scene.words.that.contains(word) || scene.words.relatives.contains(word)
        || scene.words.subordinators.contains(word) && !scene.words.prepositions.contains(word)
      {
        return at > scene.sentence(of: at).lowerBound || hasOwnMain(mention)
      }
      at -= 1
    }
    return false
  }

  /// `While Norton fumed, Kane was all smiles.`: behind the comma somebody else is what the sentence is about.
  private func hasOwnMain(_ mention: Int) -> Bool {
    let first = scene.mentions[mention].tokens.lowerBound
    let sentence = scene.sentence(of: first)
    let end = min(sentence.upperBound, first + QuoteLedger.clause)
    guard let comma = (first..<end).first(where: { scene.kind($0) == .comma }) else { return false }
    return (comma + 1..<min(sentence.upperBound, comma + 5)).contains { at in
      guard scene.starts[at] >= 0 else { return false }
      let other = scene.mentions[Int(scene.starts[at])]
      return other.kind == .person && other.form == .name
    }
  }

  /// `Unlike Norton, Kane was all smiles.`: what opens the sentence up to its comma.
  func isFrontedAside(_ mention: Int) -> Bool {
    let tokens = scene.mentions[mention].tokens
    let first = scene.sentence(of: tokens.lowerBound).lowerBound
    guard first < tokens.lowerBound, tokens.upperBound < scene.text.tokens.count, scene.isWord(first),
      scene.kind(tokens.upperBound) == .comma, scene.words.prepositions.contains(scene.text.words[first])
    else { return false }
    return hasOwnMain(mention)
  }

  /// Nothing stands before it in its sentence.
  func opensSentence(_ mention: Int) -> Bool {
    let first = scene.mentions[mention].tokens.lowerBound
    return scene.sentence(of: first).lowerBound == first
  }

  /// `Rooney loves having him around`: right behind a person a word that is a noun too is his verb.
  private func isThird(_ at: Int) -> Bool {
    scene.isWord(at) && scene.starts[at] < 0 && scene.lexicon.verbs[scene.text.words[at]].contains(.third)
  }

  func isOwner(_ mention: Int) -> Bool {
    if isPossessive(scene.mentions[mention]) { return true }
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
}
