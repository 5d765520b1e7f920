internal import Glibc

/// The file beside an unfinished output that says how much of it counts: a first line that tells what was asked for, and a
/// line for each checkpoint.
final class Journal {
  private static let heading = "touchline-journal 1 "

  let path: String
  private let descriptor: Int32
  /// Those of an earlier run, the last one last.
  let checkpoints: [Checkpoint]

  /// Opens the journal and keeps others from it until the process ends.
  ///
  /// - Parameter request: what was asked for; a journal of something else is not gone on with.
  init(_ path: String, request: Fingerprint, start: Start) throws(BatchError) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw BatchError(.cannotResume, path, "another run is writing this output; wait for it, or name another")
    }
    let text = Journal.contents(of: descriptor)
    let heading = Journal.heading + String(request.value) + "\n"
    if text.isEmpty || !text.contains("\n") || start == .overwrite {
      checkpoints = []
      guard ftruncate(descriptor, 0) == 0 else { throw .unwritable(path) }
      try append(heading)
      return
    }
    guard start == .resume else {
      throw BatchError(
        .cannotResume, path, "an earlier run was interrupted; go on with --resume, or begin anew with --overwrite")
    }
    guard text.hasPrefix(heading) else {
      throw BatchError(
        .cannotResume, path,
        "the interrupted run had other inputs, options, rules or another version; give the same, or --overwrite")
    }
    var whole: [Checkpoint] = []
    var size = heading.utf8.count
    for line in text.dropFirst(heading.count).split(separator: "\n", omittingEmptySubsequences: false) {
      guard let checkpoint = Checkpoint(line: line) else { break }
      whole.append(checkpoint)
      size += line.utf8.count + 1
    }
    checkpoints = whole
    guard ftruncate(descriptor, off_t(size)) == 0 else { throw .unwritable(path) }
  }

  deinit { close(descriptor) }

  func append(_ checkpoint: Checkpoint) throws(BatchError) { try append(checkpoint.line) }

  private func append(_ line: String) throws(BatchError) {
    let bytes = Array(line.utf8)
    guard lseek(descriptor, 0, SEEK_END) >= 0, write(descriptor, bytes, bytes.count) == bytes.count,
      fsync(descriptor) == 0
    else { throw .unwritable(path) }
  }

  private static func contents(of descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece[..<count]
    }
  }
}

/// What to do with what an earlier run left.
package enum Start: Sendable {
  /// Nothing unfinished may be there.
  case anew
  /// Goes on where it was interrupted.
  case resume
  /// Throws it away.
  case overwrite
}
