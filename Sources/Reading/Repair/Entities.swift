import CLibXML2

/// HTML entities that are still in a text: `&amp;`, `&#8217;`, `&quot;`.
///
/// Only whole ones with their semicolon count, and only names that HTML has, so `Q&A;` and `Marks & Spencer` stay. A text
/// escaped twice (`&amp;#8217;`) is unescaped twice.
enum Entities {
  /// The text with its entities decoded; nil where it has none.
  static func decode(_ utf8: [UInt8]) -> Rewrite? {
    var out = Rewrite(of: utf8)
    utf8.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        guard text[index] == 0x26, let (value, length) = entity(in: text, at: index) else {
          index += 1
          continue
        }
        out.replace(index..<(index + length), by: value)
        index += length
      }
    }
    return out.finished()
  }

  /// The value and length of the entity at an `&`, through any number of `&amp;` that escape the `&` itself.
  private static func entity(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> (value: UInt32, length: Int)? {
    guard let first = single(in: text, at: start + 1) else { return nil }
    guard first.value == 0x26 else { return (first.value, first.length + 1) }
    // Each `amp;` may escape another entity's `&`; the last that is whole counts.
    var found = first
    var end = start + 1 + first.length
    while let next = single(in: text, at: end) {
      end += next.length
      found = next
      if next.value != 0x26 { break }
    }
    return (found.value, end - start)
  }

  /// What stands after an `&`, up to and with its semicolon.
  private static func single(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> (value: UInt32, length: Int)? {
    let limit = min(text.count, start + 12)
    var end = start
    while end < limit, text[end] != 0x3B {
      // Only letters, digits and the leading `#` belong to an entity.
      let byte = text[end]
      guard 0x30...0x39 ~= byte || 0x41...0x5A ~= byte & 0xDF || (byte == 0x23 && end == start) else { return nil }
      end += 1
    }
    guard end < limit, end > start else { return nil }
    let name = UnsafeBufferPointer(rebasing: text[start..<end])
    guard let value = name[0] == 0x23 ? number(name) : named(name) else { return nil }
    return (value, end + 1 - start)
  }

  private static func number(_ digits: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard digits.count > 1 else { return nil }
    let isHex = digits[1] | 0x20 == 0x78
    let value = UInt32(String(decoding: digits.dropFirst(isHex ? 2 : 1), as: UTF8.self), radix: isHex ? 16 : 10)
    guard let value, value >= 0x20 || value == 0x0A || value == 0x09, Unicode.Scalar(value) != nil else { return nil }
    return value < 0x100 ? Windows1252.scalar(of: UInt8(value)) : value
  }

  /// The value of a name (`eacute`), which libxml2 knows.
  static func named(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: name.count + 1) { buffer in
      for (index, byte) in name.enumerated() { buffer[index] = CChar(bitPattern: byte) }
      buffer[name.count] = 0
      guard let start = buffer.baseAddress else { return nil }
      let value = clibxml2_entity(start)
      return value == 0 ? nil : value
    }
  }
}
