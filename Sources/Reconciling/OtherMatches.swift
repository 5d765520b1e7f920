internal import Extracting
internal import Records
internal import Rules

/// Which events are of matches that the article is not about, whatever else it says of who has a part in them.
struct OtherMatches {
  private let ledger: Ledger
  /// The teams that play in the matches that it is about, and the competitions of these.
  private let playing: Set<Int>
  /// The words that their names begin with: `Norton` may be short for `Norton Under-19s`.
  private let beginnings: Set<WordID>
  private let competitions: [Int?]
  private let facing, borders, within, overYears: WordSet

  init(_ primaries: [Int], _ ledger: Ledger) {
    self.ledger = ledger
    playing = Set(primaries.flatMap { ledger.matches[$0].teams }.compactMap { $0 })
    beginnings = Set(
      playing.flatMap { ledger.entities[$0].mentions }.map { ledger.text.words[ledger.mentions[$0].tokens.lowerBound] })
    competitions = primaries.map { ledger.matches[$0].competition }
    facing = ledger.lexicon.list("facing")
    borders = ledger.lexicon.list("clause-openers")
    within = ledger.lexicon.list("in-competition")
    overYears = ledger.lexicon.list("over-years")
  }

  func have(_ event: EventDraft) -> Bool {
    !event.tellings.isEmpty && (isAgainstAnother(event) || isOfOthers(event))
  }

  /// `Kane, who scored twice against Leeds, was quiet`: all that is told of it is told of a meeting with somebody who plays in no
  /// match that the article is about.
  private func isAgainstAnother(_ event: EventDraft) -> Bool {
    event.tellings.allSatisfy { number in
      let telling = ledger.told.tellings[number]
      let end = ledger.text.sentences[telling.sentence].tokens.upperBound
      let near = telling.core.lowerBound..<min(end, telling.core.upperBound + OtherMatches.near)
      return ledger.mentions.indices.contains { mention in
        let start = ledger.mentions[mention].tokens.lowerBound
        guard ledger.mentions[mention].kind == .team, ledger.mentions[mention].form == .name, near.contains(start),
          start > near.lowerBound + 1, facing.ends(at: start, in: ledger.text.words),
          let team = ledger.told.resolved.entityOf[mention], ledger.entities[team].entry != nil
        else { return false }
        return !playing.contains(team) && !isBeyond(start, telling)
          && !(min(telling.core.upperBound, start)..<start).contains { ledger.text.tokens[$0].kind == .comma }
      }
    }
  }

  /// How many tokens behind a telling words still say whom it was against.
  private static let near = 12

  /// `Elsewhere Kane scored as Leeds beat Derby`, `In the Champions League this week Kane missed`: wherever it is told, two other
  /// teams at least stand by, or a competition in which the match is not, and no team that plays in a match that the article is
  /// about; nor does any other sentence with one name who has a part in it.
  private func isOfOthers(_ event: EventDraft) -> Bool {
    let people = event.people
    return !people.isEmpty && event.tellings.allSatisfy { isElsewhere(ledger.told.tellings[$0]) }
      && people.allSatisfy { person in
        !ledger.entities[person].mentions.contains { mention in
          !playing.isDisjoint(with: ledger.teams(in: ledger.sentence(of: mention)))
        }
      }
  }

  private func isElsewhere(_ telling: Telling) -> Bool {
    guard playing.isDisjoint(with: ledger.teams(in: telling.sentence)) else { return false }
    var teams: Set<Int> = []
    for item in ledger.told.resolved.recognised.rows[telling.sentence].items where item.mention >= 0 {
      guard let entity = ledger.told.resolved.entityOf[Int(item.mention)],
        !isBeyond(Int(item.tokens.lowerBound), telling)
      else { continue }
      switch ledger.entities[entity].kind {
      case .team:
        if beginnings.contains(ledger.text.words[Int(item.tokens.lowerBound)]) { return false }
        teams.insert(entity)
      case .competition where isIn(entity, named: item.tokens): return true
      default: break
      }
    }
    return teams.count > 1 || isOfKnown(telling)
  }

  /// `Kane won it as Leeds beat Derby`: a match of its own is told there, and it is none that the article is about.
  private func isOfKnown(_ telling: Telling) -> Bool {
    let teams = ledger.teams(in: telling.sentence)
    return ledger.matches.contains { match in
      !match.isPrimary && match.teams.allSatisfy { $0.map(teams.contains) ?? false }
    }
  }

  /// Whether something is said to be in a competition that is none of the matches'. `the youngest in Euros history` is not.
  private func isIn(_ competition: Int, named tokens: Range<Int32>) -> Bool {
    let start = Int(tokens.lowerBound), end = Int(tokens.upperBound), words = ledger.text.words
    return within.ends(at: start, in: words) && !(words.indices.contains(end) && overYears.contains(words[end]))
      && competitions.allSatisfy { $0 != nil && $0 != competition }
  }

  /// Whether words between a telling and a place behind it begin to tell of something else.
  private func isBeyond(_ place: Int, _ telling: Telling) -> Bool {
    (min(telling.core.upperBound, place)..<place).contains { borders.contains(ledger.text.words[$0]) }
  }
}
