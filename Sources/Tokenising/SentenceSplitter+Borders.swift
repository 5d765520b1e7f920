internal import Records

/// Sentences that end without a stop: at rows of marks, faces, addresses.
extension SentenceSplitter {
  /// A row of marks is a line of its own; a face ends its sentence.
  func isBorder(_ token: Token, _ at: Int, _ paragraph: Range<Int>) -> Bool {
    if isRule(at) { return true }
    return isFace(token) && at + 1 < paragraph.upperBound && text.tokens[at + 1].flags.contains(.capitalised)
  }

  func isFace(_ token: Token) -> Bool {
    let first = text.utf8[Int(token.start)]
    return token.kind == .symbol && token.length > 1 && (first == UInt8(ascii: ":") || first == UInt8(ascii: ";"))
  }

  /// `***`, `====`, `----` standing by itself.
  func isRule(_ at: Int) -> Bool {
    let token = text.tokens[at]
    guard token.length >= 3, token.flags.contains(.spaced) || at == 0,
      at + 1 == text.tokens.count || text.tokens[at + 1].flags.contains(.spaced)
    else { return false }
    switch text.utf8[token.span.end - 1] {
    case UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "#"): return true
    case UInt8(ascii: "-"): return token.length >= 4
    default: return false
    }
  }

  /// A post's address stands at its end.
  func endsLink(_ at: Int, _ paragraph: Range<Int>) -> Bool {
    guard at + 1 < paragraph.upperBound, text.tokens[at + 1].flags.contains(.spaced) else { return false }
    let token = text.tokens[at]
    let next = text.tokens[at + 1]
    guard text.utf8[token.span.start..<token.span.end].contains(UInt8(ascii: "/")) else { return false }
    return next.kind == .link || next.kind == .word && next.flags.contains(.capitalised)
  }
}
