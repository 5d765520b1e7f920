/// A value that an image can hold: it is written and read part by part, in the same order.
public protocol Imaged {
  init(from image: inout ImageReader)
  func write(to image: inout ImageWriter)
}

/// A word of a closed list or a set of flags stands in an image as its raw value.
public protocol ImagedByRawValue: Imaged, RawRepresentable where RawValue: Imaged {}

extension ImagedByRawValue {
  public func write(to image: inout ImageWriter) { rawValue.write(to: &image) }
}

extension FixedWidthInteger where Self: BitwiseCopyable & Sendable {
  @inlinable public init(from image: inout ImageReader) { self = image.plain() }
  public func write(to image: inout ImageWriter) { image.add(plain: self) }
}

extension Int: Imaged {}
extension Int32: Imaged {}
extension UInt8: Imaged {}
extension UInt16: Imaged {}
extension UInt32: Imaged {}
extension UInt64: Imaged {}

extension Bool: Imaged {
  @inlinable public init(from image: inout ImageReader) { self = UInt8(from: &image) != 0 }
  public func write(to image: inout ImageWriter) { UInt8(self ? 1 : 0).write(to: &image) }
}

extension String: Imaged {
  @inlinable public init(from image: inout ImageReader) {
    self = String(decoding: image.stretch(of: UInt8.self), as: UTF8.self)
  }
  public func write(to image: inout ImageWriter) { image.add(stretch: Array(utf8)) }
}

extension Optional: Imaged where Wrapped: Imaged {
  @inlinable public init(from image: inout ImageReader) { self = Bool(from: &image) ? Wrapped(from: &image) : nil }
  public func write(to image: inout ImageWriter) {
    (self != nil).write(to: &image)
    self?.write(to: &image)
  }
}

extension Array: Imaged where Element: Imaged {
  @inlinable public init(from image: inout ImageReader) {
    let count = Int(from: &image)
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(Element(from: &image)) }
  }
  public func write(to image: inout ImageWriter) {
    count.write(to: &image)
    for element in self { element.write(to: &image) }
  }
}

/// Keys are written in their order, so that the same knowledge always gives the same image.
extension Dictionary: Imaged where Key == String, Value: Imaged {
  @inlinable public init(from image: inout ImageReader) {
    let count = Int(from: &image)
    self.init(minimumCapacity: count)
    for _ in 0..<count {
      let key = String(from: &image)
      self[key] = Value(from: &image)
    }
  }
  public func write(to image: inout ImageWriter) {
    count.write(to: &image)
    for (key, value) in sorted(by: { $0.key < $1.key }) {
      key.write(to: &image)
      value.write(to: &image)
    }
  }
}

extension PlainArray: Imaged {
  @inlinable public init(from image: inout ImageReader) { self.init(in: image.stretch(of: Element.self)) }
  public func write(to image: inout ImageWriter) { image.add(stretch: Array(self)) }
}
