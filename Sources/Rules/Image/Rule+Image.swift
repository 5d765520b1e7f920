internal import Imaging

extension Rule: Imaged {
  func write(to image: inout ImageWriter) {
    name.write(to: &image)
    file.write(to: &image)
    line.write(to: &image)
    kind.write(to: &image)
    subject.write(to: &image)
    isOfClauses.write(to: &image)
    settings.write(to: &image)
    needs.rawValue.write(to: &image)
    parts.write(to: &image)
  }
}

extension Rule.Parts: Imaged {
  init(from image: inout ImageReader) {
    programs = .init(from: &image)
    unless = .init(from: &image)
    lines = .init(from: &image)
    unlessLines = .init(from: &image)
    examples = .init(from: &image)
  }
  func write(to image: inout ImageWriter) {
    programs.write(to: &image)
    unless.write(to: &image)
    lines.write(to: &image)
    unlessLines.write(to: &image)
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
