internal import Records
internal import Rules
internal import Tokenising

/// Reads a folder by its `contents.txt`, which says of each file what it is.
struct FolderLoader {
  var builder = KnowledgeBuilder()
  var model = Model()
  var abbreviations = Abbreviations("")
  var furniture: [String] = []
  var labels: [String] = []
  var starters: [String] = []
  var diagnostics: [Diagnostic] = []
  private let files: [String: [UInt8]]

  /// - Parameter own: files of a folder that is not built in.
  init(adding own: [FolderFile] = []) {
    files = .init((own + FolderFile.all).map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func load(_ folder: String) {
    let path = "\(folder)/contents.txt"
    guard let contents = files[path] else {
      let message = "a sport is a folder with this file, which says what each of the others is"
      return diagnostics.append(Diagnostic(file: path, line: 1, column: 1, message: message))
    }
    for (number, line) in FolderLoader.lines(contents, comments: false).enumerated() {
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 2, !line.hasPrefix("#") else { continue }
      let file = "\(folder)/\(words[1])"
      guard let bytes = files[file] else {
        diagnostics.append(
          Diagnostic(file: path, line: number + 1, column: 1, message: "there is no file `\(words[1])` in the folder"))
        continue
      }
      if !take(words, file, bytes) {
        diagnostics.append(
          Diagnostic(file: path, line: number + 1, column: 1, message: "unknown content `\(words[0])`"))
      }
    }
  }

  private mutating func take(_ words: [String], _ file: String, _ bytes: [UInt8]) -> Bool {
    let kind = words.count > 2 ? Entity.Kind(rawValue: words[2]) : nil
    switch words[0] {
    case "verbs": builder.add(verbs: bytes, file: file)
    case "ordinary": builder.add(words: bytes, as: .ordinary)
    case "given-names": builder.add(persons: bytes, file: file, mononyms: false)
    case "mononyms": builder.add(persons: bytes, file: file, mononyms: true)
    case "particles": builder.add(words: bytes, as: .particle)
    case "nouns": builder.add(nouns: bytes, file: file, kind: kind ?? .person)
    case "speech": builder.add(speech: bytes, file: file)
    case "names": builder.add(names: bytes, file: file, kind: kind)
    case "rules": builder.add(rules: String(decoding: bytes, as: UTF8.self), file: file)
    case "abbreviations": abbreviations = Abbreviations(String(decoding: bytes, as: UTF8.self))
    case "furniture": furniture += FolderLoader.lines(bytes, comments: true)
    case "starters": starters += FolderLoader.lines(bytes, comments: true)
    case "labels": labels += FolderLoader.lines(bytes, comments: true)
    case "model":
      do { model = try ModelReader.read(String(decoding: bytes, as: UTF8.self), file: file) } catch {
        diagnostics += error.diagnostics
      }
    default: return false
    }
    return true
  }

  private static func lines(_ bytes: [UInt8], comments skipped: Bool) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: skipped)
      .map { String(decoding: $0, as: UTF8.self) }.filter { !skipped || !$0.hasPrefix("#") }
  }
}
