internal import Records

/// Cuts paragraphs into sentences: behind a stop with its closing marks, where what follows can begin one.
struct SentenceSplitter {
  let text: TokenisedText
  private let abbreviations: Abbreviations
  private let starters: Set<WordID>
  private var furniture: ArraySlice<Range<Int>>
  private var labels: ArraySlice<Int>
  /// The next token at which furniture or a label stands.
  private var nextMark = 0

  init(_ text: TokenisedText, abbreviations: Abbreviations, starters: Set<WordID>, stretches: Stretches) {
    self.text = text
    self.abbreviations = abbreviations
    self.starters = starters
    furniture = stretches.furniture[...]
    labels = stretches.labels[...]
  }

  /// A bracket that nothing closes within so many tokens holds no sentence.
  private static let longestBracket = 60

  /// No writer's sentence is so long, in tokens: what goes on without a stop is a list or damaged. It is cut, so that no
  /// work on a sentence grows faster than its text.
  private static let longestSentence = 300

  /// The sentences of a paragraph; paragraphs must come in the text's order.
  mutating func split(_ paragraph: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = paragraph.lowerBound
    var at = start
    var bracketEnd = 0
    func close(_ end: Int) {
      while end - start > SentenceSplitter.longestSentence { cut(pause(from: start)) }
      cut(end)
    }
    func cut(_ end: Int) {
      if end > start { sentences.append(start..<end) }
      start = end
    }
    let enumeration = Enumeration(text, paragraph)
    var item = 0
    while at < paragraph.upperBound {
      if at >= nextMark {
        if let next = furnitureEnd(at) {
          close(at)
          at = min(next, paragraph.upperBound)
          close(at)
          continue
        }
        if isLabel(at), at > start, endsEntry(at - 1) { close(at) }
        nextMark = max(at + 1, min(furniture.first?.lowerBound ?? .max, labels.first { $0 > at } ?? .max))
      }
      if item < enumeration.items.count, at == enumeration.items[item] {
        close(at)
        at = enumeration.heads[item]
        item += 1
        continue
      }
      let token = text.tokens[at]
      switch token.kind {
      case .open:
        if at >= bracketEnd { bracketEnd = closing(at, before: paragraph.upperBound) ?? bracketEnd }
      case .stop:
        let run = stopRun(at, before: paragraph.upperBound)
        if let end = run.sentenceEnd, end < paragraph.upperBound, end >= bracketEnd {
          close(end)
          at = end
        } else {
          at = run.end
        }
        continue
      case .word where endsWithStop(token) && at + 1 < paragraph.upperBound:
        let end = markEnd(at, before: paragraph.upperBound)
        if end < paragraph.upperBound, end >= bracketEnd, at - start >= 3, endsSentence(at, end) {
          close(end)
          at = end
          continue
        }
      case .symbol, .dash: if isBorder(token, at, paragraph) { closeAround(at) }
      case .link: if endsLink(at, paragraph) { close(at + 1) }
      default: break
      }
      at += 1
    }
    close(paragraph.upperBound)
    return sentences

    func closeAround(_ at: Int) {
      if isRule(at) { close(at) }
      close(at + 1)
    }
  }

  /// Behind the last comma or other pause at which a sentence that is too long may be cut.
  private func pause(from start: Int) -> Int {
    let end = start + SentenceSplitter.longestSentence
    let last = (start + SentenceSplitter.longestSentence / 2..<end).last { at in
      switch text.tokens[at].kind {
      case .comma, .semicolon, .colon, .dash, .stop: true
      default: false
      }
    }
    return last.map { $0 + 1 } ?? end
  }

  private mutating func furnitureEnd(_ at: Int) -> Int? {
    while let first = furniture.first, first.upperBound <= at { furniture.removeFirst() }
    guard let first = furniture.first, first.contains(at) else { return nil }
    return first.upperBound
  }

  private mutating func isLabel(_ at: Int) -> Bool {
    while let first = labels.first, first < at { labels.removeFirst() }
    return labels.first == at
  }

  /// What stands before a label within a list: `Scorers: Shaw 12 pen. Att: 8,204 Ref: P Doyle.`
  private func endsEntry(_ at: Int) -> Bool {
    switch text.tokens[at].kind {
    case .stop, .number, .minute, .score, .close: true
    default: endsWithStop(text.tokens[at])
    }
  }

  /// Whether a name with a colon stands here, as before a team's players.
  private func isNameWithColon(_ at: Int) -> Bool {
    for place in at..<min(text.tokens.count, at + 4) {
      let token = text.tokens[place]
      if token.kind == .colon { return place > at }
      guard token.kind == .word, token.flags.contains(.capitalised) else { return false }
    }
    return false
  }

  /// Behind the bracket that closes this one.
  private func closing(_ open: Int, before end: Int) -> Int? {
    var depth = 0
    for at in open..<min(end, open + SentenceSplitter.longestBracket) {
      if text.tokens[at].kind == .open { depth += 1 }
      if text.tokens[at].kind == .close { depth -= 1 }
      if depth == 0 { return at + 1 }
    }
    return nil
  }

  // MARK: Stops

  /// The stops and closing marks from a stop on, and where among them a sentence ends.
  private func stopRun(_ stop: Int, before end: Int) -> (end: Int, sentenceEnd: Int?) {
    if let ellipsis = spacedEllipsis(stop, before: end) { return ellipsis }
    var at = stop + 1
    var hasMark = false
    while at < end, !text.tokens[at].flags.contains(.spaced) || text.tokens[at].kind == .close {
      let kind = text.tokens[at].kind
      guard kind == .quote || kind == .close || kind == .stop else { break }
      if kind != .stop { hasMark = true }
      at += 1
    }
    guard at < end else { return (at, at) }
    // `[...]` stands for words left out.
    if stop > 0, text.tokens[stop - 1].kind == .open, text.tokens[stop + 1].kind == .close { return (at, nil) }
    return (at, begins(at, behind: stop, marked: hasMark) ? at : nil)
  }

  /// `. . .` goes on and `. . . .` ends; where the first of four touches its word, the sentence ends there and the other
  /// three open the next.
  private func spacedEllipsis(_ stop: Int, before end: Int) -> (end: Int, sentenceEnd: Int?)? {
    var at = stop
    while at < end, at - stop < 5, isPoint(at), at == stop || text.tokens[at].flags.contains(.spaced) { at += 1 }
    let touches = !text.tokens[stop].flags.contains(.spaced)
    switch at - stop {
    case 3 where !touches: return (at, nil)
    case 4 where touches:
      let closes = at < end && !text.tokens[at].flags.contains(.spaced)
      return (at, at < end && !closes ? stop + 1 : nil)
    case 4: return (at, at)
    default: return nil
    }
  }

  private func isPoint(_ at: Int) -> Bool {
    let token = text.tokens[at]
    return token.kind == .stop && token.length == 1 && text.utf8[Int(token.start)] == UInt8(ascii: ".")
  }

  /// Whether what stands here can begin a sentence behind a stop, `marked` where a quotation or bracket closes between.
  private func begins(_ at: Int, behind stop: Int, marked: Bool) -> Bool {
    let token = text.tokens[at]
    // Several points before what touches them are a pause within.
    if !token.flags.contains(.spaced), text.tokens[stop].length > 1, !marked { return false }
    switch token.kind {
    case .word where token.flags.contains(.capitalised):
      // `1. FC Köln` is a name.
      return !isNumberedName(at, stop)
    case .word: return token.flags.contains(.spaced) && (isFigure(token) || !marked && beginsSmall(behind: stop))
    case .quote where marked && !token.flags.contains(.spaced): return false
    default: return canBegin(at)
    }
  }

  /// A sentence may begin with a small letter, as carelessly typed ones do, behind a plain stop or question mark; behind an
  /// exclamation mark the mark may be part of a name (`Yahoo! in`).
  private func beginsSmall(behind stop: Int) -> Bool {
    let token = text.tokens[stop]
    guard stop > 0 else { return false }
    switch text.utf8[token.span.end - 1] {
    case UInt8(ascii: "."): return token.length == 1 && !token.flags.contains(.spaced)
    case UInt8(ascii: "!"): return !text.tokens[stop - 1].flags.contains(.capitalised)
    case UInt8(ascii: "?"): return true
    default: return false
    }
  }

  private func isNumberedName(_ at: Int, _ stop: Int) -> Bool {
    guard at == stop + 1, stop > 0, isPoint(stop), text.tokens[at].flags.contains(.allCaps), text.tokens[at].length <= 4
    else {
      return false
    }
    let number = text.tokens[stop - 1]
    return number.kind == .number && number.length == 1 && text.utf8[Int(number.start)] == UInt8(ascii: "1")
  }

  private func isFigure(_ token: Token) -> Bool { text.utf8[Int(token.start)] &- 48 < 10 }

  private func canBegin(_ at: Int) -> Bool {
    let token = text.tokens[at]
    let isSpaced = token.flags.contains(.spaced)
    switch token.kind {
    case .word: return token.flags.contains(.capitalised) || isFigure(token) && isSpaced
    case .link: return true
    case .number, .ordinal, .score, .money, .time, .season, .minute: return isSpaced
    case .quote, .open:
      guard at + 1 < text.tokens.count else { return true }
      let next = text.tokens[at + 1]
      return next.flags.contains(.capitalised) || isSpaced && next.kind != .word
    case .dash, .symbol:
      return isSpaced && !isFace(token) && at + 1 < text.tokens.count
        && text.tokens[at + 1].flags.contains(.capitalised)
    case .possessive, .clitic, .comma, .colon, .semicolon, .close, .stop: return false
    }
  }

  // MARK: Abbreviations

  private func endsWithStop(_ token: Token) -> Bool {
    token.length > 1 && text.utf8[token.span.end - 1] == UInt8(ascii: ".")
  }

  /// Whether a sentence ends with an abbreviation: never behind a title, else where a small word follows with a capital, as
  /// no name would go on.
  private func endsSentence(_ at: Int, _ next: Int) -> Bool {
    guard canBegin(next) else { return false }
    let token = text.tokens[at]
    if token.flags.contains(.initial) || isNever(token) { return false }
    if text.tokens[next].kind == .quote { return true }
    return starters.contains(text.words[next]) || isNameWithColon(next)
  }

  /// Behind the closing marks that touch an abbreviation.
  private func markEnd(_ at: Int, before end: Int) -> Int {
    var next = at + 1
    while next < end, !text.tokens[next].flags.contains(.spaced),
      text.tokens[next].kind == .quote || text.tokens[next].kind == .close
    {
      next += 1
    }
    return next
  }

  private func isNever(_ token: Token) -> Bool {
    let ending = text.utf8.withUnsafeBufferPointer {
      abbreviations.ending(token.span.start, token.span.end - 1, $0)
    }
    return ending == .never || ending == .figure
  }
}
