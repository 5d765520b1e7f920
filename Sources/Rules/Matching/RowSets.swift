internal import Records

/// What one row is to the patterns' elements: where its items are in the word sets, and where they bear a class or are of
/// a kind.
struct RowSets: ~Copyable {
  private let entries: UnsafeBufferPointer<SetIndex.Place>
  private let index: SetIndex
  /// How many sets there are.
  private let count: Int
  /// By item: where the entries of its word stand, in the order of the sets.
  private var stretches: UnsafeMutablePointer<Range<Int>>
  /// How many items there is room for.
  private var room = 64
  /// A bit for each set that some item is in or begins a phrase of.
  private let present: UnsafeMutablePointer<UInt64>
  private let presentCount: Int
  /// By set that is present: the places of those items. Of the others what earlier rows left.
  private let words: UnsafeMutablePointer<RowPlaces>
  /// All classes that an item bears.
  private var borne: MentionClass = []
  /// By the bit of a class and of a kind: the items that have it.
  private let classes: UnsafeMutablePointer<RowPlaces>
  private let kinds: UnsafeMutablePointer<RowPlaces>

  /// Of a row without items; `entries` are those of the index.
  init(_ index: SetIndex, _ entries: UnsafeBufferPointer<SetIndex.Place>, _ view: RuleSource.View) {
    self.entries = entries
    self.index = index
    count = index.count(in: view)
    stretches = .allocate(capacity: room)
    presentCount = (count + 63) / 64
    present = .allocate(capacity: presentCount)
    words = .allocate(capacity: count)
    words.initialize(repeating: .none, count: count)
    classes = .allocate(capacity: 2 * UInt32.bitWidth)
    kinds = classes + UInt32.bitWidth
  }

  /// Turns to another row.
  mutating func fill(from items: UnsafeBufferPointer<Item>) {
    present.initialize(repeating: 0, count: presentCount)
    classes.initialize(repeating: .none, count: 2 * UInt32.bitWidth)
    if items.count > room { makeRoom(for: items.count) }
    borne = []
    for (at, item) in items.enumerated() {
      let place = RowPlaces(at)
      let stretch = index.stretch(of: item.word)
      stretches.advanced(by: at).initialize(to: stretch)
      for entry in entries[stretch] {
        guard entry.set < count else { break }
        add(place, to: Int(entry.set))
      }
      borne.formUnion(item.classes)
      RowSets.forEachBit(item.classes.rawValue) { classes[$0].formUnion(place) }
      RowSets.forEachBit(item.kinds.rawValue) { kinds[$0].formUnion(place) }
    }
  }

  @inline(__always) private func add(_ place: RowPlaces, to set: Int) {
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: set)
    if present[set / 64] & bit == 0 {
      present[set / 64] |= bit
      words[set] = place
    } else {
      words[set].formUnion(place)
    }
  }

  private mutating func makeRoom(for items: Int) {
    stretches.deallocate()
    room = items
    stretches = .allocate(capacity: items)
  }

  deinit {
    stretches.deallocate()
    present.deallocate()
    words.deallocate()
    classes.deallocate()
  }

  /// The places of the items that are in the set or begin a phrase of it.
  @inline(__always) func places(in set: Int32) -> RowPlaces { holds(set) ? words[Int(set)] : .none }

  func places(of found: MentionClass) -> RowPlaces { RowSets.union(classes, found.rawValue) }

  func places(of found: TokenClass) -> RowPlaces { RowSets.union(kinds, found.rawValue) }

  /// Whether some item is in the set or begins a phrase of it.
  @inline(__always) func holds(_ set: Int32) -> Bool { present[Int(set) / 64] &>> UInt64(set) & 1 != 0 }

  /// Whether some item bears one of the classes, or none are asked for.
  func holds(_ found: MentionClass) -> Bool { found.isEmpty || !found.isDisjoint(with: borne) }

  /// Whether an item is in the set by itself, and whether it begins a phrase of it; nil for neither.
  @inline(__always) func place(_ at: Int, in set: Int32) -> SetIndex.Place? {
    guard places(in: set).contains(at) else { return nil }
    return entry(at, set)
  }

  private func entry(_ at: Int, _ set: Int32) -> SetIndex.Place? {
    let place = stretches[at].threshold { entries[$0].set >= set }
    return place < stretches[at].upperBound && entries[place].set == set ? entries[place] : nil
  }

  @inline(__always) private static func union(_ places: UnsafeMutablePointer<RowPlaces>, _ bits: UInt32) -> RowPlaces {
    var found = RowPlaces.none
    forEachBit(bits) { found.formUnion(places[$0]) }
    return found
  }

  @inline(__always) private static func forEachBit(_ bits: UInt32, _ body: (Int) -> Void) {
    var left = bits
    while left != 0 {
      body(left.trailingZeroBitCount)
      left &= left - 1
    }
  }
}
