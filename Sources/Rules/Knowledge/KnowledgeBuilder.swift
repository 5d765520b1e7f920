package import Imaging

/// Takes in verbs, nouns and rules file by file and compiles them into what the stages use, together with lists of names.
///
/// Rules are compiled last, when all lists are known; verbs must come before what is inflected by them: nouns and verbs of
/// speech.
package struct KnowledgeBuilder: Sendable {
  var wordbook = Wordbook()
  var nouns = NameIndex(expecting: 2_000)
  var speech = NameIndex(expecting: 2_000)
  var rules: [RuleSource] = []
  var lists: [ListSource] = []
  var phrases: [PhraseSource] = []
  var diagnostics: [Diagnostic] = []

  package init() {}

  /// Compiles it all.
  package consuming func compile(_ declarations: Declarations) -> CompiledKnowledge {
    let known = listsByName()
    refuseRulesOfOneName()
    var sets = SetMaker(wordbook, lists: known)
    var named: [String: WordSet] = [:]
    for name in sets.listNames { named[name] = sets.list(name) }
    var compiler = RuleCompiler(declarations: declarations, sets: sets)
    for phrase in phrases { compiler.add(phrase) }
    var compiled: [Rule] = []
    for source in rules {
      if let rule = compiler.compile(source) { compiled.append(rule) }
    }
    let end = compiler.finish()
    let matcher = Matcher(
      rules: compiled, sets: end.sets.sets, sources: RuleFile(phrases: phrases, lists: lists))
    return CompiledKnowledge(
      verbs: end.sets.wordbook.verbs, nouns: nouns, speech: speech, lists: named, matcher: matcher,
      diagnostics: diagnostics + end.diagnostics)
  }

  private mutating func listsByName() -> [String: ListSource] {
    var known: [String: ListSource] = [:]
    for list in lists {
      if let other = known[list.name] { refuse("list '\(list.name)'", list.file, list.line, other.file, other.line) }
      known[list.name] = list
    }
    return known
  }

  private mutating func refuseRulesOfOneName() {
    var known: [String: RuleSource] = [:]
    for rule in rules {
      if let other = known[rule.name] { refuse("rule '\(rule.name)'", rule.file, rule.line, other.file, other.line) }
      known[rule.name] = rule
    }
  }

  private mutating func refuse(_ what: String, _ file: String, _ line: Int, _ otherFile: String, _ otherLine: Int) {
    let message = "\(what) stands in \(otherFile):\(otherLine) already"
    diagnostics.append(Diagnostic(file: file, line: line, column: 6, message: message))
  }
}

/// Verbs, nouns and rules, compiled, with what is wrong in them.
package struct CompiledKnowledge: Sendable {
  fileprivate var verbs: Verbs
  fileprivate var nouns: NameIndex
  fileprivate var speech: NameIndex
  fileprivate var lists: [String: WordSet]
  fileprivate var matcher: Matcher
  fileprivate var diagnostics: [Diagnostic]

  /// All knowledge in one, or everything that is wrong. `requests` notes which lists are asked for afterwards.
  package func with(
    _ names: NameLists, noting requests: ListRequests? = nil
  ) throws(KnowledgeError) -> (Lexicon, Matcher) {
    let diagnostics = names.diagnostics + diagnostics
    guard diagnostics.isEmpty else { throw KnowledgeError(diagnostics) }
    let lexicon = Lexicon(
      verbs: verbs, names: names.names, nouns: nouns, demonyms: names.demonyms,
      callings: names.callings, speech: speech, traits: names.traits, lists: lists, requests: requests)
    return (lexicon, matcher)
  }
}

/// Only knowledge in which nothing is wrong is kept in an image.
extension CompiledKnowledge: Imaged {
  package init(from image: inout ImageReader) {
    verbs = .init(from: &image)
    nouns = .init(from: &image)
    speech = .init(from: &image)
    lists = .init(from: &image)
    matcher = .init(from: &image)
    diagnostics = []
  }
  package func write(to image: inout ImageWriter) {
    verbs.write(to: &image)
    nouns.write(to: &image)
    speech.write(to: &image)
    lists.write(to: &image)
    matcher.write(to: &image)
  }
}
