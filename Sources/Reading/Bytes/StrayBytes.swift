/// UTF-8 with faults: strays are read as windows-1252, as in text pasted together from two sources, and a sequence that
/// the end cuts off becomes U+FFFD.
enum StrayBytes {
  /// The bytes made valid; nil where they are.
  static func mend(_ bytes: [UInt8]) -> Rewrite? {
    var out = Rewrite(of: bytes)
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if let (_, length) = UTF8Text.scalar(in: buffer, at: index) {
          index += length
        } else if UTF8Tally.isCutOff(buffer, at: index) {
          out.replace(index..<buffer.count, by: 0xFFFD)
          index = buffer.count
        } else {
          out.replace(index..<(index + 1), by: Windows1252.scalar(of: buffer[index]))
          index += 1
        }
      }
    }
    return out.finished()
  }
}
