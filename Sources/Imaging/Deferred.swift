/// A value that few ask for. One that stands in an image is read each time that somebody does.
public enum Deferred<Value: Imaged & Sendable>: Sendable {
  case own(Value)
  case imaged(ImageReader)

  public var value: Value {
    switch self {
    case .own(let value): return value
    case .imaged(var image): return Value(from: &image)
    }
  }
}

extension Deferred {
  /// One with other parts of the image behind it, which are read next.
  public init(before image: inout ImageReader) {
    self = .imaged(image)
    Value.skip(in: &image)
  }
}

/// It has to be the last part of an image, so that nobody has to know where it ends.
extension Deferred: Imaged {
  public init(from image: inout ImageReader) { self = .imaged(image) }
  public func write(to image: inout ImageWriter) { value.write(to: &image) }
}
