internal import Records

/// Looks for the best way to lay one program over a row where some of its elements may stay unmet.
///
/// Every state (instruction, place in the row, steps of a gap, elements that may still stay unmet) is worked out once, so
/// that the search is bounded by their number.
struct ApproachSearch {
  struct Way {
    var items: Range<Int>
    var lacks: [Approach.Lack]
    var weight: Int
  }

  private struct State: Hashable {
    var place: Int
    var at: Int
    var stepped: Int32
    var left: Int
  }

  /// The best way on from a state.
  private struct Rest {
    var end: Int
    var lacks: [Approach.Lack]
    var weight: Int
  }

  private let program: Program
  private let sets: [WordSet]
  private let items: [Item]
  private var known: [State: Rest?] = [:]

  init(_ program: Program, _ sets: [WordSet], _ items: [Item]) {
    self.program = program
    self.sets = sets
    self.items = items
  }

  /// How far before the words a way may begin.
  private static let reach = 16

  mutating func best(touching words: Range<Int>, lacking most: Int) -> Way? {
    guard !words.isEmpty, words.upperBound <= items.count else { return nil }
    var best: Way?
    for start in max(0, words.lowerBound - ApproachSearch.reach)..<words.upperBound {
      for left in 0...most {
        guard let rest = rest(State(place: 0, at: start, stepped: 0, left: left)) else { continue }
        let way = Way(items: start..<rest.end, lacks: rest.lacks, weight: rest.weight)
        guard way.items.overlaps(words), way.weight > 0 else { continue }
        if best.map({ (way.lacks.count, -way.weight) < ($0.lacks.count, -$0.weight) }) ?? true { best = way }
        break
      }
    }
    return best
  }

  private mutating func rest(_ state: State) -> Rest? {
    if let known = known[state] { return known }
    let found = work(state)
    known[state] = .some(found)
    return found
  }

  /// The better of two ways on: fewer unmet, then more met. Not of the search itself, which would be copied for it at each
  /// state, with all that is known.
  private static func better(_ a: Rest?, _ b: Rest?) -> Rest? {
    guard let a else { return b }
    guard let b else { return a }
    return (b.lacks.count, -b.weight) < (a.lacks.count, -a.weight) ? b : a
  }

  private mutating func go(_ state: State, to place: Int, at: Int, stepped: Int32 = 0) -> Rest? {
    rest(State(place: place, at: at, stepped: stepped, left: state.left))
  }

  /// Goes on with an element unmet, where one more may be.
  private mutating func pass(
    _ state: State, _ reason: Approach.Lack.Reason, to place: Int, at: Int, stepped: Int32 = 0
  ) -> Rest? {
    guard state.left > 0,
      var rest = rest(State(place: place, at: at, stepped: stepped, left: state.left - 1))
    else { return nil }
    let elements = program.elements[state.place]
    rest.lacks.insert(
      .init(reason: reason, elements: Int(elements.first)...Int(elements.last), at: state.at), at: 0)
    return rest
  }

  private mutating func work(_ state: State) -> Rest? {
    let next = state.place + 1
    let item = state.at < items.count ? items[state.at] : nil
    switch program.ops[state.place].op {
    case .accept: return Rest(end: state.at, lacks: [], weight: 0)
    case .word(let word, _):
      return take(state, item, worth: Worth.word) { $0.word == word }
    case .words(let set, let isVerbal): return takeWords(state, sets[Int(set)], isVerbal)
    case .mention(let classes):
      return take(state, item, worth: Worth.mention) { !$0.classes.isDisjoint(with: classes) }
    case .token(let kinds):
      let worth = kinds.isDisjoint(with: .everywhere) ? Worth.token : Worth.anything
      return take(state, item, worth: worth) { !$0.kinds.isDisjoint(with: kinds) }
    case .any: return take(state, item, worth: Worth.anything) { _ in true }
    case .gap(let rivals, let limit): return step(state, item, rivals, limit)
    case .split(let other):
      return Self.better(go(state, to: next, at: state.at), go(state, to: Int(other), at: state.at))
    case .jump(let target): return go(state, to: Int(target), at: state.at)
    case .open, .close: return go(state, to: next, at: state.at)
    case .not(let behind):
      let isThere = rest(State(place: next, at: state.at, stepped: 0, left: 0)) != nil
      return isThere
        ? pass(state, .forbidden, to: Int(behind), at: state.at) : go(state, to: Int(behind), at: state.at)
    case .start: return hold(state, state.at == 0)
    case .end:
      return hold(
        state,
        state.at == items.count || state.at == items.count - 1 && items[state.at].kinds.contains(.boundary))
    }
  }

  private mutating func take(
    _ state: State, _ item: Item?, worth: Int, _ fits: (Item) -> Bool
  ) -> Rest? {
    guard let item, fits(item) else { return unmet(state, item) }
    var rest = go(state, to: state.place + 1, at: state.at + 1)
    rest?.weight += worth
    return Self.better(rest, pass(state, .missing, to: state.place + 1, at: state.at))
  }

  /// Another item stands for the element, or none does.
  private mutating func unmet(_ state: State, _ item: Item?) -> Rest? {
    let next = state.place + 1
    let replaced = item == nil ? nil : pass(state, .other, to: next, at: state.at + 1)
    return Self.better(replaced, pass(state, .missing, to: next, at: state.at))
  }

  private mutating func takeWords(_ state: State, _ set: WordSet, _ isVerbal: Bool) -> Rest? {
    let item = state.at < items.count ? items[state.at] : nil
    let lengths = items.withUnsafeBufferPointer { item == nil ? 0 : set.lengths(in: $0, at: state.at) }
    let isVerb = !isVerbal || item?.kinds.contains(.verbal) ?? false
    var best: Rest?
    for length in (1...63).reversed() where lengths & (1 << UInt64(length)) != 0 {
      var rest =
        isVerb
        ? go(state, to: state.place + 1, at: state.at + length)
        : pass(state, .noVerb, to: state.place + 1, at: state.at + length)
      if isVerb { rest?.weight += Worth.word * length }
      best = Self.better(best, rest)
    }
    return best ?? unmet(state, item)
  }

  private mutating func step(_ state: State, _ item: Item?, _ rivals: MentionClass, _ limit: Int32) -> Rest? {
    let ends = go(state, to: state.place + 1, at: state.at)
    guard let item, state.stepped < limit else { return ends }
    let isBorder = item.kinds.contains(.boundary)
    let isRival = !item.classes.isDisjoint(with: rivals)
    let further =
      isBorder || isRival
      ? pass(state, isBorder ? .border : .rival, to: state.place, at: state.at + 1, stepped: state.stepped + 1)
      : go(state, to: state.place, at: state.at + 1, stepped: state.stepped + 1)
    return Self.better(ends, further)
  }

  private mutating func hold(_ state: State, _ isMet: Bool) -> Rest? {
    isMet
      ? go(state, to: state.place + 1, at: state.at) : pass(state, .inside, to: state.place + 1, at: state.at)
  }

  /// How much a met element speaks for the rule's having been meant.
  private enum Worth {
    static let word = 3
    static let mention = 1
    static let token = 2
    static let anything = 0
  }
}
