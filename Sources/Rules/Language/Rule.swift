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
  package let programs: [Program]
  package let unless: [Program]
  /// The lines that the programs were made of, in the same order.
  package let lines: [RuleSource.Line]
  package let unlessLines: [RuleSource.Line]
  package let settings: [Setting]
  package let needs: Needs
  package let examples: [RuleSource.Example]

  init(
    name: String, file: String, line: Int, kind: String, subject: String?, programs: [Program], unless: [Program],
    lines: [RuleSource.Line] = [], unlessLines: [RuleSource.Line] = [], settings: [Setting], needs: Needs,
    examples: [RuleSource.Example]
  ) {
    self.name = name
    self.file = file
    self.line = line
    self.kind = kind
    self.subject = subject
    self.programs = programs
    self.unless = unless
    self.lines = lines
    self.unlessLines = unlessLines
    self.settings = settings
    self.needs = needs
    self.examples = examples
  }

  init(from image: inout ImageReader) {
    name = .init(from: &image)
    file = .init(from: &image)
    line = .init(from: &image)
    kind = .init(from: &image)
    subject = .init(from: &image)
    programs = .init(from: &image)
    unless = .init(from: &image)
    lines = .init(from: &image)
    unlessLines = .init(from: &image)
    settings = .init(from: &image)
    needs = Needs(rawValue: .init(from: &image)) ?? .fact
    examples = .init(from: &image)
  }

  /// The same with other programs.
  func with(programs: [Program], unless: [Program]) -> Rule {
    Rule(
      name: name, file: file, line: line, kind: kind, subject: subject, programs: programs, unless: unless,
      lines: lines, unlessLines: unlessLines, settings: settings, needs: needs, examples: examples)
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
