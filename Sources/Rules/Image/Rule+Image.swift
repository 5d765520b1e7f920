internal import Imaging

extension Rule: Imaged {
  init(from image: inout ImageReader) {
    name = .init(from: &image)
    file = .init(from: &image)
    line = .init(from: &image)
    kind = .init(from: &image)
    subject = .init(from: &image)
    programs = .init(from: &image)
    unless = .init(from: &image)
    lines = .init(from: &image)
    unlessLines = .init(from: &image)
    settings = .init(from: &image)
    needs = Needs(rawValue: .init(from: &image)) ?? .fact
    examples = .init(from: &image)
  }
  func write(to image: inout ImageWriter) {
    name.write(to: &image)
    file.write(to: &image)
    line.write(to: &image)
    kind.write(to: &image)
    subject.write(to: &image)
    programs.write(to: &image)
    unless.write(to: &image)
    lines.write(to: &image)
    unlessLines.write(to: &image)
    settings.write(to: &image)
    needs.rawValue.write(to: &image)
    examples.write(to: &image)
  }
}

extension Rule.Setting: Imaged {
  init(from image: inout ImageReader) {
    field = .init(from: &image)
    value = Expression(.init(from: &image))
  }
  func write(to image: inout ImageWriter) {
    field.write(to: &image)
    value.text.write(to: &image)
  }
}
