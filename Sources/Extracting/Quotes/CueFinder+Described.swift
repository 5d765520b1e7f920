internal import Recognising
internal import Records
internal import Rules

/// What stands around the name of a speaker: those for whom he speaks, and participles that describe him.
extension CueFinder {
  /// `a spokesman for Norton`: somebody without a name, with those for whom he speaks.
  func employed(_ found: Speaker, before end: Int) -> Speaker? {
    let preposition = found.tokens.upperBound
    guard found.mention == nil, preposition + 1 < end, scene.isWord(preposition),
      words.employing.contains(text.words[preposition])
    else { return nil }
    var at = preposition + 1
    if at + 1 < end, scene.starts[at] < 0, words.definite.contains(text.words[at]) { at += 1 }
    let number = Int(scene.starts[at])
    guard number >= 0, [.team, .organisation, .competition].contains(scene.mentions[number].kind),
      scene.mentions[number].tokens.upperBound <= end
    else { return nil }
    return Speaker(mention: nil, tokens: found.tokens.lowerBound..<scene.mentions[number].tokens.upperBound)
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
