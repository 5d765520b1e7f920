internal import Records

/// Numbers an article's words.
struct WordNumbers {
  private let abbreviations: Abbreviations
  private var folded: [UInt8] = []

  init(abbreviations: Abbreviations) { self.abbreviations = abbreviations }

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
    var start = Int(token.start)
    var end = start + Int(token.length)
    // What was cut off a compound is spelled without its hyphen: `ex-`, `-born`.
    if token.kind == .word, end - start > 2 {
      if bytes[start] == UInt8(ascii: "-") { start += 1 }
      if bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    }
    if bytes[end - 1] == UInt8(ascii: "."), token.kind == .word { end = abbreviations.spelledEnd(start, end, bytes) }
    if let id = Spelling.id(ofASCII: start, end, of: bytes) { return id }
    folded.removeAll(keepingCapacity: true)
    Folding.fold(UnsafeBufferPointer(rebasing: bytes[start..<end]), into: &folded)
    return folded.withUnsafeBufferPointer { Spelling.id(ofFolded: $0) }
  }
}
