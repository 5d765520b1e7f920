internal import Records

/// One attempt after another over one row after another. It tries one way, notes where another would have gone on, and
/// comes back to the latest of those where it fails; the two stacks are made once for all rows.
struct Run: ~Copyable {
  private var items = UnsafeBufferPointer<Item>(start: nil, count: 0)
  private let sets: UnsafeBufferPointer<WordSet>
  private var rowSets: RowSets
  private let codes: Codes.Buffers
  private var choices = Stack<Choice>()
  private var marks = Stack<Mark>()
  /// How many instructions may still be carried out for this attempt, and for this program in this row.
  private var steps = 0
  private var budget = 0

  /// A way that was not taken.
  struct Choice: BitwiseCopyable {
    var place: Int32
    var at: Int32
    /// How many items the gap at `place` has stepped over to come to `at`.
    var stepped: Int32
    /// How many marks stood.
    var marks: Int32
  }

  /// A capture's beginning or end as it was passed.
  struct Mark: BitwiseCopyable {
    var label: Int32
    var at: Int32
    var opens: Bool
  }

  /// `codes` are those of all programs.
  init(
    _ sets: UnsafeBufferPointer<WordSet>, _ rowSets: consuming RowSets, _ codes: Codes.Buffers
  ) {
    self.sets = sets
    self.rowSets = rowSets
    self.codes = codes
  }

  /// Makes ready for another row, which must stay where it is until the next one.
  mutating func turn(to items: UnsafeBufferPointer<Item>) {
    self.items = items
    rowSets.fill(from: items)
  }

  /// Makes ready for another program.
  mutating func refill() { budget = Matcher.rowBudget + items.count * Matcher.itemBudget }

  /// The numbers of the programs that an item's word lets match.
  @inline(__always) func forEachProgram(at place: Int, _ body: (Int) -> Void) {
    rowSets.forEachProgram(at: place, body)
  }

  /// Whether the row holds what a program cannot do without.
  @inline(__always) func meets(_ needs: Shortlist.Needs) -> Bool {
    rowSets.holds(needs.sets.0, needs.common.0) && rowSets.holds(needs.sets.1, needs.common.1)
      && rowSets.holds(needs.mentions.0) && rowSets.holds(needs.mentions.1)
  }

  /// The places where a match of the program may begin: those from which its outline fits. It is called as what changes the
  /// run, which is handed over where it lies; else all of it would be copied for each program.
  mutating func starts(of code: Codes.Code) -> RowPlaces {
    var starts = RowPlaces.all
    for place in code.steps.reversed() {
      let step = codes.steps[place]
      var taken = rowSets.places(of: step.classes)
      taken.formUnion(rowSets.places(of: step.kinds))
      taken.formUnion(rowSets.places(of: step.common))
      for set in step.range { taken.formUnion(rowSets.places(in: codes.stepSets[set])) }
      starts.formIntersection(taken)
      if starts.isEmpty { break }
      starts = starts.before(from: Int(step.least), to: Int(step.most))
    }
    return starts
  }

  /// The next place at or behind `start` where the program fits, with at least one item; `starts` are those of the program.
  mutating func next(_ code: Codes.Code, _ starts: RowPlaces, from start: Int) -> Range<Int>? {
    let ops = UnsafeBufferPointer(rebasing: codes.ops[code.ops])
    var start = start
    while let at = starts.first(from: start), at < items.count, budget > 0 {
      start = at
      steps = min(Matcher.budget, budget)
      let given = steps
      choices.cut(to: 0)
      marks.cut(to: 0)
      let end = follow(ops, from: 0, at: start)
      budget -= given - steps
      if let end, end > start { return start..<end }
      start += 1
    }
    return nil
  }

  /// What a label took in the attempt that has just matched: what it took last of all that is not empty, nil for nothing.
  func capture(_ label: Int) -> Range<Int>? {
    var close = marks.count
    while close > 0 {
      close -= 1
      guard marks[close].label == label, !marks[close].opens else { continue }
      let range = Int(marks[opening(of: close)].at)..<Int(marks[close].at)
      if !range.isEmpty { return range }
    }
    return nil
  }

  /// The mark at which a capture opened. Of a label that encloses itself the last to close is the first that opened.
  private func opening(of close: Int) -> Int {
    var depth = 1
    var open = close
    while depth > 0, open > 0 {
      open -= 1
      if marks[open].label == marks[close].label { depth += marks[open].opens ? -1 : 1 }
    }
    return open
  }

  /// Where the program ends if it matches from here.
  private mutating func follow(_ ops: UnsafeBufferPointer<Instruction>, from first: Int, at begin: Int) -> Int? {
    let base = choices.count
    var place = first
    var at = begin
    var stepped: Int32 = 0
    while steps > 0 {
      steps -= 1
      var fails = false
      switch ops[place].op {
      case .accept:
        choices.cut(to: base)
        return at
      case .word(let word, _):
        fails = at >= items.count || items[at].word != word
        at += 1
      case .words(let set, let isVerbal):
        let isTaken = at < items.count && (!isVerbal || items[at].kinds.contains(.verbal))
        var lengths = isTaken ? lengths(of: set, at: at) : 0
        guard lengths != 0 else {
          fails = true
          break
        }
        // The longest is tried first, so the shortest is noted first.
        while lengths & (lengths - 1) != 0 {
          note(place + 1, at + lengths.trailingZeroBitCount)
          lengths &= lengths - 1
        }
        at += lengths.trailingZeroBitCount
      case .mention(let classes):
        fails = at >= items.count || items[at].classes.isDisjoint(with: classes)
        at += 1
      case .token(let kinds):
        fails = at >= items.count || items[at].kinds.isDisjoint(with: kinds)
        at += 1
      case .any:
        fails = at >= items.count
        at += 1
      case .gap(let rivals, let limit):
        if stepped < limit, at < items.count, !items[at].kinds.contains(.boundary),
          items[at].classes.isDisjoint(with: rivals)
        {
          note(place, at + 1, stepped: stepped + 1)
        }
        stepped = 0
      case .split(let other):
        // A way that fails at once need not be noted to come back from.
        guard steps > 0, failsAtOnce(ops[place + 1], at) else {
          note(Int(other), at)
          break
        }
        steps -= 1
        place = Int(other)
        continue
      case .jump(let target):
        place = Int(target)
        continue
      case .open(let label): marks.push(Mark(label: label, at: Int32(at), opens: true))
      case .close(let label): marks.push(Mark(label: label, at: Int32(at), opens: false))
      case .not(let behind):
        // What fails at once need not be followed to know that it is not there.
        if steps > 0, failsAtOnce(ops[place + 1], at) {
          steps -= 1
          place = Int(behind)
          continue
        }
        if follow(ops, from: place + 1, at: at) != nil {
          fails = true
        } else {
          place = Int(behind)
          continue
        }
      case .start: fails = at != 0
      case .end: fails = !(at == items.count || at == items.count - 1 && items[at].kinds.contains(.boundary))
      }
      if !fails {
        place += 1
      } else if choices.count > base {
        let choice = choices.pop()
        place = Int(choice.place)
        at = Int(choice.at)
        stepped = choice.stepped
        marks.cut(to: Int(choice.marks))
      } else {
        return nil
      }
    }
    choices.cut(to: base)
    return nil
  }

  /// Whether an instruction takes items and can take none from here on.
  @inline(__always) private func failsAtOnce(_ instruction: Instruction, _ at: Int) -> Bool {
    guard at < items.count else { return false }
    switch instruction.op {
    case .word(let word, _): return items[at].word != word
    case .words(let set, _): return rowSets.place(at, in: set) == nil
    case .mention(let classes): return items[at].classes.isDisjoint(with: classes)
    case .token(let kinds): return items[at].kinds.isDisjoint(with: kinds)
    default: return false
    }
  }

  /// The lengths that an entry of the set may have from `at` on: bit n for a length of n.
  private func lengths(of set: Int32, at: Int) -> UInt64 {
    guard let place = rowSets.place(at, in: set) else { return 0 }
    let single: UInt64 = place.isEntry ? 2 : 0
    return place.opensPhrase ? single | sets[Int(set)].phraseLengths(in: items, at: at) : single
  }

  private mutating func note(_ place: Int, _ at: Int, stepped: Int32 = 0) {
    choices.push(
      Choice(
        place: Int32(truncatingIfNeeded: place), at: Int32(truncatingIfNeeded: at), stepped: stepped,
        marks: Int32(truncatingIfNeeded: marks.count)))
  }
}
