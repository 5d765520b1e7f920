/// The pages of a web archive (WARC, ISO 28500): responses that succeeded and resources, if they are text or pages.
///
/// libarchive undoes the compression, each record by itself or all in one; the records are read here, as libarchive's own
/// reader passes over addresses that end in a slash.
final class WARCSource: Container {
  private let place: Place
  private let options: InputOptions
  private var archive: Archive?
  private var reader: ByteReader?
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
      while let header = try header(reader) {
        if let item = try item(header, reader) { return .article(item) }
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

  /// The fields of the next record; nil at the end.
  private func header(_ reader: ByteReader) throws(BatchError) -> HeaderFields? {
    while let line = try reader.line(atMost: 1 << 16) {
      if line.bytes.isEmpty { continue }
      guard line.bytes.starts(with: "WARC/".utf8) else {
        throw BatchError(.damagedArchive, place.path, "no WARC record begins where one should")
      }
      var fields = HeaderFields()
      while let line = try reader.line(atMost: 1 << 16), !line.bytes.isEmpty { fields.add(line.bytes) }
      return fields
    }
    return nil
  }

  /// nil for what is no article: requests, metadata, redirects, pictures. The record's block is always read past.
  private func item(_ header: HeaderFields, _ reader: ByteReader) throws(BatchError) -> Item? {
    guard let length = header["content-length"].flatMap({ Int($0) }), length >= 0 else {
      throw BatchError(.damagedArchive, place.path, "a WARC record without its length")
    }
    let kind = header["warc-type"] ?? ""
    let address = (header["warc-target-uri"] ?? "").trimming("<>")
    guard ["response", "resource", "conversion"].contains(kind), !address.isEmpty, Globs(options).admits(address) else {
      try reader.skip(length)
      return nil
    }
    let path = place.path + "/" + address
    var item = Item(id: address, path: path, content: .failure(.tooLarge(path, options.largest)), url: address)
    guard length <= options.largest else {
      try reader.skip(length)
      return item
    }
    let block = try reader.bytes(length)
    guard block.count == length else {
      item.content = .failure(BatchError(.damagedArchive, path, "the archive ends in the midst of this record"))
      return item
    }
    let type = header["content-type"] ?? ""
    if kind == "response", type.isEmpty || type.hasPrefix("application/http") {
      let message = HTTPMessage(block)
      guard message.status == 200, HTTPMessage.isText(message.fields["content-type"]) else { return nil }
      item.content = message.body(atMost: options.largest, of: path)
    } else {
      guard HTTPMessage.isText(type) else { return nil }
      item.content = .bytes(block)
    }
    return item
  }
}

extension String {
  fileprivate func trimming(_ marks: String) -> String {
    String(drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed())
  }
}
