/// One place where a rule's pattern fits.
package struct Fit: Hashable, Sendable {
  package struct Capture: Hashable, Sendable {
    package var label: String
    /// Places in the row.
    package var items: Range<Int>
  }

  /// Number of the rule.
  package var rule: Int
  /// Places in the row.
  package var items: Range<Int>
  package var captures: [Capture]

  package subscript(label: String) -> Range<Int>? { captures.first { $0.label == label }?.items }
}

/// Runs programs over rows of items by trying one way after another, with a budget of steps so that no row, however
/// made, takes long.
package struct Matcher: Sendable {
  let rules: [Rule]
  let sets: [WordSet]
  /// By word: the programs that can only match where it stands, as (rule, program).
  private let anchored: [[Reference]]
  private let free: [Reference]

  private struct Reference: Hashable, Sendable {
    var rule: Int32
    var program: Int32
  }

  /// How many instructions one start may take.
  private static let budget = 4_000

  init(rules: [Rule], sets: [WordSet], words: Int) {
    self.rules = rules
    self.sets = sets
    var anchored = [[Reference]](repeating: [], count: words)
    var free: [Reference] = []
    for (number, rule) in rules.enumerated() {
      for (place, program) in rule.programs.enumerated() {
        let reference = Reference(rule: Int32(number), program: Int32(place))
        if let anchors = program.anchors {
          for word in anchors where Int(word) < words { anchored[Int(word)].append(reference) }
        } else {
          free.append(reference)
        }
      }
    }
    self.anchored = anchored
    self.free = free
  }

  /// All fits of the rules that run over this view of a row, in the order of the rules; fits of one pattern do not overlap.
  package func fits(in items: [Item], view: RuleSource.View) -> [Fit] {
    var candidates = Set<Reference>(free)
    for item in items where Int(item.word) < anchored.count {
      for reference in anchored[Int(item.word)] { candidates.insert(reference) }
    }
    var found: [Fit] = []
    for reference in candidates.sorted(by: { ($0.rule, $0.program) < ($1.rule, $1.program) }) {
      let rule = rules[Int(reference.rule)]
      let program = rule.programs[Int(reference.program)]
      guard program.view == view else { continue }
      let fits = fits(of: program, rule: Int(reference.rule), in: items)
      if fits.isEmpty { continue }
      if rule.unless.contains(where: { !self.fits(of: $0, rule: 0, in: items).isEmpty }) { continue }
      for fit in fits where !found.contains(fit) { found.append(fit) }
    }
    return found
  }

  private func fits(of program: Program, rule: Int, in items: [Item]) -> [Fit] {
    var found: [Fit] = []
    var start = 0
    while start < items.count {
      var run = Run(sets: sets, items: items, captures: .init(repeating: nil, count: program.labels.count))
      run.steps = Matcher.budget
      if let end = run.go(program, 0, start), end > start {
        let captures = zip(program.labels, run.captures).compactMap { label, range in
          range.map { Fit.Capture(label: label, items: $0) }
        }
        found.append(Fit(rule: rule, items: start..<end, captures: captures))
        start = end
      } else {
        start += 1
      }
    }
    return found
  }
}

/// The state of one attempt.
private struct Run {
  let sets: [WordSet]
  let items: [Item]
  var captures: [Range<Int>?]
  var steps = 0

  /// Where the program ends if it matches from here.
  mutating func go(_ program: Program, _ from: Int, _ place: Int) -> Int? {
    var pc = from
    var at = place
    while steps > 0 {
      steps -= 1
      switch program.ops[pc] {
      case .accept: return at
      case .start:
        guard at == 0 else { return nil }
      case .end:
        guard at == items.count || at == items.count - 1 && items[at].kinds.contains(.boundary) else { return nil }
      case .jump(let target):
        pc = target
        continue
      case .split(let first, let second):
        let saved = captures
        if let end = go(program, first, at) { return end }
        captures = saved
        pc = second
        continue
      case .open(let label):
        let saved = captures[label]
        captures[label] = at..<at
        if let end = go(program, pc + 1, at) { return end }
        captures[label] = saved
        return nil
      case .close(let label):
        if let open = captures[label] { captures[label] = open.lowerBound..<at }
      case .not(let inner):
        var run = Run(sets: sets, items: items, captures: .init(repeating: nil, count: inner.labels.count))
        run.steps = steps
        if run.go(inner, 0, at) != nil { return nil }
      case .any:
        guard at < items.count else { return nil }
        at += 1
      case .mention(let classes):
        guard at < items.count, !items[at].classes.isDisjoint(with: classes) else { return nil }
        at += 1
      case .token(let kinds):
        guard at < items.count, !items[at].kinds.isDisjoint(with: kinds) else { return nil }
        at += 1
      case .words(let set, let isVerbal):
        guard at < items.count, !isVerbal || items[at].kinds.contains(.verbal) else { return nil }
        var lengths: [Int] = []
        sets[set].lengths(in: items, at: at) {
          lengths.append($0)
          return false
        }
        guard let last = lengths.last else { return nil }
        for length in lengths.dropLast() {
          let saved = captures
          if let end = go(program, pc + 1, at + length) { return end }
          captures = saved
        }
        at += last
      case .gap(let rivals, let limit):
        for length in 0...limit {
          let saved = captures
          if let end = go(program, pc + 1, at + length) { return end }
          captures = saved
          guard at + length < items.count, !items[at + length].kinds.contains(.boundary),
            items[at + length].classes.isDisjoint(with: rivals)
          else { return nil }
        }
        return nil
      }
      pc += 1
    }
    return nil
  }
}

extension Matcher {
  package func rule(_ number: Int) -> Rule { rules[number] }

  package var allRules: [Rule] { rules }
}
