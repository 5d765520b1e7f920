/// Tags of HTML that are left in a plain text: `a <a href="…">god-fearing</a> man`, `</p>`.
///
/// Only tags of HTML's own count, so a `<3` or an e-mail address in angle brackets stays. An inline tag goes without a
/// trace; a tag that ends a line or a paragraph leaves a line break where the text has none there.
enum StrayTags {
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "big", "cite", "code", "em", "font", "i", "img", "ins", "del", "mark", "q", "s",
    "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "wbr",
  ]
  private static let block: Set<String> = [
    "blockquote", "br", "center", "dd", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "li",
    "ol", "p", "pre", "section", "table", "tbody", "td", "th", "tr", "ul",
  ]
  /// The longest tag looked for: past it a `<` is just a sign.
  private static let longest = 2048

  static func remove(_ utf8: [UInt8]) -> Rewrite? {
    utf8.withUnsafeBufferPointer { text in
      var out = Rewrite(of: utf8)
      var index = 0
      while index < text.count {
        guard text[index] == 0x3C, let (isBlock, end) = tag(in: text, at: index) else {
          index += 1
          continue
        }
        let breaks =
          isBlock && index > 0 && !out.ends(in: 0x0A, upTo: index) && end < text.count && text[end] != 0x0A
          && text[end] != 0x0D
        out.replace(index..<end, by: breaks ? 0x0A : nil)
        index = end
      }
      return out.finished()
    }
  }

  /// Whether the tag at a `<` is of a block, and the offset past its `>`; nil for what is no tag of HTML.
  static func tag(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> (isBlock: Bool, end: Int)? {
    var index = start + 1
    if index < text.count, text[index] == 0x2F { index += 1 }
    let nameStart = index
    while index < text.count, index - nameStart < 12, 0x41...0x5A ~= text[index] & 0xDF || 0x31...0x36 ~= text[index] {
      index += 1
    }
    guard index > nameStart, index < text.count else { return nil }
    let name = String(decoding: text[nameStart..<index], as: UTF8.self).lowercased()
    let isBlock = block.contains(name)
    guard isBlock || inline.contains(name) else { return nil }
    guard text[index] == 0x3E || text[index] == 0x2F || text[index] == 0x20 || text[index] == 0x0A else { return nil }
    let limit = min(text.count, start + longest)
    while index < limit, text[index] != 0x3E {
      if text[index] == 0x3C { return nil }
      index += 1
    }
    return index < limit ? (isBlock, index + 1) : nil
  }
}
