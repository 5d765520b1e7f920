internal import Records

/// What one row is to the patterns' elements: where its items are in the word sets, and where they bear a class or are of
/// a kind.
struct RowSets: ~Copyable {
  private let known: WordIndex.Buffers
  private let index: WordIndex
  private let view: RuleSource.View
  /// How many sets there are.
  private let count: Int
  /// By item: where what is known of its word stands.
  private var standings: UnsafeMutablePointer<WordIndex.Standing>
  /// How many items there is room for.
  private var room = 64
  /// A bit for each set, 64 to a number: whether an item, other than a common word, is in it or begins a phrase of it.
  private let held: UnsafeMutablePointer<UInt64>
  /// By set that is held: the places of those items. Of another set it is what a row before left there.
  private let words: UnsafeMutablePointer<RowPlaces>
  /// By common word: its places; and which are there.
  private let common: UnsafeMutablePointer<RowPlaces>
  private var commonWords: CommonWords = []
  /// All classes that an item bears.
  private var present: MentionClass = []
  /// By the bit of a class and of a kind: the items that have it.
  private let classes: UnsafeMutablePointer<RowPlaces>
  private let kinds: UnsafeMutablePointer<RowPlaces>

  /// Of a row without items; `known` is the index's.
  init(_ index: WordIndex, _ known: WordIndex.Buffers, _ view: RuleSource.View) {
    self.known = known
    self.index = index
    self.view = view
    count = index.count(in: view)
    standings = .allocate(capacity: room)
    held = .allocate(capacity: RowSets.parts(of: count))
    held.initialize(repeating: 0, count: RowSets.parts(of: count))
    words = .allocate(capacity: count)
    words.initialize(repeating: .none, count: count)
    common = .allocate(capacity: 3 * UInt32.bitWidth)
    common.initialize(repeating: .none, count: 3 * UInt32.bitWidth)
    classes = common + UInt32.bitWidth
    kinds = classes + UInt32.bitWidth
  }

  /// How many numbers it takes for so many bits.
  private static func parts(of count: Int) -> Int { (count + UInt64.bitWidth - 1) / UInt64.bitWidth }

  /// Turns to another row.
  mutating func fill(from items: UnsafeBufferPointer<Item>) {
    held.update(repeating: 0, count: RowSets.parts(of: count))
    common.update(repeating: .none, count: 3 * UInt32.bitWidth)
    if items.count > room { makeRoom(for: items.count) }
    present = []
    commonWords = []
    for (at, item) in items.enumerated() {
      let place = RowPlaces(at)
      let standing = index.standing(of: item.word)
      standings.advanced(by: at).initialize(to: standing)
      if standing.common >= 0 {
        common[Int(standing.common)].formUnion(place)
        commonWords.insert(CommonWords(Int(standing.common)))
      } else {
        for entry in known.places[standing.places.range] {
          guard entry.set < count else { break }
          add(place, toSet: entry.set)
        }
      }
      present.formUnion(item.classes)
      RowSets.forEachBit(item.classes.rawValue) { classes[$0].formUnion(place) }
      RowSets.forEachBit(item.kinds.rawValue) { kinds[$0].formUnion(place) }
    }
  }

  @inline(__always) private func add(_ place: RowPlaces, toSet set: Int) {
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: set)
    if held[set >> 6] & bit == 0 {
      held[set >> 6] |= bit
      words[set] = place
    } else {
      words[set].formUnion(place)
    }
  }

  private mutating func makeRoom(for items: Int) {
    standings.deallocate()
    room = items
    standings = .allocate(capacity: items)
  }

  deinit {
    standings.deallocate()
    held.deallocate()
    words.deallocate()
    common.deallocate()
  }

  @inline(__always) private func isHeld(_ set: Int32) -> Bool {
    held[Int(set) >> 6] &>> UInt64(truncatingIfNeeded: set) & 1 != 0
  }

  /// The places of the items that are in the set or begin a phrase of it, but for common words.
  @inline(__always) func places(in set: Int32) -> RowPlaces { isHeld(set) ? words[Int(set)] : .none }

  @inline(__always) func places(of found: CommonWords) -> RowPlaces {
    RowSets.union(common, found.intersection(commonWords).rawValue)
  }

  func places(of found: MentionClass) -> RowPlaces { RowSets.union(classes, found.rawValue) }

  func places(of found: TokenClass) -> RowPlaces { RowSets.union(kinds, found.rawValue) }

  /// Whether some item is in the set, of which these are the common words, or begins a phrase of it; any row will do where
  /// the set is -1.
  @inline(__always) func holds(_ set: Int32, _ ofSet: CommonWords) -> Bool {
    set < 0 || isHeld(set) || !ofSet.isDisjoint(with: commonWords)
  }

  /// Whether some item bears one of the classes, or none are asked for.
  func holds(_ found: MentionClass) -> Bool { found.isEmpty || !found.isDisjoint(with: present) }

  /// Whether an item is in the set by itself, and whether it begins a phrase of it; nil for neither.
  @inline(__always) func place(_ at: Int, in set: Int32) -> WordIndex.Place? {
    let number = Int(standings[at].common)
    let isThere = number < 0 ? places(in: set).contains(at) : known.common[Int(set)].contains(CommonWords(number))
    return isThere ? entry(at, set) : nil
  }

  private func entry(_ at: Int, _ set: Int32) -> WordIndex.Place? {
    let stretch = standings[at].places.range
    let place = stretch.threshold { known.places[$0].set >= Int(set) }
    return place < stretch.upperBound && known.places[place].set == Int(set) ? known.places[place] : nil
  }

  /// The numbers of the programs that an item's word lets match.
  @inline(__always) func forEachProgram(at place: Int, _ body: (Int) -> Void) {
    for place in standings[place].programs(in: view) { body(Int(known.programs[place])) }
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
