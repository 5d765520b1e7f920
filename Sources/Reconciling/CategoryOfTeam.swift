internal import Extracting
internal import Recognising
internal import Records
internal import Rules

/// Whether a team is one of women or of the young, as the text tells by its name (`Norton Women`, `Norton Under-21s`), the lists by
/// its own entry, or else a competition that it plays in and that is theirs alone.
struct CategoryOfTeam {
  private let ledger: Ledger
  private let endings: [(name: String, words: WordSet)]
  /// By team: what the competition of one of its matches is of.
  private var ofCompetitions: [Int: Chosen<String>] = [:]

  init(_ ledger: Ledger) {
    self.ledger = ledger
    endings = [("women", ledger.lexicon.list("sides-of-women")), ("youth", ledger.lexicon.list("sides-of-the-young"))]
    for match in ledger.matches where !match.isPast {
      guard let competition = match.competition, let name = category(listed: competition),
        let mention = ledger.entities[competition].mentions.first
      else { continue }
      for team in match.teams.compactMap({ $0 }) where ofCompetitions[team] == nil {
        ofCompetitions[team] = Chosen(
          name, by: "category-of-competition", at: ledger.mentions[mention].tokens, .derived)
      }
    }
  }

  func category(of team: Int) -> Chosen<String>? {
    for mention in ledger.entities[team].mentions {
      let tokens = ledger.mentions[mention].tokens
      let last = ledger.text.words[tokens.upperBound - 1]
      if tokens.count > 1, let ending = endings.first(where: { $0.words.contains(last) }) {
        return Chosen(ending.name, by: "category-by-name", at: tokens, .stated)
      }
    }
    if let name = category(listed: team), let mention = ledger.entities[team].mentions.first {
      return Chosen(name, by: "category-by-list", at: ledger.mentions[mention].tokens, .derived)
    }
    return ofCompetitions[team]
  }

  /// What the lists say of a club or a competition that is for some alone.
  private func category(listed entity: Int) -> String? {
    let kind = ledger.listedKind(of: entity)
    return endings.lazy.map(\.name).first { $0 == kind }
  }
}
