/// The attributes of one start tag, looked at where the parser keeps them: most are never turned into strings.
struct Attributes {
  typealias Value = UnsafePointer<UInt8>

  private var values: [(kind: Attribute, value: Value)]
  private(set) var hints: Hints = []
  private(set) var style: UInt32 = 0

  static var none: Attributes { Attributes([], tag: .other) }

  init(_ values: [(kind: Attribute, value: Value)], tag: Tag) {
    self.values = values
    for (kind, value) in values { take(kind, value, tag) }
  }

  /// An attribute's value as a string; nil where it is missing.
  subscript(kind: Attribute) -> String? {
    values.first { $0.kind == kind }.map { String(cString: $0.value) }
  }

  /// Whether a script holds JSON-LD.
  var isJSON: Bool { self[.type]?.lowercased().hasPrefix("application/ld+json") ?? false }

  private mutating func take(_ kind: Attribute, _ value: Value, _ tag: Tag) {
    switch kind {
    case .class:
      let bytes = Self.bytes(value)
      hints.formUnion(Hints.ofClass(bytes))
      style = Self.hash(bytes)
    case .id:
      hints.formUnion(Hints.ofID(Self.bytes(value)))
    case .style:
      if Self.hides(Self.bytes(value)) { hints.insert(.hidden) }
    case .hidden:
      hints.insert(.hidden)
    case .ariaHidden:
      if Self.equals(value, "true") { hints.insert(.hidden) }
    case .ariaModal:
      if Self.equals(value, "true") { hints.insert(.modal) }
    case .role:
      takeRole(String(cString: value).lowercased())
    case .href:
      if tag == .a, value[0] != 0 { hints.insert(value[0] == 0x23 ? .anchor : .link) }
    case .itemprop:
      for name in String(cString: value).lowercased().split(separator: " ") {
        if name == "articlebody" { hints.insert(.articleBody) }
        if name == "author" || name == "creator" { hints.insert(.byline) }
      }
    case .itemtype:
      if String(cString: value).hasSuffix("Comment") { hints.insert(.comments) }
    case .rel:
      if tag == .a, Self.equals(value, "author") { hints.insert(.byline) }
    case .datatable:
      hints.insert(Self.equals(value, "0") ? .layout : .data)
    case .summary:
      if value[0] != 0 { hints.insert(.data) }
    default: break
    }
  }

  private mutating func takeRole(_ role: String) {
    switch role {
    case "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog": hints.insert(.role)
    case "presentation": hints.insert(.layout)
    default: break
    }
  }

  private static func bytes(_ value: Value) -> UnsafeBufferPointer<UInt8> {
    var length = 0
    // No class that means anything is longer; some are data in disguise.
    while length < 512, value[length] != 0 { length += 1 }
    return UnsafeBufferPointer(start: value, count: length)
  }

  private static func equals(_ value: Value, _ word: StaticString) -> Bool {
    var index = 0
    while index < word.utf8CodeUnitCount {
      if value[index] | 0x20 != word.utf8Start[index] | 0x20 { return false }
      index += 1
    }
    return value[index] == 0
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    bytes.isEmpty ? 0 : bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 } | 1
  }

  /// Whether a style has `display: none` or `visibility: hidden`.
  private static func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    guard style.count >= 12 else { return false }
    for index in 0...(style.count - 12) {
      switch style[index] | 0x20 {
      case 0x64 where sets("display", to: "none", in: style, at: index): return true
      case 0x76 where sets("visibility", to: "hidden", in: style, at: index): return true
      default: continue
      }
    }
    return false
  }

  private static func sets(
    _ property: StaticString, to value: StaticString, in style: UnsafeBufferPointer<UInt8>, at index: Int
  )
    -> Bool
  {
    guard style.starts(with: property, at: index) else { return false }
    var index = index + property.utf8CodeUnitCount
    while index < style.count, style[index] == 0x20 || style[index] == 0x3A { index += 1 }
    return style.starts(with: value, at: index)
  }
}
