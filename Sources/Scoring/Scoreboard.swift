/// The tallies of all measures over a set of articles, and what went wrong with each.
package struct Scoreboard: Sendable {
  /// One value that was missed, or claimed wrongly.
  package struct Fault: Hashable, Sendable, Decodable {
    package var measure: String
    package var article: String
    /// `missed` or `wrong`.
    package var verdict: String
    package var what: String
  }

  package private(set) var tallies: [String: Tally] = [:]
  package private(set) var faults: [Fault] = []

  package init() {}

  mutating func count(_ measure: String, both: Int = 0, claimed: Int = 0, missed: Int = 0) {
    guard case .count(let a, let b, let c) = tallies[measure] ?? .count(both: 0, claimed: 0, missed: 0) else { return }
    tallies[measure] = .count(both: a + both, claimed: b + claimed, missed: c + missed)
  }

  mutating func share(_ measure: String, _ isRight: Bool) {
    guard case .share(let right, let all) = tallies[measure] ?? .share(right: 0, all: 0) else { return }
    tallies[measure] = .share(right: right + (isRight ? 1 : 0), all: all + 1)
  }

  mutating func cubed(_ measure: String, precision: Double, recall: Double) {
    guard case .cubed(let p, let r, let all) = tallies[measure] ?? .cubed(precision: 0, recall: 0, all: 0) else {
      return
    }
    tallies[measure] = .cubed(precision: p + precision, recall: r + recall, all: all + 1)
  }

  /// One value that may be absent on either side. True where both agree, in being absent too.
  @discardableResult
  mutating func value<Value>(_ measure: String, _ gold: Value?, _ found: Value?, _ agree: (Value, Value) -> Bool)
    -> Bool
  {
    if let gold, let found, agree(gold, found) {
      count(measure, both: 1)
      return true
    }
    count(measure, claimed: found == nil ? 0 : 1, missed: gold == nil ? 0 : 1)
    return gold == nil && found == nil
  }

  mutating func fault(_ measure: String, _ article: String, _ verdict: String, _ what: String) {
    faults.append(Fault(measure: measure, article: article, verdict: verdict, what: what))
  }
}

extension Scoreboard {
  /// The measures with any case behind them, in the order of their names, and the mean over the rarer types of events (those
  /// annotated five times at least).
  package func rows(_ measures: Measures) -> [(name: String, row: Tally.Row)] {
    var rows = tallies.map { (name: $0.key, row: $0.value.row) }.sorted { $0.name < $1.name }
    let others = measures.eventTypes.subtracting([measures.scoring]).map { "event.\($0)" }
    let figures = rows.filter { others.contains($0.name) && $0.row.cases >= 5 }.map { $0.row.f1 ?? 0 }
    if !figures.isEmpty {
      let mean = figures.reduce(0, +) / Double(figures.count)
      rows.append(("event.others", Tally.Row(accuracy: mean.rounded4, n: figures.count)))
    }
    return rows.filter { !$0.row.isEmpty }
  }
}
