import Records

/// Remarks about an article in the manner of a compiler, so that editors and terminals take each to its line.
///
/// ```
/// report.txt:5:1: note: minute = 84; stated by minutes-from-time
///     5 | Kane levelled six minutes from time.
///       |               ~~~~~~~~~~~~~~~~~~~~~
/// ```
package struct Notes {
  package private(set) var text = ""
  private let name: String
  private let lines: SourceLines
  let style: Style
  private let longest: Int

  /// - Parameters:
  ///   - name: what the article is called.
  ///   - screen: how many characters the terminal has in a line, nil for what is no terminal and gets no colours.
  package init(name: String, article utf8: [UInt8], screen: Int? = nil) {
    self.name = name
    lines = SourceLines(utf8)
    style = Style(isColoured: screen != nil)
    longest = screen.map(Excerpt.longest(onScreen:)) ?? Excerpt.longest
  }

  package mutating func write(_ line: String) { text += line + "\n" }

  /// The remark with all that belongs to it, each part indented under what it belongs to.
  package mutating func write(_ remark: Remark, indent: Int = 1) {
    let margin = String(repeating: "  ", count: indent)
    let label = style.label(remark.level)
    if let span = remark.span {
      let excerpt = lines.excerpt(span, longest: longest)
      text += "\(margin)\(name):\(excerpt.line):\(excerpt.column): \(label): \(remark.message)\n"
      show(excerpt)
    } else if let place = remark.place {
      text += "\(margin)\(place.file):\(place.line):\(place.column): \(label): \(remark.message)\n"
      if let words = place.excerpt {
        show(Excerpt(line: place.line, words.text, marked: words.marked, longest: longest))
      }
    } else {
      text += "\(margin)= \(remark.message)\n"
    }
    for more in remark.more { write(more, indent: indent + 1) }
  }

  private mutating func show(_ excerpt: Excerpt) {
    let number = String(excerpt.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    text += "\(margin)\(number) | \(excerpt.text)\n"
    text += "      | \(String(repeating: " ", count: excerpt.before))"
    text += style.mark(String(repeating: "~", count: excerpt.marked)) + "\n"
  }

  func excerpt(_ span: Span) -> Excerpt { lines.excerpt(span) }

  /// Colours for terminals; elsewhere the words go without.
  struct Style {
    let isColoured: Bool

    func strong(_ text: String) -> String { dressed(text, "1") }
    func mark(_ text: String) -> String { dressed(text, "32") }

    func label(_ level: Remark.Level) -> String {
      switch level {
      case .note: dressed(level.rawValue, "36")
      case .help: dressed(level.rawValue, "34")
      case .warning: dressed(level.rawValue, "35")
      case .error: dressed(level.rawValue, "31")
      }
    }

    private func dressed(_ text: String, _ code: String) -> String {
      isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
  }
}
