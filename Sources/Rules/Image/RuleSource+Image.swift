internal import Imaging

extension RuleFile: Imaged {
  init(from image: inout ImageReader) {
    rules = []
    phrases = .init(from: &image)
    lists = .init(from: &image)
  }
  /// Rules as they are written are not kept once they are compiled.
  func write(to image: inout ImageWriter) {
    phrases.write(to: &image)
    lists.write(to: &image)
  }
}

extension PhraseSource: Imaged {
  init(from image: inout ImageReader) {
    name = .init(from: &image)
    file = .init(from: &image)
    line = .init(from: &image)
    patterns = .init(from: &image)
  }
  func write(to image: inout ImageWriter) {
    name.write(to: &image)
    file.write(to: &image)
    line.write(to: &image)
    patterns.write(to: &image)
  }
}

extension ListSource: Imaged {
  init(from image: inout ImageReader) {
    name = .init(from: &image)
    file = .init(from: &image)
    line = .init(from: &image)
    items = []
    for _ in 0..<Int(from: &image) {
      items.append(
        (
          text: .init(from: &image), inflected: .init(from: &image), line: .init(from: &image),
          column: .init(from: &image)
        ))
    }
  }
  func write(to image: inout ImageWriter) {
    name.write(to: &image)
    file.write(to: &image)
    line.write(to: &image)
    items.count.write(to: &image)
    for item in items {
      item.text.write(to: &image)
      item.inflected.write(to: &image)
      item.line.write(to: &image)
      item.column.write(to: &image)
    }
  }
}

extension RuleSource.Line: Imaged {
  init(from image: inout ImageReader) {
    text = .init(from: &image)
    line = .init(from: &image)
    column = .init(from: &image)
  }
  func write(to image: inout ImageWriter) {
    text.write(to: &image)
    line.write(to: &image)
    column.write(to: &image)
  }
}

extension RuleSource.Example: Imaged {
  init(from image: inout ImageReader) {
    text = .init(from: &image)
    captures = .init(from: &image)
    expected = .init(from: &image)
    line = .init(from: &image)
    columns = .init(from: &image)
  }
  func write(to image: inout ImageWriter) {
    text.write(to: &image)
    captures.write(to: &image)
    expected.write(to: &image)
    line.write(to: &image)
    columns.write(to: &image)
  }
}
