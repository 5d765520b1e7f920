internal import Recognising
internal import Records
internal import Rules

/// Names that nothing recognised, before a verb of speech.
extension CueFinder {
  /// `after Blue Mirror revealed`, `as Norton News reported`: it is the verb's subject, whoever the main clause is about.
  func unknownBehindSubordinator(before at: Int, from start: Int) -> Speaker? {
    guard scene.isWord(at - 1), let found = unknownName(before: at, from: start) else { return nil }
    let before = found.tokens.lowerBound - 1
    guard before >= start, scene.isWord(before), words.subordinators.contains(text.words[before]) else { return nil }
    return found
  }

  /// `a brief cameo suggests that`, `with their place confirmed`: a thing that shows something, or to which it was done, and
  /// nobody who speaks.
  func onlyShows(_ phrase: Speaker, _ verb: Range<Int>) -> Bool {
    guard phrase.mention == nil else { return false }
    let head = head(of: phrase.tokens)
    guard !isPersonNoun(head), !isSource(head), !words.counted.contains(text.words[phrase.tokens.lowerBound]) else {
      return false
    }
    if words.showing.contains(text.words[verb.lowerBound]) { return true }
    let before = phrase.tokens.lowerBound - 1
    return before >= 0 && scene.isWord(before) && words.ends.contains(text.words[before])
  }
}
