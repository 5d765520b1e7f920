#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A page's bytes made safe for the parser: what would make it lose text or take time out of all proportion.
///
/// - A NUL ends the page for libxml2; it becomes a space.
/// - The declarations within a document type (`<!DOCTYPE html [ … ]>`) would come out as text; it is blanked.
/// - A tag with thousands of attributes takes time by their square; those past a thousand are blanked.
///
/// Nothing moves: what is taken out is overwritten with spaces.
enum PageBytes {
  static let mostAttributes = 1000
  /// A tag with too many attributes has at least two bytes for each, so only long ones are looked at.
  private static let longTag = 2 * mostAttributes

  static func prepare(_ utf8: [UInt8]) -> (utf8: [UInt8], caps: [Page.Cap]) {
    utf8.withUnsafeBufferPointer { page in
      var blanks: [Range<Int>] = []
      var caps: [Page.Cap] = []
      var start = next(0x3C, page, from: 0)
      while start < page.count {
        let markup = self.markup(page, start)
        if let blank = markup.blank { blanks.append(blank) }
        if let cap = markup.cap, !caps.contains(cap) { caps.append(cap) }
        start = next(0x3C, page, from: max(markup.end, start + 1))
      }
      let hasNULs = next(0, page, from: 0) < page.count
      guard hasNULs || !blanks.isEmpty else { return (utf8, caps) }
      var safe = utf8
      if hasNULs { for index in safe.indices where safe[index] == 0 { safe[index] = 0x20 } }
      for range in blanks { for index in range { safe[index] = 0x20 } }
      return (safe, caps)
    }
  }

  /// What stands at a `<`: where it ends, and what is wrong with it.
  private struct Markup {
    var end: Int
    var blank: Range<Int>?
    var cap: Page.Cap?
  }

  private static func markup(_ page: UnsafeBufferPointer<UInt8>, _ start: Int) -> Markup {
    guard start + 1 < page.count else { return Markup(end: page.count) }
    switch page[start + 1] {
    case 0x21 where page.starts(with: "<!--", at: start):
      return closed(by: "-->", page, start + 4)
    case 0x21 where page.starts(with: "<!doctype", at: start):
      let end = declaration(page, start)
      return Markup(end: end, blank: start..<end)
    case 0x53, 0x73:
      if page.starts(with: "<script", at: start) { return closed(by: "</script", page, start) }
      return page.starts(with: "<style", at: start) ? closed(by: "</style", page, start) : tag(page, start)
    case 0x2F, 0x41...0x5A, 0x61...0x7A: return tag(page, start)
    default: return Markup(end: start + 1)
    }
  }

  /// Markup that goes on to a mark of its own, whatever stands within; the page breaks off where it is missing.
  private static func closed(by mark: StaticString, _ page: UnsafeBufferPointer<UInt8>, _ start: Int) -> Markup {
    let first = Int32(mark.utf8Start[0])
    var at = next(first, page, from: start)
    while at < page.count {
      if page.starts(with: mark, at: at) { return Markup(end: at + mark.utf8CodeUnitCount) }
      at = next(first, page, from: at + 1)
    }
    return Markup(end: page.count, cap: .truncated)
  }

  /// Where a byte stands next, or the page's end.
  private static func next(_ byte: Int32, _ page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard start < page.count, let base = page.baseAddress, let found = memchr(base + start, byte, page.count - start)
    else {
      return page.count
    }
    return UnsafeRawPointer(base).distance(to: found)
  }

  /// The offset past a document type, with the declarations in brackets that it may hold.
  private static func declaration(_ page: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var isInBrackets = false
    for index in start..<page.count {
      switch page[index] {
      case 0x5B: isInBrackets = true
      case 0x5D: isInBrackets = false
      case 0x3E where !isInBrackets: return index + 1
      // An unclosed one must not swallow the page.
      case 0x3C where index > start && !isInBrackets: return index
      default: break
      }
      if index - start > 1 << 16 { return index }
    }
    return page.count
  }

  /// A tag. A quotation mark that is never closed takes the rest of the page with it, as it does for the parser.
  private static func tag(_ page: UnsafeBufferPointer<UInt8>, _ start: Int) -> Markup {
    // Nearly all tags are short and have no `>` or `<` within: the next `>` ends them, and nothing need be counted.
    let end = next(0x3E, page, from: start)
    if end - start < longTag, isPlain(UnsafeBufferPointer(rebasing: page[start..<end])) {
      return end < page.count ? Markup(end: end + 1) : Markup(end: end, cap: .truncated)
    }
    var attributes = 0
    var quote: UInt8 = 0
    var cut: Int?
    var index = start + 1
    while index < page.count {
      let byte = page[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        break
      } else if byte == 0x22 || byte == 0x27, page[index - 1] == 0x3D {
        quote = byte
      } else if byte <= 0x20, page[index - 1] > 0x20 {
        attributes += 1
        if attributes == mostAttributes { cut = index }
      }
      index += 1
    }
    return Markup(
      end: index, blank: cut.map { $0..<index }, cap: index == page.count ? .truncated : cut == nil ? nil : .attributes)
  }

  /// Whether the quotation marks of a tag are closed before its first `>`: an even number of each kind.
  private static func isPlain(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    var odd: UInt8 = 0
    for byte in tag { odd ^= (byte == 0x22 ? 1 : 0) | (byte == 0x27 ? 2 : 0) }
    return odd == 0
  }
}
