internal import Glibc

/// Paths as they are given: on the command line, and for `-` the lines of standard input, read as they are needed.
package struct PathList: IteratorProtocol {
  private var given: ArraySlice<String>
  private let separator: Int32
  private var isReading = false

  /// - Parameter separator: what ends a path on standard input.
  package init(_ given: [String], separator: UInt8 = 0x0A) {
    self.given = given[...]
    self.separator = Int32(separator)
  }

  package mutating func next() -> String? {
    while true {
      if isReading {
        if let line = line() {
          if line.isEmpty { continue }
          return line
        }
        isReading = false
      }
      guard let first = given.popFirst() else { return nil }
      guard first == "-" else { return first }
      isReading = true
    }
  }

  private func line() -> String? {
    var bytes: [UInt8] = []
    while true {
      let byte = getchar()
      if byte == EOF, bytes.isEmpty { return nil }
      if byte == EOF || byte == separator {
        if bytes.last == 0x0D { bytes.removeLast() }
        return String(systemPath: bytes)
      }
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
  }
}
