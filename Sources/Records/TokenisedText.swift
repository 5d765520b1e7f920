/// A word's folded form (lower case, without accents) as a number that is made of its letters alone, so that a word has the
/// same one in every list and article, and nobody has to keep count of them.
///
/// Two words of up to eight bytes never share one, longer ones do once in some 10^19 pairs. No word has 0.
public typealias WordID = UInt64

/// What the tokenising stage hands on: the article cut into tokens, sentences, paragraphs and quotations.
public struct TokenisedText: Sendable {
  public var utf8: [UInt8]
  public var tokens: [Token]
  /// Parallel to `tokens`.
  public var words: [WordID]
  public var sentences: [Sentence]
  public var paragraphs: [Paragraph]
  /// In order of their opening mark; nested ones follow the one that holds them.
  public var quotations: [Quotation]

  public init(
    utf8: [UInt8], tokens: [Token] = [], words: [WordID] = [], sentences: [Sentence] = [],
    paragraphs: [Paragraph] = [], quotations: [Quotation] = []
  ) {
    self.utf8 = utf8
    self.tokens = tokens
    self.words = words
    self.sentences = sentences
    self.paragraphs = paragraphs
    self.quotations = quotations
  }

  public func text(_ span: Span) -> String { String(decoding: utf8[span.start..<span.end], as: UTF8.self) }

  public func text(_ token: Int) -> String { text(tokens[token].span) }

  /// The bytes from the first of the tokens to the last.
  public func span(_ range: Range<Int>) -> Span {
    range.isEmpty
      ? Span(0, 0) : Span(Int(tokens[range.lowerBound].start), tokens[range.upperBound - 1].span.end)
  }

  public func text(tokens range: Range<Int>) -> String { text(span(range)) }

  /// The number of the sentence that a token stands in, nil where it stands in none.
  public func sentence(of token: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].tokens.contains(token) ? low : nil
  }
}

/// Tokens from the first to behind the last, and the paragraph they stand in.
public struct Sentence: Hashable, Sendable {
  public var tokens: Range<Int>
  public var paragraph: Int

  public init(tokens: Range<Int>, paragraph: Int) {
    self.tokens = tokens
    self.paragraph = paragraph
  }
}

public struct Paragraph: Hashable, Sendable {
  public var tokens: Range<Int>
  public var sentences: Range<Int>
  public var segment: Segment

  public init(tokens: Range<Int>, sentences: Range<Int>, segment: Segment) {
    self.tokens = tokens
    self.sentences = sentences
    self.segment = segment
  }
}

/// What a stretch of an article is for.
public enum Segment: String, Sendable, CaseIterable {
  case headline
  /// The first sentence or two after the headline that tell the whole story in brief.
  case summary
  case narrative
  case caption
  /// Line-ups, scorers, fixtures, ratings.
  case list
  /// A heading between paragraphs.
  case heading
  /// `Published`, `Read more`, `Please use Chrome browser …`
  case furniture
}

/// A stretch between quotation marks.
public struct Quotation: Hashable, Sendable {
  /// Tokens between the marks, the marks excluded.
  public var content: Range<Int>
  /// The bytes between the marks.
  public var span: Span
  /// 0 outermost, 1 inside another …
  public var depth: Int
  public var paragraph: Int
  /// False where the closing mark is missing (at a paragraph's end that the next paragraph reopens, or by mistake).
  public var closed: Bool
  /// True where the mark reopens a quotation that the paragraph before left open.
  public var reopens: Bool
  /// False where the opening mark is missing.
  public var isOpened: Bool

  public init(
    content: Range<Int>, span: Span, depth: Int, paragraph: Int, closed: Bool, reopens: Bool, isOpened: Bool = true
  ) {
    self.isOpened = isOpened
    self.content = content
    self.span = span
    self.depth = depth
    self.paragraph = paragraph
    self.closed = closed
    self.reopens = reopens
  }
}
