internal import Records

/// Cuts a text into paragraphs by its line breaks, whichever way it uses them: a blank line between paragraphs, one break
/// for each, or lines wrapped at a fixed width. A break in mid-sentence, as a page leaves where a link stood, parts nothing.
struct Lines {
  let paragraphs: [Range<Int>]

  /// `blankBefore` are the tokens before which a blank line stands, in their order.
  init(_ text: borrowing TokenisedText, blankBefore: [Int]) {
    var lines: [Range<Int>] = []
    var start = 0
    for at in text.tokens.indices.dropFirst() where text.tokens[at].flags.contains(.opensLine) {
      lines.append(start..<at)
      start = at
    }
    if start < text.tokens.count { lines.append(start..<text.tokens.count) }
    paragraphs =
      Lines.isWrapped(lines, text)
      ? Lines.joined(lines, blankBefore) : Lines.unstacked(Lines.mended(lines, text, Set(blankBefore)), text)
  }

  private static func joined(_ lines: [Range<Int>], _ blankBefore: [Int]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    var blanks = blankBefore[...]
    for line in lines {
      while let blank = blanks.first, blank < line.lowerBound { blanks.removeFirst() }
      if let last = joined.last, blanks.first != line.lowerBound {
        joined[joined.count - 1] = last.lowerBound..<line.upperBound
      } else {
        joined.append(line)
      }
    }
    return joined
  }

  /// Lines that go on with the sentence of the line before, joined to it. Behind a blank line a small letter does not tell,
  /// for careless writers begin their paragraphs with one.
  private static func mended(
    _ lines: [Range<Int>], _ text: borrowing TokenisedText, _ blankBefore: Set<Int>
  ) -> [Range<Int>] {
    var mended: [Range<Int>] = []
    mended.reserveCapacity(lines.count)
    for line in lines {
      let first = text.tokens[line.lowerBound]
      if let last = mended.last, first.kind != .word || !blankBefore.contains(line.lowerBound),
        goesOn(first, behind: text.tokens[last.upperBound - 1], text)
      {
        mended[mended.count - 1] = last.lowerBound..<line.upperBound
      } else {
        mended.append(line)
      }
    }
    return mended
  }

  private static func goesOn(_ first: Token, behind last: Token, _ text: borrowing TokenisedText) -> Bool {
    switch last.kind {
    case .word, .comma, .number, .possessive, .clitic: break
    default: return false
    }
    switch first.kind {
    case .word: return text.utf8[Int(first.start)] &- 97 < 26
    case .comma, .semicolon, .possessive, .clitic: return true
    default: return false
    }
  }

  /// Most lines are of a like middling length and break in mid-sentence.
  private static func isWrapped(_ lines: [Range<Int>], _ text: borrowing TokenisedText) -> Bool {
    guard lines.count >= 6 else { return false }
    var middling = 0
    var open = 0
    for line in lines {
      let length = text.tokens[line.upperBound - 1].span.end - Int(text.tokens[line.lowerBound].start)
      if (45...90).contains(length) { middling += 1 }
      let last = text.tokens[line.upperBound - 1].kind
      if last != .stop, last != .quote { open += 1 }
    }
    return middling * 10 >= lines.count * 6 && open * 10 >= lines.count * 6
  }
}
