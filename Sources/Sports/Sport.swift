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
    let contents = try Sport.contents(of: folder, own)
    let loader = FolderLoader(contents)
    guard loader.diagnostics.isEmpty else { throw KnowledgeError(loader.diagnostics) }
    let (names, rules) = Sport.halves(contents, additions, loader.model)
    model = loader.model
    (lexicon, matcher) = try rules.with(names, noting: requests)
    tokeniser = Tokeniser(
      abbreviations: loader.abbreviations, furniture: loader.furniture, labels: loader.labels,
      starters: loader.starters)
  }

  static func contents(of folder: String, _ own: [FolderFile]) throws(KnowledgeError) -> FolderContents {
    let contents = FolderContents(of: ["Common", folder], adding: own)
    guard contents.diagnostics.isEmpty else { throw KnowledgeError(contents.diagnostics) }
    return contents
  }

  /// Each half from its image where that has all of it, else from the texts.
  private static func halves(
    _ contents: FolderContents, _ additions: [Addition], _ model: Model
  ) -> (NameLists, CompiledKnowledge) {
    let added = Set(additions.map(\.content))
    let names = added.contains(.names) ? nil : FolderImage.names.read(NameLists.self, of: contents)
    let rules = added.contains(.rules) ? nil : FolderImage.rules.read(CompiledKnowledge.self, of: contents)
    if let names, let rules { return (names, rules) }
    // The lists of names take about as long as everything else.
    return together {
      names ?? Sport.names(contents, additions)
    } and: {
      rules ?? Sport.rules(contents, additions, model)
    }
  }

  static func names(_ contents: FolderContents, _ additions: [Addition]) -> NameLists {
    var names = NameLists(contents)
    for addition in additions where addition.content == .names {
      names.add(names: addition.bytes, file: addition.path, kind: nil, isUsers: true)
    }
    return names
  }

  static func rules(_ contents: FolderContents, _ additions: [Addition], _ model: Model) -> CompiledKnowledge {
    var builder = KnowledgeBuilder(contents)
    for addition in additions where addition.content == .rules {
      builder.add(rules: String(decoding: addition.bytes, as: UTF8.self), file: addition.path)
    }
    return builder.compile(model.declarations)
  }
}
