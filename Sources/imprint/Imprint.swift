import FoundationEssentials
import Sports

/// `swift run imprint`: compiles the built-in folders into the images that a start reads instead of them.
///
/// Run it in the package's folder when a text of theirs has been changed, or how texts are compiled.
@main
struct Imprint {
  static func main() throws {
    for image in FolderImage.allCases {
      let path = "Sources/CFolders/\(image.fileName)"
      let bytes = try image.made(of: "Football")
      try Data(bytes).write(to: URL(filePath: path))
      print("\(path): \(bytes.count) bytes")
    }
  }
}
