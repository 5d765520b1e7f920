/// For terminals: one line a measure, part by part, and what changed since a baseline.
extension Evaluation {
  /// - Parameter byArticle: each open article's figures too.
  package func table(against baseline: Baseline? = nil, byArticle: Bool = false) -> String {
    var text = parts.map { section($0, baseline) }.joined(separator: "\n")
    if byArticle {
      for (name, rows) in open.flatMap(\.byArticle) { text += "\n\(name)\n" + Self.table(rows, nil) }
    }
    return text
  }

  private func section(_ part: Part, _ baseline: Baseline?) -> String {
    let count = "\(part.articles) \(part.articles == 1 ? "article" : "articles")\n"
    let rows = rows(of: part)
    let title = parts.count > 1 ? "\(part.name): \(count)" : count
    guard let baseline else { return title + Self.table(rows, nil) }
    return title + Self.table(rows) { baseline.change($0, $1, in: part) } + Self.summary(of: rows, baseline, part)
  }

  private static func table(_ rows: Rows, _ change: ((String, Tally.Row) -> Double?)?) -> String {
    let head = ["precision", "recall", "f1", "gold", "found"] + (change == nil ? [] : ["change"])
    var text = line("", head) + "\n"
    for (name, row) in rows {
      var cells =
        row.f1 == nil
        ? ["", "", figure(row.accuracy), whole(row.n), ""]
        : [figure(row.precision), figure(row.recall), figure(row.f1), whole(row.gold), whole(row.found)]
      if let change { cells.append(shown(change(name, row))) }
      text += line(name, cells) + "\n"
    }
    return text
  }

  /// One fault a line: measure, verdict, article, what. Against a baseline `+` marks those that are new and `-` those that
  /// were mended, and the others are left out unless all are wanted.
  package func faultLines(against baseline: Baseline? = nil, all: Bool = true) -> String {
    guard let changes = baseline?.changes(to: faults) else {
      return all ? faults.map { Self.line($0) + "\n" }.joined() : ""
    }
    return changes.compactMap { fault, change in
      switch change {
      case .new: "+ \(Self.line(fault))\n"
      case .mended: "- \(Self.line(fault))\n"
      case .same: all ? "  \(Self.line(fault))\n" : nil
      }
    }.joined()
  }

  private static func line(_ fault: Scoreboard.Fault) -> String {
    padded(fault.measure, 22) + " " + padded(fault.verdict, 8) + " " + padded(fault.article, 24) + " " + fault.what
  }

  private static func summary(of rows: Rows, _ baseline: Baseline, _ part: Part) -> String {
    let changes = rows.compactMap { name, row in baseline.change(name, row, in: part).map { (name, $0) } }
    let risen = changes.filter { $0.1 > 0.000_05 }
    let sunk = changes.filter { $0.1 < -0.000_05 }
    let gone = baseline.gone(rows, in: part)
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

  static func shown(_ change: Double?) -> String {
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
