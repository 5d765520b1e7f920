internal import Records

/// Pairs quotation marks, paragraph by paragraph, in one pass over the marks.
///
/// A curly mark says itself whether it opens; a straight one opens where it touches what follows and not what stands
/// before. An opening mark while one of its family is open reopens the quotation, as newspapers do at each paragraph; a
/// quotation that nothing closes ends with its paragraph, so that no lost mark swallows the article, and before the page's
/// furniture, which nobody speaks.
struct QuotationScanner {
  private let text: TokenisedText
  private let paragraphs: [Range<Int>]
  private let furniture: [Range<Int>]

  init(_ text: TokenisedText, paragraphs: [Range<Int>], furniture: [Range<Int>] = []) {
    self.text = text
    self.paragraphs = paragraphs
    self.furniture = furniture
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

  /// How many tokens marks inside a quotation of the same marks may hold.
  private static let longestInner = 9

  /// How many tokens they reach where the first has a capital and may begin a sentence.
  private static let longestNickname = 4

  func scan() -> [Quotation] {
    var found: [Quotation] = []
    var leftOpen = false
    var skipped = 0
    for (number, paragraph) in paragraphs.enumerated() {
      var stack: [Open] = []
      let firstFound = found.count
      var isFirst = true
      for at in paragraph where text.tokens[at].kind == .quote && at >= skipped {
        let (family, told) = mark(at)
        if let top = stack.last, isPrintedTwice(at, behind: top.mark), top.family == family {
          stack[stack.count - 1].mark = at
          continue
        }
        let isOpen = stack.contains { $0.family == family }
        let guessed = guess(at, isOpen: isOpen, in: paragraph)
        // `“We won,“ he said`: an opening mark set where only a closing one can stand.
        let role = told == .either || told == .opens && isOpen && guessed == .closes ? guessed : told
        switch role {
        case .opens:
          if let top = stack.last, top.family == family, let end = innerEnd(at, family, in: paragraph) {
            skipped = end + 1
            continue
          }
          var reopens = isFirst && leftOpen && at == paragraph.lowerBound
          if let top = stack.last, top.family == family {
            stack.removeLast()
            found.append(quotation(top, end: at, depth: stack.count, number, closed: false))
            reopens = true
          }
          if stack.count < QuotationScanner.deepest { stack.append(Open(mark: at, family: family, reopens: reopens)) }
        case .closes, .either:
          guard let place = stack.lastIndex(where: { $0.family == family }) ?? mismatch(at, family, stack) else {
            break
          }
          // What was opened inside and not closed was no quotation.
          stack.removeSubrange((place + 1)...)
          let open = stack.removeLast()
          found.append(quotation(open, end: at, depth: stack.count, number, closed: true))
        }
        isFirst = false
      }
      leftOpen = false
      if let open = stack.first, opensSentence(open, paragraph),
        let end = lateEnd(of: open.family, after: number)
      {
        found.append(quotation(open, end: end, depth: 0, number, closed: true))
        stack.removeFirst()
        skipped = end + 1
      } else if let open = stack.first, open.family != .single || opensAlone(open, paragraph, found[firstFound...]) {
        found.append(quotation(open, end: paragraph.upperBound, depth: 0, number, closed: false))
        stack.removeFirst()
        leftOpen = true
      }
      // What was opened and neither closed nor kept holds no other quotation.
      for open in stack {
        for place in firstFound..<found.count where found[place].content.lowerBound > open.mark {
          found[place].depth -= 1
        }
      }
    }
    return found.filter { !$0.content.isEmpty }.sorted {
      ($0.content.lowerBound, $0.depth) < ($1.content.lowerBound, $1.depth)
    }
  }

  /// A mark at the start of its paragraph, or a double one where another sentence begins: `Kane explained: "…`.
  private func opensSentence(_ open: Open, _ paragraph: Range<Int>) -> Bool {
    if open.mark == paragraph.lowerBound { return true }
    guard open.family == .double, open.mark + 1 < paragraph.upperBound,
      text.tokens[open.mark + 1].flags.contains(.capitalised)
    else { return false }
    return [.colon, .stop, .comma].contains(text.tokens[open.mark - 1].kind)
  }

  /// In how many paragraphs behind the one that it opens a quotation may close.
  private static let longestRun = 6

  /// A letter or a comment printed whole: it opens one paragraph, and the mark that closes it ends a later one, none of those
  /// between having a mark of its own.
  private func lateEnd(of family: Family, after number: Int) -> Int? {
    for paragraph in paragraphs[(number + 1)...].prefix(QuotationScanner.longestRun) where !paragraph.isEmpty {
      let first = paragraph.lowerBound
      guard !furniture.contains(where: { $0.overlaps(paragraph) }),
        text.tokens[first].kind != .quote || paragraph.count == 1
      else { return nil }
      for at in paragraph where text.tokens[at].kind == .quote && mark(at).0 == family {
        let told = mark(at).1
        let role = told == .either ? guess(at, isOpen: true, in: paragraph) : told
        guard role == .closes || role == .either else { return nil }
        if at == paragraph.upperBound - 1 { return at }
        if family != .single { return nil }
      }
    }
    return nil
  }

  /// A single mark that nothing closes may be no more than an apostrophe: it opens a quotation if the paragraph begins
  /// with it, or is short and holds no whole quotation behind it.
  private func opensAlone(_ open: Open, _ paragraph: Range<Int>, _ others: ArraySlice<Quotation>) -> Bool {
    guard paragraph.upperBound - open.mark < 120 else { return false }
    return open.mark == paragraph.lowerBound
      || !others.contains { $0.closed && $0.content.lowerBound > open.mark }
  }

  /// `'We won," he said`: the one open quotation, where a mark of another form closes it. A single mark that opened before
  /// a small letter may be an apostrophe, and one that closes elsewhere than behind a comma or stop may be one too.
  private func mismatch(_ at: Int, _ family: Family, _ stack: [Open]) -> Int? {
    guard stack.count == 1, let open = stack.first, at > open.mark + 2, !text.tokens[at].flags.contains(.spaced) else {
      return nil
    }
    if open.family == .single, !text.tokens[open.mark + 1].flags.contains(.capitalised) { return nil }
    if family == .single {
      let before = text.tokens[at - 1].kind
      let ends = at + 1 == text.tokens.count || text.tokens[at + 1].flags.contains(.spaced)
      return (before == .comma || before == .stop) && ends ? 0 : nil
    }
    return 0
  }

  /// `“"That's`: two marks in one place are one.
  private func isPrintedTwice(_ at: Int, behind mark: Int) -> Bool {
    mark == at - 1 && !text.tokens[at].flags.contains(.spaced) && at + 1 < text.tokens.count
      && !text.tokens[at + 1].flags.contains(.spaced)
      && text.tokens[at + 1].kind == .word
  }

  /// Marks of the same form around a word or two inside a quotation (`was going to "fake" an injury`, `our "Gaffer" had`) are
  /// no quotation of their own and do not end it: they open in the midst of a sentence and close soon, and it goes on.
  private func innerEnd(_ at: Int, _ family: Family, in paragraph: Range<Int>) -> Int? {
    let before = text.tokens[at - 1].kind
    guard before == .word || before == .close, at + 1 < paragraph.upperBound else { return nil }
    let isName = text.tokens[at + 1].flags.contains(.capitalised)
    let longest = isName ? QuotationScanner.longestNickname : QuotationScanner.longestInner
    for end in at + 2..<max(at + 2, min(paragraph.upperBound - 1, at + longest))
    where text.tokens[end].kind == .quote {
      let goesOn = text.tokens[end + 1].kind == .word && !text.tokens[end + 1].flags.contains(.capitalised)
      return mark(end).0 == family && !text.tokens[end].flags.contains(.spaced) && goesOn
        && text.tokens[end - 1].kind == .word ? end : nil
    }
    return nil
  }

  private func quotation(_ open: Open, end: Int, depth: Int, _ paragraph: Int, closed: Bool) -> Quotation {
    let end = closed ? end : spokenEnd(from: open.mark + 1, end)
    let content = open.mark + 1..<max(open.mark + 1, end)
    return Quotation(
      content: content, span: text.span(content), depth: depth, paragraph: paragraph, closed: closed,
      reopens: open.reopens)
  }

  /// Where furniture begins inside an unclosed quotation, with the labels of links before it, which end with no stop: `We go
  /// on. Fixtures and results Read more "And we`.
  private func spokenEnd(from start: Int, _ end: Int) -> Int {
    guard let cut = furniture.first(where: { $0.lowerBound > start })?.lowerBound, cut < end else { return end }
    let stop = (start..<cut).last { text.tokens[$0].kind == .stop }
    return stop.map { $0 + 1 } ?? cut
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
      // `❝`, `❞`
      if text.utf8[start + 1] == 0x9D { return (.double, text.utf8[start + 2] == 0x9D ? .opens : .closes) }
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
