internal import Extracting
internal import Records
internal import Rules

/// The competition that a match is of: the one that most speaks for, what is said of the match before what is only named, and
/// the opening before the rest.
struct CompetitionOfMatch: Constraint {
  func apply(to ledger: inout Ledger) {
    let primaries = ledger.matches.indices.filter { ledger.matches[$0].isPrimary }
    let table = ledger.lexicon.list("table-words")
    let cup = primaries.count > CompetitionOfMatch.round ? CupOfRound(primaries, ledger) : nil
    for number in primaries where ledger.matches[number].competition == nil {
      if let cup {
        ledger.matches[number].competition = cup.competition
        ledger.matches[number].evidence.append(cup.evidence)
        continue
      }
      let naming = CompetitionNaming(of: ledger.matches[number], ledger)
      var votes: [Int: (weight: Double, evidence: Evidence)] = [:]
      for fact in ledger.told.facts where fact.field == "competition" {
        guard let competition = ledger.entity(fact.pointer, .competition),
          isOf(number, fact.sentence, primaries, ledger)
        else { continue }
        let evidence = Evidence(ledger.text.span(fact.tokens), field: "competition", rule: ledger.ruleName(fact.rule))
        votes[competition, default: (0, evidence)].weight +=
          weight(fact.sentence, ledger) * naming.belonging(fact.pointer?.mention, in: fact.sentence)
      }
      if primaries.count > CompetitionOfMatch.round, let own = lastNamed(before: number, beside: table, naming, ledger)
      {
        ledger.matches[number].competition = own.competition
        ledger.matches[number].evidence.append(own.evidence)
        continue
      }
      for (competition, naming) in naming.all
      where primaries.count <= CompetitionOfMatch.round || isNamedForAll(competition, ledger) {
        votes[competition, default: (0, naming.evidence)].weight += naming.weight
      }
      for competition in votes.keys.sorted() {
        // What is told of the World Cup where the Women's World Cup was named first is told of that.
        guard let whole = ledger.longerName(of: competition), let own = votes.removeValue(forKey: competition) else {
          continue
        }
        votes[whole, default: (0, own.evidence)].weight += own.weight
      }
      let ranked = votes.sorted { ($1.value.weight, $0.key) < ($0.value.weight, $1.key) }
      guard let best = ranked.first,
        best.value.weight
          >= (naming.isLeague(best.key) ? Weights.leastForLeague : Weights.leastForCompetition)
      else { continue }
      ledger.matches[number].competition = best.key
      ledger.matches[number].evidence.append(best.value.evidence)
    }
  }

  /// In a round-up of several competitions a match is of the one last named before it as that in which the teams are: in a
  /// heading, or by a table (`Serie A leaders Inter`, `top of the Bundesliga`). A place that is to be won names another one.
  private func lastNamed(
    before match: Int, beside table: WordSet, _ naming: CompetitionNaming, _ ledger: Ledger
  ) -> (competition: Int, evidence: Evidence)? {
    let end = ledger.text.sentences[ledger.matches[match].sentence].tokens.upperBound
    let last = ledger.told.resolved.entityOf.indices.last { mention in
      guard let entity = ledger.told.resolved.entityOf[mention], ledger.entities[entity].kind == .competition else {
        return false
      }
      return ledger.mentions[mention].tokens.lowerBound < end && isOfTeams(mention, table, ledger)
        && naming.admission(to: entity) > Weights.competitionOfNeither
    }
    guard let last, let competition = ledger.told.resolved.entityOf[last] else { return nil }
    let span = ledger.text.span(ledger.mentions[last].tokens)
    return (competition, Evidence(span, field: "competition", rule: "named-before", basis: .derived))
  }

  /// What a round-up names once and on its way is what one of its teams plays in besides.
  private func isNamedForAll(_ competition: Int, _ ledger: Ledger) -> Bool {
    let mentions = ledger.entities[competition].mentions
    return mentions.count > 1 || mentions.first.map { ledger.sentence(of: $0) < CompetitionOfMatch.opening } ?? false
  }

  /// How many sentences open an article.
  private static let opening = 3

  private func isOfTeams(_ mention: Int, _ table: WordSet, _ ledger: Ledger) -> Bool {
    let tokens = ledger.mentions[mention].tokens
    guard let sentence = ledger.text.sentences.first(where: { $0.tokens.contains(tokens.lowerBound) })?.tokens else {
      return false
    }
    if sentence.count - tokens.count <= CompetitionOfMatch.heading { return true }
    let near = max(sentence.lowerBound, tokens.lowerBound - 3)..<min(sentence.upperBound, tokens.upperBound + 1)
    return near.contains { table.contains(ledger.text.words[$0]) }
  }

  /// How many words a heading has besides the competition's name.
  private static let heading = 3

  /// Of more primary matches than these an article may tell those of several competitions.
  private static let round = 3

  /// Of several matches a fact is of the one told last before it.
  private func isOf(_ match: Int, _ sentence: Int, _ primaries: [Int], _ ledger: Ledger) -> Bool {
    (primaries.last { ledger.matches[$0].sentence <= sentence } ?? primaries.first) == match
  }

  private func weight(_ sentence: Int, _ ledger: Ledger) -> Double {
    sentence < 3 ? 3 : sentence * 3 < ledger.text.sentences.count ? 1.5 : 0.5
  }
}

extension Ledger {
  /// In how many sentences an article says which it is, whatever its headline calls it.
  private static let opening = 4

  /// The competition for some alone that an article names before another one, or first of all, whose name is the end of its own.
  func longerName(of competition: Int) -> Int? {
    guard let entry = entities[competition].entry, let first = entities[competition].mentions.first else { return nil }
    let name = lexicon.names.name(of: entry)
    return entities.indices.first { other in
      guard other != competition, entities[other].kind == .competition, let longer = entities[other].entry,
        let named = entities[other].mentions.first
      else { return false }
      let isFirst = mentions[named].tokens.lowerBound < mentions[first].tokens.lowerBound
      return (isFirst || sentence(of: named) < Ledger.opening)
        && lexicon.names.name(of: longer).hasSuffix("'s " + name)
        && listedKind(of: other) != listedKind(of: competition)
    }
  }
}
