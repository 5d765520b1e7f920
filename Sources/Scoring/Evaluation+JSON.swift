import Writing

/// For programs, and as the baseline of a later evaluation: the shape of the reference scorer, and besides each part's and
/// each article's figures, and what went wrong.
extension Evaluation {
  package var json: [UInt8] {
    var json = JSONText(.indented)
    json.object {
      $0.key("articles")
      $0.number(articles)
      $0.key("corpus")
      $0.string(digest)
      $0.key("metrics")
      Self.write(rows, to: &$0)
      if parts.count > 1 {
        $0.key("parts")
        $0.object { for part in parts { write(part, to: &$0) } }
      }
      $0.key("by_article")
      $0.object {
        for (name, rows) in open.flatMap(\.byArticle) {
          $0.key(named: name)
          Self.write(rows, to: &$0)
        }
      }
      $0.key("faults")
      $0.array { for fault in faults { Self.write(fault, to: &$0) } }
    }
    json.newLine()
    return json.utf8
  }

  private func write(_ part: Part, to json: inout JSONText) {
    json.key(named: part.name)
    json.object {
      $0.key("articles")
      $0.number(part.articles)
      $0.key("metrics")
      Self.write(rows(of: part), to: &$0)
    }
  }

  private static func write(_ fault: Scoreboard.Fault, to json: inout JSONText) {
    json.element()
    json.object(flat: true) {
      let fields = [
        ("measure", fault.measure), ("article", fault.article), ("verdict", fault.verdict), ("what", fault.what),
      ]
      for (name, value) in fields {
        $0.key(named: name)
        $0.string(value)
      }
    }
  }

  private static func write(_ rows: Rows, to json: inout JSONText) {
    json.object {
      for (name, row) in rows {
        $0.key(named: name)
        $0.object(flat: true) {
          for (name, value) in [
            ("precision", row.precision), ("recall", row.recall), ("f1", row.f1), ("accuracy", row.accuracy),
          ] {
            guard let value else { continue }
            $0.key(named: name)
            $0.number(value)
          }
          for (name, value) in [("gold", row.gold), ("found", row.found), ("n", row.n)] {
            guard let value else { continue }
            $0.key(named: name)
            $0.number(value)
          }
        }
      }
    }
  }
}
