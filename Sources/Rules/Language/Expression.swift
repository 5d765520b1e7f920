/// The right-hand side of a setting: a word, or a sum of figures, captures and what the stage knows by a name (`90 - n`).
package struct Expression: Hashable, Sendable {
  package enum Term: Hashable, Sendable {
    case number(Int)
    case name(String)

    package var isNumber: Bool { if case .number = self { true } else { false } }
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
