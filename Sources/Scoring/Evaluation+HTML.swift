/// For reading: one page that needs nothing beside it.
extension Evaluation {
  package func html(against baseline: Baseline? = nil) -> String {
    """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Evaluation</title><style>\(Self.style)</style></head><body>
    <h1>\(articles) articles</h1>
    <p>Corpus \(digest)</p>
    \(Self.table(rows, baseline))
    <h2>What went wrong</h2>
    \(faultsByMeasure)
    <h2>Article by article</h2>
    \(byArticle.map { "<details><summary>\(Self.escaped($0.name))</summary>\(Self.table($0.rows, nil))</details>" }.joined(separator: "\n"))
    </body></html>

    """
  }

  private static let style = """
    body{font:15px/1.45 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
    table{border-collapse:collapse;width:100%}td,th{padding:.15rem .6rem;text-align:right;border-bottom:1px solid #eee}
    td:first-child,th:first-child{text-align:left}meter{width:9rem}.up{color:#060}.down{color:#b00}
    details{margin:.2rem 0}summary{cursor:pointer}li{font-size:14px}
    """

  private static func table(_ rows: Rows, _ baseline: Baseline?) -> String {
    let head =
      ["measure", "", "precision", "recall", "F1 or share", "annotated", "found"] + (baseline == nil ? [] : ["change"])
    return "<table><tr>" + head.map { "<th>\($0)</th>" }.joined() + "</tr>\n"
      + rows.map { line($0.name, $0.row, baseline) }.joined(separator: "\n") + "</table>"
  }

  private static func line(_ name: String, _ row: Tally.Row, _ baseline: Baseline?) -> String {
    var cells = [
      escaped(name), "<meter value=\"\(row.figure)\"></meter>", figure(row.precision), figure(row.recall),
      figure(row.figure), "\(row.cases)", row.found.map(String.init) ?? "",
    ]
    if let baseline {
      let by = baseline.change(name, row)
      cells.append("<span class=\"\((by ?? 0) < 0 ? "down" : "up")\">\(change(by))</span>")
    }
    return "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
  }

  private var faultsByMeasure: String {
    let groups = Dictionary(grouping: faults, by: \.measure)
    return groups.sorted { $0.key < $1.key }.map { measure, faults in
      "<details><summary>\(Self.escaped(measure)): \(faults.count)</summary><ul>\n"
        + faults.map { "<li><b>\($0.verdict)</b> \(Self.escaped($0.article)): \(Self.escaped($0.what))</li>\n" }
        .joined()
        + "</ul></details>"
    }.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
