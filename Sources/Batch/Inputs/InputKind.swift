internal import Glibc

/// What an input is, told by its name, as a file's bytes would have to be read twice to tell.
enum InputKind: Hashable {
  case article, compressedArticle, archive, jsonLines, warc

  private static let compressions = [".gz", ".bz2", ".xz", ".zst"]
  private static let archives = [".zip", ".tar", ".tgz", ".tbz2", ".txz"]

  init(file path: String) {
    let name = path.lowercased()
    let compression = Self.compressions.first { name.hasSuffix($0) }
    let plain = compression.map { String(name.dropLast($0.count)) } ?? name
    if Self.archives.contains(where: plain.hasSuffix) {
      self = .archive
    } else if plain.hasSuffix(".jsonl") || plain.hasSuffix(".ndjson") {
      self = .jsonLines
    } else if plain.hasSuffix(".warc") {
      self = .warc
    } else {
      self = compression == nil ? .article : .compressedArticle
    }
  }
}

/// A file's kind and size as the system tells them.
struct FileStatus {
  let isFolder: Bool
  let isLink: Bool
  let size: Int64

  /// nil where there is no such file; `errno` then says why.
  init?(_ path: String, followingLinks: Bool = true) {
    var status = stat()
    guard path.withSystemPath({ followingLinks ? stat($0, &status) : lstat($0, &status) }) == 0 else { return nil }
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isLink = status.st_mode & S_IFMT == S_IFLNK
    size = Int64(status.st_size)
  }
}
