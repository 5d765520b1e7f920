import Glibc

/// Standard output, written in pieces of 64 KB, and standard error, written at once.
struct Output {
  private var buffer: [UInt8] = []
  private static let piece = 1 << 16

  mutating func write(_ text: String) { write(text.utf8) }

  mutating func write(_ bytes: some Sequence<UInt8>) {
    buffer += bytes
    if buffer.count >= Self.piece { flush() }
  }

  /// Who reads may go before all is written (`extract … | head`): that is no error, and the rest is not wanted.
  mutating func flush() {
    guard Self.write(buffer, to: STDOUT_FILENO) else {
      if errno == EPIPE { exit(0) }
      Self.complain(
        "extract: standard output: \(String(cString: strerror(errno))); free some space, or write elsewhere")
      exit(Failure.badUsage)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// A line for the one who called the command, on standard error.
  static func complain(_ line: String) { _ = write(Array((line + "\n").utf8), to: STDERR_FILENO) }

  /// Text without a line break on standard error, for progress.
  static func show(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  /// How many characters a line of the terminal has; nil where standard output is none.
  static var screen: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { all in
      var done = 0
      while done < all.count {
        let count = Glibc.write(descriptor, all.baseAddress?.advanced(by: done), all.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        done += count
      }
      return true
    }
  }
}
