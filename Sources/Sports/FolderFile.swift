internal import CFolders
internal import Imaging

/// A file of a sport's folder, by its path from where the folder stands.
package struct FolderFile: Sendable {
  package let path: String
  private let source: Source

  private enum Source {
    /// Built into the program, by its number there.
    case builtIn(Int)
    case own([UInt8])
  }

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    source = .own(bytes)
  }

  private init(builtIn place: Int) {
    path = String(cString: cfolders_file_at(place).path)
    source = .builtIn(place)
  }

  /// Those that are built into the program.
  package static var all: [FolderFile] { (0..<cfolders_count()).map(FolderFile.init(builtIn:)) }

  package var bytes: [UInt8] { Array(plain) }

  /// The bytes where they lie.
  var plain: PlainArray<UInt8> {
    switch source {
    case .own(let bytes): return PlainArray(bytes)
    case .builtIn(let place):
      let file = cfolders_file_at(place)
      return PlainArray(in: UnsafeBufferPointer(start: file.bytes, count: file.length))
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  var lines: [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The lines that are neither empty nor comments.
  var entries: [String] { lines.filter { !$0.isEmpty && !$0.hasPrefix("#") } }
}
