/// The plain way through a page that would ask too much of a parser: tags are dropped, block tags end paragraphs, scripts
/// and styles are skipped. Linear in the page, whatever it holds, and with one element to hold all text.
enum TagStripper {
  static func strip(_ utf8: [UInt8], into builder: inout PageBuilder) {
    utf8.withUnsafeBufferPointer { page in
      builder.start(.html, .none)
      builder.start(.body, .none)
      builder.start(.div, .none)
      var index = 0
      while index < page.count {
        if page[index] == 0x3C, let next = markup(page, at: index, &builder) {
          index = next
          continue
        }
        var end = index + 1
        while end < page.count, page[end] != 0x3C { end += 1 }
        text(UnsafeBufferPointer(rebasing: page[index..<end]), at: index, &builder)
        index = end
      }
    }
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, _ builder: inout PageBuilder) {
    guard bytes.contains(0x26), let decoded = Entities.decode(Array(bytes)) else {
      builder.text(bytes, from: place..<(place + bytes.count))
      return
    }
    decoded.utf8.withUnsafeBufferPointer { text in
      for run in decoded.map.runs {
        let piece = UnsafeBufferPointer(rebasing: text[run.start..<run.end])
        builder.text(piece, from: (place + run.byte)..<(place + run.byteEnd))
      }
    }
  }

  /// Takes the tag, comment or declaration at a `<`; returns the offset past it, nil where the `<` is text.
  private static func markup(_ page: UnsafeBufferPointer<UInt8>, at start: Int, _ builder: inout PageBuilder) -> Int? {
    guard start + 1 < page.count else { return nil }
    if page[start + 1] == 0x21 || page[start + 1] == 0x3F {
      return page.starts(with: "<!--", at: start) ? past("-->", page, start) : past(">", page, start)
    }
    let isEnd = page[start + 1] == 0x2F
    var index = start + (isEnd ? 2 : 1)
    var name: [UInt8] = []
    while index < page.count, name.count < 12, 0x41...0x5A ~= page[index] & 0xDF || 0x31...0x36 ~= page[index] {
      name.append(page[index] | 0x20)
      index += 1
    }
    guard !name.isEmpty else { return nil }
    name.append(0)
    let tag = name.withUnsafeBufferPointer { $0.baseAddress.map(Tag.init) ?? .other }
    let end = past(">", page, index)
    if !isEnd, tag == .script || tag == .style { return past(tag == .script ? "</script" : "</style", page, end) }
    builder.breakBlock(at: tag)
    return end
  }

  /// The offset past the next occurrence of a mark; the end of the page without one.
  private static func past(_ mark: StaticString, _ page: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < page.count {
      if page.starts(with: mark, at: index) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return page.count
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a word stands at an offset, in any case.
  func starts(with word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset + length <= count else { return false }
    for index in 0..<length {
      let (byte, wanted) = (self[offset + index], word.utf8Start[index])
      if byte != wanted, !(0x61...0x7A ~= wanted && byte | 0x20 == wanted) { return false }
    }
    return true
  }
}
