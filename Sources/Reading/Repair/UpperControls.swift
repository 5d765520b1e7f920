/// The characters U+0080 to U+009F: windows-1252's marks and letters, read as Latin-1.
enum UpperControls {
  /// The text with those characters as windows-1252 has them; nil where there are none to change.
  ///
  /// U+0085 is two things: an ellipsis of windows-1252, and the line end of some mainframes. It is the line end where the
  /// text has no other, and stays.
  static func map(_ utf8: [UInt8]) -> Rewrite? {
    utf8.withUnsafeBufferPointer { text in
      let hasLineEnds = text.contains { $0 == 0x0A || $0 == 0x0D }
      var hasOthers = false
      for index in 0..<max(0, text.count - 1)
      where text[index] == 0xC2 && text[index + 1] < 0xA0 && text[index + 1] != 0x85 {
        hasOthers = true
        break
      }
      var out = Rewrite(of: utf8)
      for index in 0..<max(0, text.count - 1) where text[index] == 0xC2 && text[index + 1] < 0xA0 {
        let byte = text[index + 1]
        if Windows1252.isUndefined(byte) || (byte == 0x85 && !hasLineEnds && !hasOthers) { continue }
        out.replace(index..<(index + 2), by: Windows1252.scalar(of: byte))
      }
      return out.finished()
    }
  }
}
