internal import Records

/// Cuts paragraphs into sentences: behind a stop with its closing marks, where what follows can begin one.
struct SentenceSplitter {
  private let text: TokenisedText
  private let abbreviations: Abbreviations
  private let starters: Set<WordID>
  private let stretches: Stretches

  init(_ text: TokenisedText, abbreviations: Abbreviations, starters: Set<WordID>, stretches: Stretches) {
    self.text = text
    self.abbreviations = abbreviations
    self.starters = starters
    self.stretches = stretches
  }

  mutating func split(_ paragraph: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = paragraph.lowerBound
    var at = start
    var brackets = 0
    func close(_ end: Int) {
      if end > start { sentences.append(start..<end) }
      start = end
    }
    while at < paragraph.upperBound {
      if stretches.furniture[at] > 0 {
        close(at)
        at += Int(stretches.furniture[at])
        if at < paragraph.upperBound, text.tokens[at].kind == .stop { at += 1 }
        close(min(at, paragraph.upperBound))
        brackets = 0
        continue
      }
      if stretches.labels.contains(at), at > start, text.tokens[at - 1].kind == .stop { close(at) }
      switch text.tokens[at].kind {
      case .open: brackets += 1
      case .close: brackets = max(0, brackets - 1)
      case .stop:
        let end = endBehind(at, before: paragraph.upperBound, opensBracketed: brackets > 0)
        if end < paragraph.upperBound, brackets == 0 || closesBracket(at, end), begins(end), !isListNumber(at, start) {
          close(end)
          brackets = 0
          at = end
          continue
        }
      case .word where endsWithStop(at) && at + 1 < paragraph.upperBound:
        if brackets == 0, endsSentence(at) {
          let end = endBehind(at, before: paragraph.upperBound, opensBracketed: false)
          close(end)
          at = end
          continue
        }
      default: break
      }
      at += 1
    }
    close(paragraph.upperBound)
    return sentences
  }

  /// Behind the stop and the closing marks that touch it.
  private func endBehind(_ stop: Int, before end: Int, opensBracketed: Bool) -> Int {
    var at = stop + 1
    while at < end, !text.tokens[at].flags.contains(.spaced) || text.tokens[at].kind == .close {
      switch text.tokens[at].kind {
      case .quote, .close, .stop: at += 1
      default: return at
      }
    }
    return at
  }

  private func closesBracket(_ stop: Int, _ end: Int) -> Bool {
    text.tokens[stop..<end].contains { $0.kind == .close }
  }

  /// Whether what stands here can begin a sentence.
  private func begins(_ at: Int) -> Bool {
    let token = text.tokens[at]
    switch token.kind {
    case .word, .link:
      if token.flags.contains(.capitalised) { return true }
      // A fused `week.the` is none; a name in small letters behind a stop and a space might be, but seldom is.
      let first = text.utf8[Int(token.start)]
      return first &- 48 < 10 && token.flags.contains(.spaced)
    case .number, .ordinal, .score, .money, .time, .season, .minute: return token.flags.contains(.spaced)
    case .quote, .open:
      guard at + 1 < text.tokens.count else { return true }
      let next = text.tokens[at + 1]
      return token.flags.contains(.spaced) || next.flags.contains(.capitalised) ? next.flags.contains(.capitalised) || next.kind != .word : false
    case .dash, .symbol: return token.flags.contains(.spaced) && at + 1 < text.tokens.count && text.tokens[at + 1].flags.contains(.capitalised)
    case .possessive, .clitic, .comma, .colon, .semicolon, .close, .stop: return false
    }
  }

  /// `1. FC Köln`: a figure with its stop at the head of a list or name.
  private func isListNumber(_ stop: Int, _ start: Int) -> Bool {
    stop == start + 1 && text.tokens[start].kind == .number && text.tokens[start].length <= 2
  }

  private func endsWithStop(_ at: Int) -> Bool {
    let token = text.tokens[at]
    return token.length > 1 && text.utf8[token.span.end - 1] == UInt8(ascii: ".")
  }

  /// Whether a sentence ends with an abbreviation: never behind a title or initial, else where a small word follows with
  /// a capital, as no name would go on.
  private func endsSentence(_ at: Int) -> Bool {
    let next = at + 1
    guard begins(next) else { return false }
    let token = text.tokens[at]
    if token.flags.contains(.initial) { return starters.contains(text.words[next]) && isSentenceInitial(at) }
    let word = Array(text.utf8[token.span.start..<token.span.end - 1])
    if abbreviations.ending(of: Folding.fold(String(decoding: word, as: UTF8.self))) == .never { return false }
    if text.tokens[next].kind == .quote { return true }
    return starters.contains(text.words[next])
  }

  /// A single capital that stands for no name: `vitamin C.`
  private func isSentenceInitial(_ at: Int) -> Bool {
    at > 0 && !text.tokens[at - 1].flags.contains(.capitalised)
  }
}
