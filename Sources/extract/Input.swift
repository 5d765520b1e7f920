import Glibc
import Touchline

/// A file, or standard input, that has been read whole.
struct Input {
  let path: String
  let bytes: [UInt8]

  /// Reads the file; `-` is standard input.
  init(_ path: String) throws(Failure) {
    self.path = path
    let isStandardInput = path == "-"
    let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Input.failure(path, errno) }
    defer { if !isStandardInput { close(descriptor) } }
    bytes = try Input.all(of: descriptor, path)
  }

  /// The file's size is where to begin, not what to trust: a pipe says 0, and a file can grow.
  private static func all(of descriptor: Int32, _ path: String) throws(Failure) -> [UInt8] {
    var status = stat()
    let expected = fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    var bytes: [UInt8] = []
    var chunk = max(expected + 1, 1 << 16)
    while true {
      var problem: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        var got = read(descriptor, buffer.baseAddress, chunk)
        while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress, chunk) }
        if got < 0 { problem = errno }
        count = max(0, got)
      }
      guard problem == 0 else { throw failure(path, problem) }
      if piece.isEmpty { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      chunk = 1 << 16
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    switch code {
    case ENOENT, ENOTDIR: Failure(path, "no such file; check the path")
    case EISDIR: Failure(path, "is a folder; name the files in it, such as \(path)/*.txt")
    case EACCES: Failure(path, "no permission to read it; ask its owner, or change its mode")
    default: Failure(path, "cannot be read: \(String(cString: strerror(code))); check the file and its disk")
    }
  }
}

extension Extractor {
  func record(of input: Input) throws(Failure) -> Record {
    var record = try input.result { try self.record(of: $0, path: $1) }
    record.id = input.path
    return record
  }

  func article(of input: Input) throws(Failure) -> Article { try input.result { try self.article(of: $0, path: $1) } }

  func explained(_ input: Input) throws(Failure) -> Explained {
    var explained = try input.result { try self.explained($0, path: $1) }
    explained.record.id = input.path
    return explained
  }

  func whyNot(_ words: String, in input: Input) throws(Failure) -> [Remark] {
    try input.result { try self.whyNot(words, in: $0, path: $1) }
  }

  func trace(of input: Input) throws(Failure) -> String { try input.result { try self.trace(of: $0, path: $1) } }

  func tokens(of input: Input) throws(Failure) -> TokenisedText {
    try input.result { try self.tokens(of: $0, path: $1) }
  }
}

extension Reader {
  func article(of input: Input) throws(Failure) -> Article { try input.result { try self.read($0, path: $1) } }
}

extension Input {
  /// Reads with a failure that names the input where there is no article in it.
  fileprivate func result<Result>(of reading: ([UInt8], String?) throws -> Result) throws(Failure) -> Result {
    do {
      return try reading(bytes, path == "-" ? nil : path)
    } catch let error as ReadingError {
      throw Failure(path, error.message)
    } catch {
      throw Failure(path, "\(error)")
    }
  }
}
