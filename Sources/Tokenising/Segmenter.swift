internal import Records

/// Says of each paragraph what it is for, by its place and shape; lists and furniture inside a paragraph become
/// paragraphs of their own.
struct Segmenter {
  private let text: TokenisedText
  private let stretches: Stretches

  init(_ text: TokenisedText, stretches: Stretches) {
    self.text = text
    self.stretches = stretches
  }

  private struct Part {
    var sentences: [Range<Int>]
    var segment: Segment
  }

  func segment(_ paragraphs: [[Range<Int>]]) -> ([Paragraph], [Sentence]) {
    var parts: [Part] = []
    for paragraph in paragraphs {
      for sentence in paragraph {
        let segment = self.segment(of: sentence)
        if let last = parts.last, last.segment == segment, last.sentences.last?.upperBound == sentence.lowerBound, sentence != paragraph.first {
          parts[parts.count - 1].sentences.append(sentence)
        } else {
          parts.append(Part(sentences: [sentence], segment: segment))
        }
      }
    }
    nameWhole(&parts)
    var result: [Paragraph] = []
    var sentences: [Sentence] = []
    for part in parts {
      guard let first = part.sentences.first, let last = part.sentences.last else { continue }
      let from = sentences.count
      for range in part.sentences { sentences.append(Sentence(tokens: range, paragraph: result.count)) }
      result.append(
        Paragraph(tokens: first.lowerBound..<last.upperBound, sentences: from..<sentences.count, segment: part.segment))
    }
    return (result, sentences)
  }

  /// A sentence by itself: furniture, part of a list, or running text.
  private func segment(of sentence: Range<Int>) -> Segment {
    if stretches.furniture[sentence.lowerBound] > 0 { return .furniture }
    return isList(sentence) ? .list : .narrative
  }

  /// A label with a colon, or names between commas after one.
  private func isList(_ sentence: Range<Int>) -> Bool {
    if stretches.labels.contains(sentence.lowerBound) { return true }
    guard let colon = sentence.prefix(7).first(where: { text.tokens[$0].kind == .colon }) else { return false }
    var capital = 0
    var small = 0
    var commas = 0
    for at in sentence where at > colon {
      switch text.tokens[at].kind {
      case .comma, .semicolon: commas += 1
      case .word: if text.tokens[at].flags.contains(.capitalised) { capital += 1 } else { small += 1 }
      case .quote: return false
      default: break
      }
    }
    return commas >= 4 && capital >= 5 && small * 3 <= capital
  }

  private func words(_ part: Part) -> Int {
    part.sentences.reduce(0) { $0 + $1.filter { text.tokens[$0].kind == .word }.count }
  }

  private func endsWithStop(_ part: Part) -> Bool {
    guard let end = part.sentences.last?.upperBound else { return false }
    var at = end - 1
    while at > 0, text.tokens[at].kind == .quote || text.tokens[at].kind == .close { at -= 1 }
    return text.tokens[at].kind == .stop || text.tokens[at].kind == .colon
  }

  /// Headline, summary, headings and captions, which only their place among the others shows.
  private func nameWhole(_ parts: inout [Part]) {
    let running = parts.indices.filter { parts[$0].segment == .narrative && endsWithStop(parts[$0]) && words(parts[$0]) > 12 }
    guard running.count >= 2, let opening = running.first else { return }
    for number in parts.indices where parts[number].segment == .narrative {
      let count = words(parts[number])
      let isOpen = !endsWithStop(parts[number]) && parts[number].sentences.count == 1
      if number == 0, isOpen, count <= 22, number < opening {
        parts[number].segment = .headline
      } else if isOpen, !opensWithQuote(parts[number]) {
        if count <= 6 { parts[number].segment = .heading } else if count <= 40, running.count >= 4 { parts[number].segment = .caption }
      }
    }
    if running.count >= 4, words(parts[opening]) <= 60, parts[opening].sentences.count <= 2, !opensWithQuote(parts[opening]) {
      parts[opening].segment = .summary
    }
  }

  private func opensWithQuote(_ part: Part) -> Bool {
    part.sentences.first.map { text.tokens[$0.lowerBound].kind == .quote } ?? false
  }
}
