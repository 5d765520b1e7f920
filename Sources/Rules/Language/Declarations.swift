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

  /// By `event try`, `time` … as a rule's `gives` has it.
  package var kinds: [String: Kind]

  package init(_ kinds: [String: Kind]) { self.kinds = kinds }
}
