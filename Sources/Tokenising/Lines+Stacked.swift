internal import Records

/// A result that is printed with each side in a line of its own:
///
/// ```
/// Norton City 2
/// Ashby (Moss 12) 1
/// ```
extension Lines {
  /// Two such lines on end as one paragraph. Three of them are a table.
  static func unstacked(_ lines: [Range<Int>], _ text: borrowing TokenisedText) -> [Range<Int>] {
    let halves = lines.map { isHalf($0, text) }
    var unstacked: [Range<Int>] = []
    unstacked.reserveCapacity(lines.count)
    for (number, line) in lines.enumerated() {
      let isSecond =
        number > 0 && halves[number] && halves[number - 1] && (number < 2 || !halves[number - 2])
        && (number + 1 == lines.count || !halves[number + 1])
      if isSecond, let last = unstacked.last {
        unstacked[unstacked.count - 1] = last.lowerBound..<line.upperBound
      } else {
        unstacked.append(line)
      }
    }
    return unstacked
  }

  /// Whether both halves of such a result are all that stands somewhere.
  static func isResult(_ tokens: Range<Int>, _ text: borrowing TokenisedText) -> Bool {
    guard let end = half(tokens, text), end < tokens.upperBound else { return false }
    return half(end..<tokens.upperBound, text) == tokens.upperBound
  }

  private static func isHalf(_ line: Range<Int>, _ text: borrowing TokenisedText) -> Bool {
    half(line, text) == line.upperBound
  }

  /// Where a name with a figure behind it ends, and what stands in brackets behind them.
  private static func half(_ tokens: Range<Int>, _ text: borrowing TokenisedText) -> Int? {
    guard let first = tokens.first, text.tokens[first].flags.contains(.capitalised) else { return nil }
    var at = first
    while at < tokens.upperBound, isOfName(text.tokens[at]) { at += 1 }
    guard at <= first + longestName, at < tokens.upperBound, text.tokens[at].kind == .number,
      text.tokens[at].length <= 2
    else { return nil }
    at += 1
    guard at < tokens.upperBound, text.tokens[at].kind == .open else { return at }
    return tokens.first { $0 > at && text.tokens[$0].kind == .close }.map { $0 + 1 }
  }

  private static func isOfName(_ token: Token) -> Bool {
    token.kind == .symbol || token.kind == .word && (token.flags.contains(.capitalised) || token.length <= shortWord)
  }

  private static let longestName = 6
  /// How long `of`, `and`, `de` in a name are at the most.
  private static let shortWord = 3
}
