import Foundation
import Rules
import Testing

@testable import Sports

/// The folders as they are built in against the folders as they lie beside the sources.
@Suite struct FolderTests {
  static let folders = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Sports/Folders")

  /// Path to bytes of every file, `Football/goals.rules`.
  static func listing() throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for folder in try FileManager.default.contentsOfDirectory(atPath: folders.path) {
      for file in try FileManager.default.contentsOfDirectory(atPath: folders.appending(path: folder).path) {
        found["\(folder)/\(file)"] = Array(try Data(contentsOf: folders.appending(path: "\(folder)/\(file)")))
      }
    }
    return found
  }

  @Test func everyFileIsBuiltIn() throws {
    let listed = try FolderTests.listing()
    let built = FolderFile.all
    #expect(built.map(\.path).sorted() == listed.keys.sorted())
    for file in built { #expect(file.bytes == listed[file.path], "\(file.path) is not as it was built in") }
  }

  /// A file that no `contents.txt` names is never read.
  @Test func everyFileIsNamedInItsContents() throws {
    let listed = try FolderTests.listing()
    for (folder, paths) in Dictionary(grouping: listed.keys, by: { String($0.prefix { $0 != "/" }) }) {
      let contents = String(decoding: listed["\(folder)/contents.txt"] ?? [], as: UTF8.self)
      let named = contents.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap {
        $0.split(separator: " ").dropFirst().first
      }
      #expect(Set(paths) == Set(named.map { "\(folder)/\($0)" } + ["\(folder)/contents.txt"]), "contents of \(folder)")
    }
  }

  @Test func everyRuleFileReads() throws {
    for (path, bytes) in try FolderTests.listing() where path.hasSuffix(".rules") {
      #expect(throws: Never.self) { try RuleReader.read(String(decoding: bytes, as: UTF8.self), file: path) }
    }
  }

  /// Ordinary words are taken as they stand, so that they must be folded.
  @Test func ordinaryWordsAreSmallLetters() throws {
    for line in try FolderTests.listing()["Common/ordinary-words.txt"]?.split(separator: UInt8(ascii: "\n")) ?? []
    where line.first != UInt8(ascii: "#") {
      #expect(
        line.allSatisfy { !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) && $0 > UInt8(ascii: " ") },
        "\(String(decoding: line, as: UTF8.self))")
    }
  }

  @Test func footballLoads() throws {
    let sport = try Sport()
    #expect(sport.model.sport == "football")
    #expect(sport.matcher.allRules.count > 50)
    #expect(
      sport.matcher.allRules.allSatisfy {
        $0.examples.contains { $0.expected } && $0.examples.contains { !$0.expected }
      })
  }

  @Test func anUnknownFolderIsRefused() {
    let error = #expect(throws: KnowledgeError.self) { try Sport(folder: "Curling") }
    #expect(error?.diagnostics.contains { $0.file == "Curling/contents.txt" } == true)
  }

  @Test func additionsAreReadAndRefused() throws {
    let rules = "rule mine\n  gives time\n  match n:#nthminute sharp\n  set minute = n\n  yes a\n  no b\n"
    let sport = try Sport(adding: [.init(.rules, path: "mine.rules", bytes: Array(rules.utf8))])
    #expect(sport.matcher.allRules.last?.name == "mine")
    let bad = Sport.Addition(.rules, path: "mine.rules", bytes: Array(rules.replacing("n:#nth", with: "n:#nht").utf8))
    let error = #expect(throws: KnowledgeError.self) { try Sport(adding: [bad]) }
    #expect(
      error?.description == "mine.rules:3:12: error: unknown kind of token 'nhtminute'; did you mean 'nthminute'?")
  }
}
