internal import Imaging

/// A compiled rule. An object, since it is asked for with every fit.
package final class Rule: Sendable {
  package let name: String
  package let file: String
  package let line: Int
  /// `event`, `time`, `score` …
  package let kind: String
  /// What of that kind: the type of event, the field of a fact.
  package let subject: String?
  /// Whether it runs over clauses rather than whole sentences.
  package let isOfClauses: Bool
  package let settings: [Setting]
  package let needs: Needs
  let parts: Deferred<Parts>

  /// What of a rule only those ask for who look into rules. Of programs that were read from an image the matcher has the
  /// instructions.
  struct Parts {
    var programs, unless: [Program]
    /// The lines that the programs were made of, in the same order.
    var lines, unlessLines: [RuleSource.Line]
    var examples: [RuleSource.Example]

    init(
      programs: [Program], unless: [Program], lines: [RuleSource.Line] = [], unlessLines: [RuleSource.Line] = [],
      examples: [RuleSource.Example] = []
    ) {
      self.programs = programs
      self.unless = unless
      self.lines = lines
      self.unlessLines = unlessLines
      self.examples = examples
    }
  }

  init(
    name: String, file: String, line: Int, kind: String, subject: String?, parts: Parts, settings: [Setting],
    needs: Needs
  ) {
    self.name = name
    self.file = file
    self.line = line
    self.kind = kind
    self.subject = subject
    isOfClauses = parts.programs.first?.view == .clause
    self.settings = settings
    self.needs = needs
    self.parts = .own(parts)
  }

  init(from image: inout ImageReader) {
    name = .init(from: &image)
    file = .init(from: &image)
    line = .init(from: &image)
    kind = .init(from: &image)
    subject = .init(from: &image)
    isOfClauses = .init(from: &image)
    settings = .init(from: &image)
    needs = Needs(rawValue: .init(from: &image)) ?? .fact
    parts = .init(from: &image)
  }

  var programs: [Program] { parts.value.programs }
  var unless: [Program] { parts.value.unless }
  package var lines: [RuleSource.Line] { parts.value.lines }
  package var unlessLines: [RuleSource.Line] { parts.value.unlessLines }
  package var examples: [RuleSource.Example] { parts.value.examples }

  /// The same with other programs.
  func with(programs: [Program], unless: [Program]) -> Rule {
    var parts = parts.value
    parts.programs = programs
    parts.unless = unless
    return Rule(
      name: name, file: file, line: line, kind: kind, subject: subject, parts: parts, settings: settings, needs: needs)
  }

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
