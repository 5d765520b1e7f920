internal import Glibc
internal import Rules
internal import Sports

/// Reads a user's own file of rules or names.
enum KnowledgeFile {
  static func read(_ path: String, as content: Sport.Addition.Content) throws(KnowledgeError) -> Sport.Addition {
    guard let file = fopen(path, "rb") else {
      let reason = String(cString: strerror(errno))
      throw KnowledgeError([Diagnostic(file: path, line: 1, column: 1, message: "cannot be read: \(reason)")])
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return Sport.Addition(content, path: path, bytes: bytes)
  }
}
