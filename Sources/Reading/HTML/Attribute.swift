/// The attributes that reading looks at.
enum Attribute: UInt8, Sendable {
  case other
  case `class`, id, style, hidden, role, href, rel, type, name, property, content, itemprop, datetime, lang, summary,
    charset
  case httpEquiv, ariaHidden, ariaModal, datatable, itemtype

  init(_ name: UnsafePointer<UInt8>) {
    self = Self.names[String(cString: name)] ?? .other
  }

  private static let names: [String: Attribute] = [
    "class": .class, "id": .id, "style": .style, "hidden": .hidden, "role": .role, "href": .href, "rel": .rel,
    "type": .type,
    "name": .name, "property": .property, "content": .content, "itemprop": .itemprop, "datetime": .datetime,
    "lang": .lang,
    "summary": .summary, "charset": .charset, "http-equiv": .httpEquiv, "aria-hidden": .ariaHidden,
    "aria-modal": .ariaModal,
    "datatable": .datatable, "itemtype": .itemtype,
  ]
}

/// What a name means, remembered by the address at which libxml2 keeps it.
///
/// libxml2 stores each name of a document once, so its address stands for it and need not be read a second time.
struct NameCache<Meaning: Sendable> {
  private var slots: [(address: UInt, meaning: Meaning)?] = Array(repeating: nil, count: 256)

  @inline(__always)
  mutating func meaning(of name: UnsafePointer<UInt8>, read: (UnsafePointer<UInt8>) -> Meaning) -> Meaning {
    let address = UInt(bitPattern: name)
    // Names lie close together; the multiplication spreads them.
    let slot = Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 56)
    if let known = slots[slot], known.address == address { return known.meaning }
    let meaning = read(name)
    slots[slot] = (address, meaning)
    return meaning
  }
}
