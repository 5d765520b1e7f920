internal import Records

/// What the words of one row are to the word sets: a bit for each item and set.
struct RowSets: ~Copyable {
  /// How many numbers hold the bits of one item.
  private let width: Int
  /// The bits of those sets that any item is in or begins a phrase of, then for each item the sets that it is an entry of,
  /// then for each item the sets that it begins a phrase of.
  private let bits: UnsafeMutablePointer<UInt64>
  private let phrases: Int

  init(_ items: UnsafeBufferPointer<Item>, _ index: SetIndex) {
    width = (index.count + 63) / 64
    phrases = width * (items.count + 1)
    bits = .allocate(capacity: width * (2 * items.count + 1))
    bits.initialize(repeating: 0, count: width * (2 * items.count + 1))
    for (at, item) in items.enumerated() {
      let own = bits + width * (at + 1)
      index.forEachPlace(of: item.word) { place in
        let number = Int(place.set >> 6)
        let bit: UInt64 = 1 << UInt64(place.set & 63)
        bits[number] |= bit
        if place.isEntry { own[number] |= bit }
        if place.opensPhrase { own[phrases - width + number] |= bit }
      }
    }
  }

  deinit { bits.deallocate() }

  /// Whether some item is in the set or begins a phrase of it.
  func holds(_ set: Int32) -> Bool { bits[Int(set >> 6)] >> UInt64(set & 63) & 1 != 0 }

  /// Whether the item is an entry of the set by itself.
  func isEntry(_ at: Int, of set: Int32) -> Bool {
    bits[width * (at + 1) + Int(set >> 6)] >> UInt64(set & 63) & 1 != 0
  }

  /// Whether the item may begin a phrase of the set.
  func opensPhrase(_ at: Int, of set: Int32) -> Bool {
    bits[phrases + width * at + Int(set >> 6)] >> UInt64(set & 63) & 1 != 0
  }
}
