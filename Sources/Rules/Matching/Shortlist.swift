internal import Imaging
internal import Records

/// The programs of one view by what a row must hold for them to match, so that a row names those that are worth running.
struct Shortlist: Sendable {
  /// All that is looked at while programs are run, in one piece without references.
  struct Entry: Sendable, BitwiseCopyable {
    var rule: Int32
    var program: Int32
    var code: Codes.Code
    /// Two sets of classes of which each needs a bearer in the row; empty for none.
    var mentions: (MentionClass, MentionClass)
    /// Two sets of words of which each needs one in the row besides the anchor; -1 for none.
    var sets: (Int32, Int32)
  }

  /// In the order of the rules.
  private var entries = PlainArray<Entry>()
  /// Numbers of programs by anchor word.
  private var byWord: WordLists<Int32>

  /// Sets of programs, a bit for each: those that any row may match, those that an item of a class or kind (by its bit)
  /// lets match.
  private var free = PlainArray<UInt64>()
  private var byClass: [PlainArray<UInt64>] = []
  private var byKind: [PlainArray<UInt64>] = []

  init(_ rules: [Rule], _ codes: Codes, _ view: RuleSource.View) {
    var anchors: [Demand?] = []
    for (number, rule) in rules.enumerated() {
      for (place, program) in rule.programs.enumerated() where program.view == view {
        let mentions = program.prospect.mentions + [[], []]
        let sets = program.prospect.sets + [-1, -1]
        entries.append(
          Entry(
            rule: Int32(number), program: Int32(place), code: codes.programs[number][place],
            mentions: (mentions[0], mentions[1]), sets: (sets[0], sets[1])))
        anchors.append(program.prospect.anchor)
      }
    }
    byWord = WordLists(
      anchors.enumerated().flatMap { number, anchor in (anchor?.words ?? []).map { ($0, Int32(number)) } })
    let none = PlainArray<UInt64>(repeating: 0, count: (entries.count + 63) / 64)
    free = none
    byClass = .init(repeating: none, count: UInt32.bitWidth)
    byKind = byClass
    for (number, anchor) in anchors.enumerated() {
      let bit: UInt64 = 1 << UInt64(number % 64)
      guard let anchor else {
        free[number / 64] |= bit
        continue
      }
      Shortlist.forEachBit(anchor.classes.rawValue) { byClass[$0][number / 64] |= bit }
      Shortlist.forEachBit(anchor.kinds.rawValue) { byKind[$0][number / 64] |= bit }
    }
  }

  /// The programs that may match in a row, in the order of the rules.
  func programs(in items: UnsafeBufferPointer<Item>, _ held: borrowing RowSets) -> [Entry] {
    var classes: MentionClass = []
    var kinds: TokenClass = []
    for item in items {
      classes.formUnion(item.classes)
      kinds.formUnion(item.kinds)
    }
    var listed = Array(free)
    listed.withUnsafeMutableBufferPointer { listed in
      for item in items { byWord.forEach(of: item.word) { listed[Int($0) / 64] |= 1 << UInt64($0 % 64) } }
      Shortlist.forEachBit(classes.rawValue) { Shortlist.add(byClass[$0], to: listed) }
      Shortlist.forEachBit(kinds.rawValue) { Shortlist.add(byKind[$0], to: listed) }
    }
    var found: [Entry] = []
    found.reserveCapacity(Shortlist.usual)
    entries.withBuffer { entries in
      for (place, bits) in listed.enumerated() {
        var left = bits
        while left != 0 {
          let entry = entries[place * 64 + left.trailingZeroBitCount]
          left &= left - 1
          guard entry.mentions.0.isMet(by: classes), entry.mentions.1.isMet(by: classes),
            entry.sets.0 < 0 || held.holds(entry.sets.0), entry.sets.1 < 0 || held.holds(entry.sets.1)
          else { continue }
          found.append(entry)
        }
      }
    }
    return found
  }

  /// How many programs a row lists as a rule.
  private static let usual = 64

  private static func add(_ programs: PlainArray<UInt64>, to listed: UnsafeMutableBufferPointer<UInt64>) {
    programs.withBuffer { programs in for place in listed.indices { listed[place] |= programs[place] } }
  }

  private static func forEachBit(_ bits: UInt32, _ body: (Int) -> Void) {
    var left = bits
    while left != 0 {
      body(left.trailingZeroBitCount)
      left &= left - 1
    }
  }
}

// MARK: - In an image

extension Shortlist: Imaged {
  init(from image: inout ImageReader) {
    entries = .init(from: &image)
    byWord = .init(from: &image)
    free = .init(from: &image)
    byClass = .init(from: &image)
    byKind = .init(from: &image)
  }

  func write(to image: inout ImageWriter) {
    entries.write(to: &image)
    byWord.write(to: &image)
    free.write(to: &image)
    byClass.write(to: &image)
    byKind.write(to: &image)
  }
}

extension MentionClass {
  /// Whether one of the classes is among those that stand in a row, or there is none.
  fileprivate func isMet(by present: MentionClass) -> Bool { isEmpty || !isDisjoint(with: present) }
}
