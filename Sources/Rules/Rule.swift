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

/// The right-hand side of a setting: a word, or a sum of figures, captures and what the stage knows by a name (`90 - n`).
package struct Expression: Hashable, Sendable {
  package enum Term: Hashable, Sendable {
    case number(Int)
    case name(String)
  }

  /// Terms with their signs.
  package var terms: [(positive: Bool, term: Term)]

  package static func == (a: Expression, b: Expression) -> Bool { a.text == b.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// As it is written.
  package var text: String

  init(_ text: String) {
    self.text = text
    var terms: [(Bool, Term)] = []
    var positive = true
    for part in text.split(separator: " ") {
      switch part {
      case "+": positive = true
      case "-": positive = false
      default: terms.append((positive, Int(part).map(Term.number) ?? .name(String(part))))
      }
    }
    self.terms = terms
  }

  /// The value where all names have one.
  package func value(_ names: (String) -> Int?) -> Int? {
    var sum = 0
    for (positive, term) in terms {
      let value: Int
      switch term {
      case .number(let number): value = number
      case .name(let name):
        guard let known = names(name) else { return nil }
        value = known
      }
      sum += positive ? value : -value
    }
    return sum
  }
}

/// What rules may give: each kind with its subjects, the labels of its captures and the fields that it may set.
package struct Declarations: Sendable {
  package struct Kind: Sendable {
    package var labels: Set<String>
    /// Field to its closed list of values; an empty list takes any.
    package var fields: [String: [String]]

    package init(labels: Set<String>, fields: [String: [String]] = [:]) {
      self.labels = labels
      self.fields = fields
    }
  }

  /// By `event goal`, `time` … as `gives` prints it.
  package var kinds: [String: Kind]

  package init(_ kinds: [String: Kind]) { self.kinds = kinds }
}
