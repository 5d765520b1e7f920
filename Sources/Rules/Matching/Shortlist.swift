internal import Records

/// The programs of one view by what a row must hold for them to match, so that a row names those that are worth running.
struct Shortlist: Sendable {
  private struct Entry: Sendable {
    var rule: Int32
    var program: Int32
    var mentions: [MentionClass]
  }

  /// In the order of the rules.
  private var entries: [Entry] = []
  /// Programs by anchor word: those of a word stand from `wordStarts[word]` to before `wordStarts[word + 1]`.
  private var byWord: [Int32] = []
  private var wordStarts: [Int32]
  /// Sets of programs, a bit for each: those that any row may match, those that an item of a class or kind (by its bit)
  /// lets match.
  private var free: [UInt64]
  private var byClass: [[UInt64]]
  private var byKind: [[UInt64]]

  init(_ rules: [Rule], _ view: RuleSource.View, words: Int) {
    var anchors: [Demand?] = []
    for (number, rule) in rules.enumerated() {
      for (place, program) in rule.programs.enumerated() where program.view == view {
        entries.append(Entry(rule: Int32(number), program: Int32(place), mentions: program.prospect.mentions))
        anchors.append(program.prospect.anchor)
      }
    }
    let none = [UInt64](repeating: 0, count: (entries.count + 63) / 64)
    free = none
    byClass = .init(repeating: none, count: UInt32.bitWidth)
    byKind = byClass
    wordStarts = .init(repeating: 0, count: words + 1)
    for (number, anchor) in anchors.enumerated() {
      let bit: UInt64 = 1 << UInt64(number % 64)
      guard let anchor else {
        free[number / 64] |= bit
        continue
      }
      for word in anchor.words { wordStarts[Int(word) + 1] += 1 }
      Shortlist.forEachBit(anchor.classes.rawValue) { byClass[$0][number / 64] |= bit }
      Shortlist.forEachBit(anchor.kinds.rawValue) { byKind[$0][number / 64] |= bit }
    }
    for word in 0..<words { wordStarts[word + 1] += wordStarts[word] }
    byWord = .init(repeating: 0, count: Int(wordStarts[words]))
    var next = wordStarts
    for (number, anchor) in anchors.enumerated() {
      for word in anchor?.words ?? [] {
        byWord[Int(next[Int(word)])] = Int32(number)
        next[Int(word)] += 1
      }
    }
  }

  /// The programs that may match in a row, as rule and program, in the order of the rules.
  func forEach(in items: UnsafeBufferPointer<Item>, _ body: (_ rule: Int, _ program: Int) -> Void) {
    guard !free.isEmpty else { return }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: free.count) { listed in
      _ = listed.initialize(from: free)
      var classes: MentionClass = []
      var kinds: TokenClass = []
      for item in items {
        classes.formUnion(item.classes)
        kinds.formUnion(item.kinds)
        let word = Int(item.word)
        guard word < wordStarts.count - 1 else { continue }
        for place in wordStarts[word]..<wordStarts[word + 1] {
          let number = Int(byWord[Int(place)])
          listed[number / 64] |= 1 << UInt64(number % 64)
        }
      }
      Shortlist.forEachBit(classes.rawValue) { add(byClass[$0], to: listed) }
      Shortlist.forEachBit(kinds.rawValue) { add(byKind[$0], to: listed) }
      for (place, bits) in listed.enumerated() {
        var left = bits
        while left != 0 {
          let entry = entries[place * 64 + left.trailingZeroBitCount]
          left &= left - 1
          if entry.mentions.allSatisfy({ !$0.isDisjoint(with: classes) }) { body(Int(entry.rule), Int(entry.program)) }
        }
      }
    }
  }

  private func add(_ programs: [UInt64], to listed: UnsafeMutableBufferPointer<UInt64>) {
    for place in programs.indices { listed[place] |= programs[place] }
  }

  private static func forEachBit(_ bits: UInt32, _ body: (Int) -> Void) {
    var left = bits
    while left != 0 {
      body(left.trailingZeroBitCount)
      left &= left - 1
    }
  }
}
