internal import Records

/// Turns patterns into programs: words into numbers, lists into sets, and checks every name against what is declared.
struct RuleCompiler {
  let lists: [String: [(phrase: [WordID], inflected: Bool)]]
  let declarations: Declarations
  let inflections: (String) -> [String]
  private(set) var sets: [WordSet] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var usedLists: Set<String> = []
  private var setNumbers: [Pattern: Int] = [:]
  private let intern: (String) -> [WordID]
  private let listForms: (String, Bool) -> [[WordID]]?
  private let knownLists: [String]

  init(
    declarations: Declarations, knownLists: [String], inflections: @escaping (String) -> [String],
    intern: @escaping (String) -> [WordID], listForms: @escaping (String, Bool) -> [[WordID]]?
  ) {
    lists = [:]
    self.declarations = declarations
    self.knownLists = knownLists
    self.inflections = inflections
    self.intern = intern
    self.listForms = listForms
  }

  mutating func compile(_ source: RuleSource) -> Rule? {
    let before = diagnostics.count
    let words = source.gives.text.split(separator: " ").map(String.init)
    let declared = declarations.kinds[source.gives.text]
    if declared == nil {
      report(source, source.gives, 0, unknown("kind of result", source.gives.text, declarations.kinds.keys))
    }
    var programs: [Program] = []
    for (view, line) in source.patterns {
      if let program = program(line, view, source, labels: declared?.labels) { programs.append(program) }
    }
    let unless = source.unless.compactMap { program($0, .sentence, source, labels: nil) }
    var needs = Rule.Needs.fact
    if let line = source.needs {
      if let named = Rule.Needs(rawValue: line.text) {
        needs = named
      } else {
        report(source, line, 0, unknown("need", line.text, Rule.Needs.allCases.map(\.rawValue)))
      }
    }
    for setting in source.settings { check(setting, source, declared) }
    for example in source.examples {
      for label in example.captures.keys.sorted() where declared.map({ !$0.labels.contains(label) }) ?? false {
        diagnostics.append(
          Diagnostic(file: source.file, line: example.line, column: 1, message: "no capture is called `\(label)`"))
      }
    }
    guard diagnostics.count == before else { return nil }
    return Rule(
      name: source.name, file: source.file, line: source.line, kind: words[0],
      subject: words.count > 1 ? words[1] : nil, programs: programs, unless: unless,
      settings: source.settings.map { .init(field: $0.field, value: Expression($0.value)) }, needs: needs,
      examples: source.examples)
  }

  private mutating func report(_ source: RuleSource, _ line: RuleSource.Line, _ offset: Int, _ message: String) {
    diagnostics.append(Diagnostic(file: source.file, line: line.line, column: line.column + offset, message: message))
  }

  private mutating func check(_ setting: RuleSource.Setting, _ source: RuleSource, _ declared: Declarations.Kind?) {
    guard let declared else { return }
    guard let values = declared.fields[setting.field] else {
      return report(source, setting.at, 0, unknown("field", setting.field, declared.fields.keys))
    }
    if !values.isEmpty, !values.contains(setting.value) {
      report(source, setting.at, 0, unknown("value of `\(setting.field)`", setting.value, values))
    }
  }

  private mutating func program(
    _ line: RuleSource.Line, _ view: RuleSource.View, _ source: RuleSource, labels: Set<String>?
  ) -> Program? {
    let pattern: Pattern
    do {
      pattern = try PatternParser.parse(line.text, column: line.column)
    } catch {
      diagnostics.append(
        Diagnostic(file: source.file, line: line.line, column: error.column, message: error.message))
      return nil
    }
    for label in captures(pattern) {
      if let labels, !labels.contains(label) {
        report(source, line, 0, unknown("label", label, labels))
        return nil
      }
    }
    let missing = listNames(pattern).filter { !knownLists.contains($0) }
    for name in missing { report(source, line, 0, unknown("list", name, knownLists)) }
    guard missing.isEmpty else { return nil }
    return build(pattern, view)
  }

  private mutating func build(_ pattern: Pattern, _ view: RuleSource.View) -> Program {
    var program = Program(ops: [], labels: [], view: view, anchors: anchors(pattern).map { Array(Set($0)) })
    emit(pattern, &program, rivals: [])
    program.ops.append(.accept)
    return program
  }

  /// The classes of mention that a gap beside these patterns must not step over.
  private func classes(_ pattern: Pattern?) -> MentionClass {
    switch pattern {
    case .mention(let found): found
    case .capture(_, let inner), .repeated(let inner, _, _): classes(inner)
    case .sequence(let parts): parts.reduce(into: MentionClass()) { $0.formUnion(classes($1)) }
    case .choice(let parts): parts.reduce(into: MentionClass()) { $0.formUnion(classes($1)) }
    default: []
    }
  }

  private mutating func emit(_ pattern: Pattern, _ program: inout Program, rivals: MentionClass) {
    switch pattern {
    case .word(_, let inflected), .list(_, let inflected):
      program.ops.append(.words(set(pattern), isVerbal: inflected && program.view == .clause))
    case .mark(let mark): program.ops.append(.words(addSet([intern(mark)], for: pattern), isVerbal: false))
    case .mention(let found): program.ops.append(.mention(found))
    case .token(let found): program.ops.append(.token(found))
    case .any: program.ops.append(.any)
    case .gap: program.ops.append(.gap(rivals: rivals, limit: 14))
    case .start: program.ops.append(.start)
    case .end: program.ops.append(.end)
    case .not(let inner): program.ops.append(.not(build(inner, program.view)))
    case .sequence(let parts):
      for (place, part) in parts.enumerated() {
        let beside = classes(place > 0 ? parts[place - 1] : nil)
          .union(classes(place + 1 < parts.count ? parts[place + 1] : nil))
        emit(part, &program, rivals: beside.union(rivals))
      }
    case .choice(let options):
      var jumps: [Int] = []
      for (place, option) in options.enumerated() {
        let last = place == options.count - 1
        let split = program.ops.count
        if !last { program.ops.append(.split(split + 1, 0)) }
        emit(option, &program, rivals: rivals)
        if !last {
          jumps.append(program.ops.count)
          program.ops.append(.jump(0))
          program.ops[split] = .split(split + 1, program.ops.count)
        }
      }
      for jump in jumps { program.ops[jump] = .jump(program.ops.count) }
    case .repeated(let inner, let least, let most):
      for _ in 0..<least { emit(inner, &program, rivals: rivals) }
      var splits: [Int] = []
      for _ in least..<max(least, most) {
        splits.append(program.ops.count)
        program.ops.append(.split(program.ops.count + 1, 0))
        emit(inner, &program, rivals: rivals)
      }
      for split in splits { program.ops[split] = .split(split + 1, program.ops.count) }
    case .capture(let label, let inner):
      let number = program.labels.firstIndex(of: label) ?? program.labels.count
      if number == program.labels.count { program.labels.append(label) }
      program.ops.append(.open(number))
      emit(inner, &program, rivals: rivals)
      program.ops.append(.close(number))
    }
  }

  private mutating func set(_ pattern: Pattern) -> Int {
    if let known = setNumbers[pattern] { return known }
    switch pattern {
    case .word(let word, let inflected):
      return addSet((inflected ? inflections(word) : [word]).map(intern), for: pattern)
    case .list(let name, let inflected):
      usedLists.insert(name)
      return addSet(listForms(name, inflected) ?? [], for: pattern)
    default: return addSet([], for: pattern)
    }
  }

  private mutating func addSet(_ entries: [[WordID]], for pattern: Pattern) -> Int {
    if let known = setNumbers[pattern] { return known }
    sets.append(WordSet(entries))
    setNumbers[pattern] = sets.count - 1
    return sets.count - 1
  }

  private mutating func anchors(_ pattern: Pattern) -> [WordID]? {
    switch pattern {
    case .word, .list: return sets[set(pattern)].firstWords
    case .mark(let mark): return intern(mark)
    case .capture(_, let inner): return anchors(inner)
    case .repeated(let inner, let least, _): return least > 0 ? anchors(inner) : nil
    case .sequence(let parts):
      return parts.compactMap { part -> [WordID]? in anchors(part) }.min { $0.count < $1.count }
    case .choice(let options):
      var all: [WordID] = []
      for option in options {
        guard let some = anchors(option) else { return nil }
        all += some
      }
      return all
    default: return nil
    }
  }

  private func captures(_ pattern: Pattern) -> [String] {
    switch pattern {
    case .capture(let label, let inner): [label] + captures(inner)
    case .sequence(let parts), .choice(let parts): parts.flatMap(captures)
    case .repeated(let inner, _, _), .not(let inner): captures(inner)
    default: []
    }
  }

  private func listNames(_ pattern: Pattern) -> [String] {
    switch pattern {
    case .list(let name, _): [name]
    case .sequence(let parts), .choice(let parts): parts.flatMap(listNames)
    case .repeated(let inner, _, _), .not(let inner), .capture(_, let inner): listNames(inner)
    default: []
    }
  }
}
