package import Records

/// The words that the knowledge knows, by their folded spelling: an open-addressing table over one arena of bytes.
package struct Vocabulary: Sendable {
  private let arena: [UInt8]
  private let ends: [UInt32]
  private let slots: [UInt32]

  /// How many words there are; ids run from 0 up.
  package var count: Int { ends.count }

  private static let empty: UInt32 = .max

  /// Takes in words and numbers them in the order in which they come.
  package struct Builder: Sendable {
    private var arena: [UInt8] = []
    private var ends: [UInt32] = []
    private var slots: [UInt32]

    package init(expecting count: Int = 32_768) {
      var size = 64
      while size < count * 2 { size *= 2 }
      slots = .init(repeating: Vocabulary.empty, count: size)
      ends.reserveCapacity(count)
      arena.reserveCapacity(count * 8)
    }

    /// The word's id, a new one where it was not known. `folded` must be folded.
    package mutating func add(_ folded: UnsafeBufferPointer<UInt8>) -> WordID {
      let mask = slots.count - 1
      var at = Vocabulary.hash(folded) & mask
      while slots[at] != Vocabulary.empty {
        if Vocabulary.equals(folded, slots[at], arena, ends) { return slots[at] }
        at = (at + 1) & mask
      }
      let id = UInt32(ends.count)
      slots[at] = id
      arena.append(contentsOf: folded)
      ends.append(UInt32(arena.count))
      if ends.count * 2 > slots.count { grow() }
      return id
    }

    private mutating func grow() {
      slots = .init(repeating: Vocabulary.empty, count: slots.count * 2)
      let mask = slots.count - 1
      arena.withUnsafeBufferPointer { bytes in
        for id in 0..<ends.count {
          let start = id == 0 ? 0 : Int(ends[id - 1])
          var at = Vocabulary.hash(UnsafeBufferPointer(rebasing: bytes[start..<Int(ends[id])])) & mask
          while slots[at] != Vocabulary.empty { at = (at + 1) & mask }
          slots[at] = UInt32(id)
        }
      }
    }

    package consuming func build() -> Vocabulary { Vocabulary(arena: arena, ends: ends, slots: slots) }
  }

  /// The id of a folded word, nil where it is not known.
  package func id(ofFolded folded: UnsafeBufferPointer<UInt8>) -> WordID? {
    let mask = slots.count - 1
    var at = Vocabulary.hash(folded) & mask
    while slots[at] != Vocabulary.empty {
      if Vocabulary.equals(folded, slots[at], arena, ends) { return slots[at] }
      at = (at + 1) & mask
    }
    return nil
  }

  /// The id of a word in any spelling that folds to a known one.
  package func id(of word: String) -> WordID? {
    Folding.fold(word).withUnsafeBufferPointer { id(ofFolded: $0) }
  }

  /// The folded spelling of a known word, empty for an article's own.
  package func spelling(of word: WordID) -> String {
    guard Int(word) < ends.count else { return "" }
    let start = word == 0 ? 0 : Int(ends[Int(word) - 1])
    return String(decoding: arena[start..<Int(ends[Int(word)])], as: UTF8.self)
  }

  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: value ^ (value >> 29)) & Int.max
  }

  @inline(__always)
  private static func equals(
    _ bytes: UnsafeBufferPointer<UInt8>, _ id: UInt32, _ arena: borrowing [UInt8], _ ends: borrowing [UInt32]
  ) -> Bool {
    let start = id == 0 ? 0 : Int(ends[Int(id) - 1])
    guard Int(ends[Int(id)]) - start == bytes.count else { return false }
    for offset in 0..<bytes.count where arena[start + offset] != bytes[offset] { return false }
    return true
  }
}
