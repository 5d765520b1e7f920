internal import Glibc

/// The files of a folder and of the folders in it, in the order of their names' bytes, whatever the disk's order is.
/// Hidden ones are passed over, and links to folders are not followed, so that no walk is endless.
final class FolderSource: ItemSource {
  private struct Level {
    let path: String
    var names: ArraySlice<String>
  }

  private let root: String
  private let globs: Globs
  private var levels: [Level] = []
  private var problem: BatchError?

  init(_ path: String, _ globs: Globs) {
    root = path
    self.globs = globs
    enter("")
  }

  func next() -> Step? {
    while true {
      if let error = problem {
        problem = nil
        return .article(Item(id: error.path, path: error.path, content: .failure(error)))
      }
      guard let level = levels.last else { return nil }
      guard let name = level.names.first else {
        levels.removeLast()
        continue
      }
      levels[levels.count - 1].names.removeFirst()
      let relative = level.path.isEmpty ? name : level.path + "/" + name
      if let step = step(to: relative) { return step }
    }
  }

  private func step(to relative: String) -> Step? {
    let path = absolute(relative)
    guard let own = FileStatus(path, followingLinks: false), let status = own.isLink ? FileStatus(path) : own else {
      let error = BatchError.unreadable(path)
      return globs.admits(relative) ? .article(Item(id: relative, path: path, content: .failure(error))) : nil
    }
    if status.isFolder {
      if !own.isLink { enter(relative) }
      return nil
    }
    guard globs.admits(relative) else { return nil }
    return .file(Place(path: path, label: relative, prefix: relative + "/", size: status.size))
  }

  private func absolute(_ relative: String) -> String {
    relative.isEmpty ? root : root.hasSuffix("/") ? root + relative : root + "/" + relative
  }

  private func enter(_ relative: String) {
    let path = absolute(relative)
    guard let folder = path.withSystemPath({ opendir($0) }) else {
      problem = .unreadable(path)
      return
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(systemPath: $0.prefix { $0 != 0 }) }
      if !name.hasPrefix(".") { names.append(name) }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    levels.append(Level(path: relative, names: names[...]))
  }
}
