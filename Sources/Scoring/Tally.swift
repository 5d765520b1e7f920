/// What is counted for one measure.
package enum Tally: Sendable {
  /// Values that both have, that only the record claims, that only the annotation has.
  case count(both: Int, claimed: Int, missed: Int)
  /// Right answers among all.
  case share(right: Int, all: Int)
  /// B-cubed: precision and recall summed over the mentions that both have.
  case cubed(precision: Double, recall: Double, all: Int)

  package struct Row: Sendable, Equatable, Decodable {
    package var precision: Double?
    package var recall: Double?
    package var f1: Double?
    package var gold: Int?
    package var found: Int?
    package var accuracy: Double?
    package var n: Int?

    /// The one figure that stands for the measure.
    package var figure: Double { f1 ?? accuracy ?? 0 }
    /// How many cases are behind it.
    package var cases: Int { gold ?? n ?? 0 }
    var isEmpty: Bool { (gold ?? 0) == 0 && (found ?? 0) == 0 && (n ?? 0) == 0 }
  }

  package var row: Row {
    switch self {
    case .count(let both, let claimed, let missed):
      let precision = both + claimed > 0 ? Double(both) / Double(both + claimed) : 0
      let recall = both + missed > 0 ? Double(both) / Double(both + missed) : 0
      return Row(precision, recall, gold: both + missed, found: both + claimed)
    case .share(let right, let all):
      return Row(accuracy: all > 0 ? (Double(right) / Double(all)).rounded4 : nil, n: all)
    case .cubed(let precision, let recall, let all):
      guard all > 0 else { return Row(0, 0, gold: 0, found: 0) }
      return Row(precision / Double(all), recall / Double(all), gold: all, found: all)
    }
  }
}

extension Tally.Row {
  fileprivate init(_ precision: Double, _ recall: Double, gold: Int, found: Int) {
    let f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    self.init(
      precision: precision.rounded4, recall: recall.rounded4, f1: f1.rounded4, gold: gold, found: found)
  }
}

extension Double {
  /// To four digits as Python's `round` does it: by the exact value of the binary number, halves to the even digit.
  ///
  /// The product with 10,000 may round onto a half that the exact value misses; what the product lost tells on which side.
  var rounded4: Double {
    let scaled = self * 10_000
    let lost = (-scaled).addingProduct(self, 10_000)
    let floor = scaled.rounded(.down)
    guard scaled - floor == 0.5, lost != 0 else { return scaled.rounded(.toNearestOrEven) / 10_000 }
    return (lost > 0 ? floor + 1 : floor) / 10_000
  }
}
