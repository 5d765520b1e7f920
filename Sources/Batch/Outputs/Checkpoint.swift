/// How far a batch has come, as its journal has it.
struct Checkpoint: Hashable, Sendable {
  /// Articles taken in, failed ones too.
  var inputs = 0
  var records = 0
  var failed = 0
  /// The names of the articles taken in, so that a resumed run knows them again.
  var seen = Fingerprint()
  /// The size of the file of errors.
  var errorBytes = 0
  /// The sizes of the output's files.
  var sizes: [Int] = []
  /// Everything is written; only names are left to be changed.
  var isComplete = false

  init() {}
}

extension Checkpoint {
  /// A line that vouches for itself: a power cut can leave half of it, or bytes that never were in it.
  var line: String {
    let body =
      "\(isComplete ? "complete" : "at")\t\(inputs)\t\(records)\t\(failed)\t\(seen.value)\t\(errorBytes)\t"
      + sizes.map(String.init).joined(separator: ",")
    return "\(body)\t\(Fingerprint(of: [body]).value)\n"
  }

  /// nil where the line is not whole.
  init?(line: some StringProtocol) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count == 8, UInt64(parts[7]) == Fingerprint(of: [parts[..<7].joined(separator: "\t")]).value,
      let inputs = Int(parts[1]), let records = Int(parts[2]), let failed = Int(parts[3]), let seen = UInt64(parts[4]),
      let errorBytes = Int(parts[5])
    else { return nil }
    self.inputs = inputs
    self.records = records
    self.failed = failed
    self.seen = Fingerprint(seen)
    self.errorBytes = errorBytes
    sizes = parts[6].split(separator: ",").compactMap { Int($0) }
    isComplete = parts[0] == "complete"
  }
}
