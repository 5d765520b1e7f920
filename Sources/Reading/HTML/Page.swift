import Records

/// A page as reading needs it: its elements in the order of their start tags, and the text between them.
///
/// Trees of objects cost more than the parse. Here an element is a row of an array, its descendants are the rows up to
/// `end`, and its text is a stretch of one buffer, so that whatever is asked of a subtree is asked of a range.
struct Page: Sendable {
  struct Element: Sendable {
    var tag: Tag
    /// What its class, id, role and the like say of it.
    var hints: Hints
    var parent: Int32
    /// The first element that is no descendant of this one.
    var end: Int32 = 0
    /// The runs of text within it.
    var firstRun: Int32
    var endRun: Int32 = 0
    /// A hash of its class, 0 without: what stands beside the article under the same class may belong to it.
    var style: UInt32 = 0
  }

  /// Text without a tag inside it.
  struct Run: Sendable {
    var element: Int32
    var start: Int32
    var end: Int32
    /// What stands between this run and the one before.
    var border: Border
  }

  /// How two runs are parted, from nothing (`Mül<b>ler</b>`) to a block's edge.
  enum Border: UInt8, Comparable, Sendable {
    case none, space, cell, line, block
    static func < (a: Border, b: Border) -> Bool { a.rawValue < b.rawValue }
  }

  var elements: [Element] = []
  var runs: [Run] = []
  /// The text of all runs; white space is collapsed but for that of `<pre>`.
  var text: [UInt8] = []
  /// From that text to the bytes of the page; nil where nobody asked for the way back.
  var origin: SourceMap?
  var declared = Declared()
  /// What reading the page had to leave out, as warnings.
  var caps: [Cap] = []

  /// A limit that a page ran into.
  enum Cap: Sendable { case depth, attributes, elements, metadata, frames, truncated, unreadable }
}

extension Page {
  /// The words of an element, spaces between its parts.
  func words(of element: Int) -> String {
    var bytes: [UInt8] = []
    for run in runs[Int(elements[element].firstRun)..<Int(elements[element].endRun)] {
      if run.border != .none, let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      bytes += text[Int(run.start)..<Int(run.end)]
    }
    return String(decoding: bytes, as: UTF8.self).trimmed
  }
}

extension Page {
  /// The lines of an element, as its blocks and line breaks part them.
  func lines(of element: Int) -> [String] {
    var lines: [[UInt8]] = []
    for run in runs[Int(elements[element].firstRun)..<Int(elements[element].endRun)] {
      if run.border >= .cell || lines.isEmpty { lines.append([]) }
      if run.border == .space, lines[lines.count - 1].last != 0x20 { lines[lines.count - 1].append(0x20) }
      lines[lines.count - 1] += text[Int(run.start)..<Int(run.end)]
    }
    return lines.map { String(decoding: $0, as: UTF8.self).trimmed }.filter { !$0.isEmpty }
  }

  /// Whether an element or one that holds it is of a kind.
  func isWithin(_ element: Int, where isKind: (Element) -> Bool) -> Bool {
    var at = element
    while at >= 0 {
      if isKind(elements[at]) { return true }
      at = Int(elements[at].parent)
    }
    return false
  }
}

/// What a page says of itself in its head and its attributes, in the order in which it says so.
struct Declared: Sendable {
  /// `<meta>`: its name, property or itemprop in lower case, and its content.
  var meta: [(name: String, content: String, isProperty: Bool)] = []
  var title: String?
  var language: String?
  var canonical: String?
  /// The contents of `<script type="application/ld+json">`.
  var scripts: [Script] = []
  /// `<time>` and the like: the element and its `datetime`.
  var times: [(element: Int, value: String)] = []
  /// Microdata: the element, its property's name and the value of `content`, `datetime` or `href`, if it has one.
  var properties: [(element: Int, name: String, value: String?)] = []
  /// Microdata: the elements that stand for a thing, and the last part of its type.
  var items: [(element: Int, type: String)] = []
  /// Elements of `rel="author"`.
  var authors: [Int] = []
}

/// A script that holds data, and where on the page it stands, if that was asked for.
struct Script: Sendable {
  var utf8: [UInt8] = []
  var origin: SourceMap?
}
