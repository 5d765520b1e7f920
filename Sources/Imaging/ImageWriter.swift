/// Writes an image: values one behind the other as they stand in memory, each where its type may be read.
public struct ImageWriter {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Adds a plain value. It must have no gaps between its parts, for what stands in a gap is left to chance.
  public mutating func add<Value: BitwiseCopyable>(plain value: Value) { add(stretch: [value]) { _ in } }

  /// Adds plain values with their number in front.
  public mutating func add<Element: BitwiseCopyable>(stretch values: [Element]) {
    add(stretch: values) { $0.add(plain: values.count) }
  }

  /// Adds what `body` does, with its length in bytes in front.
  mutating func addMeasured(_ body: (inout Self) -> Void) {
    add(plain: 0)
    let start = bytes.count
    body(&self)
    let length = bytes.count - start
    withUnsafeBytes(of: length) { bytes.replaceSubrange(start - $0.count..<start, with: $0) }
  }

  private mutating func add<Element: BitwiseCopyable>(stretch values: [Element], behind head: (inout Self) -> Void) {
    head(&self)
    while bytes.count % MemoryLayout<Element>.alignment != 0 { bytes.append(0) }
    values.withUnsafeBytes { bytes += $0 }
  }
}
