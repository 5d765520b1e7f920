internal import Imaging

/// Of a program that is read from an image the instructions stand in `Codes`, and where it can match is told by the
/// shortlists already.
extension Program: Imaged {
  init(from image: inout ImageReader) {
    elements = .init(from: &image)
    labels = .init(from: &image)
    view = Bool(from: &image) ? .clause : .sentence
  }
  func write(to image: inout ImageWriter) {
    elements.write(to: &image)
    labels.write(to: &image)
    (view == .clause).write(to: &image)
  }
}
