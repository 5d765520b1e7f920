internal import Recognising
internal import Rules
internal import Tokenising

extension RowReader {
  /// Who did what a detail tells, where it can be read: whose it is, `Mount's header`, or who does what its clause tells,
  /// `Mount nodded it into the path of Kane, who scored`.
  func doer(of tokens: Range<Int>, in clause: Int?) -> Pointer? {
    if let owner = owner(of: tokens) { return owner }
    guard let clause, !clauses[clause].isPassive,
      let subject = clauses[clause].items[clauses[clause].subject].last, subject.mention >= 0
    else { return nil }
    return named(by: subject)
  }

  /// The name right before it with the sign of whom it belongs to.
  private func owner(of tokens: Range<Int>) -> Pointer? {
    guard let place = row.items.firstIndex(where: { $0.tokens.lowerBound >= tokens.lowerBound }), place >= 2,
      text.tokens[Int(row.items[place - 1].tokens.lowerBound)].kind == .possessive, row.items[place - 2].mention >= 0
    else { return nil }
    return named(by: row.items[place - 2])
  }

  private func named(by item: Item) -> Pointer {
    Pointer(mention: Int(item.mention), tokens: Int(item.tokens.lowerBound)..<Int(item.tokens.upperBound))
  }
}
