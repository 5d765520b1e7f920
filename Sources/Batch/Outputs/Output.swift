internal import Glibc
internal import Writing

/// An output in the making: its records, its errors, and the journal that vouches for both.
final class Output {
  private(set) var checkpoint: Checkpoint
  private let paths: OutputPaths
  private let sink: any Sink
  private let errors: GrowingFile
  private let journal: Journal
  private var progress: Progress?

  init(_ paths: OutputPaths, _ journal: Journal, _ sink: any Sink, _ progress: Progress?) throws(BatchError) {
    self.paths = paths
    self.sink = sink
    checkpoint = sink.origin
    self.progress = progress
    self.journal = journal
    errors = try GrowingFile(paths.partialErrors, keeping: sink.origin.errorBytes)
    self.progress?.start(at: sink.origin)
  }

  func take(_ item: Item, _ outcome: Outcome) throws(BatchError) {
    checkpoint.seen.add(item.id)
    switch outcome {
    case .rendered(let rendering):
      try sink.write(rendering, number: checkpoint.records)
      checkpoint.records += 1
    case .failed(let error):
      try errors.write(error.line)
      checkpoint.failed += 1
    }
    checkpoint.inputs += 1
    if checkpoint.inputs % Outlet.stride == 0 { try settle() }
    progress?.show(checkpoint, position: item.position)
  }

  private func settle() throws(BatchError) {
    try errors.flush()
    checkpoint.errorBytes = errors.size
    checkpoint.sizes = try sink.flush(inputs: checkpoint.inputs)
    try journal.append(checkpoint)
    try sink.commit(inputs: checkpoint.inputs)
  }

  /// Ends the output and gives it its name. Each step can be repeated, so that a run that was interrupted between two of
  /// them is finished by the next.
  func finish() throws(BatchError) -> Checkpoint {
    try sink.close()
    checkpoint.isComplete = true
    try settle()
    progress?.end(checkpoint)
    try Output.name(paths, checkpoint)
    return checkpoint
  }

  /// Puts the files of a complete output where they belong.
  static func name(_ paths: OutputPaths, _ checkpoint: Checkpoint) throws(BatchError) {
    if checkpoint.errorBytes > 0 {
      try rename(paths.partialErrors, paths.errors)
    } else {
      unlink(paths.partialErrors)
      unlink(paths.errors)
    }
    try rename(paths.partial, paths.final)
    unlink(paths.journal)
  }

  private static func rename(_ old: String, _ new: String) throws(BatchError) {
    guard FileStatus(old) != nil else { return }
    if FileStatus(new)?.isFolder == true, FileStatus(old)?.isFolder == true { try OutputFolder.remove(new) }
    guard Glibc.rename(old, new) == 0 else { throw .unwritable(new) }
  }
}

extension BatchError {
  /// As `OUT.errors.jsonl` has it.
  var line: [UInt8] {
    var json = JSONText(.compact)
    json.object {
      $0.key("path")
      $0.string(path)
      $0.key("code")
      $0.string(code.slug)
      $0.key("message")
      $0.string(message)
    }
    json.newLine()
    return json.utf8
  }
}
