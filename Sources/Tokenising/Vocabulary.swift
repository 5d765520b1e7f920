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
    private var slots: [Slot]

    /// A word as the table holds it: its first eight bytes stand in the slot itself, so that most words are told by one
    /// look at one place.
    private struct Slot {
      var head: UInt64
      var count: UInt32
      var id: WordID

      static let empty = Slot(head: 0, count: 0, id: .max)
    }

    package var count: Int { ends.count }

    package init(expecting count: Int = 32_768) {
      var size = 64
      while size < count * 2 { size *= 2 }
      slots = .init(repeating: .empty, count: size)
      ends.reserveCapacity(count)
      arena.reserveCapacity(count * 8)
    }

    /// The word's id, a new one where it was not known. `folded` must be folded.
    package mutating func add(_ folded: UnsafeBufferPointer<UInt8>) -> WordID { add(Spelling(folded: folded)) }

    @inline(__always)
    mutating func add(_ word: Spelling) -> WordID {
      let (place, known) = find(word)
      if let known { return known }
      let id = WordID(ends.count)
      slots[place] = Slot(head: word.head, count: UInt32(word.count), id: id)
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
        var at = Int(truncatingIfNeeded: word.hash) & mask
        while true {
          let slot = slots[at]
          if slot.id == .max { return (at, nil) }
          if slot.head == word.head, Int(slot.count) == word.count, word.count <= 8 || isRest(of: word, slot.id) {
            return (at, slot.id)
          }
          at = (at + 1) & mask
        }
      }
    }

    private func isRest(of word: Spelling, _ id: WordID) -> Bool {
      arena.withUnsafeBufferPointer { word.continues(as: $0, start(id)) }
    }

    private func start(_ id: WordID) -> Int { id == 0 ? 0 : Int(ends[Int(id) - 1]) }

    fileprivate func bytes(_ id: WordID) -> ArraySlice<UInt8> {
      Int(id) < ends.count ? arena[start(id)..<Int(ends[Int(id)])] : []
    }

    private mutating func grow() {
      slots = .init(repeating: .empty, count: slots.count * 2)
      let mask = slots.count - 1
      for id in 0..<WordID(ends.count) {
        let (word, hash) = bytes(id).withUnsafeBufferPointer { bytes in
          let word = Spelling(folded: bytes)
          return (Slot(head: word.head, count: UInt32(word.count), id: id), word.hash)
        }
        var at = Int(truncatingIfNeeded: hash) & mask
        while slots[at].id != .max { at = (at + 1) & mask }
        slots[at] = word
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
