internal import Records
internal import Rules

/// What the files of folders are, by each one's `contents.txt`, in its order.
struct FolderContents: Sendable {
  /// What a file can be.
  enum Content: String {
    case verbs, ordinary, mononyms, callings, particles, nouns, speech, names, rules, abbreviations, furniture, starters
    case labels, model
    case givenNames = "given-names"
  }

  struct Entry: Sendable {
    var content: Content
    /// What its names are of, where the contents say it.
    var kind: Entity.Kind?
    var file: FolderFile
  }

  private(set) var entries: [Entry] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter own: files of a folder that is not built in.
  init(of folders: [String], adding own: [FolderFile] = []) {
    let files = [String: FolderFile](
      (own + FolderFile.all).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for folder in folders { list(folder, files) }
  }

  private mutating func list(_ folder: String, _ files: [String: FolderFile]) {
    let path = "\(folder)/contents.txt"
    guard let contents = files[path] else {
      return report(path, 1, "a sport is a folder with this file, which says what each of the others is")
    }
    for (number, line) in contents.lines.enumerated() {
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 2, !line.hasPrefix("#") else { continue }
      guard let file = files["\(folder)/\(words[1])"] else {
        report(path, number + 1, "there is no file `\(words[1])` in the folder")
        continue
      }
      guard let content = Content(rawValue: words[0]) else {
        report(path, number + 1, "unknown content `\(words[0])`")
        continue
      }
      entries.append(Entry(content: content, kind: words.count > 2 ? Entity.Kind(rawValue: words[2]) : nil, file: file))
    }
  }

  private mutating func report(_ file: String, _ line: Int, _ message: String) {
    diagnostics.append(Diagnostic(file: file, line: line, column: 1, message: message))
  }
}
