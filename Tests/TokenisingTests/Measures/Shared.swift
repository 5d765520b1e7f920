import Foundation

/// Files outside the tests.
enum Shared {
  private static let repository: URL = (0..<4).reduce(URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()) {
    url, _ in
    url.deletingLastPathComponent()
  }

  /// A file beside the repository that only its makers have, nil elsewhere.
  static func bytes(_ path: String) -> [UInt8]? {
    try? Array(Data(contentsOf: repository.deletingLastPathComponent().appendingPathComponent("shared/" + path)))
  }

  /// A list of the common folder that the tokeniser is made with.
  static func common(_ name: String) throws -> String {
    try String(contentsOf: repository.appendingPathComponent("Sources/Sports/Folders/Common/" + name), encoding: .utf8)
  }
}
