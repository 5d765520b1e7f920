internal import Imaging
internal import Records

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
/// programs are run. An object, as the lexicon is.
package final class Matcher: Sendable {
  let rules: [Rule]
  let sets: [WordSet]
  /// The lists and phrases as they are written, for whoever asks where an element of a rule stands or who uses them.
  var sources: RuleFile { written.value }
  private let written: Deferred<RuleFile>
  private let index: WordIndex
  private let codes: Codes
  private let sentences: Shortlist
  private let clauses: Shortlist

  /// How many instructions one attempt may take, and all attempts of a program in one row: so many, and so many more for
  /// each item.
  static let budget = 4_000
  static let rowBudget = 40_000
  static let itemBudget = 40

  init(rules: [Rule], sets: [WordSet], sources: RuleFile = RuleFile()) {
    let used = UsedSets(of: sets, askedForBy: rules)
    let rules = used.rules
    self.rules = rules
    written = .own(sources)
    self.sets = used.sets
    let words = CommonWords.chosen(from: used.sets)
    let common = used.sets.map { CommonWords(of: words, in: $0) }
    codes = Codes(rules, used.sets, common)
    var inSentences: [(word: WordID, value: Int32)] = []
    var inClauses = inSentences
    sentences = Shortlist(rules, codes, common, .sentence, &inSentences)
    clauses = Shortlist(rules, codes, common, .clause, &inClauses)
    index = WordIndex(
      used.sets, inClauses: used.countOfClauses, common: (words, common), sentences: inSentences,
      clauses: inClauses)
  }

  init(from image: inout ImageReader) {
    rules = .init(from: &image)
    sets = .init(from: &image)
    index = .init(from: &image)
    codes = .init(from: &image)
    sentences = .init(from: &image)
    clauses = .init(from: &image)
    written = .init(from: &image)
  }

  /// All fits of the rules that run over this view of a row, in the order of the rules; fits of one pattern do not overlap.
  package func fits(in items: [Item], view: RuleSource.View) -> [Fit] { fits(inEach: [items], view: view)[0] }

  /// The fits in each of several rows, which share what memory it takes to look for them.
  package func fits(inEach rows: [[Item]], view: RuleSource.View) -> [[Fit]] {
    sets.withUnsafeBufferPointer { sets in
      codes.withBuffers { codes in
        index.withBuffers { buffers in
          var run = Run(sets, RowSets(index, buffers, view), codes)
          return rows.map { $0.withUnsafeBufferPointer { fits(in: $0, &run, view) } }
        }
      }
    }
  }

  private func fits(in items: UnsafeBufferPointer<Item>, _ run: inout Run, _ view: RuleSource.View) -> [Fit] {
    run.turn(to: items)
    var found: [Fit] = []
    var rule = 0
    /// How many fits there were when the rule's turn came.
    var known = 0
    (view == .sentence ? sentences : clauses).forEachProgram(
      in: items, byWord: { run.forEachProgram(at: $0, $1) }, where: { run.meets($0) }
    ) { entry in
      if entry.rule != rule {
        silence(rule, &found, since: known, &run)
        rule = Int(entry.rule)
        known = found.count
      }
      add(fitsOf: entry, &run, to: &found, since: known)
    }
    silence(rule, &found, since: known, &run)
    return found
  }

  /// Takes a rule's fits back where what silences it fits too.
  private func silence(_ rule: Int, _ found: inout [Fit], since known: Int, _ run: inout Run) {
    guard found.count > known, Matcher.isSilenced(codes.unless[rule], &run) else { return }
    found.removeLast(found.count - known)
  }

  private func add(fitsOf entry: Shortlist.Entry, _ run: inout Run, to found: inout [Fit], since known: Int) {
    let starts = run.starts(of: entry.code)
    guard !starts.isEmpty else { return }
    run.refill()
    var at = 0
    while let items = run.next(entry.code, starts, from: at) {
      let fit = Fit(rule: Int(entry.rule), items: items, captures: captures(of: entry.code, run))
      if !found[known...].contains(fit) { found.append(fit) }
      at = items.upperBound
    }
  }

  private func captures(of code: Codes.Code, _ run: borrowing Run) -> [Fit.Capture] {
    var captures: [Fit.Capture] = []
    for number in 0..<code.labels.count {
      if let items = run.capture(number) { captures.append(.init(label: codes.label(number, of: code), items: items)) }
    }
    return captures
  }

  private static func isSilenced(_ unless: PlainArray<Codes.Code>, _ run: inout Run) -> Bool {
    for code in unless {
      let starts = run.starts(of: code)
      guard !starts.isEmpty else { continue }
      run.refill()
      if run.next(code, starts, from: 0) != nil { return true }
    }
    return false
  }
}

extension Matcher {
  /// A rule's programs, and what silences it, as they are run.
  func programs(of rule: Int) -> (programs: [Program], unless: [Program]) {
    let parts = rules[rule].parts.value
    return (codes.filled(parts.programs, codes.programs[rule]), codes.filled(parts.unless, codes.unless[rule]))
  }

  package func rule(_ number: Int) -> Rule { rules[number] }

  package var allRules: [Rule] { rules }
}

extension Matcher: Imaged {
  func write(to image: inout ImageWriter) {
    rules.write(to: &image)
    sets.write(to: &image)
    index.write(to: &image)
    codes.write(to: &image)
    sentences.write(to: &image)
    clauses.write(to: &image)
    written.write(to: &image)
  }
}
