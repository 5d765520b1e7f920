internal import Recognising
internal import Records
internal import Resolving
internal import Rules

/// Whether somebody is only recalled or compared with, and has no part in the match: `the first since Kane to score five`,
/// `broke Kane's record`, `in 1997 Kane saved two`.
struct Recollection {
  private let ledger: Ledger
  private let before, behind, joining, records: WordSet
  /// The sentences that name a year.
  private let dated: Set<Int>

  init(_ ledger: Ledger) {
    self.ledger = ledger
    before = ledger.lexicon.list("recalling-words")
    behind = ledger.lexicon.list("recalled-things")
    joining = ledger.lexicon.list("joining-words")
    dated = OtherDay(ledger).dated
    records = ledger.lexicon.list("recalling-phrases")
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
      || records.stands(in: ledger.text.sentences[sentence].tokens, of: ledger.text.words)
  }

  /// `since the club's record scorer Kane`: a verb or a mark between them ends what is recalled.
  private func isBehindRecall(_ place: Int, _ row: Row) -> Bool {
    let start = firstOfSeveral(place, row)
    for item in row.items[..<start].suffix(Recollection.reach).reversed() {
      if before.contains(item.word) { return true }
      let kind = ledger.text.tokens[Int(item.tokens.lowerBound)].kind
      if item.kinds.contains(.verb) || kind == .comma || kind == .stop { return false }
      if isPerson(item) { return false }
    }
    return false
  }

  /// Where a list of names begins that one of them stands in: `surpasses Kane (22), Mount (20) and Rice`.
  private func firstOfSeveral(_ place: Int, _ row: Row) -> Int {
    var first = place
    var at = place - 1
    while at >= 0, place - at < Recollection.list {
      let item = row.items[at]
      if isPerson(item) {
        first = at
      } else if !joining.contains(item.word), !isMark(item) {
        break
      }
      at -= 1
    }
    return first
  }

  /// How far back a list of names may begin.
  private static let list = 20

  private func isPerson(_ item: Item) -> Bool {
    item.mention >= 0 && ledger.mentions[Int(item.mention)].kind == .person
  }

  /// A comma, a bracket, or the figure in it.
  private func isMark(_ item: Item) -> Bool {
    switch ledger.text.tokens[Int(item.tokens.lowerBound)].kind {
    case .comma, .open, .close, .number: true
    default: false
    }
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
