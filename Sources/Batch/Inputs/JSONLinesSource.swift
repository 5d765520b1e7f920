/// The articles of a file with one JSON object a line.
final class JSONLinesSource: Container {
  private let place: Place
  private let options: InputOptions
  private var archive: Archive?
  private var reader: ByteReader?
  private var number = 0
  private var hasEnded = false

  init(_ place: Place, _ options: InputOptions) {
    self.place = place
    self.options = options
  }

  var consumed: Int64 { archive?.consumed ?? 0 }

  func next() -> Step? {
    guard !hasEnded else { return nil }
    do throws(BatchError) {
      let reader = try opened()
      while let line = try reader.line(atMost: options.largest) {
        number += 1
        if line.isTooLong || line.bytes.contains(where: { $0 > 0x20 }) {
          return .article(Item(line, label: place.label, path: place.path, number, options))
        }
      }
      hasEnded = true
      return nil
    } catch {
      hasEnded = true
      return .article(Item(id: place.label, path: place.path, content: .failure(error)))
    }
  }

  private func opened() throws(BatchError) -> ByteReader {
    if let reader { return reader }
    let archive = try Archive(place.path, .stream)
    let reader = try ByteReader(archive)
    self.archive = archive
    self.reader = reader
    return reader
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
