internal import CFolders

/// A file of the folders as it is built into the program.
package struct FolderFile: Sendable {
  package let path: String
  private let place: Int

  package static var all: [FolderFile] {
    (0..<cfolders_count()).map { FolderFile(path: String(cString: cfolders_file_at($0).path), place: $0) }
  }

  package var bytes: [UInt8] {
    let file = cfolders_file_at(place)
    return Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  var lines: [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The lines that are neither empty nor comments.
  var entries: [String] { lines.filter { !$0.isEmpty && !$0.hasPrefix("#") } }
}
