import Foundation

/// Lines of the shell, as users and scripts run them.
package enum Shell {
  package struct Outcome {
    package var status: Int32
    package var output: String
    package var errors: String
  }

  /// Runs a line and waits for its end.
  package static func run(_ line: String, in folder: URL? = nil) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    if let folder { process.currentDirectoryURL = folder }
    // A file holds as much as there is; a second pipe would have to be emptied while the first is read.
    let errors = FileManager.default.temporaryDirectory.appending(path: "errors-\(UUID().uuidString)")
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
}
