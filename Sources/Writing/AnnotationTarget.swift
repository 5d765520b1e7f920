import Records

/// Where in its source an annotation points: the words themselves with what stands around them, and in a text also their
/// place in code points. A page's text begins elsewhere for everyone who reads it, so there the words alone have to do.
struct AnnotationTarget {
  private let utf8: [UInt8]
  private let map: OffsetMap
  private let source: String
  private let hasPlaces: Bool

  /// How many code points before and behind the words tell them from the same words elsewhere.
  private static let surroundings = 32

  init(_ record: Record) {
    utf8 = record.article.utf8
    map = OffsetMap(utf8, unit: .codepoints)
    source = record.article.metadata.url ?? Self.address(record.article.source.path ?? record.id)
    hasPlaces = record.article.source.format == .text
  }

  /// A path as a relative address: what stands before a colon would else be taken for `http` or the like.
  private static func address(_ path: String) -> String {
    (path.prefix { $0 != "/" }.contains(":") ? "./" : "") + path.encodedForAddress
  }

  func write(_ span: Span, to json: inout JSONText) {
    json.object {
      $0.text("source", source)
      $0.key("selector")
      if hasPlaces {
        $0.array { json in
          json.element()
          json.object {
            $0.text("type", "TextPositionSelector")
            $0.whole("start", map[span.start])
            $0.whole("end", map[span.end])
          }
          json.element()
          writeWords(span, to: &json)
        }
      } else {
        writeWords(span, to: &$0)
      }
    }
  }

  private func writeWords(_ span: Span, to json: inout JSONText) {
    json.object {
      $0.text("type", "TextQuoteSelector")
      $0.key("exact")
      $0.string(utf8, span.start..<span.end)
      $0.key("prefix")
      $0.string(utf8, place(span.start, -1)..<span.start)
      $0.key("suffix")
      $0.string(utf8, span.end..<place(span.end, 1))
    }
  }

  /// The byte that lies so many characters before or behind another, or the text's border.
  private func place(_ start: Int, _ direction: Int) -> Int {
    var place = start
    for _ in 0..<Self.surroundings {
      repeat { place += direction } while utf8.indices.contains(place) && utf8[place] & 0xC0 == 0x80
      if place <= 0 || place >= utf8.count { return min(max(0, place), utf8.count) }
    }
    return place
  }
}
