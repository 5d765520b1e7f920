import Records

/// Makes a `Page` of what a parser reports: start tags, end tags and text, in the order of the document.
///
/// It trusts nobody to close what they opened: an end tag closes up to the nearest open element of its kind, and one that
/// closes nothing is passed over.
struct PageBuilder {
  private(set) var page = Page()
  /// The open elements.
  private var open: [Int32] = []
  /// How many elements are open within one whose text does not count; 0 outside.
  private var silence = 0
  private var isPreformatted = 0
  private var border = Page.Border.block
  /// The element whose text is being kept aside: the title or a script of JSON-LD.
  private var aside: Aside?
  private enum Aside {
    case title([UInt8])
    case script(Script)
  }

  /// How much text there was when a link ended: another that begins there begins a word of its own.
  private var linkEnd = -1

  /// A title that is longer is no title.
  private static let longestTitle = 1000
  /// How many things of a kind a page may say of itself.
  private static let mostDeclared = 400

  /// How deep the parser stands.
  private(set) var depth = 0

  /// - Parameter tracing: whether to keep where each word stands on the page.
  init(textCapacity: Int, tracing: Bool = false) {
    page.text.reserveCapacity(textCapacity)
    if tracing { page.origin = SourceMap() }
  }

  mutating func cap(_ cap: Page.Cap) {
    if !page.caps.contains(cap) { page.caps.append(cap) }
  }

  /// A border without an element: all that is left of a block in a page whose tags are only stripped.
  mutating func breakBlock(at tag: Tag) { breakText(at: tag) }

  /// The finished page: what is open is closed.
  mutating func finish() -> Page {
    while !open.isEmpty { close() }
    return page
  }
}

extension PageBuilder {
  mutating func start(_ tag: Tag, _ attributes: Attributes) {
    depth += 1
    if silence > 0 {
      silence += 1
      if tag == .meta { noteMeta(attributes) }
      if tag == .script, attributes.isJSON { aside = .script(Script(origin: page.origin == nil ? nil : SourceMap())) }
      if tag == .title, page.declared.title == nil { aside = .title([]) }
      if tag == .link { noteLink(attributes) }
      return
    }
    breakText(at: tag)
    if tag == .a, border == .none, linkEnd == page.text.count { border = .space }
    let index = Int32(truncatingIfNeeded: page.elements.count)
    page.elements.append(
      Page.Element(
        tag: tag, hints: attributes.hints, parent: open.last ?? -1,
        firstRun: Int32(truncatingIfNeeded: page.runs.count),
        style: attributes.style))
    open.append(index)
    if tag == .pre { isPreformatted += 1 }
    note(tag, attributes, Int(index))
    if tag.isSilent || tag == .noscript { silence = 1 }
  }

  mutating func end(_ tag: Tag) {
    depth -= 1
    if let kept = aside, tag == .title || tag == .script {
      switch kept {
      case .title(let text): page.declared.title = String(decoding: text, as: UTF8.self).trimmed
      case .script(let script): page.declared.scripts.append(script)
      }
      aside = nil
    }
    if silence > 1 {
      silence -= 1
      return
    }
    guard let top = open.last else { return }
    if page.elements[Int(top)].tag == tag {
      close()
    } else if silence == 0, open.suffix(64).contains(where: { page.elements[Int($0)].tag == tag }) {
      while let top = open.last {
        let isIt = page.elements[Int(top)].tag == tag
        close()
        if isIt { break }
      }
    }
  }

  private mutating func close() {
    guard let index = open.popLast() else { return }
    let tag = page.elements[Int(index)].tag
    page.elements[Int(index)].end = Int32(truncatingIfNeeded: page.elements.count)
    page.elements[Int(index)].endRun = Int32(truncatingIfNeeded: page.runs.count)
    silence = 0
    if tag == .pre { isPreformatted -= 1 }
    if tag == .a { linkEnd = page.text.count }
    if tag != .br { breakText(at: tag) }
  }

  private mutating func breakText(at tag: Tag) {
    if tag.isBlock {
      border = tag.isCell ? max(border, .cell) : .block
    } else if tag == .br {
      border = border >= .line ? .block : .line
    }
  }
}

extension PageBuilder {
  /// Text, in pieces of any size.
  ///
  /// - Parameter place: the bytes of the page that it was read from: as many as it has, or all those of one character.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, from place: Range<Int>? = nil) {
    if silence > 0 {
      keepAside(bytes, place)
      return
    }
    guard let element = open.last else { return }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 {
        // NULs and the like are no text; line ends count in `<pre>` alone.
        if byte == 0x0A, isPreformatted > 0 { border = max(border, .line) } else { border = max(border, .space) }
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, bytes[end] > 0x20 { end += 1 }
      append(UnsafeBufferPointer(rebasing: bytes[index..<end]), to: element)
      if let place { trace(index..<end, from: place, isPlain: place.count == bytes.count) }
      index = end
    }
  }

  private mutating func append(_ word: UnsafeBufferPointer<UInt8>, to element: Int32) {
    let last = page.runs.count - 1
    if border <= .space, last >= 0, page.runs[last].element == element {
      if border == .space { page.text.append(0x20) }
    } else {
      let start = Int32(truncatingIfNeeded: page.text.count)
      page.runs.append(Page.Run(element: element, start: start, end: start, border: border))
    }
    page.text.append(contentsOf: word)
    page.runs[page.runs.count - 1].end = Int32(truncatingIfNeeded: page.text.count)
    border = .none
  }

  /// Notes where the word that was added last stands on the page. The space before it comes from the page too where one
  /// character of white space is all that parts it from the word before.
  private mutating func trace(_ word: Range<Int>, from place: Range<Int>, isPlain: Bool) {
    let end = page.text.count
    let bytes = isPlain ? (place.lowerBound + word.lowerBound)..<(place.lowerBound + word.upperBound) : place
    if let last = page.origin?.runs.last, last.end == end - word.count - 1, last.byteEnd == bytes.lowerBound - 1 {
      page.origin?.append(last.end..<(last.end + 1), from: last.byteEnd..<bytes.lowerBound)
    }
    page.origin?.append((end - word.count)..<end, from: bytes)
  }

  private mutating func keepAside(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>?) {
    switch aside {
    case .title(var text):
      guard text.count < Self.longestTitle else {
        cap(.metadata)
        return
      }
      aside = nil
      text.append(contentsOf: bytes.prefix(Self.longestTitle))
      aside = .title(text)
    case .script(var script):
      aside = nil
      if let place { script.origin?.append(script.utf8.count..<(script.utf8.count + bytes.count), from: place) }
      script.utf8.append(contentsOf: bytes)
      aside = .script(script)
    case nil: break
    }
  }
}

extension PageBuilder {
  /// What the page declares through an element that is part of its body.
  private mutating func note(_ tag: Tag, _ attributes: Attributes, _ element: Int) {
    switch tag {
    case .html, .body:
      if page.declared.language == nil { page.declared.language = attributes[.lang] }
    case .meta: noteMeta(attributes, isInBody: true)
    case .link: noteLink(attributes)
    case .script where attributes.isJSON: aside = .script(Script(origin: page.origin == nil ? nil : SourceMap()))
    case .title where page.declared.title == nil: aside = .title([])
    case .frameset: cap(.frames)
    default: break
    }
    if let value = attributes[.datetime], hasRoom(page.declared.times.count) {
      page.declared.times.append((element, value))
    }
    if let name = attributes[.itemprop], hasRoom(page.declared.properties.count) {
      let value = attributes[.content] ?? attributes[.datetime] ?? (tag == .a || tag == .link ? attributes[.href] : nil)
      // One element may have several: `author creator`.
      for name in name.split(separator: " ") { page.declared.properties.append((element, name.lowercased(), value)) }
    }
    if let type = attributes[.itemtype]?.split(whereSeparator: { $0 == "/" || $0 == "#" }).last,
      hasRoom(page.declared.items.count)
    {
      page.declared.items.append((element, type.trimmed))
    }
    if tag != .link, let rel = attributes[.rel], rel.lowercased() == "author" { page.declared.authors.append(element) }
  }

  /// In the body an `itemprop` is a property of the thing around it; in the head it can only be the page's.
  private mutating func noteMeta(_ attributes: Attributes, isInBody: Bool = false) {
    guard let content = attributes[.content]?.trimmed, !content.isEmpty, hasRoom(page.declared.meta.count) else {
      return
    }
    for kind in [Attribute.property, .name, .itemprop, .httpEquiv] where !isInBody || kind != .itemprop {
      // A property may hold several names: `og:title dc:title`.
      for name in attributes[kind]?.split(whereSeparator: \.isWhitespace) ?? [] {
        page.declared.meta.append((name.lowercased(), content, kind == .property))
      }
    }
  }

  private mutating func hasRoom(_ count: Int) -> Bool {
    if count >= Self.mostDeclared { cap(.metadata) }
    return count < Self.mostDeclared
  }

  private mutating func noteLink(_ attributes: Attributes) {
    guard page.declared.canonical == nil, attributes[.rel]?.lowercased() == "canonical" else { return }
    page.declared.canonical = attributes[.href]?.trimmed
  }
}
