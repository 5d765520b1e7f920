/// JSON as pages hold it: read in one pass, forgiving what pages get wrong.
///
/// Line ends within strings, trailing commas, `<![CDATA[` and comments around it, and an end that is missing are all let
/// pass. Numbers are kept as they are written. Foundation reads JSON too, but takes longer to load than to read a page.
indirect enum JSON: Sendable {
  case object([(key: String, value: JSON)])
  case array([JSON])
  case string(String)
  case number(String)
  case null

  /// The value in some text; nil where it has neither an object nor an array.
  init?(_ bytes: [UInt8]) {
    guard let value = bytes.withUnsafeBufferPointer({ JSONScanner(bytes: $0).document() }) else { return nil }
    self = value
  }

  /// A field of an object.
  subscript(_ key: String) -> JSON? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }

  /// The text of a string or number that is not blank, entities decoded.
  var text: String? {
    switch self {
    case .string(let text), .number(let text):
      let plain = text.unescaped.trimmed
      return plain.isEmpty ? nil : plain
    default: return nil
    }
  }

  /// The members of an array; anything else stands for itself, as JSON-LD has it.
  var members: [JSON] {
    switch self {
    case .array(let members): members
    case .null: []
    default: [self]
    }
  }
}

extension String {
  /// The string with any HTML entities in it decoded.
  var unescaped: String {
    guard utf8.contains(0x26), let decoded = Entities.decode(Array(utf8)) else { return self }
    return String(decoding: decoded.utf8, as: UTF8.self)
  }
}

/// Walks over the bytes of a JSON text once.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  private static let deepest = 64

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  func document() -> JSON? {
    var scanner = self
    if let start = scanner.find("<![cdata[") { scanner.index = start + 9 }
    while scanner.index < bytes.count, bytes[scanner.index] != 0x7B, bytes[scanner.index] != 0x5B { scanner.index += 1 }
    return scanner.index < bytes.count ? scanner.value(depth: 0) : nil
  }

  /// Where a mark stands among the first hundred bytes.
  private func find(_ mark: StaticString) -> Int? {
    (0..<min(100, bytes.count)).first { bytes.starts(with: mark, at: $0) }
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func value(depth: Int) -> JSON {
    skipSpace()
    guard index < bytes.count else { return .null }
    switch bytes[index] {
    case 0x7B where depth < Self.deepest: return object(depth: depth + 1)
    case 0x5B where depth < Self.deepest: return array(depth: depth + 1)
    case 0x22: return .string(string())
    default: return word()
    }
  }

  private mutating func object(depth: Int) -> JSON {
    var fields: [(key: String, value: JSON)] = []
    index += 1
    while index < bytes.count {
      skipSpace()
      guard index < bytes.count else { break }
      switch bytes[index] {
      case 0x7D:
        index += 1
        return .object(fields)
      case 0x22:
        let key = string()
        skipSpace()
        if index < bytes.count, bytes[index] == 0x3A { index += 1 }
        fields.append((key, value(depth: depth)))
      default: index += 1
      }
    }
    return .object(fields)
  }

  private mutating func array(depth: Int) -> JSON {
    var members: [JSON] = []
    index += 1
    while index < bytes.count {
      skipSpace()
      guard index < bytes.count else { break }
      switch bytes[index] {
      case 0x5D:
        index += 1
        return .array(members)
      case 0x2C: index += 1
      default: members.append(value(depth: depth))
      }
    }
    return .array(members)
  }

  /// A number, `true`, `false` or `null`; at least one byte is taken, so that nonsense ends too.
  private mutating func word() -> JSON {
    let start = index
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x2C || byte == 0x5D || byte == 0x7D { break }
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    return text == "null" ? .null : .number(text)
  }

  /// The string whose quotation mark is next.
  mutating func string() -> String { string { _, _ in } }

  /// - Parameter note: is told which bytes of the string came from which of the text's.
  mutating func string(_ note: (_ text: Range<Int>, _ place: Range<Int>) -> Void) -> String {
    index += 1
    var out: [UInt8] = []
    var copied = index
    while index < bytes.count, bytes[index] != 0x22 {
      guard bytes[index] == 0x5C, index + 1 < bytes.count else {
        index += 1
        continue
      }
      note(out.count..<(out.count + index - copied), copied..<index)
      out.append(bytes, copied, index)
      let (start, place) = (out.count, index)
      escape(into: &out)
      note(start..<out.count, place..<index)
      copied = index
    }
    let end = min(index, bytes.count)
    note(out.count..<(out.count + end - copied), copied..<end)
    out.append(bytes, copied, end)
    index += 1
    return String(decoding: out, as: UTF8.self)
  }

  private mutating func escape(into out: inout [UInt8]) {
    let kind = bytes[index + 1]
    index += 2
    switch kind {
    case 0x6E, 0x72: out.append(0x0A)
    case 0x74, 0x62, 0x66: out.append(0x20)
    case 0x75:
      var value = unit() ?? 0xFFFD
      if 0xD800..<0xDC00 ~= value, index + 1 < bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 {
        index += 2
        let low = unit() ?? 0
        value = 0xDC00..<0xE000 ~= low ? 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00) : 0xFFFD
      }
      out.append(scalar: Unicode.Scalar(value) == nil ? 0xFFFD : value)
    // A letter of several bytes stays whole: only the mark before it goes.
    case 0x80...: index -= 1
    default: out.append(kind)
    }
  }

  /// The four hexadecimal digits of an escape.
  private mutating func unit() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    let value = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
    if value != nil { index += 4 }
    return value
  }
}
