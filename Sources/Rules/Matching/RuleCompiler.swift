/// Checks rules against what is declared and turns their patterns into programs.
struct RuleCompiler {
  private let declarations: Declarations
  private let knownLists: Set<String>
  private var sets: SetMaker
  private var phrases = PhraseBook()
  private var diagnostics: [Diagnostic] = []

  init(declarations: Declarations, sets: consuming SetMaker) {
    self.declarations = declarations
    knownLists = Set(sets.listNames)
    self.sets = sets
  }

  /// Ends the compiling: the sets that the programs use, and what was wrong.
  consuming func finish() -> (sets: SetMaker, diagnostics: [Diagnostic]) { (sets, diagnostics) }

  /// Takes in a phrase for the rules and phrases that come behind it.
  mutating func add(_ phrase: PhraseSource) {
    if knownLists.contains(phrase.name) || phrases.contains(phrase.name) {
      let message = "a list or phrase '\(phrase.name)' is there already"
      diagnostics.append(Diagnostic(file: phrase.file, line: phrase.line, column: 8, message: message))
    }
    let options = phrase.patterns.compactMap { parsed($0, phrase.file, labels: nil) }
    if options.count == phrase.patterns.count { phrases.add(phrase.name, options) }
  }

  mutating func compile(_ source: RuleSource) -> Rule? {
    let before = diagnostics.count
    let declared = declarations.kinds[source.gives.text]
    if declared == nil {
      report(source.file, source.gives, unknown("kind of result", source.gives.text, declarations.kinds.keys))
    }
    var programs: [Program] = []
    for pattern in source.patterns {
      if let program = program(pattern.at, pattern.view, source, labels: declared?.labels) { programs.append(program) }
    }
    var unless: [Program] = []
    for line in source.unless {
      if let program = program(line, .sentence, source, labels: []) { unless.append(program) }
    }
    let needs = needs(source)
    for setting in source.settings { check(setting, source, declared) }
    if diagnostics.count == before { checkExamples(source, programs) }
    guard diagnostics.count == before else { return nil }
    let gives = source.gives.text.split(separator: " ", maxSplits: 1).map(String.init)
    return Rule(
      name: source.name, file: source.file, line: source.line, kind: gives[0],
      subject: gives.count > 1 ? gives[1] : nil,
      parts: .init(
        programs: programs, unless: unless, lines: source.patterns.map(\.at), unlessLines: source.unless,
        examples: source.examples),
      settings: source.settings.map { .init(field: $0.field, value: Expression($0.value)) }, needs: needs)
  }

  /// `labels` are those that the rule's kind knows; nil where the kind is unknown itself, none in an `unless`.
  private mutating func program(
    _ line: RuleSource.Line, _ view: RuleSource.View, _ source: RuleSource, labels: Set<String>?
  ) -> Program? {
    let before = diagnostics.count
    guard let parsed = parsed(line, source.file, labels: labels) else { return nil }
    let pattern = phrases.expanded(parsed.pattern)
    if pattern.isEmptiable { report(source.file, line, "the pattern may match nothing at all") }
    if pattern.holdsVainNot {
      report(source.file, line, "what stands behind '!' may match nothing, so that it never holds")
    }
    guard diagnostics.count == before else { return nil }
    guard let program = Assembler.assemble(pattern, view, &sets) else {
      report(source.file, line, "the repeats in this pattern make it too large")
      return nil
    }
    return program
  }

  /// The pattern of a line, nil where something in it is wrong.
  private mutating func parsed(
    _ line: RuleSource.Line, _ file: String, labels: Set<String>?
  ) -> PatternParser.Parsed? {
    let parsed: PatternParser.Parsed
    do {
      parsed = try PatternParser.parse(line.text, column: line.column)
    } catch {
      report(file, line, column: error.column, error.message)
      return nil
    }
    let before = diagnostics.count
    for use in parsed.uses { check(use, file, line, labels) }
    return diagnostics.count == before ? parsed : nil
  }

  // MARK: What is checked

  private mutating func check(
    _ use: PatternParser.Use, _ file: String, _ line: RuleSource.Line, _ labels: Set<String>?
  ) {
    switch use.role {
    case .list where phrases.contains(use.name):
      for label in phrases.labels(of: use.name) { check(label, use.column, file, line, labels) }
    case .list where !knownLists.contains(use.name):
      report(file, line, column: use.column, unknown("list", use.name, knownLists.union(phrases.names)))
    case .label: check(use.name, use.column, file, line, labels)
    case .word where !sets.isWord(use.name):
      report(file, line, column: use.column, "'\(use.name)' holds no word and no mark")
    default: break
    }
  }

  private mutating func check(
    _ label: String, _ column: Int, _ file: String, _ line: RuleSource.Line, _ labels: Set<String>?
  ) {
    guard let labels, !labels.contains(label) else { return }
    let message = labels.isEmpty ? "nothing can be captured here" : unknown("label", label, labels)
    report(file, line, column: column, message)
  }

  private mutating func needs(_ source: RuleSource) -> Rule.Needs {
    guard let line = source.needs else { return .fact }
    if let named = Rule.Needs(rawValue: line.text) { return named }
    report(source.file, line, unknown("need", line.text, Rule.Needs.allCases.map(\.rawValue)))
    return .fact
  }

  private mutating func check(_ setting: RuleSource.Setting, _ source: RuleSource, _ declared: Declarations.Kind?) {
    guard let declared else { return }
    guard let values = declared.fields[setting.field] else {
      return report(source.file, setting.at, unknown("field", setting.field, declared.fields.keys))
    }
    if !values.isEmpty, !values.contains(setting.value) {
      let message = unknown("value of '\(setting.field)'", setting.value, values)
      report(source.file, setting.at, column: setting.valueColumn, message)
    }
  }

  /// What an example marks must be what the rule captures.
  private mutating func checkExamples(_ source: RuleSource, _ programs: [Program]) {
    let labels = Set(programs.flatMap(\.labels))
    for example in source.examples {
      for (label, column) in example.columns.sorted(by: { $0.value < $1.value }) where !labels.contains(label) {
        let message = unknown("capture of this rule", label, labels)
        diagnostics.append(Diagnostic(file: source.file, line: example.line, column: column, message: message))
      }
    }
  }

  private mutating func report(_ file: String, _ line: RuleSource.Line, column: Int? = nil, _ message: String) {
    diagnostics.append(Diagnostic(file: file, line: line.line, column: column ?? line.column, message: message))
  }
}
