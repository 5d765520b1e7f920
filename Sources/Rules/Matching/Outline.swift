internal import Imaging
internal import Records

/// What every match of a program holds, one item behind the other, and how far apart they are at least and at most.
///
/// Laid over a row from behind it gives the places where a match may begin. Most programs that share a word or two with a
/// row have none there.
struct Outline: Sendable {
  /// An item that no way through the program can do without. Of one size, so that an image holds no gaps.
  struct Step: BitwiseCopyable, Sendable {
    /// The sets of which the item's word is in one, or begins a phrase of it: where their numbers stand.
    var sets: Int32
    var setCount: Int32
    /// The common words that are in one of them.
    var common: CommonWords = []
    /// Or it bears one of these classes or is of one of these kinds.
    var classes: MentionClass
    var kinds: TokenClass
    /// How far it stands behind the step before, or behind the beginning of the match.
    var least: Int32
    var most: Int32

    var range: Range<Int> { Int(sets)..<Int(sets + setCount) }
  }

  var steps: [Step] = []
  /// Numbers of sets, those of a step side by side.
  var sets: [Int32] = []
}

extension Outline {
  /// Works out the outline of some instructions. `lengths` are those of the sets' entries, the shortest and the longest.
  init(of ops: PlainArray<Instruction>, lengths: [ClosedRange<Int>]) {
    let course = Course(of: ops, lengths: lengths)
    var found: [(at: Int, demand: SetDemand)] = []
    for place in course.cuts.reversed() {
      // What may be left out says less than what comes behind it.
      if let next = found.last, course.least[next.at] == course.least[place] { continue }
      if let demand = SetDemand(at: place, of: ops) { found.append((place, demand)) }
    }
    var before = 0
    for (place, demand) in found.reversed() {
      steps.append(
        Step(
          sets: Int32(sets.count), setCount: Int32(demand.sets.count), classes: demand.classes, kinds: demand.kinds,
          least: Outline.distance(course.least[place] - course.least[before]),
          most: Outline.distance(course.most[place] - course.most[before])))
      sets += demand.sets
      before = place
    }
  }

  private static func distance(_ items: Int) -> Int32 { Int32(min(items, RowPlaces.reach)) }
}

/// The ways through a program: instructions lead on to later ones only.
private struct Course {
  /// By instruction: how many items have been taken at least and at most when it is reached, nil where it never is.
  private(set) var least: [Int]
  private(set) var most: [Int]
  /// The instructions that every way leads through, in order.
  private(set) var cuts: [Int] = []

  init(of ops: PlainArray<Instruction>, lengths: [ClosedRange<Int>]) {
    least = .init(repeating: .max, count: ops.count)
    most = .init(repeating: -1, count: ops.count)
    least[0] = 0
    most[0] = 0
    var furthest = 0
    for place in ops.indices where most[place] >= 0 {
      if furthest <= place { cuts.append(place) }
      let op = ops[place].op
      let taken = op.lengths(lengths)
      op.forEachFollower(of: place) { next in
        least[next] = min(least[next], least[place] + taken.lowerBound)
        most[next] = max(most[next], most[place] + taken.upperBound)
        furthest = max(furthest, next)
      }
    }
  }
}

/// What an item must be where an instruction is reached.
private struct SetDemand {
  var sets: [Int32] = []
  var classes: MentionClass = []
  var kinds: TokenClass = []

  /// More sets than these take longer to ask for than they spare.
  private static let limit = 8

  /// Nil where any item will do, or none.
  init?(at start: Int, of ops: PlainArray<Instruction>) {
    var open = [start]
    var known = [start]
    while let place = open.popLast() {
      switch ops[place].op {
      case .word(_, let set), .words(let set, _): if !sets.contains(set) { sets.append(set) }
      case .mention(let found): classes.formUnion(found)
      case .token(let found): kinds.formUnion(found)
      case .any, .gap, .accept: return nil
      case .split, .jump, .open, .close, .not, .start, .end:
        ops[place].op.forEachFollower(of: place) { next in
          guard !known.contains(next) else { return }
          known.append(next)
          open.append(next)
        }
      }
      if sets.count > SetDemand.limit { return nil }
    }
  }
}

extension Program.Op {
  /// The instructions that may be carried out next. What must not match is looked at apart.
  fileprivate func forEachFollower(of place: Int, _ body: (Int) -> Void) {
    switch self {
    case .split(let other):
      body(place + 1)
      body(Int(other))
    case .jump(let target): body(Int(target))
    case .not(let behind): body(Int(behind))
    case .accept: break
    default: body(place + 1)
    }
  }

  /// How many items it takes.
  fileprivate func lengths(_ sets: [ClosedRange<Int>]) -> ClosedRange<Int> {
    switch self {
    case .words(let set, _): sets[Int(set)]
    case .word, .mention, .token, .any: 1...1
    case .gap(_, let limit): 0...Int(limit)
    default: 0...0
    }
  }
}
