/// A half-open stretch `[start, end)` of an article's text, in UTF-8 bytes.
///
/// Writers convert to code points or UTF-16 units where asked (`offset_unit` in a record says which).
public struct Span: Hashable, Sendable, Comparable {
  public var start: Int
  public var end: Int

  @inlinable public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// How many bytes the span covers.
  @inlinable public var length: Int { end - start }

  @inlinable public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  @inlinable public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  @inlinable public static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
