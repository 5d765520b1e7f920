/// Reads a rule file line by line: `list NAME`, `phrase NAME`, `rule NAME`, and the indented lines that belong to each.
///
/// It works on bytes, since all rules are read at each start, and goes on after an error, so that all are told at once.
package struct RuleReader {
  private let file: String
  private let bytes: [UInt8]
  private var result = RuleFile()
  private var diagnostics: [Diagnostic] = []
  private var rule: RuleSource?
  private var list: ListSource?
  private var phrase: PhraseSource?
  /// Number of the line that is being read, and where its bytes begin.
  private var number = 0
  private var lineStart = 0

  private init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  package static func read(_ text: String, file: String) throws(KnowledgeError) -> RuleFile {
    var reader = RuleReader(Array(text.utf8), file: file)
    reader.readLines()
    guard reader.diagnostics.isEmpty else { throw KnowledgeError(reader.diagnostics) }
    return reader.result
  }

  private mutating func readLines() {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      number += 1
      lineStart = start
      take(trimmed(start..<end))
      start = end + 1
    }
    finish()
  }

  private mutating func take(_ body: Range<Int>) {
    guard !body.isEmpty, bytes[body.lowerBound] != UInt8(ascii: "#") else { return }
    if body.lowerBound == lineStart {
      open(body)
    } else if rule != nil {
      addToRule(body)
    } else if list != nil {
      addToList(body)
    } else if phrase != nil {
      addToPhrase(body)
    } else {
      report(body.lowerBound, "an indented line belongs to a 'rule', a 'list' or a 'phrase'")
    }
  }

  private mutating func open(_ body: Range<Int>) {
    finish()
    let keyword = word(body)
    let rest = trimmed(keyword.upperBound..<body.upperBound)
    let kind = text(keyword)
    guard ["rule", "list", "phrase"].contains(kind), !rest.isEmpty, word(rest) == rest else {
      return report(body.lowerBound, "expected 'rule NAME', 'list NAME' or 'phrase NAME'")
    }
    switch kind {
    case "rule":
      rule = RuleSource(
        name: text(rest), file: file, line: number, gives: .init(text: "", line: number, column: 1), patterns: [],
        unless: [], settings: [], needs: nil, examples: [])
    case "list": list = ListSource(name: text(rest), file: file, line: number, items: [])
    default: phrase = PhraseSource(name: text(rest), file: file, line: number, patterns: [])
    }
  }

  /// Closes the rule or list that is open and tells what it lacks.
  private mutating func finish() {
    if let rule {
      if rule.gives.text.isEmpty { lacks(rule, "does not say what it 'gives'") }
      if rule.patterns.isEmpty { lacks(rule, "has no 'match' or 'clause'") }
      if !rule.examples.contains(where: \.expected) { lacks(rule, "has no 'yes' example that shows it") }
      if rule.examples.allSatisfy(\.expected) { lacks(rule, "has no 'no' example that shows where it stops") }
      result.rules.append(rule)
    }
    if let list {
      if list.items.isEmpty {
        diagnostics.append(Diagnostic(file: file, line: list.line, column: 6, message: "list '\(list.name)' is empty"))
      }
      result.lists.append(list)
    }
    if let phrase {
      if phrase.patterns.isEmpty {
        let message = "phrase '\(phrase.name)' has no 'is'"
        diagnostics.append(Diagnostic(file: file, line: phrase.line, column: 8, message: message))
      }
      result.phrases.append(phrase)
    }
    rule = nil
    list = nil
    phrase = nil
  }

  private mutating func lacks(_ rule: RuleSource, _ what: String) {
    diagnostics.append(Diagnostic(file: file, line: rule.line, column: 6, message: "rule '\(rule.name)' \(what)"))
  }
}

// MARK: - Rules

extension RuleReader {
  private mutating func addToRule(_ body: Range<Int>) {
    let keyword = word(body)
    let rest = trimmed(keyword.upperBound..<body.upperBound)
    let named = text(keyword)
    guard !rest.isEmpty else { return report(body.lowerBound, "nothing stands behind '\(named)'") }
    let line = RuleSource.Line(text: text(rest), line: number, column: column(rest.lowerBound))
    switch named {
    case "gives":
      if rule?.gives.text.isEmpty == false { report(body.lowerBound, "the rule says already what it 'gives'") }
      rule?.gives = line
    case "match": rule?.patterns.append((.sentence, line))
    case "clause": rule?.patterns.append((.clause, line))
    case "unless": rule?.unless.append(line)
    case "needs":
      if rule?.needs != nil { report(body.lowerBound, "the rule says already what it 'needs'") }
      rule?.needs = line
    case "set": addSetting(line, rest)
    case "yes", "no": addExample(rest, expected: named == "yes")
    default:
      let known = ["gives", "match", "clause", "unless", "needs", "set", "yes", "no"]
      report(body.lowerBound, unknown("keyword", named, known))
    }
  }

  private mutating func addSetting(_ line: RuleSource.Line, _ range: Range<Int>) {
    let sign = bytes[range].firstIndex(of: UInt8(ascii: "=")) ?? range.upperBound
    let field = trimmed(range.lowerBound..<sign)
    let value = trimmed(min(sign + 1, range.upperBound)..<range.upperBound)
    guard !field.isEmpty, !value.isEmpty else {
      return report(range.lowerBound, "a setting is written 'set field = value'")
    }
    let name = text(field)
    if rule?.settings.contains(where: { $0.field == name }) == true {
      report(range.lowerBound, "'\(name)' is set already")
    }
    let setting = RuleSource.Setting(
      field: name, value: words(value), at: line, valueColumn: column(value.lowerBound))
    rule?.settings.append(setting)
  }

  /// `[label words]` marks what a capture must hold; the brackets are no part of the sentence.
  private mutating func addExample(_ range: Range<Int>, expected: Bool) {
    var sentence: [UInt8] = []
    var example = RuleSource.Example(text: "", captures: [:], expected: expected, line: number, columns: [:])
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at] == UInt8(ascii: "[") else {
        sentence.append(bytes[at])
        at += 1
        continue
      }
      guard let close = bytes[at..<range.upperBound].firstIndex(of: UInt8(ascii: "]")) else {
        return report(at, "']' is missing in the example")
      }
      let label = word(at + 1..<close)
      let marked = trimmed(label.upperBound..<close)
      guard !label.isEmpty, !marked.isEmpty else { return report(at, "a marked stretch is written '[label words]'") }
      guard expected else { return report(at, "nothing is marked in a 'no' example, for its rule does not fire") }
      let name = text(label)
      guard example.captures[name] == nil else { return report(at + 1, "'\(name)' is marked already") }
      example.captures[name] = text(marked)
      example.columns[name] = column(label.lowerBound)
      sentence += bytes[marked]
      at = close + 1
    }
    example.text = String(decoding: sentence, as: UTF8.self)
    rule?.examples.append(example)
  }
}

// MARK: - Phrases

extension RuleReader {
  private mutating func addToPhrase(_ body: Range<Int>) {
    let keyword = word(body)
    let rest = trimmed(keyword.upperBound..<body.upperBound)
    guard text(keyword) == "is", !rest.isEmpty else {
      return report(body.lowerBound, "a phrase says what it stands for with 'is PATTERN'")
    }
    let line = RuleSource.Line(text: text(rest), line: number, column: column(rest.lowerBound))
    phrase?.patterns.append(line)
  }
}

// MARK: - Lists

extension RuleReader {
  private mutating func addToList(_ body: Range<Int>) {
    // Items are split by commas where there is one, else by blanks, so that phrases need no quotation marks.
    let comma = UInt8(ascii: ",")
    let isOfPhrases = bytes[body].contains(comma)
    var from = body.lowerBound
    while from < body.upperBound {
      var end = from
      while end < body.upperBound, isOfPhrases ? bytes[end] != comma : !isBlank(end) { end += 1 }
      addItem(trimmed(from..<end))
      from = end + 1
    }
  }

  private mutating func addItem(_ range: Range<Int>) {
    guard let last = range.last else { return }
    let inflected = bytes[last] == UInt8(ascii: "~")
    let item = inflected ? range.dropLast() : range
    guard !item.isEmpty else { return report(range.lowerBound, "'~' stands behind a word") }
    let phrase = words(item)
    let column = column(range.lowerBound)
    list?.items.append((phrase, inflected, number, column))
  }
}

// MARK: - Bytes

extension RuleReader {
  private func isBlank(_ at: Int) -> Bool {
    bytes[at] == UInt8(ascii: " ") || bytes[at] == UInt8(ascii: "\t") || bytes[at] == UInt8(ascii: "\r")
  }

  /// The stretch without the blanks at both ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isBlank(start) { start += 1 }
    while end > start, isBlank(end - 1) { end -= 1 }
    return start..<end
  }

  /// The stretch up to its first blank.
  private func word(_ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound, !isBlank(end) { end += 1 }
    return range.lowerBound..<end
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The stretch with one blank for any run of them.
  private func words(_ range: Range<Int>) -> String {
    var found: [UInt8] = []
    for at in range where !isBlank(at) || !isBlank(at - 1) { found.append(isBlank(at) ? UInt8(ascii: " ") : bytes[at]) }
    return String(decoding: found, as: UTF8.self)
  }

  private func column(_ at: Int) -> Int { at - lineStart + 1 }

  private mutating func report(_ at: Int, _ message: String) {
    diagnostics.append(Diagnostic(file: file, line: number, column: column(at), message: message))
  }
}
