/// The words behind one value of a record and the rule that read them.
public struct Evidence: Hashable, Sendable {
  public enum Basis: String, Sendable {
    /// The words say it.
    case stated
    /// It follows from other values; `from` names them.
    case derived
  }

  public var span: Span
  /// The name of the value that it supports, as the record prints it.
  public var field: String
  /// The rule's, sieve's or constraint's name.
  public var rule: String
  public var basis: Basis
  /// The ids of what a derived value follows from.
  public var from: [String]

  public init(_ span: Span, field: String, rule: String, basis: Basis = .stated, from: [String] = []) {
    self.span = span
    self.field = field
    self.rule = rule
    self.basis = basis
    self.from = from
  }
}
