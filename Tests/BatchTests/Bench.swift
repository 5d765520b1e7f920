import Foundation
import Testing

/// A folder of its own for one test, and the built command.
final class Bench {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "batch-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The command, beside the bundle or program that runs the tests.
  static func command() throws -> URL {
    var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appending(path: "extract")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    return try #require(nil, "the command is built with the tests")
  }

  func put(_ name: String, _ text: String) throws { try put(name, Data(text.utf8)) }

  func put(_ name: String, _ bytes: Data) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  func bytes(_ name: String) -> Data? { try? Data(contentsOf: folder.appending(path: name)) }

  func text(_ name: String) -> String { bytes(name).map { String(decoding: $0, as: UTF8.self) } ?? "" }

  /// What `ls -A` shows of the folder.
  func names() -> [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }

  /// The values of one field of the records of a file.
  func field(_ name: String, of file: String) throws -> [String] {
    try text(file).split(separator: "\n").map { line in
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return record?[name] as? String ?? "-"
    }
  }

  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs a line of the shell in the folder, where `extract` is the built command.
  @discardableResult
  func run(_ line: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "extract() { '\(try Self.command().path)' \"$@\"; }; \(line)"]
    process.currentDirectoryURL = folder
    let errors = folder.deletingLastPathComponent().appending(path: "batch-errors-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: errors) }
    process.standardError = try FileHandle(forWritingTo: errors)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  /// Runs the command and kills it after a while, as a power cut would; true where it had ended before.
  func runAndKill(_ arguments: [String], after seconds: Double) throws -> Bool {
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
