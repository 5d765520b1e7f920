import Foundation

/// A folder of its own for one test, and the built command.
package final class Bench: Sendable {
  package let folder: URL

  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The command, beside the bundle or program that runs the tests.
  package static func command() throws -> URL {
    var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appending(path: "extract")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    throw CocoaError(.fileNoSuchFile)
  }

  package func put(_ name: String, _ text: String) throws { try put(name, Data(text.utf8)) }

  package func put(_ name: String, _ bytes: Data) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  package func bytes(_ name: String) -> Data? { try? Data(contentsOf: folder.appending(path: name)) }

  package func text(_ name: String) -> String { bytes(name).map { String(decoding: $0, as: UTF8.self) } ?? "" }

  /// What `ls -A` shows of the folder.
  package func names() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  /// The values of one field of the records of a file.
  package func field(_ name: String, of file: String) throws -> [String] {
    try text(file).split(separator: "\n").map { line in
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return record?[name] as? String ?? "-"
    }
  }

  /// Runs a line of the shell in the folder, where `extract` is the built command.
  @discardableResult
  package func run(_ line: String) throws -> Shell.Outcome {
    try Shell.run("extract() { '\(try Self.command().path)' \"$@\"; }; \(line)", in: folder)
  }

  /// Runs the command and kills it after a while, as a power cut would; true where it had ended before.
  package func runAndKill(_ arguments: [String], after seconds: Double) throws -> Bool {
    let process = Process()
    process.executableURL = try Self.command()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    try process.run()
    let end = Date(timeIntervalSinceNow: seconds)
    while process.isRunning, Date() < end { usleep(1000) }
    guard process.isRunning else { return true }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return false
  }
}
