/// Reads the text of one pattern. Positions in its errors are columns of the line that holds it.
struct PatternParser {
  struct Failure: Error {
    var column: Int
    var message: String
  }

  private let text: [UInt8]
  private var at = 0
  private let column: Int

  private init(_ text: String, column: Int) {
    self.text = Array(text.utf8)
    self.column = column
  }

  static func parse(_ text: String, column: Int) throws(Failure) -> Pattern {
    var parser = PatternParser(text, column: column)
    let pattern = try parser.choice()
    parser.skipSpace()
    guard parser.at == parser.text.count else { throw parser.failure("unexpected `\(parser.rest())`") }
    return pattern
  }

  private func failure(_ message: String) -> Failure { Failure(column: column + at, message: message) }

  private func rest() -> String { String(decoding: text[at...].prefix(12), as: UTF8.self) }

  private mutating func skipSpace() {
    while at < text.count, text[at] == UInt8(ascii: " ") { at += 1 }
  }

  private func peek(_ string: StaticString) -> Bool {
    let count = string.utf8CodeUnitCount
    guard at + count <= text.count else { return false }
    return string.withUTF8Buffer { $0.elementsEqual(text[at..<at + count]) }
  }

  private mutating func take(_ string: StaticString) -> Bool {
    guard peek(string) else { return false }
    at += string.utf8CodeUnitCount
    return true
  }

  private mutating func choice() throws(Failure) -> Pattern {
    var options = [try sequence()]
    while true {
      skipSpace()
      guard take("|") else { break }
      options.append(try sequence())
    }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence() throws(Failure) -> Pattern {
    var parts: [Pattern] = []
    while true {
      skipSpace()
      if at == text.count || peek("|") || peek(")") { break }
      parts.append(try suffixed())
    }
    guard !parts.isEmpty else { throw failure("an element is missing here") }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func suffixed() throws(Failure) -> Pattern {
    if take("!") { return .not(try suffixed()) }
    if let label = takeLabel() { return .capture(label, try suffixed()) }
    var pattern = try primary()
    while true {
      if take("?") {
        pattern = .repeated(pattern, 0, 1)
      } else if take("*") {
        pattern = .repeated(pattern, 0, 12)
      } else if take("+") {
        pattern = .repeated(pattern, 1, 12)
      } else if take("{") {
        pattern = try bounded(pattern)
      } else {
        return pattern
      }
    }
  }

  private mutating func bounded(_ pattern: Pattern) throws(Failure) -> Pattern {
    let low = number()
    var high = low
    if take(",") { high = number() }
    guard let low, let high, low <= high, high <= 40, take("}") else {
      throw failure("a repeat is written {least,most}, such as {0,3}")
    }
    return .repeated(pattern, low, high)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while at < text.count, (48...57).contains(text[at]), (value ?? 0) < 1000 {
      value = (value ?? 0) * 10 + Int(text[at] - 48)
      at += 1
    }
    return value
  }

  /// `label:` directly before an element.
  private mutating func takeLabel() -> String? {
    var end = at
    while end < text.count, isName(text[end]) { end += 1 }
    guard end > at, end + 1 < text.count, text[end] == UInt8(ascii: ":"), text[end + 1] != UInt8(ascii: " ") else {
      return nil
    }
    defer { at = end + 1 }
    return String(decoding: text[at..<end], as: UTF8.self)
  }

  private func isName(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private mutating func name(_ what: String) throws(Failure) -> String {
    let start = at
    while at < text.count, isName(text[at]) { at += 1 }
    guard at > start else { throw failure("the name of \(what) is missing") }
    return String(decoding: text[start..<at], as: UTF8.self)
  }

  private mutating func primary() throws(Failure) -> Pattern {
    if take("(") {
      let inner = try choice()
      guard take(")") else { throw failure("`)` is missing") }
      return inner
    }
    if take("...") { return .gap }
    if take("^") { return .start }
    if take("$") { return .end }
    if take("<") {
      let list = try name("a list")
      guard take(">") else { throw failure("`>` is missing") }
      return .list(list, inflected: take("~"))
    }
    if take("@") { return try mention() }
    if take("#") { return try token() }
    if take("\"") { return try mark() }
    return try word()
  }

  private mutating func mention() throws(Failure) -> Pattern {
    let start = at
    var named = try name("a type of mention")
    if take("!") { named += "!" }
    guard let found = MentionClass.named[named] else {
      at = start
      throw failure(unknown("type of mention", named, MentionClass.named.keys))
    }
    return .mention(found)
  }

  private mutating func token() throws(Failure) -> Pattern {
    let start = at
    let named = try name("a kind of token")
    guard let found = TokenClass.named[named] else {
      at = start
      throw failure(unknown("kind of token", named, TokenClass.named.keys))
    }
    return .token(found)
  }

  private mutating func mark() throws(Failure) -> Pattern {
    let start = at
    while at < text.count, text[at] != UInt8(ascii: "\"") { at += 1 }
    guard at < text.count, at > start else { throw failure("a mark is written between double quotes") }
    defer { at += 1 }
    return .mark(String(decoding: text[start..<at], as: UTF8.self))
  }

  private mutating func word() throws(Failure) -> Pattern {
    let start = at
    let ends = Set("()|?*+{}~:!<>@#\"^$ ".utf8)
    while at < text.count, !ends.contains(text[at]) { at += 1 }
    guard at > start else { throw failure("unexpected `\(rest())`") }
    let word = String(decoding: text[start..<at], as: UTF8.self)
    if word == "_" { return .any }
    guard !word.utf8.contains(where: { (65...90).contains($0) }) else {
      at = start
      throw failure("words are written in lower case: `\(word)`")
    }
    return .word(word, inflected: take("~"))
  }
}

func unknown(_ what: String, _ name: String, _ known: some Sequence<String>) -> String {
  let hint = nearest(to: name, among: known).map { "; did you mean `\($0)`?" } ?? ""
  return "unknown \(what) `\(name)`\(hint)"
}
