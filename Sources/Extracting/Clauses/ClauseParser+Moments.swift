internal import Recognising
internal import Records
internal import Rules

/// Noun phrases that tell when, and not who.
extension ClauseParser {
  /// `hit the frame and five minutes later scored`, `and this time scored`: that was when, and nobody.
  func isMoment(_ range: Range<Int>, _ items: [Item]) -> Bool {
    guard let last = range.last, !hasMention(range, items), words.moments.contains(items[last].word) else {
      return false
    }
    return words.momentDeterminers.contains(items[range.lowerBound].word)
      || range.upperBound < items.count && words.momentPointers.contains(items[range.upperBound].word)
  }
}
