/// Reads a rule file line by line: `list NAME`, `rule NAME`, and the indented lines that belong to each.
package struct RuleReader {
  private let file: String
  private var result = RuleFile()
  private var diagnostics: [Diagnostic] = []
  private var rule: RuleSource?
  private var list: ListSource?

  private init(file: String) { self.file = file }

  package static func read(_ text: String, file: String) throws(KnowledgeError) -> RuleFile {
    var reader = RuleReader(file: file)
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      reader.take(String(line), number)
    }
    reader.finish()
    guard reader.diagnostics.isEmpty else { throw KnowledgeError(reader.diagnostics) }
    return reader.result
  }

  private mutating func report(_ line: Int, _ column: Int, _ message: String) {
    diagnostics.append(Diagnostic(file: file, line: line, column: column, message: message))
  }

  private mutating func take(_ line: String, _ number: Int) {
    let bytes = Array(line.utf8)
    let indent = bytes.prefix { $0 == UInt8(ascii: " ") }.count
    var body = String(decoding: bytes[indent...], as: UTF8.self)
    while body.last == " " || body.last == "\r" { body.removeLast() }
    if body.isEmpty || body.hasPrefix("#") && !body.hasPrefix("#number") { return }
    if indent == 0 {
      open(body, number)
    } else if rule != nil {
      addToRule(body, number, indent + 1)
    } else if list != nil {
      addToList(body, number, indent + 1)
    } else {
      report(number, indent + 1, "an indented line belongs to a `rule` or a `list`")
    }
  }

  private mutating func open(_ body: String, _ number: Int) {
    finish()
    let words = body.split(separator: " ")
    guard words.count == 2, words[0] == "rule" || words[0] == "list" else {
      report(number, 1, "expected `rule NAME` or `list NAME`")
      return
    }
    if words[0] == "rule" {
      rule = RuleSource(
        name: String(words[1]), file: file, line: number, gives: .init(text: "", line: number, column: 1),
        patterns: [], unless: [], settings: [], needs: nil, examples: [])
    } else {
      list = ListSource(name: String(words[1]), file: file, line: number, items: [])
    }
  }

  private mutating func finish() {
    if let rule {
      if rule.gives.text.isEmpty { report(rule.line, 1, "rule `\(rule.name)` does not say what it `gives`") }
      if rule.patterns.isEmpty { report(rule.line, 1, "rule `\(rule.name)` has no `match` or `clause`") }
      if !rule.examples.contains(where: \.expected) {
        report(rule.line, 1, "rule `\(rule.name)` has no `yes` example that shows it")
      }
      result.rules.append(rule)
    }
    if let list {
      if list.items.isEmpty { report(list.line, 1, "list `\(list.name)` is empty") }
      result.lists.append(list)
    }
    rule = nil
    list = nil
  }

  private mutating func addToRule(_ body: String, _ number: Int, _ column: Int) {
    let keyword = String(body.prefix { $0 != " " })
    let rest = String(body.dropFirst(keyword.count).drop { $0 == " " })
    let line = RuleSource.Line(text: rest, line: number, column: column + body.utf8.count - rest.utf8.count)
    guard !rest.isEmpty else { return report(number, column, "nothing stands behind `\(keyword)`") }
    switch keyword {
    case "gives": rule?.gives = line
    case "match": rule?.patterns.append((.sentence, line))
    case "clause": rule?.patterns.append((.clause, line))
    case "unless": rule?.unless.append(line)
    case "needs": rule?.needs = line
    case "set": addSetting(line)
    case "yes", "no": addExample(line, expected: keyword == "yes")
    default:
      let known = ["gives", "match", "clause", "unless", "needs", "set", "yes", "no"]
      report(number, column, unknown("keyword", keyword, known))
    }
  }

  private mutating func addSetting(_ line: RuleSource.Line) {
    let parts = line.text.split(separator: "=", maxSplits: 1).map { $0.split(separator: " ").joined(separator: " ") }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      return report(line.line, line.column, "a setting is written `set field = value`")
    }
    rule?.settings.append(.init(field: parts[0], value: parts[1], at: line))
  }

  /// `[label words]` marks what a capture must hold; the brackets are no part of the sentence.
  private mutating func addExample(_ line: RuleSource.Line, expected: Bool) {
    var text = ""
    var captures: [String: String] = [:]
    var rest = line.text[...]
    while let open = rest.firstIndex(of: "[") {
      text += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "]") else {
        return report(line.line, line.column, "`]` is missing in the example")
      }
      let inside = rest[rest.index(after: open)..<close]
      guard let space = inside.firstIndex(of: " ") else {
        return report(line.line, line.column, "a marked stretch is written `[label words]`")
      }
      let words = String(inside[inside.index(after: space)...])
      captures[String(inside[..<space])] = words
      text += words
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    rule?.examples.append(.init(text: text, captures: captures, expected: expected, line: line.line))
  }

  private mutating func addToList(_ body: String, _ number: Int, _ column: Int) {
    // Items are split by commas where there is one, else by spaces, so that phrases need no quotation marks.
    let separator: Character = body.contains(",") ? "," : " "
    for item in body.split(separator: separator) {
      var text = item.split(separator: " ").joined(separator: " ")
      let inflected = text.hasSuffix("~")
      if inflected { text.removeLast() }
      if !text.isEmpty { list?.items.append((text, inflected, number, column)) }
    }
  }
}
