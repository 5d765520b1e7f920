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
  /// Programs by anchor word, those of one word side by side.
  private var byWord = PlainArray<Int32>()
  private var stretches: WordMap<Stretch>

  /// Where the programs of a word stand in `byWord`.
  private struct Stretch: BitwiseCopyable {
    var start: Int32
    var count: Int32
  }

  /// Sets of programs, a bit for each: those that any row may match, those that an item of a class or kind (by its bit)
  /// lets match.
  private var free = PlainArray<UInt64>()
  private var byClass: [PlainArray<UInt64>] = []
  private var byKind: [PlainArray<UInt64>] = []

  init(_ rules: [Rule], _ codes: Codes, _ view: RuleSource.View) {
    stretches = WordMap(expecting: 4_000, none: Stretch(start: -1, count: 0))
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
    list(anchors.map { $0?.words ?? [] })
  }

  /// Lists programs by their anchor words: all are counted first, so that each word's have their room.
  private mutating func list(_ words: [[WordID]]) {
    for word in words.joined() { stretches.update(word) { $0.count += 1 } }
    var end: Int32 = 0
    for word in words.joined() where stretches[word].start < 0 {
      stretches.update(word) { stretch in
        end += stretch.count
        (stretch.start, stretch.count) = (end - stretch.count, 0)
      }
    }
    byWord = .init(repeating: 0, count: Int(end))
    for (number, words) in words.enumerated() {
      for word in words {
        stretches.update(word) { stretch in
          byWord[Int(stretch.start + stretch.count)] = Int32(number)
          stretch.count += 1
        }
      }
    }
  }

  /// The programs that may match in a row, in the order of the rules.
  func programs(in items: UnsafeBufferPointer<Item>, _ held: borrowing RowSets) -> [Entry] {
    var listed = Array(free)
    var classes: MentionClass = []
    var kinds: TokenClass = []
    for item in items {
      classes.formUnion(item.classes)
      kinds.formUnion(item.kinds)
      let stretch = stretches[item.word]
      for place in stretch.start..<stretch.start + stretch.count {
        let number = Int(byWord[Int(place)])
        listed[number / 64] |= 1 << UInt64(number % 64)
      }
    }
    Shortlist.forEachBit(classes.rawValue) { bit in for place in listed.indices { listed[place] |= byClass[bit][place] }
    }
    Shortlist.forEachBit(kinds.rawValue) { bit in for place in listed.indices { listed[place] |= byKind[bit][place] } }
    var found: [Entry] = []
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
    return found
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
    stretches = .init(from: &image)
    free = .init(from: &image)
    byClass = .init(from: &image)
    byKind = .init(from: &image)
  }

  func write(to image: inout ImageWriter) {
    entries.write(to: &image)
    byWord.write(to: &image)
    stretches.write(to: &image)
    free.write(to: &image)
    byClass.write(to: &image)
    byKind.write(to: &image)
  }
}

extension MentionClass {
  /// Whether one of the classes is among those that stand in a row, or there is none.
  fileprivate func isMet(by present: MentionClass) -> Bool { isEmpty || !isDisjoint(with: present) }
}
