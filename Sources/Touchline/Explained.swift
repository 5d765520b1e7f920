internal import Extracting
internal import Reading
internal import Reconciling
internal import Records
internal import Rules

/// A record with what there is to say of how it came about.
public struct Explained: Sendable {
  public var record: Record
  /// By the id of a thing of the record: what was concluded of it after the rules had read the text.
  public var conclusions: [String: [Remark]]
  /// By name: the rules that the record's evidence names.
  public var rules: [String: RuleOrigin]
}

/// Where a rule stands, and what it says by itself.
public struct RuleOrigin: Sendable {
  public var place: Remark.Place
  /// The fields that it sets, as they are written: `minute = 90 - n`.
  public var settings: [String]
}

extension Extractor {
  /// The record of an article, as `record(of:)` gives it, with where its rules stand and what each constraint concluded.
  public func explained(_ bytes: [UInt8], path: String? = nil) throws -> Explained {
    let article = try article(of: bytes, path: path)
    let (record, account) = account(of: article, told(article), id: path ?? "-")
    var conclusions: [String: [Remark]] = [:]
    for (id, entries) in account.events { conclusions["\(id)"] = entries.map(Extractor.remark) }
    for (id, entries) in account.matches { conclusions["\(id)"] = entries.map(Extractor.remark) }
    for (id, entries) in account.entities { conclusions["\(id)"] = entries.map(Extractor.remark) }
    return Explained(record: record, conclusions: conclusions, rules: origins)
  }

  private static func remark(_ entry: Account.Entry) -> Remark { Remark(.note, entry.text, span: entry.span) }

  private var origins: [String: RuleOrigin] {
    Dictionary(
      sport.matcher.allRules.map { rule in
        (
          rule.name,
          RuleOrigin(
            place: .init(file: rule.file, line: rule.line),
            settings: rule.settings.map { "\($0.field) = \($0.value.text)" })
        )
      }
    ) { first, _ in first }
  }
}

extension Account.Entry {
  /// `overflow: no side has more than its score`
  var text: String { conclusion.isEmpty ? constraint : "\(constraint): \(conclusion)" }
}
