/// Checks rules against what is declared and turns their patterns into programs.
struct RuleCompiler {
  private let declarations: Declarations
  private let knownLists: [String]
  private var sets: SetMaker
  private var diagnostics: [Diagnostic] = []

  init(declarations: Declarations, sets: consuming SetMaker) {
    self.declarations = declarations
    knownLists = sets.listNames
    self.sets = sets
  }

  /// Ends the compiling: the sets that the programs use, with the vocabulary as it has grown, and what was wrong.
  consuming func finish() -> (sets: SetMaker, diagnostics: [Diagnostic]) { (sets, diagnostics) }

  mutating func compile(_ source: RuleSource) -> Rule? {
    let before = diagnostics.count
    let declared = declarations.kinds[source.gives.text]
    if declared == nil {
      report(source, source.gives, unknown("kind of result", source.gives.text, declarations.kinds.keys))
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
      subject: gives.count > 1 ? gives[1] : nil, programs: programs, unless: unless,
      settings: source.settings.map { .init(field: $0.field, value: Expression($0.value)) }, needs: needs,
      examples: source.examples)
  }

  /// `labels` are those that the rule's kind knows; nil where the kind is unknown itself, none in an `unless`.
  private mutating func program(
    _ line: RuleSource.Line, _ view: RuleSource.View, _ source: RuleSource, labels: Set<String>?
  ) -> Program? {
    let parsed: PatternParser.Parsed
    do {
      parsed = try PatternParser.parse(line.text, column: line.column)
    } catch {
      report(source, line, column: error.column, error.message)
      return nil
    }
    let before = diagnostics.count
    for use in parsed.uses { check(use, source, line, labels) }
    guard diagnostics.count == before else { return nil }
    guard let program = Assembler.assemble(parsed.pattern, view, &sets) else {
      report(source, line, "the repeats in this pattern make it too large")
      return nil
    }
    return program
  }

  // MARK: What is checked

  private mutating func check(
    _ use: PatternParser.Use, _ source: RuleSource, _ line: RuleSource.Line, _ labels: Set<String>?
  ) {
    switch use.role {
    case .list where !knownLists.contains(use.name):
      report(source, line, column: use.column, unknown("list", use.name, knownLists))
    case .label:
      guard let labels, !labels.contains(use.name) else { return }
      let message = labels.isEmpty ? "nothing can be captured here" : unknown("label", use.name, labels)
      report(source, line, column: use.column, message)
    case .word where !sets.isWord(use.name):
      report(source, line, column: use.column, "'\(use.name)' holds no word and no mark")
    default: break
    }
  }

  private mutating func needs(_ source: RuleSource) -> Rule.Needs {
    guard let line = source.needs else { return .fact }
    if let named = Rule.Needs(rawValue: line.text) { return named }
    report(source, line, unknown("need", line.text, Rule.Needs.allCases.map(\.rawValue)))
    return .fact
  }

  private mutating func check(_ setting: RuleSource.Setting, _ source: RuleSource, _ declared: Declarations.Kind?) {
    guard let declared else { return }
    guard let values = declared.fields[setting.field] else {
      return report(source, setting.at, unknown("field", setting.field, declared.fields.keys))
    }
    if !values.isEmpty, !values.contains(setting.value) {
      let message = unknown("value of '\(setting.field)'", setting.value, values)
      report(source, setting.at, column: setting.valueColumn, message)
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

  private mutating func report(
    _ source: RuleSource, _ line: RuleSource.Line, column: Int? = nil, _ message: String
  ) {
    diagnostics.append(
      Diagnostic(file: source.file, line: line.line, column: column ?? line.column, message: message))
  }
}
