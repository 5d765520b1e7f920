/// Why the command gives up, in the words that it says so with.
struct Failure: Error, CustomStringConvertible {
  /// Some of several inputs could not be read, a rule's example fails, a figure is under its floor.
  static let found: Int32 = 1
  /// The command was called wrongly, or its only input or its rules cannot be read.
  static let badUsage: Int32 = 2

  var description: String
  var status: Int32

  init(_ description: String, status: Int32 = Failure.badUsage) {
    self.description = description
    self.status = status
  }

  /// `extract: PATH: what is wrong; what to do`
  init(_ path: String, _ what: String, status: Int32 = Failure.badUsage) {
    self.init("extract: \(path): \(what)", status: status)
  }
}
