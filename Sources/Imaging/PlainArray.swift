/// A row of plain values: its own, or a stretch of an image, which is read where it lies.
///
/// An image's values cost nothing until they are looked at. One that is changed is copied first. This target's values are
/// public, not `package`, since only what is public can be compiled into the loops of other targets.
public struct PlainArray<Element: BitwiseCopyable & Sendable>: Sendable {
  @usableFromInline var own: [Element]
  /// Where they stand in an image, and how many. Images are never changed and outlive what is read from them.
  @usableFromInline nonisolated(unsafe) var imaged: UnsafePointer<Element>?
  @usableFromInline var imagedCount = 0

  @inlinable public init(_ own: [Element] = []) { self.own = own }

  /// What stands at a place that is never changed and stays as long as the process.
  @inlinable public init(in image: UnsafeBufferPointer<Element>) {
    own = []
    imaged = image.baseAddress
    imagedCount = image.count
  }

  @inlinable public init(repeating value: Element, count: Int) { self.init([Element](repeating: value, count: count)) }

  /// Some of the values by themselves.
  @inlinable public func stretch(_ places: Range<Int>) -> Self {
    imaged == nil ? Self(Array(own[places])) : withBuffer { Self(in: UnsafeBufferPointer(rebasing: $0[places])) }
  }

  @inlinable public mutating func reserveCapacity(_ count: Int) { own.reserveCapacity(count) }

  @inlinable public mutating func append(_ value: Element) {
    makeOwn()
    own.append(value)
  }

  @inlinable mutating func makeOwn() {
    guard imaged != nil else { return }
    own = withBuffer { Array($0) }
    imaged = nil
  }
}

extension PlainArray: RandomAccessCollection {
  @inlinable public var startIndex: Int { 0 }

  @inlinable public var endIndex: Int { imaged == nil ? own.count : imagedCount }

  @inlinable public subscript(place: Int) -> Element {
    get { if let imaged { imaged[place] } else { own[place] } }
    set {
      makeOwn()
      own[place] = newValue
    }
  }

  @inlinable public func withBuffer<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result {
    guard let imaged else { return try own.withUnsafeBufferPointer(body) }
    return try body(UnsafeBufferPointer(start: imaged, count: imagedCount))
  }

  @inlinable public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result? { try withBuffer(body) }
}
