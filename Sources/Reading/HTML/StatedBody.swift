/// The text that structured data gives as the article's (`articleBody`), for pages that show less of it: those that
/// scripts draw, and those that hide it.
///
/// It is second choice, for it has lost its paragraphs on half of the pages, and is a summary on others.
struct StatedBody {
  let utf8: [UInt8]
  /// How many bytes it needs to be taken for an article.
  private static let enough = 400

  /// - Parameter shown: what the page shows. Where that has most of the stated text, or as much text of its own, it stays.
  init?(_ stated: String?, beside shown: [UInt8]) {
    guard let stated, stated.utf8.count >= Self.enough else { return nil }
    guard stated.utf8.count * 2 > shown.count * 3 || Self.share(of: stated, in: shown) < 0.2 else { return nil }
    guard Self.share(of: stated, in: shown) < 0.7 else { return nil }
    let plain = StrayTags.remove(Array(stated.utf8))?.utf8 ?? Array(stated.utf8)
    let lines = plain.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map {
      String(decoding: $0, as: UTF8.self).trimmed
    }
    utf8 = Array((lines.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n").utf8)
  }

  /// How many of a text's runs of four words are in another.
  private static func share(of text: String, in other: [UInt8]) -> Double {
    let (wanted, found) = (runs(Array(text.utf8)), Set(runs(other)))
    return wanted.isEmpty ? 1 : Double(wanted.count { found.contains($0) }) / Double(wanted.count)
  }

  /// A hash of each run of four words; letters beyond ASCII count, marks do not.
  private static func runs(_ text: [UInt8]) -> [UInt64] {
    var words: [UInt64] = []
    var hash: UInt64 = 0
    for byte in text {
      if byte >= 0x80 || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte & 0xDF {
        hash = ((hash == 0 ? 14_695_981_039_346_656_037 : hash) ^ UInt64(byte)) &* 1_099_511_628_211
      } else if hash != 0 {
        words.append(hash)
        hash = 0
      }
    }
    if hash != 0 { words.append(hash) }
    guard words.count >= 4 else { return [] }
    return (0...(words.count - 4)).map { start in words[start..<(start + 4)].reduce(0) { $0 &* 31 &+ $1 } }
  }
}
