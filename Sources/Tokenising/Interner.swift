internal import Records

/// Numbers an article's words: those of the vocabulary as there, others from its end on.
struct Interner {
  private let vocabulary: Vocabulary
  private let abbreviations: Abbreviations
  private let first: WordID
  /// Words that the vocabulary has not: first the tokeniser's own, the same in every article, then this article's.
  private var own: Vocabulary.Builder
  private var folded: [UInt8] = []

  init(_ vocabulary: Vocabulary, own: Vocabulary.Builder, abbreviations: Abbreviations) {
    self.vocabulary = vocabulary
    self.abbreviations = abbreviations
    self.own = own
    first = WordID(vocabulary.count)
  }

  mutating func ids(of tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) -> [WordID] {
    [WordID](unsafeUninitializedCapacity: tokens.count) { words, count in
      for token in tokens {
        words[count] = id(of: token, bytes)
        count += 1
      }
    }
  }

  @inline(__always)
  private mutating func id(of token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> WordID {
    let start = Int(token.start)
    var end = start + Int(token.length)
    if bytes[end - 1] == UInt8(ascii: "."), token.kind == .word { end = abbreviations.spelledEnd(start, end, bytes) }
    if let word = Spelling(ascii: start, end, of: bytes) { return id(of: word) }
    folded.removeAll(keepingCapacity: true)
    Folding.fold(UnsafeBufferPointer(rebasing: bytes[start..<end]), into: &folded)
    return folded.withUnsafeBufferPointer { id(of: Spelling(folded: $0)) }
  }

  @inline(__always)
  private mutating func id(of word: Spelling) -> WordID { vocabulary.id(of: word) ?? first + own.add(word) }
}
