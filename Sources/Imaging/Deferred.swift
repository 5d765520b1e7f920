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

/// Its length stands in front of it, so that it is stepped over at once.
extension Deferred: Imaged {
  public init(from image: inout ImageReader) {
    let length = Int(from: &image)
    self = .imaged(image)
    image.skip(length)
  }

  public func write(to image: inout ImageWriter) { image.addMeasured { value.write(to: &$0) } }
}
