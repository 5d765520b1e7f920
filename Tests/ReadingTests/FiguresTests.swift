import FoundationEssentials
import Testing

@testable import Reading

/// The figures on the saved pages that lie beside the repository, where they do; without them nothing is tested.
@Suite("Figures on saved pages")
struct FiguresTests {
  private static let pages = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../shared/html"
  )
  .standardizedFileURL

  private static func shingles(_ text: String) -> [[Substring]: Int] {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    guard words.count >= 4 else { return words.isEmpty ? [:] : [words: 1] }
    return (0...(words.count - 4)).reduce(into: [:]) { $0[Array(words[$1..<($1 + 4)]), default: 0] += 1 }
  }

  @Test("bodies reach F1 0.95")
  func bodies() throws {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: Self.pages.path))?.filter { $0.hasSuffix(".body.txt") }
      ?? []
    var (right, wrong, missed) = (0.0, 0.0, 0.0)
    for name in names {
      let expected = Self.shingles(try String(contentsOf: Self.pages.appending(path: name), encoding: .utf8))
      let page = try Data(contentsOf: Self.pages.appending(path: name.dropLast(9) + ".html"))
      let found = Self.shingles(
        (try? Reader().read([UInt8](page))).map { String(decoding: $0.utf8, as: UTF8.self) } ?? "")
      let both = found.reduce(0) { $0 + min($1.value, expected[$1.key] ?? 0) }
      let (extra, lost) = (found.values.reduce(0, +) - both, expected.values.reduce(0, +) - both)
      let total = Double(max(1, both + extra + lost))
      right += Double(both) / total
      wrong += Double(extra) / total
      missed += Double(lost) / total
    }
    #expect(names.isEmpty || 2 * right / (2 * right + wrong + missed) >= 0.95)
  }
}
