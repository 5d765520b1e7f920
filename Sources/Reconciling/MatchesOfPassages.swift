internal import Extracting
internal import Records
internal import Rules

/// A round-up told in prose has matches whose result nothing prints. Where an article is about a match already, a passage that names
/// two other teams and no third, and tells of the scoring of several or in figures how it ended, is about theirs; and so is one that
/// tells in full of two whose winner is told without figures.
struct MatchesOfPassages: Constraint {
  func apply(to ledger: inout Ledger) {
    guard ledger.isReport || ledger.kind == .roundUp, ledger.matches.contains(where: \.isPrimary) else { return }
    for passage in passages(ledger) {
      guard isTold(passage, ledger) else { continue }
      add(passage, &ledger)
    }
    for number in toldInFull(ledger) { ledger.matches[number].isPrimary = true }
  }

  /// Those of other teams whose winner is told without figures, and then their scoring.
  private func toldInFull(_ ledger: Ledger) -> [Int] {
    let open = ledger.matches.indices.filter { number in
      let match = ledger.matches[number]
      return !match.isPrimary && match.score == nil && match.outcome != nil && !match.isPast && !match.isComing
        && match.teams.allSatisfy { $0.map { ledger.isNational($0) != true } ?? false } && !OtherDay(ledger).isOf(match)
        && ledger.playing.isDisjoint(with: match.teams.compactMap { $0 })
    }
    guard !open.isEmpty else { return [] }
    let reportage = Reportage(ledger, of: (Reportage.told(ledger) + open).sorted())
    let scoring = ledger.toldScoring.filter { !$0.factuality.contains(.elsewhere) }
    return open.filter { number in
      reportage.goesOn(about: number, scoring.lazy.filter { $0.sentence >= ledger.matches[number].sentence }, ledger)
    }
  }

  private struct Passage {
    /// The teams that it names.
    var teams: [Int]
    /// Its sentences.
    var sentences: Range<Int>
  }

  /// Paragraphs that name clubs, each with those behind it that name none. Countries are named for much else; and beside two clubs
  /// that a list holds counts none that is known by nothing but what stands beside it, as a nickname is.
  private func passages(_ ledger: Ledger) -> [Passage] {
    var found: [Passage] = []
    for paragraph in ledger.text.paragraphs {
      let sentences = ledger.text.sentences.indices.filter {
        paragraph.tokens.contains(ledger.text.sentences[$0].tokens.lowerBound)
      }
      guard let first = sentences.first, let last = sentences.last else { continue }
      let all = Set(sentences.flatMap { clubs(in: $0, ledger) })
      let listed = all.filter { ledger.entities[$0].entry != nil }
      let counted = listed.count > 1 ? listed : all
      if counted.isEmpty, !found.isEmpty {
        found[found.count - 1].sentences = found[found.count - 1].sentences.lowerBound..<last + 1
      } else {
        found.append(Passage(teams: counted.sorted(), sentences: first..<last + 1))
      }
    }
    return found
  }

  /// The clubs that a sentence names for themselves, and not for whom somebody plays: `Norton striker Kane`, `Norton's Kane`.
  private func clubs(in sentence: Int, _ ledger: Ledger) -> [Int] {
    let items = ledger.told.resolved.recognised.rows[sentence].items
    return items.indices.compactMap { place in
      guard items[place].mention >= 0, let team = ledger.told.resolved.entityOf[Int(items[place].mention)],
        ledger.entities[team].kind == .team, ledger.isNational(team) != true,
        !isOfSomebody(items[(place + 1)...].prefix(2), ledger)
      else { return nil }
      return team
    }
  }

  private func isOfSomebody(_ behind: ArraySlice<Item>, _ ledger: Ledger) -> Bool {
    guard let next = behind.first, let then = behind.last else { return false }
    if next.kinds.contains(.role) || then.kinds.contains(.role) { return true }
    return ledger.text.tokens[Int(next.tokens.lowerBound)].kind == .possessive && then.mention >= 0
      && ledger.mentions[Int(then.mention)].kind == .person
  }

  /// Whether a passage names two who play in no other match of the day, and tells of a match.
  private func isTold(_ passage: Passage, _ ledger: Ledger) -> Bool {
    guard passage.teams.count == 2,
      !ledger.matches.contains(where: { isOther($0, passage.teams, ledger) })
    else { return false }
    let scoring = ledger.toldScoring.filter {
      passage.sentences.contains($0.sentence) && !$0.factuality.contains(.elsewhere)
    }
    let scorers = Set(scoring.compactMap(ledger.doer))
    return scorers.count > 1 || scorers.count == 1 && hasResult(passage, ledger)
  }

  /// Whether it is a match of the day in which one of the teams plays against somebody else, or that the article is about already.
  private func isOther(_ match: MatchDraft, _ teams: [Int], _ ledger: Ledger) -> Bool {
    guard !match.isPast, !match.isComing else { return false }
    let own = teams.count(where: match.teams.contains)
    return own == 1 && (match.score != nil || match.isPrimary) || own == 2 && (match.isPrimary || match.score != nil)
  }

  /// Figures beside which no team stands.
  private func hasResult(_ passage: Passage, _ ledger: Ledger) -> Bool {
    ledger.told.scores.contains {
      passage.sentences.contains($0.sentence) && $0.part == "final" && $0.first == nil && $0.second == nil
        && $0.score != nil && $0.when == nil && !$0.factuality.contains(.elsewhere)
    }
  }

  private func add(_ passage: Passage, _ ledger: inout Ledger) {
    if let known = ledger.matches.firstIndex(where: { match in
      !match.isPast && !match.isComing && match.score == nil && passage.teams.allSatisfy(match.teams.contains)
    }) {
      ledger.matches[known].isPrimary = true
      return
    }
    var match = MatchDraft(teams: passage.teams, sentence: passage.sentences.lowerBound)
    match.isPrimary = true
    for mention in passage.teams.compactMap({ team in
      ledger.entities[team].mentions.first { passage.sentences.contains(ledger.sentence(of: $0)) }
    }) {
      match.evidence.append(
        Evidence(
          ledger.text.span(ledger.mentions[mention].tokens), field: "teams", rule: "teams-of-passage", basis: .derived))
    }
    ledger.matches.append(match)
  }
}
