/// The phrases that patterns may use by name, each with the pattern that it stands for.
///
/// A phrase is written once and used like a list, `<name>`. It may use phrases that stand before it.
struct PhraseBook {
  private var patterns: [String: PatternParser.Parsed] = [:]

  var names: [String] { Array(patterns.keys) }

  func contains(_ name: String) -> Bool { patterns[name] != nil }

  /// The labels that a phrase captures.
  func labels(of name: String) -> [String] {
    patterns[name]?.uses.filter { $0.role == .label }.map(\.name) ?? []
  }

  mutating func add(_ name: String, _ options: [PatternParser.Parsed]) {
    let pattern = options.count == 1 ? options[0].pattern : .choice(options.map(\.pattern))
    var uses = options.flatMap(\.uses)
    for use in uses where use.role == .list { uses += patterns[use.name]?.uses ?? [] }
    patterns[name] = .init(pattern: expanded(pattern), uses: uses)
  }

  /// The pattern with every phrase that it names put in its place.
  func expanded(_ pattern: Pattern) -> Pattern {
    switch pattern {
    case .list(let name, _): patterns[name]?.pattern ?? pattern
    case .sequence(let parts): .sequence(parts.map(expanded))
    case .choice(let options): .choice(options.map(expanded))
    case .repeated(let inner, let least, let most): .repeated(expanded(inner), least, most)
    case .capture(let label, let inner): .capture(label, expanded(inner))
    case .not(let inner): .not(expanded(inner))
    case .word, .mention, .token, .mark, .any, .gap, .start, .end: pattern
    }
  }
}
