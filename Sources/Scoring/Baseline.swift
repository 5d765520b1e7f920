import FoundationEssentials

/// An earlier evaluation, as `--format json` printed it.
package struct Baseline: Decodable, Sendable {
  struct Part: Decodable, Sendable {
    var metrics: [String: Tally.Row]
  }

  private let metrics: [String: Tally.Row]
  private let parts: [String: Part]?
  private let faults: [Scoreboard.Fault]?

  package init(json: [UInt8]) throws { self = try JSONDecoder().decode(Baseline.self, from: Data(json)) }

  /// What it had of a part; of one that it did not tell apart, of all.
  private func metrics(of part: Evaluation.Part) -> [String: Tally.Row] {
    parts?[part.name]?.metrics ?? (parts == nil ? metrics : [:])
  }

  /// By how much the measure rose or sank; nil where it was not there.
  func change(_ name: String, _ row: Tally.Row, in part: Evaluation.Part) -> Double? {
    metrics(of: part)[name].map { row.figure - $0.figure }
  }

  /// The measures that were there and are no more.
  func gone(_ rows: Evaluation.Rows, in part: Evaluation.Part) -> [String] {
    let names = Set(rows.map(\.name))
    return metrics(of: part).keys.filter { !names.contains($0) }.sorted()
  }

  /// The faults of now and of then, in order, each with whether it is new or mended; nil where the baseline lists none.
  func changes(to now: [Scoreboard.Fault]) -> [(fault: Scoreboard.Fault, change: Change)]? {
    guard let faults else { return nil }
    var then: [Scoreboard.Fault: Int] = [:]
    for fault in faults { then[fault, default: 0] += 1 }
    var all: [(fault: Scoreboard.Fault, change: Change)] = now.map { fault in
      guard let count = then[fault], count > 0 else { return (fault, .new) }
      then[fault] = count - 1
      return (fault, .same)
    }
    for (fault, count) in then { all += Array(repeating: (fault, .mended), count: count) }
    return all.sorted { $0.fault.order < $1.fault.order }
  }

  enum Change: Sendable { case same, new, mended }
}

extension Scoreboard.Fault {
  fileprivate var order: (String, String, String, String) { (measure, article, verdict, what) }
}
