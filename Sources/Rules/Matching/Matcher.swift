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
///
/// Few of the rules can match in a given row. `Shortlist` names those from the row's words and mentions, and only their
/// programs are run.
package struct Matcher: Sendable {
  let rules: [Rule]
  let sets: [WordSet]
  private let sentences: Shortlist
  private let clauses: Shortlist

  /// How many instructions one attempt may take, and all attempts of a program in one row: so many, and so many more for
  /// each item.
  static let budget = 4_000
  static let rowBudget = 40_000
  static let itemBudget = 40

  init(rules: [Rule], sets: [WordSet], words: Int) {
    self.rules = rules
    self.sets = sets
    sentences = Shortlist(rules, .sentence, words: words)
    clauses = Shortlist(rules, .clause, words: words)
  }

  /// All fits of the rules that run over this view of a row, in the order of the rules; fits of one pattern do not overlap.
  package func fits(in items: [Item], view: RuleSource.View) -> [Fit] {
    items.withUnsafeBufferPointer { Matcher.fits(in: $0, view == .sentence ? sentences : clauses, rules, sets) }
  }

  private static func fits(
    in items: UnsafeBufferPointer<Item>, _ shortlist: borrowing Shortlist, _ rules: borrowing [Rule], _ sets: borrowing [WordSet]
  ) -> [Fit] {
    var found: [Fit] = []
    let listed = shortlist.programs(in: items)
    guard !listed.isEmpty else { return found }
    sets.withUnsafeBufferPointer { sets in
      var run = Run(items, sets)
      var first = 0
      while first < listed.count {
        let rule = Int(listed[first].rule)
        var end = first
        while end < listed.count, listed[end].rule == listed[first].rule { end += 1 }
        add(fitsOf: rules[rule], rule, shortlist, listed[first..<end], &run, to: &found)
        first = end
      }
    }
    return found
  }

  private static func add(
    fitsOf rule: borrowing Rule, _ number: Int, _ shortlist: borrowing Shortlist, _ entries: ArraySlice<Shortlist.Entry>,
    _ run: inout Run, to found: inout [Fit]
  ) {
    let known = found.count
    shortlist.ops.withUnsafeBufferPointer { pool in
      for entry in entries {
        let ops = UnsafeBufferPointer(rebasing: pool[Int(entry.start)..<Int(entry.end)])
        run.refill()
        var at = 0
        while let items = run.next(ops, entry.first, from: at) {
          let fit = Fit(rule: number, items: items, captures: captures(rule.programs[Int(entry.program)].labels, run))
          if !found[known...].contains(fit) { found.append(fit) }
          at = items.upperBound
        }
      }
    }
    if found.count > known, isSilenced(rule, &run) { found.removeLast(found.count - known) }
  }

  private static func captures(_ labels: [String], _ run: borrowing Run) -> [Fit.Capture] {
    var captures: [Fit.Capture] = []
    for (number, label) in labels.enumerated() {
      if let items = run.capture(number) { captures.append(.init(label: label, items: items)) }
    }
    return captures
  }

  private static func isSilenced(_ rule: borrowing Rule, _ run: inout Run) -> Bool {
    for program in rule.unless {
      run.refill()
      if program.ops.withUnsafeBufferPointer({ run.next($0, program.prospect.first, from: 0) }) != nil { return true }
    }
    return false
  }
}

extension Matcher {
  package func rule(_ number: Int) -> Rule { rules[number] }

  package var allRules: [Rule] { rules }
}
