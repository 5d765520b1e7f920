/// Lines and counted stretches out of a stream that comes in pieces.
final class ByteReader {
  struct Line {
    /// Without the line's end.
    var bytes: [UInt8]
    /// Too long to be held: passed over, `bytes` is empty.
    var isTooLong = false
  }

  private let more: () throws(BatchError) -> [UInt8]
  private var buffer: [UInt8] = []
  private var start = 0

  /// - Parameter more: the next piece, empty at the end.
  init(_ more: @escaping () throws(BatchError) -> [UInt8]) { self.more = more }

  /// nil at the end of the stream.
  func line(atMost largest: Int) throws(BatchError) -> Line? {
    var isTooLong = false
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return line(to: end, isTooLong)
      }
      if buffer.count - start > largest {
        isTooLong = true
        start = buffer.count
      }
      let held = buffer.count - start
      if try !fill() {
        guard held > 0 || isTooLong else { return nil }
        defer { start = buffer.count }
        return line(to: buffer.count, isTooLong)
      }
      searched = start + held
    }
  }

  private func line(to end: Int, _ isTooLong: Bool) -> Line {
    if isTooLong { return Line(bytes: [], isTooLong: true) }
    let last = end > start && buffer[end - 1] == 0x0D ? end - 1 : end
    return Line(bytes: Array(buffer[start..<last]))
  }

  /// As many bytes, or fewer where the stream ends before.
  func bytes(_ count: Int) throws(BatchError) -> [UInt8] {
    while buffer.count - start < count, try fill() {}
    let end = min(buffer.count, start + count)
    defer { start = end }
    return Array(buffer[start..<end])
  }

  func skip(_ count: Int) throws(BatchError) {
    var left = count
    while true {
      let here = min(left, buffer.count - start)
      start += here
      left -= here
      guard left > 0, try fill() else { return }
    }
  }

  /// Takes in the next piece in the place of what was used up; false at the end of the stream.
  private func fill() throws(BatchError) -> Bool {
    let piece = try more()
    buffer.removeFirst(start)
    start = 0
    buffer += piece
    return !piece.isEmpty
  }
}

extension ByteReader {
  /// Reads a file that libarchive unpacks.
  convenience init(_ archive: Archive) throws(BatchError) {
    let hasBytes = try archive.nextEntry() != nil
    self.init { () throws(BatchError) in hasBytes ? try archive.read(atMost: 1 << 16) : [] }
  }
}
