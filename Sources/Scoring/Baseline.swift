import FoundationEssentials

/// The figures of an earlier evaluation, as `--format json` printed them.
package struct Baseline: Decodable, Sendable {
  private let metrics: [String: Tally.Row]

  package init(json: [UInt8]) throws { self = try JSONDecoder().decode(Baseline.self, from: Data(json)) }

  /// By how much the measure rose or sank; nil where it was not there.
  func change(_ name: String, _ row: Tally.Row) -> Double? { metrics[name].map { row.figure - $0.figure } }

  /// The measures that were there and are no more.
  func gone(_ rows: Evaluation.Rows) -> [String] {
    let names = Set(rows.map(\.name))
    return metrics.keys.filter { !names.contains($0) }.sorted()
  }
}
