/// The pages of a web archive (WARC, ISO 28500): responses that succeeded and resources, if they are text or pages.
///
/// libarchive undoes the compression, each record by itself or all in one; the records are read here, as libarchive's own
/// reader passes over addresses that end in a slash.
struct WebArchive: StreamFormat {
  private let place: Place
  private let options: InputOptions
  private let globs: Globs

  init(_ place: Place, _ options: InputOptions) {
    self.place = place
    self.options = options
    globs = Globs(options)
  }

  func next(from reader: ByteReader) throws(BatchError) -> Item? {
    while let header = try header(reader) {
      if let item = try item(header, reader) { return item }
    }
    return nil
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
    guard ["response", "resource", "conversion"].contains(kind), !address.isEmpty, globs.admits(address) else {
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
