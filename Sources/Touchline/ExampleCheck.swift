internal import Extracting
internal import Records
internal import Rules

/// The outcome of one example of one rule.
public struct ExampleCheck: Sendable {
  public var rule: String
  public var file: String
  public var line: Int
  public var example: String
  public var isExpected: Bool
  public var passed: Bool
  /// What is wrong, in one line; empty where it passed.
  public var message: String
}

extension Extractor {
  /// A `yes` example passes where its rule fires on it and each marked stretch is what the capture of that name took; a
  /// `no` example where its rule does not fire.
  func check(
    _ example: RuleSource.Example, of rule: Rule, _ number: Int, in told: ExtractedText
  ) -> ExampleCheck {
    let text = told.resolved.recognised.text
    let firings = told.firings.filter { $0.rule == number }.map { firing in
      firing.captures.reduce(into: [String: [String]]()) {
        $0[$1.label, default: []].append(text.text(tokens: $1.tokens))
      }
    }
    var message = ""
    if example.expected {
      let right = firings.contains { found in example.captures.allSatisfy { found[$0.key]?.contains($0.value) ?? false }
      }
      if firings.isEmpty {
        message = "rule `\(rule.name)` does not fire on: \(example.text)"
      } else if !right {
        let found = firings.map {
          $0.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.joined(separator: "/"))" }.joined(separator: " ")
        }
        message = "rule `\(rule.name)` captures \(found.joined(separator: "; ")) in: \(example.text)"
      }
    } else if let found = firings.first {
      let captured = found.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.joined(separator: "/"))" }.joined(
        separator: " ")
      message = "rule `\(rule.name)` fires (\(captured)) on: \(example.text)"
    }
    return ExampleCheck(
      rule: rule.name, file: rule.file, line: example.line, example: example.text, isExpected: example.expected,
      passed: message.isEmpty, message: message)
  }
}
