import Records

extension JSONText {
  /// The runs of a source map, one `[start, end, byte_start, byte_end]` each: the text's offsets in the unit that is printed,
  /// the source's in bytes. All characters of a run have as many units as each other and as many bytes, so that the byte of
  /// an offset within is found by proportion.
  mutating func sourceMap(_ map: SourceMap?, on page: Page) {
    guard let map else { return }
    key("source_map")
    array {
      for run in map.runs { $0.run(run, on: page) }
    }
  }

  private mutating func run(_ run: SourceMap.Run, on page: Page) {
    guard page.map.isCounted else { return entry(run.start..<run.end, run.byte..<run.byteEnd, on: page) }
    // Where bytes are not what is counted, each change of a character's length ends an entry.
    var (start, length) = (run.start, 0)
    func place(_ offset: Int) -> Int { run.byte + (offset - run.start) / run.width * run.bytes }
    var index = run.start
    while index < run.end {
      let own = run.width == 1 ? Self.length(page.utf8[index]) : run.width
      if own != length {
        if start < index { entry(start..<index, place(start)..<place(index), on: page) }
        (start, length) = (index, own)
      }
      index += own
    }
    if start < run.end { entry(start..<run.end, place(start)..<run.byteEnd, on: page) }
  }

  private mutating func entry(_ text: Range<Int>, _ bytes: Range<Int>, on page: Page) {
    element()
    array(flat: true) {
      for number in [page.map[text.lowerBound], page.map[text.upperBound], bytes.lowerBound, bytes.upperBound] {
        $0.element()
        $0.number(number)
      }
    }
  }

  /// How many bytes a character has, by its first.
  private static func length(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
}
