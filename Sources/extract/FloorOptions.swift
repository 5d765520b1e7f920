import ArgumentParser
import Glibc
import Scoring

/// Holding figures against the floors of a corpus, and moving the floors.
struct FloorOptions: ParsableArguments {
  @Option(name: .customLong("floors"), help: ArgumentHelp("Fail under the figures of this file.", valueName: "file"))
  var file: String?

  @Flag(name: .customLong("raise-floors"), help: "Write risen figures into the file.")
  var raises = false

  @Option(
    name: .customLong("lower-floors"),
    help: ArgumentHelp(
      "Take the figures as they are now, or a corpus that was changed; the reason is kept.", valueName: "reason"))
  var reason: String?

  func validate() throws {
    if file == nil, raises || reason != nil {
      throw ValidationError("--raise-floors and --lower-floors need --floors FILE")
    }
    if let reason, reason.allSatisfy(\.isWhitespace) { throw ValidationError("--lower-floors needs a reason") }
  }

  func apply(to evaluation: Evaluation) throws {
    guard let file else { return }
    let floors = try read(file)
    if let reason { return try WholeFile.write(floors.lowered(to: evaluation, because: reason).json, to: file) }
    if floors.isEmpty, !raises { return Output.complain("\(file): no floors yet; take them with --raise-floors") }
    let complaints = floors.complaints(about: evaluation)
    for complaint in complaints { Output.complain("\(file): error: \(complaint)") }
    if !complaints.isEmpty { throw ExitCode(Failure.found) }
    if raises, let raised = floors.raised(by: evaluation) { try WholeFile.write(raised.json, to: file) }
  }

  /// A file that is not there yet has no floors, where it is to be written.
  private func read(_ file: String) throws -> Floors {
    if access(file, F_OK) != 0, raises || reason != nil { return Floors() }
    let bytes = try Input(file).bytes
    do { return try Floors(json: bytes) } catch {
      throw Failure(file, "no floors; expected corpus, floors and lowered")
    }
  }
}
