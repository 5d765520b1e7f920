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
  package let settings: [Setting]
  package let needs: Needs
  private let written: Written

  /// What of a rule as it is written only those ask for who look into rules.
  private struct Written {
    var lines, unlessLines: Deferred<[RuleSource.Line]>
    var examples: Deferred<[RuleSource.Example]>
  }

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
    self.settings = settings
    self.needs = needs
    written = Written(lines: .own(lines), unlessLines: .own(unlessLines), examples: .own(examples))
  }

  init(from image: inout ImageReader) {
    name = .init(from: &image)
    file = .init(from: &image)
    line = .init(from: &image)
    kind = .init(from: &image)
    subject = .init(from: &image)
    programs = .init(from: &image)
    unless = .init(from: &image)
    let lines = Deferred<[RuleSource.Line]>(before: &image)
    let unlessLines = Deferred<[RuleSource.Line]>(before: &image)
    settings = .init(from: &image)
    needs = Needs(rawValue: .init(from: &image)) ?? .fact
    written = Written(lines: lines, unlessLines: unlessLines, examples: .init(before: &image))
  }

  private init(_ rule: Rule, programs: [Program], unless: [Program]) {
    name = rule.name
    file = rule.file
    line = rule.line
    kind = rule.kind
    subject = rule.subject
    self.programs = programs
    self.unless = unless
    settings = rule.settings
    needs = rule.needs
    written = rule.written
  }

  /// The lines that the programs were made of, in the same order.
  package var lines: [RuleSource.Line] { written.lines.value }
  package var unlessLines: [RuleSource.Line] { written.unlessLines.value }
  package var examples: [RuleSource.Example] { written.examples.value }

  /// The same with other programs.
  func with(programs: [Program], unless: [Program]) -> Rule { Rule(self, programs: programs, unless: unless) }

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
