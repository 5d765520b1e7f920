public import Imaging
public import Records

/// Tells by one bit of most words that they are not among some, with no look at those themselves.
///
/// Public, so that it can be compiled into the loops of other targets.
public struct WordFilter: Sendable {
  @usableFromInline var bits: PlainArray<UInt64>
  /// How far a word's hash is shifted to give its bit.
  @usableFromInline let shift: UInt64

  /// At least eight bits for each of so many words, so that one in eight others at most passes.
  @inlinable public init(expecting count: Int) {
    let width = max(6, Int.bitWidth - (count * 8).leadingZeroBitCount)
    shift = UInt64(UInt64.bitWidth - width)
    bits = .init(repeating: 0, count: 1 << (width - 6))
  }

  @inlinable public mutating func insert(_ word: WordID) {
    let bit = bit(word)
    bits[Int(bit / 64)] |= 1 << (bit % 64)
  }

  /// False for a word that was not put in; true for all that were, and for a few others.
  @inlinable @inline(__always) public func mayHold(_ word: WordID) -> Bool {
    let bit = bit(word)
    return bits[Int(bit / 64)] & 1 << (bit % 64) != 0
  }

  @inlinable @inline(__always) func bit(_ word: WordID) -> UInt64 { (word &* 0x9E37_79B9_7F4A_7C15) >> shift }
}

extension WordFilter: Imaged {
  @inlinable public init(from image: inout ImageReader) {
    bits = .init(from: &image)
    shift = .init(from: &image)
  }
  public func write(to image: inout ImageWriter) {
    bits.write(to: &image)
    shift.write(to: &image)
  }
}
