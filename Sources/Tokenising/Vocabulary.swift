package import Records

/// The words that the knowledge knows, by their folded spelling: an open-addressing table over one arena of bytes.
package struct Vocabulary: Sendable {
  private let table: Builder

  /// How many words there are; ids run from 0 up.
  package var count: Int { table.count }

  /// Takes in words and numbers them in the order in which they come.
  package struct Builder: Sendable {
    private var arena: [UInt8] = []
    private var ends: [UInt32] = []
    /// The upper half of a word's hash over its id: a stranger is told from a known word without a look at the arena.
    private var slots: [UInt64]

    private static let empty: UInt64 = .max

    package var count: Int { ends.count }

    package init(expecting count: Int = 32_768) {
      var size = 64
      while size < count * 2 { size *= 2 }
      slots = .init(repeating: Builder.empty, count: size)
      ends.reserveCapacity(count)
      arena.reserveCapacity(count * 8)
    }

    /// The word's id, a new one where it was not known. `folded` must be folded.
    package mutating func add(_ folded: UnsafeBufferPointer<UInt8>) -> WordID { add(Spelling(folded: folded)) }

    @inline(__always)
    mutating func add(_ word: Spelling) -> WordID {
      let (place, known) = find(word)
      if let known { return known }
      let id = UInt32(ends.count)
      slots[place] = word.hash & 0xFFFF_FFFF_0000_0000 | UInt64(id)
      word.append(to: &arena)
      ends.append(UInt32(arena.count))
      if ends.count * 2 > slots.count { grow() }
      return id
    }

    /// Where the word stands or would stand, and its id where it is known.
    @inline(__always)
    func find(_ word: Spelling) -> (place: Int, id: WordID?) {
      let mask = slots.count - 1
      return slots.withUnsafeBufferPointer { slots in
        var at = Builder.place(word.hash) & mask
        while true {
          let slot = slots[at]
          if slot == Builder.empty { return (at, nil) }
          if (slot ^ word.hash) >> 32 == 0 {
            let id = UInt32(truncatingIfNeeded: slot)
            let (start, end) = bounds(id)
            if arena.withUnsafeBufferPointer({ word.equals($0, start, end) }) { return (at, id) }
          }
          at = (at + 1) & mask
        }
      }
    }

    /// From the upper half of the hash, for that is what a slot keeps when the table grows.
    @inline(__always)
    private static func place(_ hash: UInt64) -> Int {
      let upper = hash >> 32
      return Int(truncatingIfNeeded: upper ^ upper << 7 ^ upper >> 15)
    }

    @inline(__always)
    fileprivate func bounds(_ id: WordID) -> (Int, Int) {
      (id == 0 ? 0 : Int(ends[Int(id) - 1]), Int(ends[Int(id)]))
    }

    fileprivate func bytes(_ id: WordID) -> ArraySlice<UInt8> {
      guard Int(id) < ends.count else { return [] }
      let (start, end) = bounds(id)
      return arena[start..<end]
    }

    private mutating func grow() {
      let old = slots
      slots = .init(repeating: Builder.empty, count: old.count * 2)
      let mask = slots.count - 1
      for slot in old where slot != Builder.empty {
        var at = Builder.place(slot) & mask
        while slots[at] != Builder.empty { at = (at + 1) & mask }
        slots[at] = slot
      }
    }

    package consuming func build() -> Vocabulary { Vocabulary(table: self) }
  }

  @inline(__always)
  func id(of word: Spelling) -> WordID? { table.find(word).id }

  /// The id of a folded word, nil where it is not known.
  package func id(ofFolded folded: UnsafeBufferPointer<UInt8>) -> WordID? { id(of: Spelling(folded: folded)) }

  /// The id of a word in any spelling that folds to a known one.
  package func id(of word: String) -> WordID? {
    Folding.fold(word).withUnsafeBufferPointer { id(ofFolded: $0) }
  }

  /// The folded spelling of a known word, empty for an article's own.
  package func spelling(of word: WordID) -> String { String(decoding: table.bytes(word), as: UTF8.self) }
}
