/// A rule as it is written, before it is compiled.
package struct RuleSource: Sendable {
  /// A line inside a rule: its text behind the keyword, and where that text stands.
  package struct Line: Hashable, Sendable {
    package var text: String
    package var line: Int
    package var column: Int
  }

  package struct Setting: Hashable, Sendable {
    package var field: String
    package var value: String
    package var at: Line
    /// Where the value stands in the line.
    var valueColumn: Int
  }

  package struct Example: Hashable, Sendable {
    /// The sentence without its brackets.
    package var text: String
    /// What each labelled bracket holds.
    package var captures: [String: String]
    package var expected: Bool
    package var line: Int
    /// Where each label stands in the line.
    var columns: [String: Int]
  }

  package var name: String
  package var file: String
  package var line: Int
  /// What the rule gives: `event try`, `time`, `score` …
  package var gives: Line
  package var patterns: [(view: View, at: Line)]
  /// Patterns that silence the rule where one fits anywhere in the row in which the rule itself would fire: the clause
  /// for a `clause` pattern, the sentence for a `match`. What concerns the words beside a fit only is said by `!` inside
  /// the pattern.
  package var unless: [Line]
  package var settings: [Setting]
  package var needs: Line?
  package var examples: [Example]

  /// What row of items a pattern runs over.
  package enum View: Hashable, Sendable {
    /// The sentence as it stands.
    case sentence
    /// Each clause in the order subject, verb, the rest, whatever order the sentence has.
    case clause
  }
}

/// A word list as it is written.
package struct ListSource: Sendable {
  package var name: String
  package var file: String
  package var line: Int
  package var items: [(text: String, inflected: Bool, line: Int, column: Int)]
}

/// A stretch of pattern that rules use by its name, as it is written.
package struct PhraseSource: Sendable {
  package var name: String
  package var file: String
  package var line: Int
  /// Alternatives.
  package var patterns: [RuleSource.Line]
}

/// One rule file, read.
package struct RuleFile: Sendable {
  package var rules: [RuleSource] = []
  package var phrases: [PhraseSource] = []
  package var lists: [ListSource] = []
}
