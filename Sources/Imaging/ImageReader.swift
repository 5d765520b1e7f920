/// Reads an image part by part, in the order in which it was written. It trusts the image: whoever has one makes sure that
/// it is whole.
public struct ImageReader: Sendable {
  @usableFromInline nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  @usableFromInline var at: Int
  /// Texts that stand outside the image, by the names that it calls them by.
  private let texts: [String: PlainArray<UInt8>]

  /// - Parameter bytes: aligned as any value may ask for, and there as long as anything that is read from them.
  public init(_ bytes: UnsafeRawBufferPointer, texts: [String: PlainArray<UInt8>] = [:]) {
    self.bytes = bytes
    self.texts = texts
    at = 0
  }

  public func text(_ name: String) -> PlainArray<UInt8> { texts[name] ?? PlainArray() }

  @inlinable public mutating func plain<Value: BitwiseCopyable>() -> Value {
    align(Value.self)
    defer { at += MemoryLayout<Value>.size }
    return bytes.load(fromByteOffset: at, as: Value.self)
  }

  /// Plain values with their number in front, where they lie.
  @inlinable public mutating func stretch<Element: BitwiseCopyable>(
    of type: Element.Type
  ) -> UnsafeBufferPointer<Element> {
    let count: Int = plain()
    align(type)
    let start = at
    at += count * MemoryLayout<Element>.stride
    return UnsafeRawBufferPointer(rebasing: bytes[start..<at]).bindMemory(to: type)
  }

  /// Steps over so many bytes.
  mutating func skip(_ bytes: Int) { at += bytes }

  @inlinable mutating func align<Value>(_ type: Value.Type) {
    let alignment = MemoryLayout<Value>.alignment
    at = (at + alignment - 1) & ~(alignment - 1)
  }
}
