internal import Records

/// The places in a paragraph where a new item of a list run together begins: `1. … 2. … 3. …`, `a) … b) …`, `• … • …`.
///
/// A paragraph is such a list where it opens with an item's number or sign; the next in the row are looked for behind it.
/// One item alone is the line of a list, or a name (`1. FC Köln`).
struct Enumeration {
  /// First tokens of the items, in order; empty where the paragraph is no list.
  private(set) var items: [Int] = []
  /// Behind the number, parallel to `items`: stops before it end no sentence.
  private(set) var heads: [Int] = []

  init(_ text: borrowing TokenisedText, _ paragraph: Range<Int>) {
    let end = paragraph.upperBound
    guard let first = Enumeration.item(paragraph.lowerBound, before: end, text) else { return }
    items = [paragraph.lowerBound]
    heads = [first.end]
    var last = first
    for at in first.end..<max(first.end, end)
    where Enumeration.isCandidate(text.tokens[at], signed: first.isSigned) {
      guard let item = Enumeration.item(at, before: end, text), item.isSigned == last.isSigned, item.form == last.form
      else { continue }
      guard item.value == last.value.map({ $0 + 1 }) else { continue }
      items.append(at)
      heads.append(item.end)
      last = item
    }
  }

  private struct Item {
    var value: Int?
    /// Behind a bullet.
    var isSigned: Bool
    /// The marks behind the number: 1 a stop, 2 a bracket, 3 both.
    var form: Int
    var end: Int
  }

  private static func isCandidate(_ token: Token, signed: Bool) -> Bool {
    guard token.flags.contains(.spaced) else { return false }
    return signed ? token.kind == .symbol : token.kind == .number || token.kind == .word && token.length <= 2
  }

  private static func item(_ start: Int, before end: Int, _ text: borrowing TokenisedText) -> Item? {
    var at = start
    let isSigned = text.tokens[at].kind == .symbol && text.tokens[at].length >= 3
    if isSigned { at += 1 }
    guard at < end else { return nil }
    let token = text.tokens[at]
    var value: Int?
    var form = 0
    var number = Int(text.utf8[Int(token.start)])
    if token.kind == .number, token.length <= 2 {
      number -= 48
      if token.length == 2 { number = number * 10 + Int(text.utf8[Int(token.start) + 1]) - 48 }
      value = number
    } else if token.kind == .word, (97...104).contains(number), token.length == 1 || isStopped(token, text) {
      value = number - 96
      if token.length == 2 { form = 1 }
    }
    if value != nil {
      at += 1
      if at < end, text.tokens[at].kind == .stop, text.tokens[at].length == 1, !text.tokens[at].flags.contains(.spaced)
      {
        form |= 1
        at += 1
      }
      if at < end, text.tokens[at].kind == .close, !text.tokens[at].flags.contains(.spaced) {
        form |= 2
        at += 1
      }
      if form == 0 { (value, at) = (nil, at - 1) }
    }
    guard isSigned || form > 0, at < end, isSigned || text.tokens[at].flags.contains(.capitalised) else { return nil }
    return Item(value: value, isSigned: isSigned, form: form, end: at)
  }

  /// `c.`, which the list of abbreviations may have left in one piece.
  private static func isStopped(_ token: Token, _ text: borrowing TokenisedText) -> Bool {
    token.length == 2 && text.utf8[token.span.end - 1] == UInt8(ascii: ".")
  }
}
