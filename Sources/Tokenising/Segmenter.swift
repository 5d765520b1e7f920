internal import Records

/// Says of each paragraph what it is for, by its place and shape; lists and furniture inside a paragraph become
/// paragraphs of their own.
struct Segmenter {
  private let text: TokenisedText
  private let furniture: Set<Int>
  private let labels: Set<Int>

  init(_ text: TokenisedText, stretches: Stretches) {
    self.text = text
    furniture = Set(stretches.furniture.map(\.lowerBound))
    labels = Set(stretches.labels)
  }

  private struct Part {
    var sentences: [Range<Int>]
    var segment: Segment
    /// Of all its sentences.
    var words = 0
    /// The last sentence has its stop.
    var isClosed = false

    var tokens: Range<Int> { (sentences.first?.lowerBound ?? 0)..<(sentences.last?.upperBound ?? 0) }
  }

  func segment(_ paragraphs: [[Range<Int>]]) -> ([Paragraph], [Sentence]) {
    var parts: [Part] = []
    for paragraph in paragraphs {
      for sentence in paragraph {
        let makeup = self.makeup(of: sentence)
        let segment = self.segment(of: sentence, makeup, after: parts.last?.segment)
        if segment == .furniture, sentence != paragraph.first { drawLabel(into: &parts) }
        if let last = parts.last, last.segment == segment, sentence != paragraph.first {
          parts[parts.count - 1].sentences.append(sentence)
        } else {
          parts.append(Part(sentences: [sentence], segment: segment))
        }
        parts[parts.count - 1].words += makeup.words
        parts[parts.count - 1].isClosed = isClosed(sentence)
      }
    }
    nameWhole(&parts)
    var result: [Paragraph] = []
    var sentences: [Sentence] = []
    for part in parts where !part.sentences.isEmpty {
      let from = sentences.count
      for range in part.sentences { sentences.append(Sentence(tokens: range, paragraph: result.count)) }
      result.append(Paragraph(tokens: part.tokens, sentences: from..<sentences.count, segment: part.segment))
    }
    return (result, sentences)
  }

  /// A few words without a stop before furniture in one paragraph are a label of the page too: `Man Utd fixtures`.
  private func drawLabel(into parts: inout [Part]) {
    guard let last = parts.last, last.segment == .narrative, last.sentences.count > 1, !last.isClosed,
      let label = last.sentences.last,
      label.count <= 8
    else { return }
    let words = label.count { text.tokens[$0].kind == .word }
    parts[parts.count - 1].sentences.removeLast()
    parts[parts.count - 1].words -= words
    parts[parts.count - 1].isClosed = true
    parts.append(Part(sentences: [label], segment: .furniture, words: words))
  }

  /// A sentence by itself: furniture, part of a list, or running text.
  private func segment(of sentence: Range<Int>, _ makeup: Makeup, after before: Segment?) -> Segment {
    if furniture.contains(sentence.lowerBound) { return .furniture }
    if labels.contains(sentence.lowerBound) { return .list }
    return makeup.isList(after: before) ? .list : .narrative
  }

  /// What a sentence is made of, as far as lists differ in it from prose.
  private struct Makeup {
    var words = 0
    var capital = 0
    var small = 0
    /// Small words of more than three letters, which no name has inside (`van`, `de`) and no scorer behind (`pen`, `og`).
    var long = 0
    var commas = 0
    var figures = 0
    var tokens = 0
    var hasQuote = false
    /// A label of a few words with a colon opens it.
    var isLabelled = false

    /// Names between commas, behind a label or not; behind a list, whatever has names and figures alone.
    func isList(after before: Segment?) -> Bool {
      if hasQuote { return false }
      if isLabelled, commas >= 4, capital >= 5, small * 3 <= capital { return true }
      if commas >= 6, capital >= 7, small * 6 <= capital { return true }
      return before == .list && long == 0 && tokens <= 16 && small * 3 <= capital + figures
        && (capital > 1 || figures > 0 || tokens <= 3)
    }
  }

  private func makeup(of sentence: Range<Int>) -> Makeup {
    var makeup = Makeup()
    makeup.tokens = sentence.count
    var at = sentence.lowerBound
    for token in text.tokens[sentence] {
      switch token.kind {
      case .word:
        makeup.words += 1
        if token.flags.contains(.capitalised) {
          makeup.capital += 1
        } else {
          makeup.small += 1
          if token.length > 3 { makeup.long += 1 }
        }
      case .comma, .semicolon: makeup.commas += 1
      case .number, .minute, .score: makeup.figures += 1
      case .quote: makeup.hasQuote = true
      case .colon where at - sentence.lowerBound < 7 && !makeup.isLabelled:
        // What stands before the colon is no part of the list.
        makeup = Makeup(words: makeup.words, tokens: makeup.tokens, hasQuote: makeup.hasQuote, isLabelled: true)
      default: break
      }
      at += 1
    }
    return makeup
  }

  private func isClosed(_ sentence: Range<Int>) -> Bool {
    var at = sentence.upperBound - 1
    while at > sentence.lowerBound, text.tokens[at].kind == .quote || text.tokens[at].kind == .close { at -= 1 }
    let last = text.tokens[at]
    return last.kind == .stop || last.kind == .colon || text.utf8[last.span.end - 1] == UInt8(ascii: ".")
  }

  /// Headline, summary, headings and captions, which only their place among the others shows.
  private func nameWhole(_ parts: inout [Part]) {
    let running = parts.indices.filter { parts[$0].segment == .narrative && parts[$0].isClosed && parts[$0].words > 12 }
    guard running.count >= 2, let opening = running.first else { return }
    for number in parts.indices where parts[number].segment == .narrative {
      let part = parts[number]
      guard !part.isClosed, part.sentences.count == 1 else { continue }
      if number == 0, part.words <= 22, number < opening {
        parts[number].segment = .headline
      } else if number > 0, isMarksAlone(part) {
        parts[number].segment = .furniture
      } else if Lines.isResult(part.tokens, text) {
        parts[number].segment = .list
      } else if number > opening, isEntry(part) {
        parts[number].segment = .list
      } else if !opensWithQuote(part) {
        if part.words <= 6, !part.tokens.contains(where: { text.tokens[$0].kind == .link }) {
          parts[number].segment = .heading
        } else if part.words <= 40, running.count >= 4 {
          parts[number].segment = .caption
        }
      }
    }
    let first = parts[opening]
    let isFirst = parts[..<opening].allSatisfy { $0.segment != .narrative && $0.segment != .list }
    if isFirst, running.count >= 4, first.words <= 60, first.sentences.count <= 2, !opensWithQuote(first) {
      parts[opening].segment = .summary
    }
  }

  /// A line that gives values to a label (`MANAGER: David Moyes 7`, `Group A: Spain, Italy, Belgium`) or a result
  /// (`Arsenal 2-1`, `Spurs 1, Fulham 0`), and says nothing else.
  private func isEntry(_ part: Part) -> Bool {
    let tokens = part.tokens
    guard tokens.count <= 16 else { return false }
    let makeup = makeup(of: tokens)
    if let colon = tokens.prefix(5).first(where: { text.tokens[$0].kind == .colon }) {
      let length = tokens.upperBound - colon
      return length <= 7 && tokens.contains(where: isFigure) || length <= 3 || makeup.commas >= 2 && makeup.small == 0
    }
    let isResult = tokens.contains { text.tokens[$0].kind == .score } || makeup.figures == 2 && makeup.commas == 1
    return isResult && makeup.small == 0 && makeup.capital > 0
  }

  private func isMarksAlone(_ part: Part) -> Bool {
    part.tokens.allSatisfy { text.tokens[$0].kind == .symbol || text.tokens[$0].kind == .dash }
  }

  private func isFigure(_ at: Int) -> Bool {
    switch text.tokens[at].kind {
    case .number, .score, .ordinal, .time, .season: true
    default: false
    }
  }

  private func opensWithQuote(_ part: Part) -> Bool { text.tokens[part.tokens.lowerBound].kind == .quote }
}
