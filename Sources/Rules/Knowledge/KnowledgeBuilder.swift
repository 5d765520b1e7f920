/// Takes in rule files and lists one by one and compiles them into what the stages use.
///
/// Words are numbered as they come. Rules are compiled last, when all lists are known; verbs must come before what is
/// inflected by them: nouns and verbs of speech.
package struct KnowledgeBuilder {
  var wordbook = Wordbook()
  var names = NameIndex()
  var nouns = NameIndex(expecting: 2_000)
  var demonyms = NameIndex(expecting: 2_000)
  var speech = NameIndex(expecting: 2_000)
  var traits: [Lexicon.Traits] = []
  var rules: [RuleSource] = []
  var lists: [ListSource] = []
  var phrases: [PhraseSource] = []
  var diagnostics: [Diagnostic] = []

  package init() {}

  /// Compiles it all, or throws everything that is wrong. `requests` notes which lists are asked for afterwards.
  package consuming func build(
    _ declarations: Declarations, noting requests: ListRequests? = nil
  ) throws(KnowledgeError) -> (Lexicon, Matcher) {
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
    diagnostics += end.diagnostics
    guard diagnostics.isEmpty else { throw KnowledgeError(diagnostics) }
    let sources = RuleFile(phrases: phrases, lists: lists)
    let vocabulary = end.sets.wordbook.vocabulary.build()
    let lexicon = Lexicon(
      vocabulary: vocabulary, verbs: end.sets.wordbook.verbs, names: names, nouns: nouns, demonyms: demonyms,
      speech: speech, traits: traits, lists: named, requests: requests)
    return (lexicon, Matcher(rules: compiled, sets: end.sets.sets, words: vocabulary.count, sources: sources))
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
