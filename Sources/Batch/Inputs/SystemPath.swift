/// Paths as the system has them: bytes, which an old archive's names need not have in UTF-8.
///
/// A byte that is no part of UTF-8 stands in a string as the character U+10FF00 and its value, so that the file can still
/// be opened and two such names stay two.
extension String {
  private static let first: UInt32 = 0x10FF00

  init(systemPath bytes: some Collection<UInt8>) {
    if let valid = String(validating: bytes, as: UTF8.self) {
      self = valid
      return
    }
    self.init()
    var rest = bytes[...]
    while let byte = rest.first {
      let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      if let character = String(validating: rest.prefix(length), as: UTF8.self) {
        self += character
        rest = rest.dropFirst(length)
      } else {
        unicodeScalars.append(contentsOf: Unicode.Scalar(Self.first + UInt32(byte)).map { [$0] } ?? [])
        rest = rest.dropFirst()
      }
    }
  }

  /// Hands the path's bytes to a function of the system.
  func withSystemPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    guard unicodeScalars.contains(where: { $0.value >= Self.first + 0x80 && $0.value <= Self.first + 0xFF }) else {
      return withCString(body)
    }
    var bytes: [CChar] = []
    for scalar in unicodeScalars {
      if scalar.value >= Self.first + 0x80, scalar.value <= Self.first + 0xFF {
        bytes.append(CChar(truncatingIfNeeded: scalar.value - Self.first))
      } else {
        bytes += String(scalar).utf8.map { CChar(bitPattern: $0) }
      }
    }
    return (bytes + [0]).withUnsafeBufferPointer { $0.baseAddress.map(body) ?? withCString(body) }
  }
}
