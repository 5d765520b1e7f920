/// For reading: one page that needs nothing beside it.
extension Evaluation {
  package func html(against baseline: Baseline? = nil) -> String {
    """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
    <title>Evaluation of \(articles) articles</title><style>\(Self.style)</style></head><body>
    <h1>\(articles) articles</h1>
    <p>Corpus \(digest)</p>
    \(parts.map { section($0, baseline) }.joined(separator: "\n"))
    <h2>What went wrong</h2>
    \(faultsByMeasure(baseline))
    <h2>Article by article</h2>
    \(open.flatMap(\.byArticle).map(Self.details).joined(separator: "\n"))
    </body></html>

    """
  }

  private static let style = """
    body{font:15px/1.45 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
    table{border-collapse:collapse;width:100%}td,th{padding:.15rem .6rem;text-align:right;border-bottom:1px solid #eee}
    td:first-child,th:first-child{text-align:left}meter{width:8rem}.up,.mended{color:#060}.down,.new{color:#b00}
    details{margin:.2rem 0}summary{cursor:pointer}li{font-size:14px}.mended{text-decoration:line-through}
    @media(max-width:44rem){td:nth-child(2),th:nth-child(2){display:none}td,th{padding:.15rem .25rem}}
    """

  private func section(_ part: Part, _ baseline: Baseline?) -> String {
    let title = parts.count > 1 ? "<h2>\(Self.escaped(part.name)): \(part.articles) articles</h2>\n" : ""
    guard let baseline else { return title + Self.table(rows(of: part), nil) }
    return title + Self.table(rows(of: part)) { baseline.change($0, $1, in: part) }
  }

  private static func details(_ article: (name: String, rows: Rows)) -> String {
    "<details><summary>\(escaped(article.name))</summary>\(table(article.rows, nil))</details>"
  }

  private static func table(_ rows: Rows, _ change: ((String, Tally.Row) -> Double?)?) -> String {
    let head =
      ["measure", "", "precision", "recall", "F1 or share", "annotated", "found"] + (change == nil ? [] : ["change"])
    return "<table><thead><tr>" + head.map { "<th>\($0)</th>" }.joined() + "</tr></thead><tbody>\n"
      + rows.map { line($0.name, $0.row, change) }.joined(separator: "\n") + "</tbody></table>"
  }

  private static func line(_ name: String, _ row: Tally.Row, _ change: ((String, Tally.Row) -> Double?)?) -> String {
    var cells = [
      escaped(name), "<meter value=\"\(row.figure)\"></meter>", figure(row.precision), figure(row.recall),
      figure(row.figure), "\(row.cases)", row.found.map(String.init) ?? "",
    ]
    if let change {
      let by = change(name, row)
      cells.append("<span class=\"\((by ?? 0) < 0 ? "down" : "up")\">\(shown(by))</span>")
    }
    return "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
  }

  private func faultsByMeasure(_ baseline: Baseline?) -> String {
    let all = baseline?.changes(to: faults) ?? faults.map { ($0, Baseline.Change.same) }
    let groups = Dictionary(grouping: all, by: \.fault.measure)
    return groups.sorted { $0.key < $1.key }.map { measure, faults in
      let new = faults.count { $0.change == .new }
      let mended = faults.count { $0.change == .mended }
      let changes = (new > 0 ? ", \(new) new" : "") + (mended > 0 ? ", \(mended) mended" : "")
      return "<details><summary>\(Self.escaped(measure)): \(faults.count - mended)\(changes)</summary><ul>\n"
        + faults.map(Self.item).joined() + "</ul></details>"
    }.joined(separator: "\n")
  }

  private static func item(_ fault: Scoreboard.Fault, _ change: Baseline.Change) -> String {
    let mark =
      switch change {
      case .same: ""
      case .new: " class=\"new\""
      case .mended: " class=\"mended\""
      }
    return "<li\(mark)><b>\(fault.verdict)</b> \(escaped(fault.article)): \(escaped(fault.what))</li>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
