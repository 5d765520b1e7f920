internal import Records

/// Cuts a text into paragraphs by its line breaks, whichever way it uses them: a blank line between paragraphs, one break
/// for each, or lines wrapped at a fixed width.
struct Lines {
  let paragraphs: [Range<Int>]

  init(_ text: borrowing TokenisedText, _ breaks: [UInt8]) {
    var lines: [(tokens: Range<Int>, isBlankBefore: Bool)] = []
    var start = 0
    for at in text.tokens.indices where at > 0 && breaks[at] > 0 {
      lines.append((start..<at, breaks[start] > 1))
      start = at
    }
    if start < text.tokens.count { lines.append((start..<text.tokens.count, breaks[start] > 1)) }
    guard Lines.isWrapped(lines.map(\.tokens), text) else {
      paragraphs = lines.map(\.tokens)
      return
    }
    var joined: [Range<Int>] = []
    for (tokens, isBlankBefore) in lines {
      if let last = joined.last, !isBlankBefore {
        joined[joined.count - 1] = last.lowerBound..<tokens.upperBound
      } else {
        joined.append(tokens)
      }
    }
    paragraphs = joined
  }

  /// Most lines are of a like middling length and break in mid-sentence.
  private static func isWrapped(_ lines: [Range<Int>], _ text: borrowing TokenisedText) -> Bool {
    guard lines.count >= 6 else { return false }
    var middling = 0
    var open = 0
    for line in lines {
      let length = Int(text.tokens[line.upperBound - 1].span.end) - Int(text.tokens[line.lowerBound].start)
      if (45...90).contains(length) { middling += 1 }
      let last = text.tokens[line.upperBound - 1].kind
      if last != .stop, last != .quote { open += 1 }
    }
    return middling * 10 >= lines.count * 6 && open * 10 >= lines.count * 6
  }
}
