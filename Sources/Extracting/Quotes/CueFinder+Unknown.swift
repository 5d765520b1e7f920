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
}
