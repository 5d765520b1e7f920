/// A list or phrase as a rule file declares it.
package struct Declared: Hashable, Sendable {
  package var kind: String
  package var name: String
  package var file: String
  package var line: Int
  /// How many words, phrases or alternatives it holds.
  package var count: Int
}

extension Matcher {
  /// The lists and phrases that no rule uses, neither by itself nor through a phrase that is used, in their order.
  ///
  /// - Parameter asked: lists that are used in another way.
  package func unused(besides asked: Set<String>) -> [Declared] {
    let used = usedNames.union(asked)
    let lists = sources.lists.map {
      Declared(kind: "list", name: $0.name, file: $0.file, line: $0.line, count: $0.items.count)
    }
    let phrases = sources.phrases.map {
      Declared(kind: "phrase", name: $0.name, file: $0.file, line: $0.line, count: $0.patterns.count)
    }
    return (lists + phrases).filter { !used.contains($0.name) }
  }

  private var usedNames: Set<String> {
    var used = Set(rules.flatMap { ($0.lines + $0.unlessLines).flatMap(Matcher.names) })
    // A phrase uses only what stands before it.
    for phrase in sources.phrases.reversed() where used.contains(phrase.name) {
      used.formUnion(phrase.patterns.flatMap(Matcher.names))
    }
    return used
  }

  private static func names(in line: RuleSource.Line) -> [String] {
    let parsed = try? PatternParser.parse(line.text, column: line.column)
    return parsed?.uses.filter { $0.role == .list }.map(\.name) ?? []
  }

  /// Words that stand more than once in one list, each where it stands again.
  package var repeated: [(list: String, word: String, file: String, line: Int, column: Int)] {
    sources.lists.flatMap { list in
      var known: Set<String> = []
      return list.items.filter { !known.insert($0.text).inserted }.map {
        (list.name, $0.text, list.file, $0.line, $0.column)
      }
    }
  }
}
