internal import Recognising
internal import Records
internal import Resolving
internal import Rules

/// Whether somebody is only recalled or compared with, and has no part in the match: `the first since Kane to score five`,
/// `broke Kane's record`, `in 1997 Kane saved two`.
struct Recollection {
  private let ledger: Ledger
  private let before, behind: WordSet
  /// The sentences that name a year.
  private let dated: Set<Int>

  init(_ ledger: Ledger) {
    self.ledger = ledger
    before = ledger.lexicon.list("recalling-words")
    behind = ledger.lexicon.list("recalled-things")
    dated = OtherDay(ledger).dated
  }

  /// Whether wherever he is named it is to recall him.
  func isOf(_ person: Int) -> Bool {
    ledger.entities[person].mentions.allSatisfy { recalls($0) }
  }

  private func recalls(_ mention: Int) -> Bool {
    let sentence = ledger.sentence(of: mention)
    let row = ledger.told.resolved.recognised.rows[sentence]
    guard let place = row.items.firstIndex(where: { Int($0.mention) == mention }) else { return false }
    return isBehindRecall(place, row) || ownsRecalled(place, row) || dated.contains(sentence)
  }

  /// `since the club's record scorer Kane`: a verb or a mark between them ends what is recalled.
  private func isBehindRecall(_ place: Int, _ row: Row) -> Bool {
    for item in row.items[..<place].suffix(Recollection.reach).reversed() {
      if before.contains(item.word) { return true }
      let kind = ledger.text.tokens[Int(item.tokens.lowerBound)].kind
      if item.kinds.contains(.verb) || kind == .comma || kind == .stop { return false }
      if item.mention >= 0, ledger.mentions[Int(item.mention)].kind == .person { return false }
    }
    return false
  }

  private static let reach = 8

  /// `Kane's record`
  private func ownsRecalled(_ place: Int, _ row: Row) -> Bool {
    let next = row.items[(place + 1)...].prefix(3)
    guard let first = next.first, ledger.text.tokens[Int(first.tokens.lowerBound)].kind == .possessive else {
      return false
    }
    return next.contains { behind.contains($0.word) }
  }
}
