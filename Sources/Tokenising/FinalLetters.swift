internal import Records

/// Capital letters that the scanner took for initials, and that end a sentence instead: `top of Serie A. The hosts …`. Letter
/// and stop become two tokens, so that the name is the same wherever it stands.
struct FinalLetters {
  private let text: TokenisedText
  private let starters: Set<WordID>

  init(_ text: TokenisedText, starters: Set<WordID>) {
    self.text = text
    self.starters = starters
  }

  /// Those among a text's initials.
  func find(among initials: [Int]) -> [Int] { initials.filter(endsSentence) }

  /// Places among the tokens, in order, after a token was put in behind each of some.
  static func shifted(_ places: [Int], behind some: [Int]) -> [Int] {
    var before = 0
    return places.map { place in
      while before < some.count, some[before] < place { before += 1 }
      return place + before
    }
  }

  private func endsSentence(_ at: Int) -> Bool {
    var next = at + 1
    while next < text.tokens.count, !text.tokens[next].flags.contains(.spaced),
      text.tokens[next].kind == .quote || text.tokens[next].kind == .close
    {
      next += 1
    }
    guard next < text.tokens.count, !text.tokens[next].flags.contains(.opensLine) else { return true }
    let token = text.tokens[next]
    guard token.flags.contains(.spaced) else { return false }
    switch token.kind {
    case .word: return token.flags.contains(.capitalised) && (next > at + 1 || starters.contains(text.words[next]))
    case .quote, .open, .number, .ordinal, .symbol: return true
    default: return false
    }
  }
}

extension TokenisedText {
  /// Cuts the last byte off each of some tokens, which are in order, as a stop of its own; the words are numbered anew.
  mutating func cutStops(of some: [Int], _ number: ([Token]) -> [WordID]) {
    guard !some.isEmpty else { return }
    var tokens: [Token] = []
    tokens.reserveCapacity(self.tokens.count + some.count)
    var from = 0
    for at in some {
      tokens += self.tokens[from..<at]
      var letter = self.tokens[at]
      letter.length -= 1
      letter.flags.remove(.initial)
      tokens.append(letter)
      tokens.append(Token(start: letter.span.end, length: 1, kind: .stop))
      from = at + 1
    }
    tokens += self.tokens[from...]
    self.tokens = tokens
    words = number(tokens)
  }
}
