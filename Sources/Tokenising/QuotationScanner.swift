internal import Records

/// Pairs quotation marks, paragraph by paragraph, in one pass over the marks.
///
/// A curly mark says itself whether it opens; a straight one opens where it touches what follows and not what stands
/// before. An opening mark while one of its family is open reopens the quotation, as newspapers do at each paragraph; a
/// quotation that nothing closes ends with its paragraph, so that no lost mark swallows the article.
struct QuotationScanner {
  private let text: TokenisedText
  private let paragraphs: [Range<Int>]

  init(_ text: TokenisedText, paragraphs: [Range<Int>]) {
    self.text = text
    self.paragraphs = paragraphs
  }

  private enum Family { case double, single, angle }

  private enum Role { case opens, closes, either }

  private struct Open {
    var mark: Int
    var family: Family
    var reopens: Bool
  }

  /// How deep quotations may stand in each other.
  private static let deepest = 3

  func scan() -> [Quotation] {
    var found: [Quotation] = []
    var leftOpen = false
    for (number, paragraph) in paragraphs.enumerated() {
      var stack: [Open] = []
      var isFirst = true
      for at in paragraph where text.tokens[at].kind == .quote {
        let (family, told) = mark(at)
        let isOpen = stack.contains { $0.family == family }
        let role = told == .either ? guess(at, isOpen: isOpen, in: paragraph) : told
        switch role {
        case .opens:
          var reopens = isFirst && leftOpen && at == paragraph.lowerBound
          if let top = stack.last, top.family == family {
            stack.removeLast()
            found.append(quotation(top, end: at, depth: stack.count, number, closed: false))
            reopens = true
          }
          if stack.count < QuotationScanner.deepest { stack.append(Open(mark: at, family: family, reopens: reopens)) }
        case .closes, .either:
          guard let place = stack.lastIndex(where: { $0.family == family }) else { break }
          // What was opened inside and not closed was no quotation.
          stack.removeSubrange((place + 1)...)
          let open = stack.removeLast()
          found.append(quotation(open, end: at, depth: stack.count, number, closed: true))
        }
        isFirst = false
      }
      leftOpen = false
      if let open = stack.first, open.family != .single || paragraph.upperBound - open.mark < 120 {
        found.append(quotation(open, end: paragraph.upperBound, depth: 0, number, closed: false))
        leftOpen = true
      }
    }
    return found.filter { !$0.content.isEmpty }.sorted { ($0.content.lowerBound, $0.depth) < ($1.content.lowerBound, $1.depth) }
  }

  private func quotation(_ open: Open, end: Int, depth: Int, _ paragraph: Int, closed: Bool) -> Quotation {
    let content = open.mark + 1..<max(open.mark + 1, end)
    return Quotation(
      content: content, span: text.span(content), depth: depth, paragraph: paragraph, closed: closed, reopens: open.reopens)
  }

  private func mark(_ at: Int) -> (Family, Role) {
    let token = text.tokens[at]
    let start = Int(token.start)
    switch token.length {
    case 1:
      switch text.utf8[start] {
      case UInt8(ascii: "\""): return (.double, .either)
      case UInt8(ascii: "`"): return (.single, .opens)
      default: return (.single, .either)
      }
    case 2:
      let second = text.utf8[start + 1]
      if text.utf8[start] == UInt8(ascii: "`") { return (.double, .opens) }
      if text.utf8[start] == UInt8(ascii: "'") { return (.double, .either) }
      return (.angle, second == 0xAB ? .opens : .closes)
    default:
      switch text.utf8[start + 2] {
      case 0x98, 0x9A, 0x9B: return (.single, .opens)
      case 0x99: return (.single, .either)
      case 0x9C, 0x9E, 0x9F: return (.double, .opens)
      case 0x9D: return (.double, .either)
      case 0xB9: return (.angle, .opens)
      case 0xBA: return (.angle, .closes)
      default: return (.double, .either)
      }
    }
  }

  /// The role of a mark that does not tell by its form.
  private func guess(_ at: Int, isOpen: Bool, in paragraph: Range<Int>) -> Role {
    let touchesBefore = at > paragraph.lowerBound && !text.tokens[at].flags.contains(.spaced)
    let touchesAfter = at + 1 < paragraph.upperBound && !text.tokens[at + 1].flags.contains(.spaced)
    switch (touchesBefore, touchesAfter) {
    case (false, true): return .opens
    case (true, false): return .closes
    case (true, true):
      let before = text.tokens[at - 1].kind
      if before == .open || before == .dash || before == .colon { return .opens }
      let after = text.tokens[at + 1]
      if isOpen, after.kind == .word, before == .stop || before == .comma { return .closes }
      return isOpen ? .closes : .opens
    case (false, false): return isOpen ? .closes : .opens
    }
  }
}
