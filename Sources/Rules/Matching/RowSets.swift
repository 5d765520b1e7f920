internal import Records

/// What the words of one row are to the word sets: for each item the places of its word, and a bit for each set that any of
/// them is in.
struct RowSets: ~Copyable {
  private let places: UnsafeBufferPointer<SetIndex.Place>
  /// By item: where the places of its word stand, in the order of the sets.
  private let stretches: UnsafeMutablePointer<Range<Int>>
  /// The bits of those sets that any item is in or begins a phrase of: most questions are for others.
  private let any: UnsafeMutablePointer<UInt64>

  /// `places` are those of the index.
  init(_ items: UnsafeBufferPointer<Item>, _ index: SetIndex, _ places: UnsafeBufferPointer<SetIndex.Place>) {
    self.places = places
    stretches = .allocate(capacity: items.count)
    let width = (index.count + 63) / 64
    any = .allocate(capacity: width)
    any.initialize(repeating: 0, count: width)
    for (at, item) in items.enumerated() {
      let stretch = index.stretch(of: item.word)
      stretches.advanced(by: at).initialize(to: stretch)
      for place in places[stretch] { any[Int(place.set >> 6)] |= 1 << UInt64(place.set & 63) }
    }
  }

  deinit {
    stretches.deallocate()
    any.deallocate()
  }

  /// Whether some item is in the set or begins a phrase of it.
  func holds(_ set: Int32) -> Bool { any[Int(set >> 6)] >> UInt64(set & 63) & 1 != 0 }

  /// Where the item is in the set, nil where it neither is an entry of it by itself nor begins a phrase of it.
  func place(_ at: Int, in set: Int32) -> SetIndex.Place? {
    guard holds(set) else { return nil }
    var low = stretches[at].lowerBound
    var high = stretches[at].upperBound
    while low < high {
      let middle = (low + high) / 2
      if places[middle].set < set { low = middle + 1 } else { high = middle }
    }
    return low < stretches[at].upperBound && places[low].set == set ? places[low] : nil
  }
}
