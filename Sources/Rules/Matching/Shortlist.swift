internal import Imaging
internal import Records

/// The programs of one view by what a row must hold for them to match, so that a row names those that are worth running.
/// An object, as the matcher is.
final class Shortlist: Sendable {
  /// A program, with the number of its rule.
  struct Entry: Sendable, BitwiseCopyable {
    var rule: Int32
    var code: Codes.Code
  }

  /// What a row must hold for a program to match. It is looked at for many more than are run, so that it is kept apart.
  struct Needs: Sendable, BitwiseCopyable {
    /// Two sets of classes of which each needs a bearer in the row; empty for none.
    var mentions: (MentionClass, MentionClass)
    /// Two sets of words of which each needs one in the row besides the anchor; -1 for none.
    var sets: (Int32, Int32)
    /// The common words that are in each of the two.
    var common: (CommonWords, CommonWords)
  }

  /// In the order of the rules.
  private let entries: PlainArray<Entry>
  private let needs: PlainArray<Needs>
  /// Sets of programs, a bit for each: those that any row may match, those that an item of a class or kind (by its bit)
  /// lets match.
  private let free: PlainArray<UInt64>
  private let byClass: [PlainArray<UInt64>]
  private let byKind: [PlainArray<UInt64>]

  /// Adds to `words` which words let which program match.
  init(
    _ rules: [Rule], _ codes: Codes, _ common: [CommonWords], _ view: RuleSource.View,
    _ words: inout [(word: WordID, value: Int32)]
  ) {
    var anchors: [Demand?] = []
    var entries = PlainArray<Entry>()
    var needs = PlainArray<Needs>()
    for (number, rule) in rules.enumerated() {
      for (place, program) in rule.programs.enumerated() where program.view == view {
        let mentions = program.prospect.mentions + [[], []]
        let sets = program.prospect.sets + [-1, -1]
        entries.append(Entry(rule: Int32(number), code: codes.programs[number][place]))
        let inSets = sets.prefix(2).map { $0 < 0 ? [] : common[Int($0)] }
        needs.append(
          Needs(mentions: (mentions[0], mentions[1]), sets: (sets[0], sets[1]), common: (inSets[0], inSets[1])))
        anchors.append(program.prospect.anchor)
      }
    }
    self.entries = entries
    self.needs = needs
    words = anchors.enumerated().flatMap { number, anchor in (anchor?.words ?? []).map { ($0, Int32(number)) } }
    let none = PlainArray<UInt64>(repeating: 0, count: (entries.count + 63) / 64)
    var free = none
    var byClass = [PlainArray<UInt64>](repeating: none, count: UInt32.bitWidth)
    var byKind = byClass
    for (number, anchor) in anchors.enumerated() {
      let bit: UInt64 = 1 << UInt64(number % 64)
      guard let anchor else {
        free[number / 64] |= bit
        continue
      }
      Shortlist.forEachBit(anchor.classes.rawValue) { byClass[$0][number / 64] |= bit }
      Shortlist.forEachBit(anchor.kinds.rawValue) { byKind[$0][number / 64] |= bit }
    }
    self.free = free
    self.byClass = byClass
    self.byKind = byKind
  }

  init(from image: inout ImageReader) {
    entries = .init(from: &image)
    needs = .init(from: &image)
    free = .init(from: &image)
    byClass = .init(from: &image)
    byKind = .init(from: &image)
  }

  /// The programs that may match in a row, in the order of the rules. `byWord` names those that an item's word lets match,
  /// `isMet` says whether the row holds what one needs.
  @inline(__always)
  func forEachProgram(
    in items: UnsafeBufferPointer<Item>, byWord: (Int, (Int) -> Void) -> Void, where isMet: (Needs) -> Bool,
    _ body: (Entry) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: free.count) { listed in
      list(items, byWord, in: listed)
      needs.withBuffer { needs in
        for (place, bits) in listed.enumerated() {
          var left = bits
          while left != 0 {
            let number = place * 64 + left.trailingZeroBitCount
            if isMet(needs[number]) { body(entries[number]) }
            left &= left - 1
          }
        }
      }
    }
  }

  @inline(__always) private func list(
    _ items: UnsafeBufferPointer<Item>, _ byWord: (Int, (Int) -> Void) -> Void,
    in listed: UnsafeMutableBufferPointer<UInt64>
  ) {
    _ = listed.initialize(from: free)
    var classes: MentionClass = []
    var kinds: TokenClass = []
    for (place, item) in items.enumerated() {
      classes.formUnion(item.classes)
      kinds.formUnion(item.kinds)
      byWord(place) { listed[$0 >> 6] |= 1 &<< UInt64(truncatingIfNeeded: $0) }
    }
    Shortlist.forEachBit(classes.rawValue) { Shortlist.add(byClass[$0], to: listed) }
    Shortlist.forEachBit(kinds.rawValue) { Shortlist.add(byKind[$0], to: listed) }
  }

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

extension Shortlist: Imaged {
  func write(to image: inout ImageWriter) {
    entries.write(to: &image)
    needs.write(to: &image)
    free.write(to: &image)
    byClass.write(to: &image)
    byKind.write(to: &image)
  }
}
