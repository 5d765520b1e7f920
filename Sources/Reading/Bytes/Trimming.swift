extension StringProtocol {
  /// The string without white space at its ends, and with single spaces in place of any within.
  ///
  /// It works on bytes: asking Unicode about every character would take longer than parsing the page. No-break spaces are
  /// white space here, the rarer wide ones are not.
  var trimmed: String {
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    var isSpaced = false
    var pending: UInt8?
    for byte in utf8 {
      if let lead = pending {
        pending = nil
        if byte == 0xA0 {
          isSpaced = !out.isEmpty
          continue
        }
        if isSpaced { out.append(0x20) }
        isSpaced = false
        out.append(lead)
        out.append(byte)
      } else if byte == 0xC2 {
        pending = byte
      } else if byte <= 0x20 {
        isSpaced = !out.isEmpty
      } else {
        if isSpaced { out.append(0x20) }
        isSpaced = false
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
