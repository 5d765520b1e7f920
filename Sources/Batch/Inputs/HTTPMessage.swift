/// The named fields at the head of a WARC record or an HTTP answer; names in lower case, the first of a name counts.
struct HeaderFields {
  private var values: [String: String] = [:]

  subscript(_ name: String) -> String? { values[name] }

  mutating func add(_ line: some Collection<UInt8>) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    let value = String(decoding: line[line.index(after: colon)...], as: UTF8.self)
    let plain = value.drop { $0 == " " || $0 == "\t" }
    if values[name] == nil { values[name] = String(plain) }
  }
}

/// An HTTP answer as a web archive keeps it.
struct HTTPMessage {
  private(set) var status = 0
  private(set) var fields = HeaderFields()
  private var payload: ArraySlice<UInt8>

  init(_ block: [UInt8]) {
    payload = block[...]
    var isFirst = true
    while let end = payload.firstIndex(of: 0x0A) {
      var line = payload[..<end]
      if line.last == 0x0D { line.removeLast() }
      payload = payload[(end + 1)...]
      if line.isEmpty { break }
      if isFirst {
        let parts = String(decoding: line, as: UTF8.self).split(separator: " ")
        status = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
      } else {
        fields.add(line)
      }
      isFirst = false
    }
  }

  /// Whether a type of content can be an article; one that is not given can.
  static func isText(_ type: String?) -> Bool {
    guard let type = type?.lowercased(), !type.isEmpty else { return true }
    return type.hasPrefix("text/html") || type.hasPrefix("text/plain") || type.hasPrefix("application/xhtml")
  }

  /// The body as its server meant it: pieces joined, compression undone. Crawlers differ in whether they have done so
  /// and left the fields as they were; bytes that are not in the form that the fields tell are taken as they stand.
  func body(atMost largest: Int, of path: String) -> Item.Content {
    var body = Array(payload)
    if fields["transfer-encoding"]?.lowercased().contains("chunked") == true { body = joined(body) ?? body }
    guard let coding = fields["content-encoding"], coding != "identity" else { return .bytes(body) }
    do throws(BatchError) {
      return .bytes(try Archive(unpacking: body, path).contents(atMost: largest, of: path))
    } catch {
      return error.code == .tooLarge ? .failure(error) : .bytes(body)
    }
  }

  /// Pieces with their lengths before them; nil where that is not how the bytes are.
  private func joined(_ bytes: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    var place = 0
    while let end = bytes[place...].firstIndex(of: 0x0A) {
      let head = bytes[place..<end].prefix { $0 != 0x0D && $0 != UInt8(ascii: ";") }
      let digits = String(decoding: head, as: UTF8.self).filter { $0 != " " }
      guard let count = Int(digits, radix: 16), count >= 0, count <= bytes.count - end - 1 else { return nil }
      if count == 0 { return out }
      out += bytes[(end + 1)..<(end + 1 + count)]
      place = end + 1 + count
      while place < bytes.count, bytes[place] == 0x0D || bytes[place] == 0x0A { place += 1 }
    }
    return place >= bytes.count ? out : nil
  }
}
