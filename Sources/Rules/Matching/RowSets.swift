internal import Records

/// What one row is to the patterns' elements: where its items are in the word sets, and where they bear a class or are of
/// a kind.
struct RowSets: ~Copyable {
  private let entries: UnsafeBufferPointer<WordIndex.Place>
  /// The programs that words let match.
  private let programs: UnsafeBufferPointer<Int32>
  private let index: WordIndex
  private let view: RuleSource.View
  /// How many sets there are.
  private let count: Int
  /// By item: where what is known of its word stands.
  private var standings: UnsafeMutablePointer<WordIndex.Standing>
  /// How many items there is room for.
  private var room = 64
  /// By set: the places of the items that are in it or begin a phrase of it.
  private let words: UnsafeMutablePointer<RowPlaces>
  /// All classes that an item bears.
  private var present: MentionClass = []
  /// By the bit of a class and of a kind: the items that have it.
  private let classes: UnsafeMutablePointer<RowPlaces>
  private let kinds: UnsafeMutablePointer<RowPlaces>

  /// Of a row without items; `entries` and `programs` are those of the index.
  init(
    _ index: WordIndex, _ entries: UnsafeBufferPointer<WordIndex.Place>, _ programs: UnsafeBufferPointer<Int32>,
    _ view: RuleSource.View
  ) {
    self.entries = entries
    self.programs = programs
    self.index = index
    self.view = view
    count = index.count(in: view)
    standings = .allocate(capacity: room)
    words = .allocate(capacity: count + 2 * UInt32.bitWidth)
    words.initialize(repeating: .none, count: count + 2 * UInt32.bitWidth)
    classes = words + count
    kinds = classes + UInt32.bitWidth
  }

  /// Turns to another row.
  mutating func fill(from items: UnsafeBufferPointer<Item>) {
    words.update(repeating: .none, count: count + 2 * UInt32.bitWidth)
    if items.count > room { makeRoom(for: items.count) }
    present = []
    for (at, item) in items.enumerated() {
      let place = RowPlaces(at)
      let standing = index.standing(of: item.word)
      standings.advanced(by: at).initialize(to: standing)
      for entry in entries[standing.places.range] {
        guard entry.set < count else { break }
        words[Int(entry.set)].formUnion(place)
      }
      present.formUnion(item.classes)
      RowSets.forEachBit(item.classes.rawValue) { classes[$0].formUnion(place) }
      RowSets.forEachBit(item.kinds.rawValue) { kinds[$0].formUnion(place) }
    }
  }

  private mutating func makeRoom(for items: Int) {
    standings.deallocate()
    room = items
    standings = .allocate(capacity: items)
  }

  deinit {
    standings.deallocate()
    words.deallocate()
  }

  /// The places of the items that are in the set or begin a phrase of it.
  @inline(__always) func places(in set: Int32) -> RowPlaces { words[Int(set)] }

  func places(of found: MentionClass) -> RowPlaces { RowSets.union(classes, found.rawValue) }

  func places(of found: TokenClass) -> RowPlaces { RowSets.union(kinds, found.rawValue) }

  /// Whether some item is in the set or begins a phrase of it.
  @inline(__always) func holds(_ set: Int32) -> Bool { !words[Int(set)].isEmpty }

  /// Whether some item bears one of the classes, or none are asked for.
  func holds(_ found: MentionClass) -> Bool { found.isEmpty || !found.isDisjoint(with: present) }

  /// Whether an item is in the set by itself, and whether it begins a phrase of it; nil for neither.
  @inline(__always) func place(_ at: Int, in set: Int32) -> WordIndex.Place? {
    guard words[Int(set)].contains(at) else { return nil }
    return entry(at, set)
  }

  private func entry(_ at: Int, _ set: Int32) -> WordIndex.Place? {
    let stretch = standings[at].places.range
    let place = stretch.threshold { entries[$0].set >= set }
    return place < stretch.upperBound && entries[place].set == set ? entries[place] : nil
  }

  /// The numbers of the programs that an item's word lets match.
  @inline(__always) func forEachProgram(at place: Int, _ body: (Int) -> Void) {
    for place in standings[place].programs(in: view) { body(Int(programs[place])) }
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
