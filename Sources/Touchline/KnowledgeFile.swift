internal import Glibc
internal import Rules
internal import Sports

/// Reads files of rules, names and sports that are a user's own.
enum KnowledgeFile {
  static func read(_ path: String, as content: Sport.Addition.Content) throws(KnowledgeError) -> Sport.Addition {
    Sport.Addition(content, path: path, bytes: try bytes(of: path))
  }

  /// The files of a sport's folder.
  static func folder(_ folder: String) throws(KnowledgeError) -> [FolderFile] {
    guard let listing = opendir(folder) else { throw failure(folder) }
    defer { closedir(listing) }
    var files: [FolderFile] = []
    while let entry = readdir(listing) {
      let isFile = entry.pointee.d_type != UInt8(DT_DIR)
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      guard isFile, !name.hasPrefix(".") else { continue }
      let path = "\(folder)/\(name)"
      files.append(FolderFile(path: path, bytes: try bytes(of: path)))
    }
    return files
  }

  private static func bytes(of path: String) throws(KnowledgeError) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw failure(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  private static func failure(_ path: String) -> KnowledgeError {
    let reason = String(cString: strerror(errno))
    return KnowledgeError([Diagnostic(file: path, line: 1, column: 1, message: "cannot be read: \(reason)")])
  }
}
