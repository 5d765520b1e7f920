/// JSON in the making: bytes, written in one go without a tree behind them.
///
/// Whoever writes says what stands in an object or array; commas, line breaks and indentation come by themselves.
/// Containers on one line (`flat`) keep what belongs together, such as a span, before the reader's eyes.
package struct JSONText {
  package enum Layout: Sendable {
    /// Without any white space: one record a line.
    case compact
    /// Two spaces a level.
    case indented
  }

  package private(set) var utf8: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  /// How many of the containers around stand on one line.
  private var flatness = 0
  /// The container that is open has something in it.
  private var isFilled = false

  package init(_ layout: Layout, capacity: Int = 0) {
    self.layout = layout
    utf8.reserveCapacity(capacity)
  }

  /// The text as written so far.
  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// Ends a line; in JSON Lines that ends a record.
  package mutating func newLine() { utf8.append(UInt8(ascii: "\n")) }
}

// MARK: - Containers

extension JSONText {
  package mutating func object(flat: Bool = false, _ content: (inout JSONText) -> Void) {
    container(UInt8(ascii: "{"), UInt8(ascii: "}"), flat: flat, content)
  }

  package mutating func array(flat: Bool = false, _ content: (inout JSONText) -> Void) {
    container(UInt8(ascii: "["), UInt8(ascii: "]"), flat: flat, content)
  }

  /// Anything that goes into an array begins here.
  package mutating func element() { separate() }

  package mutating func key(_ name: StaticString) {
    separate()
    utf8.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { utf8.append(contentsOf: $0) }
    endKey()
  }

  /// A name that is known only when the program runs.
  package mutating func key(named name: String) {
    separate()
    string(name)
    utf8.removeLast()
    endKey()
  }

  private mutating func endKey() {
    utf8.append(UInt8(ascii: "\""))
    utf8.append(UInt8(ascii: ":"))
    if layout == .indented { utf8.append(UInt8(ascii: " ")) }
  }

  private mutating func container(_ open: UInt8, _ close: UInt8, flat: Bool, _ content: (inout JSONText) -> Void) {
    utf8.append(open)
    depth += 1
    if flat || flatness > 0 { flatness += 1 }
    isFilled = false
    content(&self)
    depth -= 1
    if isFilled, flatness == 0 { breakLine() }
    if flatness > 0 { flatness -= 1 }
    utf8.append(close)
    isFilled = true
  }

  private mutating func separate() {
    if isFilled { utf8.append(UInt8(ascii: ",")) }
    if flatness == 0 {
      breakLine()
    } else if isFilled, layout == .indented {
      utf8.append(UInt8(ascii: " "))
    }
    isFilled = true
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    utf8.append(UInt8(ascii: "\n"))
    utf8.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}

// MARK: - Values

extension JSONText {
  package mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { quoted($0) }
  }

  /// A stretch of valid UTF-8 as a string, without making one.
  package mutating func string(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { quoted(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  package mutating func bool(_ value: Bool) {
    (value ? "true" : "false" as StaticString).withUTF8Buffer { utf8.append(contentsOf: $0) }
  }

  package mutating func null() {
    ("null" as StaticString).withUTF8Buffer { utf8.append(contentsOf: $0) }
  }

  package mutating func number(_ value: Int) {
    if value < 0 { utf8.append(UInt8(ascii: "-")) }
    // From the last digit on, which divides by ten alone, and then turned round.
    var first = utf8.count
    var left = value.magnitude
    repeat {
      utf8.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10))
      left /= 10
    } while left > 0
    var last = utf8.count - 1
    while first < last {
      utf8.swapAt(first, last)
      first += 1
      last -= 1
    }
  }

  /// The shortest digits that read back as the same number; whole numbers keep their `.0`.
  package mutating func number(_ value: Double) {
    utf8.append(contentsOf: value.description.utf8)
  }

  /// Runs without anything to escape, and most strings are one run, are copied whole.
  private mutating func quoted(_ bytes: UnsafeBufferPointer<UInt8>) {
    utf8.append(UInt8(ascii: "\""))
    var copied = 0
    for (place, byte) in bytes.enumerated()
    where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F {
      utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<place]))
      escape(byte)
      copied = place + 1
    }
    utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    utf8.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    utf8.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): utf8.append(byte)
    case 0x08: utf8.append(UInt8(ascii: "b"))
    case 0x09: utf8.append(UInt8(ascii: "t"))
    case 0x0A: utf8.append(UInt8(ascii: "n"))
    case 0x0C: utf8.append(UInt8(ascii: "f"))
    case 0x0D: utf8.append(UInt8(ascii: "r"))
    default:
      utf8.append(contentsOf: [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
      for digit in [byte >> 4, byte & 15] {
        utf8.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}

extension JSONText {
  /// A letter and a number as one string: `e12`.
  mutating func id(_ letter: Unicode.Scalar, _ value: Int) {
    utf8.append(UInt8(ascii: "\""))
    utf8.append(UInt8(truncatingIfNeeded: letter.value))
    number(value)
    utf8.append(UInt8(ascii: "\""))
  }
}
