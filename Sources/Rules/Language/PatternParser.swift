/// Reads the text of one pattern. Columns are those of the line that holds it.
struct PatternParser {
  struct Failure: Error {
    var column: Int
    var message: String
  }

  /// A name that the pattern uses, and where.
  struct Use {
    enum Role { case list, label, word }
    var role: Role
    var name: String
    var column: Int
  }

  struct Parsed {
    var pattern: Pattern
    var uses: [Use]
    /// Where each element that is no group stands in the text, in bytes, from the first to the last.
    var elements: [Range<Int>] = []
  }

  private let text: [UInt8]
  private let column: Int
  private var at = 0
  private var depth = 0
  private var isInsideNot = false
  private var uses: [Use] = []
  private var elements: [Range<Int>] = []

  private init(_ text: String, column: Int) {
    self.text = Array(text.utf8)
    self.column = column
  }

  static func parse(_ text: String, column: Int) throws(Failure) -> Parsed {
    var parser = PatternParser(text, column: column)
    let pattern = try parser.choice()
    guard parser.at == parser.text.count else { throw parser.failure("unexpected '\(parser.rest())'") }
    return Parsed(pattern: pattern, uses: parser.uses, elements: parser.elements)
  }

  // MARK: How elements are put together

  private mutating func choice() throws(Failure) -> Pattern {
    var options = [try sequence()]
    while take("|") { options.append(try sequence()) }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence() throws(Failure) -> Pattern {
    var parts: [Pattern] = []
    while true {
      skipBlanks()
      if at == text.count || peek("|") || peek(")") { break }
      parts.append(try suffixed())
    }
    guard !parts.isEmpty else { throw failure("an element is missing here") }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func suffixed() throws(Failure) -> Pattern {
    // Brackets in brackets without end would exhaust the stack.
    guard depth < 40 else { throw failure("the pattern is nested too deeply") }
    depth += 1
    defer { depth -= 1 }
    if take("!") { return try negated() }
    if let label = try takeLabel() { return .capture(label, try suffixed()) }
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

  private mutating func negated() throws(Failure) -> Pattern {
    let outer = isInsideNot
    isInsideNot = true
    let inner = try suffixed()
    isInsideNot = outer
    return .not(inner)
  }

  private mutating func bounded(_ pattern: Pattern) throws(Failure) -> Pattern {
    let start = at
    let low = number()
    let high = take(",") ? number() : low
    guard let low, let high, low <= high, (1...40).contains(high), take("}") else {
      at = start
      throw failure("a repeat is written {least,most}, such as {0,3}, with 40 at most")
    }
    return .repeated(pattern, low, high)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while at < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[at]), (value ?? 0) < 1000 {
      value = (value ?? 0) * 10 + Int(text[at] - UInt8(ascii: "0"))
      at += 1
    }
    return value
  }

  /// `label:` directly before an element.
  private mutating func takeLabel() throws(Failure) -> String? {
    var end = at
    while end < text.count, PatternParser.isOfName(text[end]) { end += 1 }
    guard end > at, end + 1 < text.count, text[end] == UInt8(ascii: ":"), text[end + 1] != UInt8(ascii: " ") else {
      return nil
    }
    guard !isInsideNot else { throw failure("a capture behind '!' can never hold anything") }
    let label = String(decoding: text[at..<end], as: UTF8.self)
    uses.append(Use(role: .label, name: label, column: column + at))
    at = end + 1
    return label
  }

  // MARK: Elements

  private mutating func primary() throws(Failure) -> Pattern {
    if take("(") {
      let inner = try choice()
      guard take(")") else { throw failure("')' is missing") }
      return inner
    }
    let start = at
    let element = try element()
    elements.append(start..<at)
    return element
  }

  private mutating func element() throws(Failure) -> Pattern {
    if take("...") { return .gap }
    if take("^") { return .start }
    if take("$") { return .end }
    if take("<") { return try list() }
    if take("@") { return try mention() }
    if take("#") { return try token() }
    if take("\"") { return try mark() }
    return try word()
  }

  private mutating func list() throws(Failure) -> Pattern {
    let start = at
    let list = try name("a list")
    guard take(">") else { throw failure("'>' is missing") }
    uses.append(Use(role: .list, name: list, column: column + start))
    return .list(list, inflected: take("~"))
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
    guard at < text.count, at > start else {
      at = start - 1
      throw failure("a mark is written between double quotes")
    }
    let mark = String(decoding: text[start..<at], as: UTF8.self)
    uses.append(Use(role: .word, name: mark, column: column + start))
    at += 1
    return .mark(mark)
  }

  private mutating func word() throws(Failure) -> Pattern {
    let start = at
    while at < text.count, !PatternParser.endsWord(text[at]) { at += 1 }
    guard at > start else { throw failure("unexpected '\(rest())'") }
    let word = String(decoding: text[start..<at], as: UTF8.self)
    if word == "_" { return .any }
    guard !text[start..<at].contains(where: { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) else {
      at = start
      throw failure("words are written in lower case: '\(word)'")
    }
    uses.append(Use(role: .word, name: word, column: column + start))
    return .word(word, inflected: take("~"))
  }

  // MARK: Bytes

  private func failure(_ message: String) -> Failure { Failure(column: column + at, message: message) }

  private func rest() -> String { String(decoding: text[at...].prefix(12), as: UTF8.self) }

  private mutating func skipBlanks() {
    while at < text.count, text[at] == UInt8(ascii: " ") { at += 1 }
  }

  private func peek(_ string: StaticString) -> Bool {
    let count = string.utf8CodeUnitCount
    guard at + count <= text.count else { return false }
    for place in 0..<count where string.utf8Start[place] != text[at + place] { return false }
    return true
  }

  private mutating func take(_ string: StaticString) -> Bool {
    guard peek(string) else { return false }
    at += string.utf8CodeUnitCount
    return true
  }

  private mutating func name(_ what: String) throws(Failure) -> String {
    let start = at
    while at < text.count, PatternParser.isOfName(text[at]) { at += 1 }
    guard at > start else { throw failure("the name of \(what) is missing") }
    return String(decoding: text[start..<at], as: UTF8.self)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "*"),
      UInt8(ascii: "+"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "^"), UInt8(ascii: "$"),
      UInt8(ascii: " "):
      true
    default: false
    }
  }
}
