/// Which bytes one text was read from: a row of runs, in the order of the text.
///
/// What no run covers stands for no bytes of its own: a break between paragraphs, white space of several characters that
/// became one. A run goes in even steps. Most take one byte a step on both sides, for their characters have as many bytes
/// in the one as in the other; where they have not (`é` of windows-1252, `&eacute;`), a step is a character. So the place of
/// any character of a run follows by counting.
public struct SourceMap: Sendable {
  public struct Run: Sendable {
    // A map may have as many runs as its text has words, so each takes as little room as it can.
    private var row: (start: UInt32, byte: UInt32, steps: UInt32, width: UInt32, bytes: UInt32)

    fileprivate init(start: Int, byte: Int, steps: Int, width: Int, bytes: Int) {
      row = (UInt32(start), UInt32(byte), UInt32(steps), UInt32(width), UInt32(bytes))
    }

    /// Where it begins in the text, in bytes of UTF-8.
    public var start: Int { Int(row.start) }
    /// Where it begins in the source.
    public var byte: Int { Int(row.byte) }
    public var steps: Int { Int(row.steps) }
    /// How many bytes of the text a step takes.
    public var width: Int { Int(row.width) }
    /// How many bytes of the source a step takes.
    public var bytes: Int { Int(row.bytes) }

    public var end: Int { start + steps * width }
    public var byteEnd: Int { byte + steps * bytes }
    /// Whether a place in the text is as far into the run as its place in the source.
    var isPlain: Bool { width == 1 && bytes == 1 }

    fileprivate func moved(by distance: Int) -> Run {
      Run(start: start + distance, byte: byte, steps: steps, width: width, bytes: bytes)
    }

    fileprivate func longer(by more: Int) -> Run {
      Run(start: start, byte: byte, steps: steps + more, width: width, bytes: bytes)
    }

    /// The part between two offsets of the text that stand between characters.
    fileprivate func clipped(_ range: Range<Int>) -> Run {
      let first = (max(range.lowerBound, start) - start) / width
      let last = (min(range.upperBound, end) - start + width - 1) / width
      return Run(
        start: start + first * width, byte: byte + first * bytes, steps: last - first, width: width, bytes: bytes)
    }
  }

  public private(set) var runs: [Run] = []

  package init() {}

  /// The map of a text that is its source from some byte on.
  package init(unchanged count: Int, from byte: Int = 0) {
    append(0..<count, from: byte..<(byte + count))
  }

  /// The bytes from the first that a span's words were read from to the last; nil where the source has none of them.
  public func bytes(of span: Span) -> Range<Int>? {
    let first = place(after: span.start)
    let last = place(after: span.end - 1)
    let end = last < runs.count && runs[last].start < span.end ? last : last - 1
    guard first <= end else { return nil }
    let range = span.start..<span.end
    let (from, to) = (runs[first].clipped(range).byte, runs[end].clipped(range).byteEnd)
    return from < to ? from..<to : nil
  }

  /// The first run that ends beyond an offset.
  private func place(after offset: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SourceMap {
  /// Adds text that was made from some bytes: one character, or several that have as many bytes in both.
  package mutating func append(_ text: Range<Int>, from bytes: Range<Int>) {
    // Inputs past 4 GB are mapped as far as that.
    guard !text.isEmpty, !bytes.isEmpty, max(text.upperBound, bytes.upperBound) <= UInt32.max else { return }
    append(
      text.count == bytes.count
        ? Run(start: text.lowerBound, byte: bytes.lowerBound, steps: text.count, width: 1, bytes: 1)
        : Run(start: text.lowerBound, byte: bytes.lowerBound, steps: 1, width: text.count, bytes: bytes.count))
  }

  private mutating func append(_ run: Run) {
    guard run.steps > 0, run.start >= runs.last?.end ?? 0 else { return }
    if let last = runs.last, last.end == run.start, last.byteEnd == run.byte, last.width == run.width,
      last.bytes == run.bytes
    {
      runs[runs.count - 1] = last.longer(by: run.steps)
    } else {
      runs.append(run)
    }
  }

  /// Adds all of another map, for a text that was appended at an offset.
  package mutating func append(_ other: SourceMap, at offset: Int) {
    for run in other.runs { append(run.moved(by: offset)) }
  }

  /// Forgets what stood behind an offset, when a text is cut there.
  package mutating func cut(to offset: Int) {
    while let last = runs.last, last.end > offset {
      runs.removeLast()
      if last.start < offset { append(last.clipped(last.start..<offset)) }
    }
  }

  /// The map from this text to the source of its own source.
  package func through(_ inner: SourceMap) -> SourceMap {
    var out = SourceMap()
    for run in runs {
      if run.isPlain {
        out.append(run, through: inner)
        continue
      }
      for step in 0..<run.steps {
        let (text, byte) = (run.start + step * run.width, run.byte + step * run.bytes)
        guard let bytes = inner.bytes(of: Span(byte, byte + run.bytes)) else { continue }
        out.append(text..<(text + run.width), from: bytes)
      }
    }
    return out
  }

  private mutating func append(_ run: Run, through inner: SourceMap) {
    var place = inner.place(after: run.byte)
    while place < inner.runs.count, inner.runs[place].start < run.byteEnd {
      append(inner.runs[place].clipped(run.byte..<run.byteEnd).moved(by: run.start - run.byte))
      place += 1
    }
  }
}
