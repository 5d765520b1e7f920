internal import CDisk
internal import Glibc

/// A folder with files for each article.
///
/// What is written behind the last checkpoint is written again by the run that goes on, under the same names.
final class FolderSink: Sink {
  let origin: Checkpoint
  private let path: String
  private let descriptor: Int32

  /// - Parameter files: what stands in the folder besides.
  init(_ path: String, _ earlier: [Checkpoint], _ files: [Rendering.File]) throws(BatchError) {
    origin = earlier.last ?? Checkpoint()
    self.path = path
    if earlier.isEmpty, FileStatus(path) != nil { try OutputFolder.remove(path) }
    try OutputFolder.make(path)
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path) }
    for file in files { try write(file) }
  }

  deinit { Glibc.close(descriptor) }

  func write(_ rendering: Rendering, number: Int) throws(BatchError) {
    guard case .files(let files) = rendering else { return }
    for file in files { try write(file) }
  }

  private func write(_ file: Rendering.File) throws(BatchError) {
    let growing = try GrowingFile(path + "/" + file.name, keeping: 0)
    try growing.write(file.bytes)
    try growing.empty()
  }

  /// One call for all files of the disk, as one for each would take longer than to make them.
  func flush(inputs: Int) throws(BatchError) -> [Int] {
    guard syncfs(descriptor) == 0 else { throw .unwritable(path) }
    return []
  }

  func commit(inputs: Int) {}

  func close() {}
}
