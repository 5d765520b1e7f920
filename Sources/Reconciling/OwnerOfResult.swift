internal import Extracting
internal import Recognising
internal import Records

/// Whose result it is where a rule read only against whom (`the 2-1 win at Leeds`).
struct OwnerOfResult {
  private let ledger: Ledger

  init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  /// The team named last before it in its sentence, or that of a person named there; where the sentence begins with it
  /// (`After the 2-1 win at Leeds, Chelsea …`), whoever it goes on with; whom a sentence not far before it is about, or the one
  /// that the article is about.
  func team(of score: ScoreTelling, but other: Int) -> Int? {
    inSentence(score, but: other) { ledger.statedTeams($0) } ?? notFar(score, but: other)
  }

  /// As far as its own sentence tells, by the teams that persons are said to be of.
  func inSentence(_ score: ScoreTelling, but other: Int, _ teamsOf: @escaping (Int) -> [Int]) -> Int? {
    let sentence = ledger.text.sentences[score.sentence].tokens
    let beaten = beaten(before: score)
    let before = mentions(in: sentence.lowerBound..<score.tokens.lowerBound)
    let against = opponents(before: before)
    func isOwn(_ team: Int) -> Bool {
      isOwner(team, but: other) && !beaten.contains(team) && !against.contains(team)
    }
    func ofPerson(_ mention: Int) -> Int? {
      let person =
        ledger.told.resolved.entityOf[mention]
        ?? (isOfPlayer(mention) || ledger.mentions[mention].form == .pronoun ? ledger.bound[mention] : nil)
      return person.flatMap { ledger.entities[$0].kind == .person ? teamsOf($0).first(where: isOwn) : nil }
    }
    func own(_ mention: Int) -> Int? {
      team(mention).flatMap { isOwn($0) ? $0 : nil } ?? ofPerson(mention)
    }
    return before.reversed().lazy.compactMap(own).first ?? subject(behind: score, in: sentence).flatMap(own)
  }

  /// Of several matches told in one article each team plays one: whoever has played there is not whose the next one is.
  private func hasPlayed(_ team: Int, but other: Int) -> Bool {
    let round = RoundOfMatches(ledger).matches
    return round.count >= OwnerOfResult.round
      && round.contains { ledger.matches[$0].teams.contains(team) && !ledger.matches[$0].teams.contains(other) }
  }

  /// How many matches make a round.
  private static let round = 3

  private func notFar(_ score: ScoreTelling, but other: Int) -> Int? {
    let sentences = (max(0, score.sentence - 2)..<max(1, score.sentence)).reversed()
    let opponents = Opponents(ledger)
    let met = sentences.reduce(into: against(in: score.sentence)) {
      $0.formUnion(opponents.metOnly(in: ledger.text.sentences[$1].tokens, of: $1))
    }
    let near =
      sentences.lazy.compactMap { named(in: $0, but: other, met) }.first
      ?? Salience(ledger).ranked.first { isOwner($0.team, but: other) && !met.contains($0.team) }?.team
    return near.flatMap { hasPlayed($0, but: other) ? nil : $0 }
  }

  /// Whom the results in a sentence were against: `since the win over Leeds and the 1-0 loss to Everton`.
  private func against(in sentence: Int) -> Set<Int> {
    let named = ledger.told.scores.filter { $0.sentence == sentence && $0.namesOpponent && $0.printedAt != nil }
    return Set(named.flatMap { [$0.first, $0.second].compactMap { $0?.mention.flatMap(team) } })
  }

  /// The team that a sentence names first of those named more than once, which it is mostly about, or else names last.
  private func named(in sentence: Int, but other: Int, _ met: Set<Int>) -> Int? {
    let found = mentions(in: ledger.text.sentences[sentence].tokens).compactMap(team)
      .filter { isOwner($0, but: other) && !met.contains($0) }
    return found.first { ledger.entities[$0].mentions.count > 1 } ?? found.last
  }

  private func isOwner(_ team: Int, but other: Int) -> Bool { team != other && ledger.canMeet(team, other) }

  private func team(_ mention: Int) -> Int? {
    ledger.team(describedBy: mention)
      ?? ledger.entity(Pointer(mention: mention, tokens: ledger.mentions[mention].tokens), .team)
  }

  private func mentions(in tokens: Range<Int>) -> [Int] {
    ledger.mentions.indices.filter {
      ledger.mentions[$0].tokens.lowerBound >= tokens.lowerBound
        && ledger.mentions[$0].tokens.upperBound <= tokens.upperBound
        && (ledger.mentions[$0].form != .pronoun || ledger.mentions[$0].features.isOwn || isBoundPerson($0))
        && !isOfFormer($0)
    }
  }

  /// `She scored in the win at Leeds`: once it is known who she is.
  private func isBoundPerson(_ mention: Int) -> Bool {
    ledger.mentions[mention].kind == .person && ledger.mentions[mention].features.gender != nil
      && ledger.bound[mention] != nil
  }

  /// `the striker`, `the 29-year-old`: no description that fits a team as well, as `the rival` does.
  private func isOfPlayer(_ mention: Int) -> Bool {
    let features = ledger.mentions[mention].features
    let position = features.noun.flatMap { ledger.lexicon.nouns.attribute("position", of: $0) }
    return features.age != nil || position?.isEmpty == false
  }

  /// `the former Leeds striker`: that team's results are not told beside him.
  private func isOfFormer(_ mention: Int) -> Bool {
    guard ledger.mentions[mention].form == .name else { return false }
    let former = ledger.lexicon.list("former")
    let start = ledger.mentions[mention].tokens.lowerBound
    return start > 0 && former.contains(ledger.text.words[start - 1])
  }

  /// Whom a row of results in one sentence was against so far: `a 1-0 win over Leeds and a 2-2 draw with Everton`.
  func beaten(before score: ScoreTelling) -> Set<Int> {
    beaten(in: score.sentence, before: score.tokens.lowerBound)
  }

  func beaten(in sentence: Int, before token: Int) -> Set<Int> {
    let row = ledger.told.scores.filter {
      $0.sentence == sentence && $0.tokens.upperBound <= token && $0.printedAt != nil
    }
    return Set(
      row.compactMap { telling in
        guard telling.namesOpponent || telling.first != nil && telling.second != nil else { return nil }
        let pointers = [telling.first, telling.second].compactMap { $0 }
        return pointers.max { $0.tokens.lowerBound < $1.tokens.lowerBound }?.mention.flatMap(team)
      })
  }

  /// Whom somebody was against, `after what he did against Leeds and Everton`, where another team is named as well.
  private func opponents(before mentions: [Int]) -> Set<Int> {
    let against = ledger.lexicon.list("against")
    let outcomes = ledger.lexicon.list("played-out")
    let links = ledger.lexicon.list("outcome-links")
    let meetings = Opponents(ledger)
    var found: Set<Int> = []
    var last: Int?
    var joined = false
    for mention in mentions where ledger.mentions[mention].form == .name {
      let start = ledger.mentions[mention].tokens.lowerBound
      defer { last = ledger.mentions[mention].tokens.upperBound }
      guard let team = team(mention), start > 0 else { continue }
      let isNext = last.map { start - $0 == 1 } ?? false
      let isOutcome =
        links.contains(ledger.text.words[start - 1]) && outcomes.ends(at: start - 1, in: ledger.text.words)
      if against.contains(ledger.text.words[start - 1]) || isOutcome || isNext && joined || meetings.areMet(at: start) {
        found.insert(team)
      }
      joined = found.contains(team)
    }
    return found
  }

  /// Who stands right behind the comma that ends the words with which the sentence begins.
  private func subject(behind score: ScoreTelling, in sentence: Range<Int>) -> Int? {
    let behind = score.tokens.upperBound..<sentence.upperBound
    guard let comma = behind.first(where: { ledger.text.tokens[$0].kind == .comma }) else { return nil }
    // `, but he also missed` goes on with whoever was told of, and says nothing of the result.
    return mentions(in: comma..<sentence.upperBound).first {
      ledger.mentions[$0].tokens.lowerBound - comma <= OwnerOfResult.reach
        && (ledger.mentions[$0].form != .pronoun || ledger.mentions[$0].features.isOwn)
    }
  }

  /// How far behind the comma whoever the sentence is about stands.
  private static let reach = 5
}

extension Ledger {
  /// Whom a description that is not bound yet names by its coach, its ground or its name: `Farke's side`, `the
  /// Carrow Road outfit`, `the Leeds team`.
  func team(describedBy mention: Int) -> Int? {
    let nominal = mentions[mention]
    guard nominal.form == .nominal, nominal.kind == .team, bound[mention] == nil else { return nil }
    if let person = owner(of: mention) { return statedTeams(person).first }
    if let team = nominal.features.teams.first.flatMap({ told.resolved.entityOf[$0] }), entities[team].kind == .team {
      return team
    }
    let ground = told.resolved.entityOf.indices.lazy.filter {
      nominal.tokens.contains(mentions[$0].tokens.lowerBound)
    }.compactMap { told.resolved.entityOf[$0] }.first { entities[$0].kind == .venue }
    return ground.flatMap { host(at: $0, among: entities.indices.filter { entities[$0].kind == .team }) }
  }
}
