import FoundationEssentials
import Glibc

/// One annotated article: what is to be read, the text that the annotation counts in, and the annotation.
package struct Fixture: Sendable {
  package let name: String
  /// The folders between the corpus and the article's own; empty where there are none.
  package let part: String
  package let annotation: String
  /// The article or page as a user would hand it over.
  package let input: String
  let text: ScalarText
  let gold: Gold
}

/// The annotated articles of a folder, in order of their paths.
///
/// A fixture is a folder `NAME` with `gold.json` and `article.txt`, or `article.html` with its `body.txt`; or it is a file
/// `NAME.txt` with `NAME.gold.json` beside it. Folders are looked through to the bottom; those that hold fixtures are the
/// corpus's parts, which are reported apart.
package struct Corpus: Sendable {
  package private(set) var fixtures: [Fixture] = []
  /// Names the corpus as it is: any change to any file that takes part changes it.
  package private(set) var digest = CorpusDigest()

  package struct Problem: Error, CustomStringConvertible {
    package var description: String
  }

  /// - Parameter read: the bytes of a file, or an error that says why there are none.
  package init(folder: String, read: (String) throws -> [UInt8]) throws {
    let files = Self.files(below: folder)
    let known = Set(files)
    var names: Set<String> = []
    for path in files where path.hasSuffix("/gold.json") || path.hasSuffix(".gold.json") {
      let (name, texts, pages) = Self.parts(of: path)
      guard let text = texts.first(where: known.contains) else {
        throw Problem(description: "\(path): no text beside it; expected \(texts.joined(separator: " or "))")
      }
      guard names.insert(name).inserted else { throw Problem(description: "\(path): a second annotation of \(name)") }
      let input = pages.first(where: known.contains) ?? text
      let goldBytes = try read(path)
      for file in Set([path, text, input]).sorted() {
        digest.add(path: String(file.dropFirst(folder.count)), bytes: file == path ? goldBytes : try read(file))
      }
      do {
        fixtures.append(
          Fixture(
            name: name, part: Self.part(of: path, below: folder), annotation: path, input: input,
            text: ScalarText(Self.plain(try read(text))),
            gold: try JSONDecoder().decode(Gold.self, from: Data(goldBytes))))
      } catch let error as DecodingError {
        throw Problem(description: "\(path): not an annotation: \(error)")
      }
    }
    guard !fixtures.isEmpty else {
      throw Problem(description: "\(folder): no annotated articles; expected NAME.gold.json or NAME/gold.json")
    }
  }

  /// Which of the sport's measures this corpus allows.
  package func measures(scoring: String?, entityFields: Set<String>) -> Measures {
    Measures(scoring: scoring, entityFields: entityFields, annotatedBy: fixtures.map(\.gold))
  }
}

extension Corpus {
  private static func part(of path: String, below folder: String) -> String {
    let folders = path.dropFirst(folder.count).split(separator: "/").dropLast()
    return folders.dropLast(path.hasSuffix("/gold.json") ? 1 : 0).joined(separator: "/")
  }

  private static func parts(of path: String) -> (name: String, texts: [String], pages: [String]) {
    if path.hasSuffix("/gold.json") {
      let folder = String(path.dropLast("/gold.json".count))
      let name = folder.split(separator: "/").last.map(String.init) ?? folder
      return (
        name, [folder + "/body.txt", folder + "/article.txt"], [folder + "/article.html", folder + "/article.txt"]
      )
    }
    let stem = String(path.dropLast(".gold.json".count))
    return (stem.split(separator: "/").last.map(String.init) ?? stem, [stem + ".txt"], [stem + ".html"])
  }

  /// Line breaks of any kind as one, as text files are read by the reference scorer.
  private static func plain(_ bytes: [UInt8]) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\r") {
        if place + 1 == bytes.count || bytes[place + 1] != UInt8(ascii: "\n") { plain.append(UInt8(ascii: "\n")) }
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func files(below folder: String) -> [String] {
    guard let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var entries: [(path: String, isFolder: Bool)] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      entries.append((path, status.st_mode & S_IFMT == S_IFDIR))
    }
    return entries.sorted { $0.path < $1.path }.flatMap { $0.isFolder ? files(below: $0.path) : [$0.path] }
  }
}
