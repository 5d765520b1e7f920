import Records

/// An article's text as it will be read: blocks parted by empty lines, lines and rows by line ends, cells by tabs.
struct BodyText {
  private(set) var utf8: [UInt8] = []
  /// From this text to the page's.
  private(set) var map = SourceMap()
  /// Where the line that is being written begins, and the border before it.
  private var line = (start: 0, border: Page.Border.block)

  /// No text.
  init() {}

  init(_ survey: Survey, parts: [Int]) {
    let page = survey.page
    utf8.reserveCapacity(parts.reduce(16) { $0 + Int(survey.tallies[$1].length) } * 5 / 4)
    for part in parts {
      let element = page.elements[part]
      var border = Page.Border.block
      for run in page.runs[Int(element.firstRun)..<Int(element.endRun)] {
        border = max(border, run.border)
        if survey.removed[Int(run.element)] { continue }
        add(page.text, Int(run.start)..<Int(run.end), after: border)
        border = .none
      }
    }
    endLine()
    if !utf8.isEmpty { utf8.append(0x0A) }
    if let single = Doubling.undo(utf8) {
      utf8 = single.utf8
      map = single.map.through(map)
    }
  }

  private mutating func add(_ text: [UInt8], _ run: Range<Int>, after border: Page.Border) {
    switch border {
    case .none: break
    case .space: if utf8.count > line.start { utf8.append(0x20) }
    case .cell: if utf8.count > line.start { utf8.append(0x09) }
    case .line, .block:
      endLine()
      line.border = max(line.border, border)
      if !utf8.isEmpty { utf8 += line.border == .block ? [0x0A, 0x0A] : [0x0A] }
      line = (utf8.count, border)
    }
    map.append(utf8.count..<(utf8.count + run.count), from: run)
    utf8 += text[run]
  }

  /// Takes a line back that has nothing to say; the break before it stays for the next.
  private mutating func endLine() {
    let text = utf8[line.start...]
    guard Self.isBlank(text) || Leftovers.isLeftover(text) else {
      line.border = .line
      return
    }
    utf8.removeSubrange(line.start...)
    while utf8.last == 0x0A { utf8.removeLast() }
    map.cut(to: utf8.count)
  }

  /// No-break and zero-width spaces alone are an empty paragraph.
  private static func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case 0x00...0x20: index += 1
      // U+00A0 and U+00AD; U+2000 to U+200F; U+FEFF: told by their last bytes, which no letters with these leads share.
      case 0xC2 where index + 1 < text.endIndex && (text[index + 1] == 0xA0 || text[index + 1] == 0xAD): index += 2
      case 0xE2 where index + 2 < text.endIndex && text[index + 1] == 0x80 && text[index + 2] < 0x90: index += 3
      case 0xEF where index + 2 < text.endIndex && text[index + 1] == 0xBB && text[index + 2] == 0xBF: index += 3
      default: return false
      }
    }
    return true
  }
}
