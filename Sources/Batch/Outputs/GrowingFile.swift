internal import Glibc

/// A file that is only ever written at its end, and that can be cut back to where it was.
final class GrowingFile {
  let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private(set) var size: Int

  private static let piece = 1 << 18

  /// Opens it with so many of its first bytes; the rest, which no journal vouches for, is cut off.
  init(_ path: String, keeping size: Int) throws(BatchError) {
    self.path = path
    self.size = size
    descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(path) }
    let end = lseek(descriptor, 0, SEEK_END)
    guard end >= size else {
      throw BatchError(.cannotResume, path, "is shorter than its journal says; begin anew with --overwrite")
    }
    guard ftruncate(descriptor, off_t(size)) == 0, lseek(descriptor, off_t(size), SEEK_SET) >= 0 else {
      throw .unwritable(path)
    }
  }

  deinit { close(descriptor) }

  func write(_ bytes: some Collection<UInt8>) throws(BatchError) {
    buffer += bytes
    size += bytes.count
    if buffer.count >= Self.piece { try empty() }
  }

  /// Returns when the disk has it.
  func flush() throws(BatchError) {
    try empty()
    guard fsync(descriptor) == 0 else { throw .unwritable(path) }
  }

  /// Hands over to the system what is still held.
  func empty() throws(BatchError) {
    let succeeded = buffer.withUnsafeBytes { all in
      var done = 0
      while done < all.count {
        let count = Glibc.write(descriptor, all.baseAddress?.advanced(by: done), all.count - done)
        if count < 0, errno != EINTR { return false }
        done += max(0, count)
      }
      return true
    }
    guard succeeded else { throw .unwritable(path) }
    buffer.removeAll(keepingCapacity: true)
  }
}
