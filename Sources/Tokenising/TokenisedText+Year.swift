package import Records

extension TokenisedText {
  /// The year that a token is in figures, `1974`; nil where it is none that a sport has seen or will soon.
  package func year(at token: Int) -> Int? {
    guard tokens[token].kind == .number, tokens[token].length == 4 else { return nil }
    return Int(text(token)).flatMap { (1860...2100).contains($0) ? $0 : nil }
  }
}
