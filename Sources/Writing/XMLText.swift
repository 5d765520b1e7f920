/// XML in the making: bytes, written in one go, two spaces a level.
package struct XMLText {
  package private(set) var utf8: [UInt8] = []
  private var depth: Int

  /// - Parameter depth: how many elements are around.
  init(depth: Int = 0) { self.depth = depth }

  typealias Attributes = KeyValuePairs<String, String?>

  /// An element with others in it; those of its attributes that have no value are left out.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout XMLText) -> Void = { _ in }
  ) {
    element(name, attributes.compactMap { name, value in value.map { (name, $0) } }, content)
  }

  mutating func element(
    _ name: StaticString, _ attributes: [(name: String, value: String)], _ content: (inout XMLText) -> Void = { _ in }
  ) {
    open(name, attributes)
    append("\n")
    let end = utf8.count
    depth += 1
    content(&self)
    depth -= 1
    if utf8.count == end {
      utf8.removeLast(2)
      append("/>\n")
    } else {
      indent()
      close(name)
    }
  }

  /// An element with nothing but words in it, on one line.
  mutating func element(_ name: StaticString, text: String) {
    open(name, [])
    escape(text, whiteSpace: " ")
    close(name)
  }

  private mutating func open(_ name: StaticString, _ attributes: [(name: String, value: String)]) {
    indent()
    append("<")
    append(name)
    for (name, value) in attributes {
      append(" ")
      utf8 += name.utf8
      append("=\"")
      escape(value)
      append("\"")
    }
    append(">")
  }

  private mutating func close(_ name: StaticString) {
    append("</")
    append(name)
    append(">\n")
  }

  private mutating func indent() { utf8.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth)) }

  private mutating func append(_ text: StaticString) { text.withUTF8Buffer { utf8.append(contentsOf: $0) } }

  /// White space in attributes is kept by its number; what no XML can hold becomes U+FFFD.
  private mutating func escape(_ text: String, whiteSpace: StaticString? = nil) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"": append("&quot;")
      case "\t", "\n", "\r":
        if let whiteSpace { append(whiteSpace) } else { utf8 += "&#\(scalar.value);".utf8 }
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": utf8 += "\u{FFFD}".utf8
      default: utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
