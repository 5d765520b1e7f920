/// One file or a folder of them, each growing at its end.
final class FileSink: Sink {
  let origin: Checkpoint
  private let files: [GrowingFile]
  private let frame: Frame

  /// What stands around the records of a file.
  struct Frame {
    var opening: [UInt8] = []
    var separator: [UInt8] = []
    var closing: [UInt8] = []
  }

  /// - Parameter headings: what each file begins with.
  init(_ paths: [String], _ earlier: [Checkpoint], headings: [[UInt8]] = [], frame: Frame = Frame()) throws(BatchError)
  {
    origin = earlier.last ?? Checkpoint()
    self.frame = frame
    var files: [GrowingFile] = []
    for (number, path) in paths.enumerated() {
      let size = origin.sizes.indices.contains(number) ? origin.sizes[number] : 0
      let file = try GrowingFile(path, keeping: size)
      if size == 0, headings.indices.contains(number) { try file.write(headings[number]) }
      files.append(file)
    }
    self.files = files
  }

  func write(_ rendering: Rendering, number: Int) throws(BatchError) {
    guard case .pieces(let pieces) = rendering else { return }
    for (file, piece) in zip(files, pieces) {
      let before = number == 0 ? frame.opening : frame.separator
      if !before.isEmpty { try file.write(before) }
      try file.write(piece)
    }
  }

  func flush(inputs: Int) throws(BatchError) -> [Int] {
    for file in files { try file.flush() }
    return files.map(\.size)
  }

  func commit(inputs: Int) {}

  func close() throws(BatchError) {
    for file in files where !frame.closing.isEmpty {
      if file.size == 0 { try file.write(frame.opening) }
      try file.write(frame.closing)
    }
  }
}
