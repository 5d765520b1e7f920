internal import Records

/// Stretches of tokens that known phrases take up: page furniture, and labels that open a list.
struct Stretches {
  /// Where furniture stands, in order.
  private(set) var furniture: [Range<Int>] = []
  /// Tokens at which a label with a colon begins, in order.
  private(set) var labels: [Int] = []

  /// No line that furniture takes with it is longer, for an article may be one line altogether.
  private static let longestLine = 40
  /// No bracket that furniture fills is longer: `(Photo by … via Getty Images)`.
  private static let longestBracket = 30

  init(_ text: borrowing TokenisedText, furniture phrases: Phrases, labels known: Phrases) {
    var at = 0
    while at < text.tokens.count {
      let flags = text.tokens[at].flags
      guard flags.contains(.capitalised) || flags.contains(.opensLine) || at == 0 else {
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

  /// What a phrase found at a token takes up, nil where it is but an ordinary word of a sentence.
  private static func stretch(_ phrase: Phrases.Phrase, _ at: Int, _ text: borrowing TokenisedText) -> Range<Int>? {
    let opens = at == 0 || text.tokens[at].flags.contains(.opensLine)
    var end = at + phrase.words.count
    if !opens, text.tokens[at - 1].kind == .open {
      let close = text.tokens[end..<min(text.tokens.count, at + longestBracket)].firstIndex { $0.kind == .close }
      if let close { return at - 1..<close + 1 }
    }
    let line = lineEnd(end, text)
    // A single word is furniture where it has a line to itself.
    if phrase.words.count == 1, !opens || line.map({ $0 > end + 1 && !phrase.takesLine }) ?? true { return nil }
    if phrase.takesLine {
      guard opens, let line else { return nil }
      end = line
    } else if end < text.tokens.count, text.tokens[end].kind == .stop {
      end += 1
    }
    return at..<end
  }

  /// The next line's first token, nil where it is far away.
  private static func lineEnd(_ from: Int, _ text: borrowing TokenisedText) -> Int? {
    let limit = min(text.tokens.count, from + longestLine)
    return text.tokens[from..<limit].firstIndex { $0.flags.contains(.opensLine) } ?? (limit == text.tokens.count ? limit : nil)
  }
}
