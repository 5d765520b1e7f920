internal import CFolders
internal import Records
package import Rules
package import Tokenising

/// Everything that is known of one sport and of the language, compiled: one immutable value for all stages.
package struct Sport: Sendable {
  package let model: Model
  package let lexicon: Lexicon
  package let matcher: Matcher
  package let tokeniser: Tokeniser

  /// A file of rules or names that a user adds.
  package struct Addition: Sendable {
    package enum Content: Sendable { case rules, names }
    package var content: Content
    package var path: String
    package var bytes: [UInt8]

    package init(_ content: Content, path: String, bytes: [UInt8]) {
      self.content = content
      self.path = path
      self.bytes = bytes
    }
  }

  /// Loads the folders built into the program, `Common` and the sport's own, and then what users add.
  ///
  /// - Parameters:
  ///   - own: the files of the sport's folder where that is not built in.
  ///   - requests: notes which lists are asked for.
  package init(
    folder: String = "Football", of own: [FolderFile] = [], adding additions: [Addition] = [],
    noting requests: ListRequests? = nil
  ) throws(KnowledgeError) {
    var loader = FolderLoader(adding: own)
    for folder in ["Common", folder] { loader.load(folder) }
    for addition in additions {
      switch addition.content {
      case .rules: loader.builder.add(rules: String(decoding: addition.bytes, as: UTF8.self), file: addition.path)
      case .names: loader.builder.add(names: addition.bytes, file: addition.path, kind: nil, isUsers: true)
      }
    }
    guard loader.diagnostics.isEmpty else { throw KnowledgeError(loader.diagnostics) }
    model = loader.model
    (lexicon, matcher) = try loader.builder.build(loader.model.declarations, noting: requests)
    tokeniser = Tokeniser(
      vocabulary: lexicon.vocabulary, abbreviations: loader.abbreviations, furniture: loader.furniture,
      labels: loader.labels, starters: loader.starters)
  }
}

/// A file of a sport's folder, by its path from where the folder stands.
package struct FolderFile: Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Those that are built into the program.
  package static var all: [FolderFile] {
    (0..<cfolders_count()).map { place in
      let file = cfolders_file_at(place)
      return FolderFile(
        path: String(cString: file.path), bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
    }
  }
}
