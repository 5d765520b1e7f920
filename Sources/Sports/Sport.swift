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
    let contents = FolderContents(of: ["Common", folder], adding: own)
    guard contents.diagnostics.isEmpty else { throw KnowledgeError(contents.diagnostics) }
    // The lists of names take about as long as everything else.
    let (names, (loader, compiled)) = together {
      Sport.names(contents, additions)
    } and: {
      Sport.rules(contents, additions)
    }
    guard loader.diagnostics.isEmpty else { throw KnowledgeError(loader.diagnostics) }
    model = loader.model
    (lexicon, matcher) = try compiled.with(names, noting: requests)
    tokeniser = Tokeniser(
      abbreviations: loader.abbreviations, furniture: loader.furniture, labels: loader.labels,
      starters: loader.starters)
  }

  private static func names(_ contents: FolderContents, _ additions: [Addition]) -> NameLists {
    var names = NameLists(contents)
    for addition in additions where addition.content == .names {
      names.add(names: addition.bytes, file: addition.path, kind: nil, isUsers: true)
    }
    return names
  }

  private static func rules(
    _ contents: FolderContents, _ additions: [Addition]
  ) -> (FolderLoader, CompiledKnowledge) {
    var loader = FolderLoader(contents)
    for addition in additions where addition.content == .rules {
      loader.builder.add(rules: String(decoding: addition.bytes, as: UTF8.self), file: addition.path)
    }
    return (loader, loader.builder.compile(loader.model.declarations))
  }
}
