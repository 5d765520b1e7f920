/// A compiled rule.
package struct Rule: Sendable {
  package var name: String
  package var file: String
  package var line: Int
  /// `event`, `time`, `score` …
  package var kind: String
  /// What of that kind: the type of event, the field of a fact.
  package var subject: String?
  package var programs: [Program]
  package var unless: [Program]
  /// The lines that the programs were made of, in the same order.
  package var lines: [RuleSource.Line] = []
  package var unlessLines: [RuleSource.Line] = []
  package var settings: [Setting]
  package var needs: Needs
  package var examples: [RuleSource.Example]

  /// What must be so of the clause that a rule fires in.
  package enum Needs: String, Sendable, CaseIterable {
    /// It happened.
    case fact
    /// It did not: negated, failed, prevented, only possible.
    case unreal
    /// Either.
    case any
  }

  package struct Setting: Hashable, Sendable {
    package var field: String
    package var value: Expression
  }

  package subscript(setting: String) -> Expression? { settings.first { $0.field == setting }?.value }
}
