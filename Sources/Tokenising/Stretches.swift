internal import Records

/// Stretches of tokens that known phrases take up: page furniture, and labels that open a list.
struct Stretches {
  /// Where furniture stands, in order.
  private(set) var furniture: [Range<Int>] = []
  /// Tokens at which a label with a colon begins, in order.
  private(set) var labels: [Int] = []

  /// No sentence that furniture takes with it is longer, for an article may be one line without a stop.
  private static let longestSentence = 40
  /// No bracket that furniture fills is longer: `(Photo by … via Getty Images)`.
  private static let longestBracket = 30

  init(_ text: borrowing TokenisedText, furniture phrases: Phrases, labels known: Phrases) {
    var at = 0
    while at < text.tokens.count {
      guard text.tokens[at].flags.contains(.capitalised) || Stretches.lineOpening(at, text) != nil else {
        at += 1
        continue
      }
      if let found = phrases.first(text, at), let stretch = Stretches.stretch(found, at, text) {
        furniture.append(stretch)
        at = max(at + 1, stretch.upperBound)
        continue
      }
      if let label = known.first(text, at) {
        let behind = at + label.words.count
        if behind < text.tokens.count, text.tokens[behind].kind == .colon { labels.append(at) }
      }
      at += 1
    }
  }

  /// What a phrase found at a token takes up, nil where it is but ordinary words of a sentence.
  private static func stretch(_ phrase: Phrases.Phrase, _ at: Int, _ text: borrowing TokenisedText) -> Range<Int>? {
    if let bracket = bracket(around: at, text) { return bracket }
    let opening = lineOpening(at, text)
    var end = at + phrase.words.count
    switch phrase.reach {
    case .words: break
    case .line:
      guard opening != nil, isLineEnd(end, text) || isLineEnd(end + 1, text) else { return nil }
    case .sentence:
      guard opening != nil || text.tokens[at - 1].kind == .stop || text.tokens[at - 1].kind == .quote else {
        return nil
      }
      end = sentenceEnd(end, text)
    }
    if end < text.tokens.count, text.tokens[end].kind == .stop, !text.tokens[end].flags.contains(.opensLine) {
      end += 1
    }
    return (opening ?? at)..<end
  }

  private static func isLineEnd(_ at: Int, _ text: borrowing TokenisedText) -> Bool {
    at >= text.tokens.count || text.tokens[at].flags.contains(.opensLine)
  }

  /// The first token of the line where a phrase stands at its head, behind a dash or bullet at most.
  private static func lineOpening(_ at: Int, _ text: borrowing TokenisedText) -> Int? {
    if at == 0 || text.tokens[at].flags.contains(.opensLine) { return at }
    let before = text.tokens[at - 1]
    guard at == 1 || before.flags.contains(.opensLine), before.kind == .dash || before.kind == .symbol else {
      return nil
    }
    return at - 1
  }

  /// Behind the first stop or at the line's end; where both are far away, where it began.
  private static func sentenceEnd(_ from: Int, _ text: borrowing TokenisedText) -> Int {
    for at in from..<min(text.tokens.count, from + longestSentence) {
      if text.tokens[at].flags.contains(.opensLine) { return at }
      if text.tokens[at].kind == .stop { return at + 1 }
    }
    return from + longestSentence >= text.tokens.count ? text.tokens.count : from
  }

  /// The bracket on one line that a token stands in.
  private static func bracket(around at: Int, _ text: borrowing TokenisedText) -> Range<Int>? {
    var start = at
    while !text.tokens[start].flags.contains(.opensLine), start > 0, at - start < longestBracket {
      start -= 1
      if text.tokens[start].kind == .close { return nil }
      if text.tokens[start].kind == .open { break }
    }
    guard text.tokens[start].kind == .open else { return nil }
    for end in at..<min(text.tokens.count, at + longestBracket) {
      if text.tokens[end].flags.contains(.opensLine), end > at { return nil }
      if text.tokens[end].kind == .close { return start..<end + 1 }
    }
    return nil
  }
}
