internal import Records
internal import Tokenising

/// A value that was chosen among what the text says, and where and how it says so.
struct Chosen<Value> {
  var value: Value
  var rule: String
  var tokens: Range<Int>
  var basis: Evidence.Basis

  init(_ value: Value, by rule: String, at tokens: Range<Int>, _ basis: Evidence.Basis) {
    self.value = value
    self.rule = rule
    self.tokens = tokens
    self.basis = basis
  }

  /// What stands behind it as the value of a field.
  func evidence(for field: String, in text: TokenisedText) -> Evidence {
    Evidence(text.span(tokens), field: field, rule: rule, basis: basis)
  }
}
