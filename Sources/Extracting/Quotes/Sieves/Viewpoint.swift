internal import Recognising
internal import Records
internal import Rules

/// A phrase that the sentence gives as somebody's view without a verb of speech: `For Kane it was "…"`, `"…" in Kane's eyes`, `"…",
/// as Kane put it`, `"…" is how Kane described it`, `"…" – Kane's words`.
struct Viewpoint: SpeakerSieve {
  static let name = "viewpoint"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let before = scene.before(place)
    if let found = fronted(before, scene) { return Attribution(cue: scene.cue(naming: found, in: before)) }
    let after = scene.after(place)
    guard let first = after.first(where: { scene.kind($0) != .comma }), first <= after.lowerBound + 1 else {
      return nil
    }
    let rest = first..<after.upperBound
    if let verdict = cues.verdict(rest) { return Attribution(cue: verdict) }
    guard let found = viewer(rest, scene) ?? teller(rest, scene) ?? signer(rest, scene) else { return nil }
    return Attribution(cue: scene.cue(naming: found, in: after))
  }

  /// `For Kane, it was`, `In Kane's eyes, it was`: at the sentence's start, with `was` right before the mark.
  private func fronted(_ window: Range<Int>, _ scene: QuoteScene) -> Int? {
    guard let first = window.first, first + 1 < window.upperBound, let last = window.last,
      scene.words.viewpoints.contains(scene.text.words[first]), let found = scene.namedPerson(at: first + 1)
    else { return nil }
    let end = scene.mentions[found].tokens.upperBound
    guard end < window.upperBound else { return nil }
    if scene.kind(end) == .possessive { return owns(scene.words.minds, at: end, window, scene) ? found : nil }
    return scene.words.be.contains(scene.text.words[last]) ? found : nil
  }

  /// `in Kane's eyes`, `in the eyes of Kane`
  private func viewer(_ rest: Range<Int>, _ scene: QuoteScene) -> Int? {
    let first = rest.lowerBound
    guard first + 1 < rest.upperBound, scene.words.viewpoints.contains(scene.text.words[first]) else { return nil }
    if first + 4 < rest.upperBound, scene.words.definite.contains(scene.text.words[first + 1]),
      scene.words.minds.contains(scene.text.words[first + 2]),
      scene.words.sources.contains(scene.text.words[first + 3])
    {
      return scene.namedPerson(at: first + 4)
    }
    guard let found = scene.namedPerson(at: first + 1) else { return nil }
    return owns(scene.words.minds, at: scene.mentions[found].tokens.upperBound, rest, scene) ? found : nil
  }

  /// `as Kane put it`, `is how Kane described it`
  private func teller(_ rest: Range<Int>, _ scene: QuoteScene) -> Int? {
    var at = rest.lowerBound
    guard scene.isWord(at) else { return nil }
    if scene.words.be.contains(scene.text.words[at]) {
      guard at + 1 < rest.upperBound, scene.words.wh.contains(scene.text.words[at + 1]) else { return nil }
      at += 1
    } else if !scene.words.asWord.contains(scene.text.words[at]) {
      return nil
    }
    guard at + 1 < rest.upperBound, let found = scene.namedPerson(at: at + 1) else { return nil }
    let verb = scene.mentions[found].tokens.upperBound
    guard verb < rest.upperBound, scene.isWord(verb) else { return nil }
    return scene.words.putting.longest(in: scene.text.words, at: verb, before: rest.upperBound) > 0
      || scene.lexicon.speechVerb(in: scene.text.words, at: verb, before: rest.upperBound) != nil ? found : nil
  }

  /// `– Kane's words`, and in brackets `– Kane)`
  private func signer(_ rest: Range<Int>, _ scene: QuoteScene) -> Int? {
    let first = rest.lowerBound
    guard scene.kind(first) == .dash, first + 1 < rest.upperBound, let found = scene.namedPerson(at: first + 1) else {
      return nil
    }
    let end = scene.mentions[found].tokens.upperBound
    guard end < rest.upperBound else { return nil }
    if scene.kind(end) == .close { return found }
    return owns(scene.words.words, at: end, rest, scene) || owns(scene.words.verdicts, at: end, rest, scene)
      ? found : nil
  }

  /// A noun of a list stands behind the owner's mark.
  private func owns(_ nouns: WordSet, at mark: Int, _ range: Range<Int>, _ scene: QuoteScene) -> Bool {
    mark + 1 < range.upperBound && scene.kind(mark) == .possessive && nouns.contains(scene.text.words[mark + 1])
  }
}
