/// How articles stand one behind the other in a file that is read from its start to its end.
protocol StreamFormat {
  init(_ place: Place, _ options: InputOptions)

  /// The next article; nil at the end.
  mutating func next(from reader: ByteReader) throws(BatchError) -> Item?
}

/// The articles of such a file, whatever it is compressed with. One that can't be read on ends with its error.
final class StreamSource<Format: StreamFormat>: Container {
  private let place: Place
  private var format: Format
  private var archive: Archive?
  private var reader: ByteReader?
  private var hasEnded = false

  init(_ place: Place, _ options: InputOptions) {
    self.place = place
    format = Format(place, options)
  }

  var consumed: Int64 { archive?.consumed ?? 0 }

  func next() -> Step? {
    guard !hasEnded else { return nil }
    do throws(BatchError) {
      let reader = try opened()
      if let item = try format.next(from: reader) { return .article(item) }
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
