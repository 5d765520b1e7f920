internal import Recognising
internal import Records
internal import Resolving
internal import Rules

/// A list of players with the club of each in brackets is a country's squad: each of them plays for both. The country is the
/// one whose name heads the list, else the one whose squad is told of, else the one that the article is about.
struct SquadsOfCountries: Constraint {
  /// How many a list must have.
  private static let fewest = 6
  /// How far apart two of one list may stand, and how long a heading may be, in tokens.
  private static let apart = 16
  private static let heading = 8

  func apply(to ledger: inout Ledger) {
    let words = Words(ledger.lexicon)
    guard ledger.isOfSport else { return }
    let players = ledger.told.resolved.recognised.rows.flatMap { listed(in: $0, ledger) }
    let heads = countries(ledger).flatMap { ledger.entities[$0].mentions }.map {
      ledger.mentions[$0].tokens.lowerBound
    }
    var list: [Player] = []
    for (place, player) in players.enumerated() {
      list.append(player)
      // Between two of one list stands the label of the next line of play, or somebody whose name was not found.
      // The name of a country heads the next list.
      if place + 1 < players.count {
        let between = player.tokens.upperBound..<players[place + 1].tokens.lowerBound
        if between.count < Self.apart, !heads.contains(where: between.contains) { continue }
      }
      note(list, words, &ledger)
      list = []
    }
  }

  private struct Words {
    let squads, best: WordSet

    init(_ lexicon: Lexicon) {
      squads = lexicon.list("squad-words")
      best = lexicon.list("best-of")
    }
  }

  private struct Player {
    var person: Int
    /// From his name to the bracket behind his club.
    var tokens: Range<Int>
  }

  /// Who stands in a sentence before a club in brackets.
  private func listed(in row: Row, _ ledger: Ledger) -> [Player] {
    row.items.indices.dropLast(3).compactMap { place in
      let items = row.items[place..<place + 4]
      guard let person = entity(items[place], .person, ledger), mark(items[place + 1], .open, ledger),
        let club = entity(items[place + 2], .team, ledger), ledger.isNational(club) != true,
        mark(items[place + 3], .close, ledger)
      else { return nil }
      return Player(person: person, tokens: row.tokens(place..<place + 4))
    }
  }

  private func entity(_ item: Item, _ kind: Entity.Kind, _ ledger: Ledger) -> Int? {
    guard item.mention >= 0, let found = ledger.told.resolved.entityOf[Int(item.mention)],
      ledger.entities[found].kind == kind
    else { return nil }
    return found
  }

  private func mark(_ item: Item, _ kind: Token.Kind, _ ledger: Ledger) -> Bool {
    ledger.text.tokens[Int(item.tokens.lowerBound)].kind == kind
  }

  private func note(_ list: [Player], _ words: Words, _ ledger: inout Ledger) {
    guard list.count >= Self.fewest, let first = list.first, !isOfTheBest(first, words, ledger),
      let country = heading(before: first.tokens.lowerBound, ledger) ?? called(words, ledger) ?? foremost(words, ledger)
    else { return }
    for player in list {
      ledger.entities[player.person].facts.append(
        Fact(.team(country), tokens: player.tokens, rule: SquadsOfCountries.name))
    }
    guard let coach = coach(ledger) else { return }
    let tokens = ledger.mentions[ledger.entities[coach].mentions[0]].tokens
    ledger.entities[coach].facts.append(Fact(.team(country), tokens: tokens, rule: SquadsOfCountries.name))
  }

  /// `Team of the Year: Norton (Everton)` is of no country.
  private func isOfTheBest(_ first: Player, _ words: Words, _ ledger: Ledger) -> Bool {
    let sentence = ledger.text.sentence(of: first.tokens.lowerBound)
    return sentence.map { words.best.stands(in: ledger.text.sentences[$0].tokens, of: ledger.text.words) } ?? false
  }

  /// The coach that an article about a squad names most, where nothing says of what team he is.
  private func coach(_ ledger: Ledger) -> Int? {
    let roles = RoleChoice(ledger)
    let coaches = ledger.entities.indices.filter {
      ledger.entities[$0].kind == .person && roles.role(of: $0) == .coach && ledger.roles($0).contains(.coach)
    }
    let first = coaches.max { ledger.entities[$0].mentions.count < ledger.entities[$1].mentions.count }
    return first.flatMap { ledger.statedTeams($0).isEmpty ? $0 : nil }
  }

  /// The country that is named before a list in its sentence, `Wales squad: Norton (Everton)`, or in a line
  /// of its own above it.
  private func heading(before start: Int, _ ledger: Ledger) -> Int? {
    guard let sentence = ledger.text.sentence(of: start) else { return nil }
    let above = sentence > 0 ? ledger.text.sentences[sentence - 1].tokens : 0..<0
    let own = ledger.text.sentences[sentence].tokens.lowerBound
    let range = (!above.isEmpty && above.count <= Self.heading ? above.lowerBound : own)..<start
    return countries(ledger).first { country in
      ledger.entities[country].mentions.contains { range.contains(ledger.mentions[$0].tokens.lowerBound) }
    }
  }

  /// The one country that a word for a squad stands right behind: `the Wales squad`, `Wales' 23-man squad`.
  private func called(_ words: Words, _ ledger: Ledger) -> Int? {
    let found = countries(ledger).filter { country in
      ledger.entities[country].mentions.contains { mention in
        let end = ledger.mentions[mention].tokens.upperBound
        return ledger.text.words[end..<min(end + 3, ledger.text.words.count)].contains(where: words.squads.contains)
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The country that is named most often, and more often than any other.
  private func foremost(_ words: Words, _ ledger: Ledger) -> Int? {
    let ranked = countries(ledger).map { (country: $0, times: ledger.entities[$0].mentions.count) }
      .sorted { $0.times > $1.times }
    guard let first = ranked.first, first.times > (ranked.dropFirst().first?.times ?? 0) else { return nil }
    let isTold = ledger.entities[first.country].mentions.contains { mention in
      ledger.text.sentences[ledger.sentence(of: mention)].tokens.contains {
        words.squads.contains(ledger.text.words[$0])
      }
    }
    return isTold ? first.country : nil
  }

  private func countries(_ ledger: Ledger) -> [Int] {
    ledger.entities.indices.filter { ledger.entities[$0].kind == .team && ledger.isNational($0) == true }
  }
}
