internal import Glibc

/// An output that is a folder of files.
enum OutputFolder {
  static func make(_ path: String) throws(BatchError) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .unwritable(path) }
  }

  /// An earlier output of these files is replaced; a folder of anything else is not.
  static func checkNothingIsLost(_ path: String, of files: [String]) throws(BatchError) {
    if let other = names(in: path).first(where: { !files.contains($0) }) {
      throw BatchError(
        .unwritable, path, "is a folder with something else in it, such as \(other); name one that is not there yet")
    }
  }

  /// Removes an earlier output: the files in it and the folder. Folders in it are not an output's, and are not touched.
  static func remove(_ path: String) throws(BatchError) {
    for name in names(in: path) {
      guard unlink(path + "/" + name) == 0 else { throw .unwritable(path + "/" + name) }
    }
    guard rmdir(path) == 0 else { throw .unwritable(path) }
  }

  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
