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
    let shortlist = view == .sentence ? sentences : clauses
    var found: [Fit] = []
    items.withUnsafeBufferPointer { items in
      sets.withUnsafeBufferPointer { sets in
        var run = Run(items, sets)
        var current = -1
        var isSilent: Bool?
        shortlist.forEach(in: items) { number, place in
          if number != current {
            current = number
            isSilent = nil
          }
          if isSilent == true { return }
          let rule = rules[number]
          let program = rule.programs[place]
          let known = found.count
          run.fits(of: program) { range, run in
            let fit = fit(number, program, range, run)
            if !found.reversed().prefix(while: { $0.rule == number }).contains(fit) { found.append(fit) }
            return true
          }
          guard found.count > known, isSilent == nil, !rule.unless.isEmpty else { return }
          isSilent = rule.unless.contains { silences($0, &run) }
          if isSilent == true { found.removeLast(found.count - known) }
        }
      }
    }
    return found
  }

  private func fit(_ rule: Int, _ program: Program, _ range: Range<Int>, _ run: borrowing Run) -> Fit {
    var captures: [Fit.Capture] = []
    for (number, label) in program.labels.enumerated() {
      if let items = run.capture(number) { captures.append(.init(label: label, items: items)) }
    }
    return Fit(rule: rule, items: range, captures: captures)
  }

  private func silences(_ program: Program, _ run: inout Run) -> Bool {
    var matches = false
    run.fits(of: program) { _, _ in
      matches = true
      return false
    }
    return matches
  }
}

extension Matcher {
  package func rule(_ number: Int) -> Rule { rules[number] }

  package var allRules: [Rule] { rules }
}
