internal import Records
internal import Rules

/// Whom words name as somebody's opponent: `against Leeds`, `their match with promoted Leeds`.
struct Opponents {
  private let ledger: Ledger
  private let links, meeting, borders, doers, undergone: WordSet

  init(_ ledger: Ledger) {
    self.ledger = ledger
    links = ledger.lexicon.list("opponent-links")
    meeting = ledger.lexicon.list("met-by")
    borders = ledger.lexicon.list("np-links")
    doers = ledger.lexicon.list("done-by")
    undergone = ledger.lexicon.list("undergone")
  }

  /// Whether words that say of somebody that he meets another stand before a name, with no more between than what describes it:
  /// `against the champions Leeds`.
  func areMet(at name: Int) -> Bool {
    let words = ledger.text.words
    for end in stride(from: name, to: max(0, name - Opponents.description), by: -1) {
      if meeting.ends(at: end, in: words) || isDoer(end) { return true }
      guard end > 0, ledger.text.tokens[end - 1].kind == .word, !borders.contains(words[end - 1]) else { return false }
    }
    return false
  }

  /// `Knocked out of the cup by Leeds, …`: behind a word for what was done to somebody stands who did it.
  private func isDoer(_ end: Int) -> Bool {
    guard end > 1, doers.contains(ledger.text.words[end - 1]) else { return false }
    for at in stride(from: end - 2, to: max(0, end - Opponents.deed), by: -1) {
      guard ledger.text.tokens[at].kind == .word || ledger.text.tokens[at].kind == .number else { return false }
      if undergone.contains(ledger.text.words[at]) { return true }
    }
    return false
  }

  /// How many words say what was done to somebody.
  private static let deed = 9

  /// How many words describe a team before its name.
  private static let description = 4

  /// Whom some tokens of a sentence name as opponents and in no other way: `his side for today's game against Leeds`.
  func metOnly(in tokens: Range<Int>, of sentence: Int) -> Set<Int> {
    only(names(in: tokens, of: sentence)) { areMet(at: $0) || $0 > 0 && links.contains(ledger.text.words[$0 - 1]) }
  }

  /// Whom a sentence and the one before it name as opponents alone, up to a token of it.
  func met(before token: Int, of sentence: Int) -> Set<Int> {
    let rows = max(0, sentence - 1)...sentence
    return only(rows.flatMap { names(in: ledger.text.sentences[$0].tokens.lowerBound..<token, of: $0) }, areMet)
  }

  /// Those of some teams that are named in one way and in no other.
  private func only(_ named: [(team: Int, start: Int)], _ isMet: (Int) -> Bool) -> Set<Int> {
    Set(named.map(\.team)).subtracting(named.filter { !isMet($0.start) }.map(\.team))
  }

  private func names(in tokens: Range<Int>, of sentence: Int) -> [(team: Int, start: Int)] {
    ledger.told.resolved.recognised.rows[sentence].items.compactMap { item in
      guard item.mention >= 0, tokens.contains(Int(item.tokens.lowerBound)),
        let team = ledger.told.resolved.entityOf[Int(item.mention)], ledger.entities[team].kind == .team
      else { return nil }
      return (team, Int(item.tokens.lowerBound))
    }
  }
}
