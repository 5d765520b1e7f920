import Records

/// The text that structured data gives as the article's (`articleBody`, or the updates of a live blog), for pages that
/// show less of it: those that scripts draw, and those that hide it.
///
/// It is second choice, for it has lost its paragraphs on half of the pages, and is a summary on others.
struct StatedBody {
  let text: BodyText
  /// The pieces as structured data has them, and where each begins in what they make together.
  private let pieces: [(text: String, start: Int)]
  /// From the text to the pieces together.
  private let origin: SourceMap
  /// How many bytes it needs to be taken for an article.
  private static let enough = 400

  /// - Parameters:
  ///   - stated: the text in its pieces, one for each string of the data.
  ///   - shown: what the page shows. Where that has most of the stated text, or as much text of its own, it stays.
  init?(_ stated: [String], beside shown: [UInt8]) {
    var all: [UInt8] = []
    var pieces: [(text: String, start: Int)] = []
    for piece in stated {
      pieces.append((piece, all.count))
      all += Array(piece.utf8) + [0x0A]
    }
    self.pieces = pieces
    guard all.count > Self.enough else { return nil }
    guard all.count * 2 > shown.count * 3 || Self.share(of: all, in: shown) < 0.2 else { return nil }
    guard Self.share(of: all, in: shown) < 0.7 else { return nil }
    let plain = StrayTags.remove(all)
    let page = Self.page(of: plain?.utf8 ?? all)
    text = BodyText(Survey(page), parts: page.elements.isEmpty ? [] : [0])
    let map = page.origin.map(text.map.through) ?? SourceMap()
    origin = plain.map { map.through($0.map) } ?? map
  }

  /// From the text to the page, where these are its scripts.
  func map(to scripts: [Script]) -> SourceMap {
    var literals = JSONLiterals(in: scripts, wanted: Set(pieces.map(\.text)))
    var all = SourceMap()
    for piece in pieces {
      if let map = literals.next(piece.text) { all.append(map, at: piece.start) }
    }
    return origin.through(all)
  }

  /// A page with a paragraph for each line.
  private static func page(of utf8: [UInt8]) -> Page {
    var builder = PageBuilder(textCapacity: utf8.count, tracing: true)
    builder.start(.body, .none)
    utf8.withUnsafeBufferPointer { text in
      for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
        builder.breakBlock(at: .p)
        builder.text(UnsafeBufferPointer(rebasing: line), from: line.startIndex..<line.endIndex)
      }
    }
    return builder.finish()
  }

  /// How many of a text's runs of four words are in another.
  private static func share(of text: [UInt8], in other: [UInt8]) -> Double {
    let (wanted, found) = (runs(text), Set(runs(other)))
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
