internal import Extracting
internal import Records
internal import Resolving
internal import Rules

/// Whose score each is: the teams that its words name, mean, or leave to what stands around them.
extension MatchesFromScores {
  func teams(_ score: ScoreTelling, _ ledger: Ledger) -> [Int?] {
    let (first, second) = pair(of: score, ledger)
    if score.namesOpponent {
      if let first, second == nil { return [first, OwnerOfResult(ledger).team(of: score, but: first)] }
      if let second, first == nil { return [OwnerOfResult(ledger).team(of: score, but: second), second] }
    }
    if let score = withoutOpponent(score, ledger), let other = ledger.entity(score.second, .team) {
      return [OwnerOfResult(ledger).team(of: score, but: other), other]
    }
    if first == second { return [first, nil] }
    // `Leeds star limps off in win over Japan`: whose club only describes somebody does not play a country.
    if let first, let second, !ledger.canMeet(first, second) {
      return [OwnerOfResult(ledger).team(of: score, but: second), second]
    }
    if let first, second == nil, let other = other(in: score, but: first, ledger) { return [first, other] }
    if let second, first == nil, let other = other(in: score, but: second, ledger) { return [other, second] }
    return [first, second]
  }

  /// `The draw with Leeds preceded a 1-0 win over Hull`: whom the words before a result name as an opponent is not whose it is, if no
  /// clause of its own tells it of him.
  private func withoutOpponent(_ score: ScoreTelling, _ ledger: Ledger) -> ScoreTelling? {
    guard score.when != "past", let first = score.first, let second = score.second, ledger.isName(first),
      ledger.isName(second), let at = score.printedAt, first.tokens.upperBound < at, at < second.tokens.lowerBound,
      ledger.text.tokens[first.tokens.upperBound].kind == .word,
      !ledger.lexicon.list("relatives").contains(ledger.text.words[first.tokens.upperBound]),
      !ledger.lexicon.list("relatives").contains(ledger.text.words[first.tokens.upperBound + 1]),
      Opponents(ledger).areMet(at: first.tokens.lowerBound)
    else { return nil }
    var score = score
    score.first = nil
    return score
  }

  /// Who is named first, then who is only meant (`they lost 4-0 to Japan`): someone who can meet the other.
  func pair(of score: ScoreTelling, _ ledger: Ledger) -> (first: Int?, second: Int?) {
    // Whoever was just beaten in a row of results is not whom it goes on with.
    lazy var beaten = OwnerOfResult(ledger).beaten(before: score)
    func meant(_ pointer: Pointer?, beside other: Int?) -> Int? {
      func fits(_ team: Int) -> Bool {
        !beaten.contains(team) && (other.map { team != $0 && ledger.canMeet(team, $0) } ?? true)
      }
      let met = opponents(before: pointer, in: score, ledger)
      return subject(meantBy: pointer, beside: other, in: score, ledger)
        ?? pointer?.mention.flatMap { ledger.team(describedBy: $0) }
        ?? (met.isEmpty ? nil : ledger.entity(pointer, .team) { fits($0) && !met.contains($0) })
        ?? ledger.entity(pointer, .team, where: fits)
    }
    if let pointer = score.first, !ledger.isName(pointer), let second = score.second, ledger.isName(second) {
      let named = ledger.entity(second, .team)
      return (meant(pointer, beside: named), named)
    }
    let first = meant(score.first, beside: nil)
    return (first, meant(score.second, beside: first))
  }

  /// `Leeds rested some for the match with Norwich. They lost 3-0.`: whom a pronoun does not go on with; nor is it whoever was
  /// just beaten.
  private func opponents(before pointer: Pointer?, in score: ScoreTelling, _ ledger: Ledger) -> Set<Int> {
    guard let mention = pointer?.mention, ledger.mentions[mention].form == .pronoun else { return [] }
    let met = Opponents(ledger).met(before: ledger.mentions[mention].tokens.lowerBound, of: score.sentence)
    return score.sentence == 0
      ? met : met.union(OwnerOfResult(ledger).beaten(in: score.sentence - 1, before: score.tokens.lowerBound))
  }

  /// `Leeds took Norwich's place as he saw them win 3-1`: who begins the sentence is whom it goes on with.
  private func subject(
    meantBy pointer: Pointer?, beside other: Int?, in score: ScoreTelling, _ ledger: Ledger
  ) -> Int? {
    guard let mention = pointer?.mention, ledger.mentions[mention].form == .pronoun,
      ledger.mentions[mention].tokens.count == 1, ledger.told.resolved.entityOf[mention] == nil
    else { return nil }
    let start = ledger.text.sentences[score.sentence].tokens.lowerBound
    let first = ledger.told.resolved.recognised.rows[score.sentence].items.first { $0.mention >= 0 }
    let aside = ledger.lexicon.list("aside-links")
    guard let first, Int(first.tokens.lowerBound) - start <= MatchesFromScores.toSubject,
      !(start..<Int(first.tokens.lowerBound)).contains(where: { aside.contains(ledger.text.words[$0]) }),
      Int(first.tokens.upperBound) <= ledger.mentions[mention].tokens.lowerBound,
      !turnsToAnother(behind: first, before: mention, ledger),
      let team = ledger.told.resolved.entityOf[Int(first.mention)], ledger.entities[team].kind == .team,
      other.map({ $0 != team && ledger.canMeet(team, $0) }) ?? true
    else { return nil }
    return team
  }

  /// `Leeds were unlucky while Norwich said that they …`: from there on it goes on with another team.
  private func turnsToAnother(behind first: Item, before mention: Int, _ ledger: Ledger) -> Bool {
    let between = Int(first.tokens.upperBound)..<ledger.mentions[mention].tokens.lowerBound
    guard let turn = turn(in: between, ledger), let sentence = ledger.text.sentence(of: turn)
    else { return false }
    let named = ledger.entities(in: sentence, of: .team, before: between.upperBound)
    return named.last != ledger.told.resolved.entityOf[Int(first.mention)]
  }

  /// How many words may stand before whoever begins a sentence.
  private static let toSubject = 3

  func other(in score: ScoreTelling, but team: Int, _ ledger: Ledger) -> Int? {
    if isOfMeeting(score, ledger) { return nil }
    return hostBehind(score, but: team, ledger) ?? onlyOther(in: score, but: team, ledger)
      ?? justNamed(before: score, but: team, ledger)
  }

  /// `won 3-0 in the reverse fixture and beat Leeds 2-1`: right behind the figures, or with them where a rule reads them as another
  /// day's, it says that those met of whom the article tells, and not whom its sentence goes on with.
  private func isOfMeeting(_ score: ScoreTelling, _ ledger: Ledger) -> Bool {
    let start = score.when == "past" ? score.tokens.lowerBound : score.tokens.upperBound
    let behind = start..<score.tokens.upperBound + MatchesFromScores.toMeeting
    return ledger.lexicon.list("earlier-meeting")
      .stands(in: behind.clamped(to: ledger.text.sentences[score.sentence].tokens), of: ledger.text.words)
  }

  /// How many words behind a result may say so.
  private static let toMeeting = 5

  /// `Lyon's captain set a record at Lille. His part in Lyon's 1-0 win …`: in its opening an article tells against whom before
  /// it tells the result, in a sentence that names the two alone.
  private func justNamed(before score: ScoreTelling, but team: Int, _ ledger: Ledger) -> Int? {
    let links = ledger.lexicon.list("opponent-links")
    guard (1...MatchesFromScores.opening).contains(score.sentence), !score.factuality.contains(.elsewhere),
      ledger.teams(in: score.sentence).allSatisfy({ $0 == team }), !isRound(ledger)
    else { return nil }
    let before = Set(ledger.teams(in: score.sentence - 1))
    guard before.count == 2, before.contains(team), let other = before.first(where: { $0 != team }),
      ledger.canMeet(team, other)
    else { return nil }
    let sentence = ledger.text.sentences[score.sentence - 1].tokens
    return ledger.entities[other].mentions.contains { mention in
      let start = ledger.mentions[mention].tokens.lowerBound
      return start > sentence.lowerBound && start < sentence.upperBound && links.contains(ledger.text.words[start - 1])
    } ? other : nil
  }

  /// Whether so many results name both their teams that the article tells of a round of matches.
  private func isRound(_ ledger: Ledger) -> Bool {
    ledger.told.scores.count { $0.score != nil && $0.first != nil && $0.second != nil } >= MatchesFromScores.round
  }
  static let round = 3

  /// The last sentence that opens an article.
  private static let opening = 3

  /// Whose ground it is that stands right behind a result: `a 2-1 win at Stamford Bridge`.
  private func hostBehind(_ score: ScoreTelling, but team: Int, _ ledger: Ledger) -> Int? {
    let sentence = ledger.text.sentences[score.sentence].tokens
    let venue = ledger.told.resolved.entityOf.enumerated().lazy.filter { mention, entity in
      let place = ledger.mentions[mention].tokens.lowerBound
      return entity.map { ledger.entities[$0].kind == .venue } ?? false && sentence.contains(place)
        && (0...MatchesFromScores.toGround).contains(place - score.tokens.upperBound)
    }.compactMap { $0.element }.first
    guard let venue else { return nil }
    return ledger.host(
      at: venue,
      among: ledger.entities.indices.filter {
        ledger.entities[$0].kind == .team && $0 != team && ledger.canMeet(team, $0)
      })
  }

  /// How many words may stand between a result and its ground.
  private static let toGround = 6

  /// The one other team that the sentence names, where the rule read one only.
  private func onlyOther(in score: ScoreTelling, but team: Int, _ ledger: Ledger) -> Int? {
    let sentence = ledger.text.sentences[score.sentence].tokens
    var others: Set<Int> = []
    for (mention, entity) in ledger.told.resolved.entityOf.enumerated() {
      guard let entity, entity != team, ledger.entities[entity].kind == .team,
        sentence.contains(ledger.mentions[mention].tokens.lowerBound)
      else { continue }
      others.insert(entity)
    }
    guard others.count == 1, let other = others.first, ledger.canMeet(team, other),
      !isOfAnother(other, behind: score, ledger)
    else { return nil }
    return other
  }

  /// `Leeds were beaten 1-0 while Norwich lost as well`: between a result and a team words say that something else is told of that.
  private func isOfAnother(_ team: Int, behind score: ScoreTelling, _ ledger: Ledger) -> Bool {
    let sentence = ledger.text.sentences[score.sentence].tokens
    let named = ledger.entities[team].mentions.map { ledger.mentions[$0].tokens.lowerBound }.filter(sentence.contains)
    guard let first = named.min(), first >= score.tokens.upperBound else { return false }
    return turn(in: score.tokens.upperBound..<first, ledger) != nil
  }

  /// Where words say that something is told of another one.
  private func turn(in tokens: Range<Int>, _ ledger: Ledger) -> Int? {
    let others = ledger.lexicon.list("while-others")
    return tokens.first { others.contains(ledger.text.words[$0]) }
  }
}
