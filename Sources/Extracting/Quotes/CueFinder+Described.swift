internal import Recognising
internal import Records
internal import Rules

/// What stands around the name of a speaker: those for whom he speaks, and participles that describe him.
extension CueFinder {
  /// `a spokesman for Norton`, `a source close to the player`, `one member of the coaching staff`: somebody without a name,
  /// with what tells him apart.
  func employed(_ found: Speaker, before end: Int) -> Speaker? {
    var preposition = found.tokens.upperBound
    guard isNameless(found), preposition + 1 < end, scene.isWord(preposition) else { return nil }
    let isClose =
      words.close.contains(text.words[preposition]) && words.prepositions.contains(text.words[preposition + 1])
    if isClose { preposition += 1 }
    let isOwn = isClose || words.sources.contains(text.words[preposition])
    guard isOwn || words.employing.contains(text.words[preposition]) else { return nil }
    let phrase = preposition + 1..<nounsEnd(behind: preposition, before: end)
    // `said a spokesman for the first time`, `said one fan at the end`: not whose he is.
    let isBodys = phrase.contains { at in
      scene.starts[at] >= 0 && scene.mentions[Int(scene.starts[at])].kind != .person || isBodyNoun(at)
    }
    guard let last = phrase.last, isOwn || isBodys,
      phrase.count > 1 || scene.isNamed[last] || isClose && scene.starts[last] >= 0
    else { return nil }
    return Speaker(mention: nil, tokens: found.tokens.lowerBound..<phrase.upperBound)
  }

  /// Somebody of whom no more is told than a noun behind an article: `a spokesman`, `one member`.
  func isNameless(_ found: Speaker) -> Bool {
    guard let mention = found.mention else { return true }
    let first = scene.mentions[mention].tokens.lowerBound
    return scene.mentions[mention].form == .nominal
      && (words.indefinite.contains(text.words[first]) || words.counted.contains(text.words[first]))
  }

  private func isBodyNoun(_ at: Int) -> Bool {
    words.bodyNouns.contains(text.words[at]) || isBody(at) || [.team, .organisation].contains(kind(of: at))
  }

  /// Where the noun phrase behind a preposition ends: `the supporters' trust`, `40 years`, `Norton Vale`.
  private func nounsEnd(behind preposition: Int, before end: Int) -> Int {
    var at = preposition + 1
    while at < end, at - preposition <= CueFinder.participle {
      if scene.starts[at] >= 0 {
        at = min(end, scene.mentions[Int(scene.starts[at])].tokens.upperBound)
        continue
      }
      let word = text.words[at]
      switch scene.kind(at) {
      case .possessive, .number: break
      case .word where words.determiners.contains(word): if at > preposition + 1 { return at }
      case .word:
        if scene.isFinite(at) || words.prepositions.contains(word) || words.subordinators.contains(word)
          || words.coordinators.contains(word) || words.relatives.contains(word) || words.days.contains(word)
          || words.adverbs.contains(word)
        {
          return at
        }
      default: return at
      }
      at += 1
    }
    return at
  }

  /// `injured captain Kane`, `newly appointed manager Kane`: a participle in front of what describes a name.
  func describesName(_ at: Int, before end: Int) -> Bool {
    let forms = scene.lexicon.verbs[text.words[at]]
    guard forms.contains(.participle), !words.finite.contains(text.words[at]),
      // `by the news and claimed Kane had left`
      scene.lexicon.speechVerb(in: text.words, at: at, before: end) == nil,
      !words.coordinators.contains(text.words[at - 1])
    else { return false }
    for next in at + 1..<max(at + 1, min(end, at + CueFinder.participle)) {
      if scene.starts[next] >= 0, scene.mentions[Int(scene.starts[next])].kind == .person { return true }
      guard scene.isWord(next), !words.determiners.contains(text.words[next]),
        !words.prepositions.contains(text.words[next]), !words.coordinators.contains(text.words[next])
      else { return false }
    }
    return false
  }

  /// How far behind a participle the name may stand that it describes.
  private static let participle = 6
}
