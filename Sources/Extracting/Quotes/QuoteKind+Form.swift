internal import Recognising
internal import Records
internal import Rules

/// The form of what stands between marks: whole sentences, a subject with its verb, an infinitive without one.
extension QuoteKind {
  /// How many words may stand between a verb of saying and a command that follows: `told the players "…"`.
  static let addressee = 5

  /// Crowds sing it, or a cue beside it tells who said it, and no title or nickname stands between the marks.
  func isSomebodys(_ place: Int) -> Bool {
    if isChanted(place) { return true }
    if isNobodys(place) { return false }
    let cues = CueFinder(scene)
    return cues.before(scene.before(place))?.speaker != nil || cues.after(scene.after(place))?.speaker != nil
  }

  /// `was key because we were tired. We have to improve.`: a sentence ends inside, and another begins.
  func hasSentences(_ place: Int) -> Bool {
    let content = scene.quotations[place].content
    guard content.count >= 6 else { return false }
    return content.dropFirst(2).dropLast(3).contains { at in
      scene.kind(at) == .stop && scene.isWord(at - 1) && scene.isWord(at - 2) && scene.isWord(at + 1)
        && text.tokens[at + 1].flags.contains(.spaced) && scene.isCapital(at + 1) && scene.isWord(at + 2)
    }
  }

  /// `We lacked courage`, `you win nothing`: a pronoun and its verb, whose plain form is finite there.
  func opensWithClause(_ spoken: [Int]) -> Bool {
    guard spoken.count >= 3, let subject = spoken.first, words.subjectPronouns.contains(text.words[subject]),
      !words.relatives.contains(text.words[subject]), !words.determiners.contains(text.words[subject]),
      let verb = spoken.dropFirst().first(where: { !scene.isBetween($0) })
    else { return false }
    return scene.isFinite(verb) || !scene.lexicon.verbs[text.words[verb]].isDisjoint(with: [.base, .past])
  }

  /// `to show who I really am`
  func isInfinitive(_ spoken: [Int]) -> Bool {
    guard spoken.count >= 2, words.to.contains(text.words[spoken[0]]) else { return false }
    return scene.lexicon.verbs[text.words[spoken[1]]].contains(.base)
  }

  /// `used to say "…"`, `told his players "…"`: a verb of saying stands right before the mark, or whom it was said to between.
  func isTold(_ place: Int, reach: Int = 0) -> Bool {
    let window = scene.before(place)
    guard let last = window.last, scene.isWord(last), !words.to.contains(text.words[last]),
      !words.modals.contains(text.words[last]), !words.prepositions.contains(text.words[last]),
      let cue = CueFinder(scene).before(window), let speaker = cue.speaker, !CueFinder(scene).isAuthor(speaker)
    else { return false }
    // `admitted the players "let everyone down"`: only whom one tells something stands between.
    let between = window.upperBound - cue.tokens.upperBound
    return between == 0 || between <= reach && CueFinder(scene).takesObject(cue.tokens)
  }
}
