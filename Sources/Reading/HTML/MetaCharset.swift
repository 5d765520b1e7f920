/// The encoding that a page says it is in: `<meta charset="…">`, its older form, or an XML declaration, within the first
/// kilobytes, as the bytes stand.
enum MetaCharset {
  private static let reach = 4096

  static func label(_ bytes: [UInt8]) -> String? {
    bytes.prefix(reach).withUnsafeBufferPointer { head in
      var index = 0
      while index < head.count {
        if head[index] == 0x3C, head.starts(with: "<meta", at: index) || head.starts(with: "<?xml", at: index) {
          let end = head[index...].firstIndex(of: 0x3E) ?? head.count
          if let label = value(of: head.starts(with: "<?", at: index) ? "encoding" : "charset", in: head, index, end) {
            return label
          }
          index = end
        }
        index += 1
      }
      return nil
    }
  }

  private static func value(of name: StaticString, in head: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int)
    -> String?
  {
    guard var at = (start..<end).first(where: { head.starts(with: name, at: $0) }) else { return nil }
    at += name.utf8CodeUnitCount
    while at < end, head[at] <= 0x20 || head[at] == 0x3D || head[at] == 0x22 || head[at] == 0x27 { at += 1 }
    let label = head[at..<end].prefix {
      0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 & 0xDF || $0 == 0x2D || $0 == 0x5F || $0 == 0x3A
    }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }
}
