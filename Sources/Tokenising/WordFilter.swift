package import Records

/// Tells by one bit of most words that they are not among some, with no look at those themselves.
package struct WordFilter: Sendable {
  @usableFromInline var bits: [UInt64]
  /// How far a word's hash is shifted to give its bit.
  @usableFromInline let shift: UInt64

  /// At least eight bits for each of so many words, so that one in eight others at most passes.
  package init(expecting count: Int) {
    let width = max(6, Int.bitWidth - (count * 8).leadingZeroBitCount)
    shift = UInt64(UInt64.bitWidth - width)
    bits = .init(repeating: 0, count: 1 << (width - 6))
  }

  @inlinable package mutating func insert(_ word: WordID) {
    let bit = bit(word)
    bits[Int(bit / 64)] |= 1 << (bit % 64)
  }

  /// False for a word that was not put in; true for all that were, and for a few others.
  @inlinable package func mayHold(_ word: WordID) -> Bool {
    let bit = bit(word)
    return bits[Int(bit / 64)] & 1 << (bit % 64) != 0
  }

  @inlinable func bit(_ word: WordID) -> UInt64 { (word &* 0x9E37_79B9_7F4A_7C15) >> shift }
}
