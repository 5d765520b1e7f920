import Records

/// A sample of a Universal Dependencies treebank: documents with the words and sentences that its annotators saw in them.
///
/// A document's paragraphs stand on lines of their own, a paragraph's sentences with a space between them. A word of
/// several syntactic words (`don't`) is cut where their forms, laid end to end, spell it, and else left whole.
struct Treebank {
  struct Document {
    var utf8: [UInt8] = []
    var words: [Span] = []
    var sentences: [Span] = []
  }

  private(set) var documents: [Document] = []

  init(conllu: String) {
    var sentence: [Substring] = []
    for line in conllu.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !sentence.isEmpty { add(sentence) }
        sentence = []
      } else {
        sentence.append(line)
      }
    }
    if !sentence.isEmpty { add(sentence) }
  }

  private mutating func add(_ lines: [Substring]) {
    guard let text = lines.first(where: { $0.hasPrefix("# text = ") })?.dropFirst(9).utf8 else { return }
    if documents.isEmpty || lines.contains(where: { $0.hasPrefix("# newdoc") }) { documents.append(Document()) }
    var document = documents.removeLast()
    defer { documents.append(document) }
    if !document.utf8.isEmpty {
      document.utf8 += lines.contains { $0.hasPrefix("# newpar") } ? Array("\n\n".utf8) : [32]
    }
    let start = document.utf8.count
    document.utf8 += text
    document.sentences.append(Span(start, document.utf8.count))
    var at = start
    var inside = 0
    var rows = lines.filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }[
      ...]
    while let row = rows.popFirst() {
      guard inside == 0 else {
        inside -= 1
        continue
      }
      guard !row[0].contains(".") else { continue }
      let form = Array(row[1].utf8)
      while at < document.utf8.count, document.utf8[at] == 32 { at += 1 }
      let ends = row[0].split(separator: "-").compactMap { Int($0) }
      if ends.count == 2 {
        inside = ends[1] - ends[0] + 1
        let parts = rows.prefix(inside).map { Array($0[1].utf8) }
        if parts.flatMap({ $0 }) == form {
          for part in parts {
            document.words.append(Span(at, at + part.count))
            at += part.count
          }
          continue
        }
      }
      document.words.append(Span(at, at + form.count))
      at += form.count
    }
  }
}

/// How much of what should be found was found.
struct Agreement {
  private(set) var right = 0
  private(set) var found = 0
  private(set) var wanted = 0

  mutating func compare(_ found: [Span], _ wanted: [Span]) {
    right += Set(found).intersection(wanted).count
    self.found += found.count
    self.wanted += wanted.count
  }

  var f1: Double { found + wanted == 0 ? 1 : 2 * Double(right) / Double(found + wanted) }
}

/// The treebank cuts compounds at their hyphens, we keep `half-time` and `2-1` one token: cut for the comparison alone.
enum Cut {
  static func atHyphens(_ token: Token, _ utf8: [UInt8]) -> [Span] {
    guard token.kind != .link, token.length > 1 else { return [token.span] }
    var spans: [Span] = []
    var start = token.span.start
    for place in token.span.start..<token.span.end where utf8[place] == UInt8(ascii: "-") {
      if place > start { spans.append(Span(start, place)) }
      spans.append(Span(place, place + 1))
      start = place + 1
    }
    if start < token.span.end { spans.append(Span(start, token.span.end)) }
    return token.kind == .dash ? [token.span] : spans
  }
}
