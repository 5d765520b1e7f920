/// For terminals: one line a measure, and what changed since a baseline.
extension Evaluation {
  package func table(against baseline: Baseline? = nil) -> String {
    var text = "\(articles) articles\n"
    text += Self.line("", ["precision", "recall", "f1", "gold", "found"] + (baseline == nil ? [] : ["change"])) + "\n"
    for (name, row) in rows {
      var cells =
        row.f1 == nil
        ? ["", "", Self.figure(row.accuracy), Self.whole(row.n), ""]
        : [
          Self.figure(row.precision), Self.figure(row.recall), Self.figure(row.f1), Self.whole(row.gold),
          Self.whole(row.found),
        ]
      if let baseline { cells.append(Self.change(baseline.change(name, row))) }
      text += Self.line(name, cells) + "\n"
    }
    guard let baseline else { return text }
    return text + summary(of: baseline)
  }

  /// One fault a line: measure, verdict, article, what.
  package var faultLines: String {
    faults.map { fault in
      Self.padded(fault.measure, 22) + " " + Self.padded(fault.verdict, 8) + " " + Self.padded(fault.article, 24) + " "
        + fault.what + "\n"
    }.joined()
  }

  private func summary(of baseline: Baseline) -> String {
    let changes = rows.compactMap { row in baseline.change(row.name, row.row).map { (row.name, $0) } }
    let risen = changes.filter { $0.1 > 0.000_05 }
    let sunk = changes.filter { $0.1 < -0.000_05 }
    let gone = baseline.gone(rows)
    var text = "\n\(risen.count) better, \(sunk.count) worse, \(changes.count - risen.count - sunk.count) the same\n"
    for (title, names) in [("better", risen.map(\.0)), ("worse", sunk.map(\.0)), ("gone", gone)] where !names.isEmpty {
      text += "\(title): \(names.joined(separator: ", "))\n"
    }
    return text
  }

  private static func line(_ name: String, _ cells: [String]) -> String {
    let widths = [9, 9, 9, 7, 7, 9]
    let cells = zip(cells, widths).map { cell, width in String(repeating: " ", count: max(0, width - cell.count)) + cell
    }
    return trimmedEnd(padded(name, 26) + " " + cells.joined(separator: " "))
  }

  private static func trimmedEnd(_ line: String) -> String {
    line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func whole(_ number: Int?) -> String { number.map(String.init) ?? "" }

  static func change(_ change: Double?) -> String {
    guard let change else { return "new" }
    let digits = figure(abs(change))
    return digits == "0.000" ? "" : (change > 0 ? "+" : "-") + digits
  }

  /// Three digits after the point.
  static func figure(_ value: Double?) -> String {
    guard let value else { return "" }
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
