import Imaging
import Rules
import Testing

@testable import Sports

/// The images that are built in against the folders that they were made of.
@Suite struct FolderImageTests {
  @Test(arguments: FolderImage.allCases) func isNotStale(_ image: FolderImage) throws {
    #expect(
      try image.made(of: "Football") == Array(image.bytes),
      "a text was changed, or how texts are compiled: `swift run imprint` writes \(image.fileName) anew")
  }

  @Test func holdsAllThatItWasMadeOf() throws {
    let contents = try Sport.contents(of: "Football", [])
    let names = FolderImage.names.read(NameLists.self, of: contents).map { FolderImageTests.isEnd(of: .names, $0) }
    let rules = FolderImage.rules.read(CompiledKnowledge.self, of: contents).map {
      FolderImageTests.isEnd(of: .rules, $0)
    }
    #expect(names == true && rules == true)
  }

  /// Whether what was read is written again as the image has it, behind its head of two numbers.
  static func isEnd(of image: FolderImage, _ half: some Imaged) -> Bool {
    var writer = ImageWriter()
    half.write(to: &writer)
    return Array(image.bytes.dropFirst(16)) == writer.bytes
  }

  @Test func countsOnlyForItsTexts() throws {
    var own = FolderFile.all.filter { $0.path.hasPrefix("Football/") }
    let same = FolderContents(of: ["Common", "Football"], adding: own)
    func isRead(_ image: FolderImage, of contents: FolderContents) -> Bool {
      switch image {
      case .names: image.read(NameLists.self, of: contents) != nil
      case .rules: image.read(CompiledKnowledge.self, of: contents) != nil
      }
    }
    #expect(isRead(.rules, of: same))
    let place = try #require(own.firstIndex { $0.path == "Football/times.rules" })
    own[place] = FolderFile(path: own[place].path, bytes: own[place].bytes + [UInt8(ascii: "\n")])
    let changed = FolderContents(of: ["Common", "Football"], adding: own)
    #expect(!isRead(.rules, of: changed))
    #expect(isRead(.names, of: changed))
  }

  @Test func digestsTellTextsApart() {
    func digest(_ texts: [String]) -> UInt64 { texts.reduce(into: Digest()) { $0.add($1) }.value }
    let texts = [
      ["a"], ["b"], ["a", ""], ["ab"], ["a", "b"], ["b", "a"], ["12345678"], ["12345678", "9"], ["123456789"],
    ]
    #expect(Set(texts.map(digest)).count == texts.count)
    #expect(digest(["a", "b"]) == digest(["a", "b"]))
  }
}
