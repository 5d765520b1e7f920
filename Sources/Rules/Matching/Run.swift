internal import Records

/// One attempt after another over one row. It tries one way, notes where another would have gone on, and comes back to
/// the latest of those where it fails; the two stacks are made once for a row.
struct Run {
  private let items: UnsafeBufferPointer<Item>
  private let sets: UnsafeBufferPointer<WordSet>
  private var choices: [Choice] = []
  private var marks: [Mark] = []
  /// How many instructions may still be carried out for this attempt, and for this program in this row.
  private var steps = 0
  private var budget = 0

  /// A way that was not taken.
  private struct Choice {
    var place: Int32
    var at: Int32
    /// How many items the gap at `place` has stepped over to come to `at`.
    var stepped: Int32
    /// How many marks stood.
    var marks: Int32
  }

  /// A capture's beginning or end as it was passed.
  private struct Mark {
    var label: Int32
    var at: Int32
    var opens: Bool
  }

  init(_ items: UnsafeBufferPointer<Item>, _ sets: UnsafeBufferPointer<WordSet>) {
    self.items = items
    self.sets = sets
  }

  /// Makes ready for another program.
  mutating func refill() { budget = Matcher.rowBudget + items.count * Matcher.itemBudget }

  /// The next place at or behind `start` where the program fits, with at least one item.
  mutating func next(_ ops: UnsafeBufferPointer<Program.Op>, _ first: Demand.Filter, from start: Int) -> Range<Int>? {
    var start = start
    while start < items.count, budget > 0 {
      if first.passes(items[start]) {
        steps = min(Matcher.budget, budget)
        let given = steps
        choices.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        let end = follow(ops, from: 0, at: start)
        budget -= given - steps
        if let end, end > start { return start..<end }
      }
      start += 1
    }
    return nil
  }

  /// What a label took in the attempt that has just matched: what it took last, nil for nothing.
  func capture(_ label: Int) -> Range<Int>? {
    guard let close = marks.lastIndex(where: { $0.label == label && !$0.opens }) else { return nil }
    // A label that encloses itself: the last to close is the first that opened.
    var depth = 1
    var open = close
    while depth > 0, open > 0 {
      open -= 1
      if marks[open].label == label { depth += marks[open].opens ? -1 : 1 }
    }
    let range = Int(marks[open].at)..<Int(marks[close].at)
    return range.isEmpty ? nil : range
  }

  /// Where the program ends if it matches from here.
  private mutating func follow(_ ops: UnsafeBufferPointer<Program.Op>, from first: Int, at begin: Int) -> Int? {
    let base = choices.count
    var place = first
    var at = begin
    var stepped: Int32 = 0
    while steps > 0 {
      steps -= 1
      var fails = false
      switch ops[place] {
      case .accept:
        choices.removeLast(choices.count - base)
        return at
      case .word(let word):
        fails = at >= items.count || items[at].word != word
        at += 1
      case .words(let set, let isVerbal):
        let isTaken = at < items.count && (!isVerbal || items[at].kinds.contains(.verbal))
        var lengths = isTaken ? sets[Int(set)].lengths(in: items, at: at) : 0
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
      case .split(let other): note(Int(other), at)
      case .jump(let target):
        place = Int(target)
        continue
      case .open(let label): marks.append(Mark(label: label, at: Int32(at), opens: true))
      case .close(let label): marks.append(Mark(label: label, at: Int32(at), opens: false))
      case .not(let behind):
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
      } else if choices.count > base, let choice = choices.popLast() {
        place = Int(choice.place)
        at = Int(choice.at)
        stepped = choice.stepped
        marks.removeLast(marks.count - Int(choice.marks))
      } else {
        return nil
      }
    }
    choices.removeLast(choices.count - base)
    return nil
  }

  private mutating func note(_ place: Int, _ at: Int, stepped: Int32 = 0) {
    choices.append(Choice(place: Int32(place), at: Int32(at), stepped: stepped, marks: Int32(marks.count)))
  }
}
