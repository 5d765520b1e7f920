internal import Records
internal import Rules
internal import Tokenising

/// Reads the small files of folders; what `NameLists` and `KnowledgeBuilder` take in is read by itself.
struct FolderLoader: Sendable {
  private(set) var model = Model()
  private(set) var abbreviations = Abbreviations("")
  private(set) var furniture: [String] = []
  private(set) var labels: [String] = []
  private(set) var starters: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ contents: FolderContents) {
    for entry in contents.entries { take(entry) }
  }

  private mutating func take(_ entry: FolderContents.Entry) {
    let file = entry.file
    switch entry.content {
    case .abbreviations: abbreviations = Abbreviations(file.text)
    case .furniture: furniture += file.entries
    case .starters: starters += file.entries
    case .labels: labels += file.entries
    case .model:
      do { model = try ModelReader.read(file.text, file: file.path) } catch { diagnostics += error.diagnostics }
    case .verbs, .nouns, .speech, .rules, .ordinary, .givenNames, .mononyms, .callings, .particles, .names: break
    }
  }
}

extension KnowledgeBuilder {
  /// Reads the verbs, nouns and rules of folders.
  init(_ contents: FolderContents) {
    self.init()
    for entry in contents.entries { take(entry) }
  }

  private mutating func take(_ entry: FolderContents.Entry) {
    let file = entry.file
    switch entry.content {
    case .verbs: add(verbs: file.bytes, file: file.path)
    case .nouns: add(nouns: file.bytes, file: file.path, kind: entry.kind ?? .person)
    case .speech: add(speech: file.bytes, file: file.path)
    case .rules: add(rules: file.text, file: file.path)
    case .ordinary, .givenNames, .mononyms, .callings, .particles, .names: break
    case .abbreviations, .furniture, .starters, .labels, .model: break
    }
  }
}

extension NameLists {
  /// Reads the lists of names and words of folders.
  init(_ contents: FolderContents) {
    self.init()
    for entry in contents.entries { take(entry) }
  }

  private mutating func take(_ entry: FolderContents.Entry) {
    let file = entry.file
    switch entry.content {
    case .ordinary: add(words: file.bytes, as: .ordinary)
    case .particles: add(words: file.bytes, as: .particle)
    case .givenNames: add(persons: file.bytes, file: file.path, mononyms: false)
    case .mononyms: add(persons: file.bytes, file: file.path, mononyms: true)
    case .callings: add(callings: file.bytes, file: file.path)
    case .names: add(names: file.bytes, file: file.path, kind: entry.kind)
    case .verbs, .nouns, .speech, .rules, .abbreviations, .furniture, .starters, .labels, .model: break
    }
  }
}
