/// The articles of a file with one JSON object a line.
struct JSONLines: StreamFormat {
  let place: Place
  let options: InputOptions
  private var number = 0

  init(_ place: Place, _ options: InputOptions) {
    self.place = place
    self.options = options
  }

  mutating func next(from reader: ByteReader) throws(BatchError) -> Item? {
    while let line = try reader.line(atMost: options.largest) {
      number += 1
      if line.isTooLong || line.bytes.contains(where: { $0 > 0x20 }) {
        return Item(line, label: place.label, path: place.path, number, options)
      }
    }
    return nil
  }
}

extension Item {
  /// The article in a line of JSON; where it has no name it goes by its line's number.
  init(_ line: ByteReader.Line, label: String, path: String, _ number: Int, _ options: InputOptions) {
    self.path = "\(path):\(number)"
    id = "\(label):\(number)"
    content = .failure(.tooLarge(self.path, options.largest))
    guard !line.isTooLong else { return }
    do throws(JSONArticle.Problem) {
      let article = try JSONArticle(line.bytes, options)
      id = article.id ?? id
      content = .bytes(article.text)
    } catch {
      content = .failure(BatchError(.badLine, self.path, error.message))
    }
  }
}
