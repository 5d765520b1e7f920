internal import Extracting
internal import Records
internal import Rules

/// How far the mere naming of the competitions in an article speaks for each being that of a match. What is hoped for
/// (`Champions League qualification`) is none, what a club plays in (`League Two outfit`) is hardly, what a sentence of
/// another day names is another match's, and what is played for in one country is not for clubs of others.
struct CompetitionNaming {
  private let match: MatchDraft
  private let ledger: Ledger
  private let day: OtherDay
  private let aims: (before: WordSet, behind: WordSet)
  private let stages: WordSet
  private let clubs: WordSet
  private let determiners: WordSet
  /// Several matches are told, each between two clubs of one country: no round of a competition of many.
  private let isAtHome: Bool

  init(of match: MatchDraft, _ ledger: Ledger) {
    self.match = match
    self.ledger = ledger
    day = OtherDay(ledger)
    aims = (ledger.lexicon.list("competition-aim-before"), ledger.lexicon.list("competition-aim"))
    stages = ledger.lexicon.list("competition-stage")
    clubs = ledger.lexicon.list("competition-club")
    determiners = ledger.lexicon.list("determiners")
    let countries = ledger.matches.filter(\.isPrimary).map { match in
      match.teams.compactMap { $0.flatMap { CompetitionNaming.country(of: $0, ledger) } }
    }.filter { $0.count == 2 }
    isAtHome = countries.count >= CompetitionNaming.round && countries.allSatisfy { $0[0] == $0[1] }
  }

  /// How many matches between neighbours show that.
  private static let round = 3

  /// The competitions that speak for themselves by being named, with the first naming.
  var all: [(competition: Int, naming: (weight: Double, evidence: Evidence))] {
    var found: [(competition: Int, naming: (weight: Double, evidence: Evidence))] = []
    var first: (place: Int, number: Int)?
    for competition in ledger.entities.indices where ledger.entities[competition].kind == .competition {
      guard isLeague(competition) || !isInPassing(competition) else { continue }
      var weight = 0.0
      var named: Int?
      for mention in ledger.entities[competition].mentions {
        let belonging = belonging(mention, in: ledger.sentence(of: mention))
        guard belonging > 0 else { continue }
        let place = ledger.mentions[mention].tokens.lowerBound
        let isEarly = place < ledger.text.tokens.count / 3
        weight += belonging * (isEarly ? Weights.competitionNamed : Weights.competitionNamedLate)
        named = named ?? mention
        if belonging >= Weights.leagueOfClub, first.map({ place < $0.place }) ?? true { first = (place, found.count) }
      }
      guard let named else { continue }
      let span = ledger.text.span(ledger.mentions[named].tokens)
      let evidence = Evidence(span, field: "competition", rule: "named-most", basis: .derived)
      let most = CompetitionNaming.most * Weights.competitionNamed
      found.append((competition, (min(weight, most), evidence)))
    }
    // The one that is named first has the advantage.
    if let first { found[first.number].naming.weight += Weights.competitionFirst }
    return found
  }

  /// Whether a cup is named only once the article is well under way: a match of it is told as one sooner, and such a
  /// naming is how a side did there besides.
  private func isInPassing(_ competition: Int) -> Bool {
    let mentions = ledger.entities[competition].mentions
    guard let first = mentions.first, ledger.sentence(of: first) >= CompetitionNaming.opening,
      !tellsStage(ledger.sentence(of: first))
    else { return false }
    let share = mentions.count > 1 ? CompetitionNaming.late : CompetitionNaming.early
    return Double(ledger.mentions[first].tokens.lowerBound) > share * Double(ledger.text.tokens.count)
  }

  /// Whether a sentence not far into an article tells of the stage that the match is of or leads to.
  private func tellsStage(_ sentence: Int) -> Bool {
    sentence < CompetitionNaming.lead
      && ledger.told.facts.contains { $0.sentence == sentence && ["stage", "next-stage"].contains($0.field) }
  }

  /// How many sentences open an article, and say what it is about; and the share of it within which its cup is named, once or
  /// several times.
  private static let opening = 3
  private static let lead = 5
  private static let early = 0.1
  private static let late = 0.35

  /// More namings than these add nothing.
  private static let most = 3.0

  /// How far a competition belongs to the match where it is named, from 0 to 1.
  func belonging(_ mention: Int?, in sentence: Int) -> Double {
    var belonging = 1.0
    if let mention {
      let isLeague = ledger.told.resolved.entityOf[mention].map(self.isLeague) ?? false
      if isLedTo(mention) { return ledger.told.resolved.entityOf[mention].map(admission) ?? belonging }
      let isAim = isAim(mention)
      if isOfNations(mention) || isAim && !isLeague { return 0 }
      if isAim || stands(clubs, behind: mention) { belonging *= Weights.leagueOfClub }
      if let competition = ledger.told.resolved.entityOf[mention] { belonging *= admission(to: competition) }
      if !isLeague, !day.isOneOfSeveral, isOfOther(mention, in: sentence) {
        return belonging * Weights.competitionOfOtherDay
      }
    }
    // Of several matches told together the sentences of each name others.
    if !day.isOneOfSeveral, day.isOf(sentence, than: match) { return belonging * Weights.competitionOfOtherDay }
    return belonging * (ledger.namesOthers(sentence, than: match) ? Weights.besideOthers : 1)
  }

  /// `Norwich beat Hull to set up a cup semi-final against Leeds`: whose next stage a match leads to is what it is of, whoever is
  /// met there.
  private func isLedTo(_ mention: Int) -> Bool {
    let name = ledger.mentions[mention].tokens
    guard !match.isComing else { return false }
    return ledger.told.facts.contains { fact in
      fact.field == "next-stage" && fact.tokens.lowerBound <= name.lowerBound
        && name.upperBound <= fact.tokens.upperBound
        && (match.teams.compactMap { $0 }.allSatisfy(ledger.teams(in: fact.sentence).contains)
          || ledger.sentences(telling: match).contains(fact.sentence))
    }
  }

  /// Whether another team stands right beside a cup, or a year behind it, with no mark between: `their cup win over Leeds`.
  private func isOfOther(_ mention: Int, in sentence: Int) -> Bool {
    let name = ledger.mentions[mention].tokens
    let row = ledger.text.sentences[sentence].tokens
    let isMark = { (token: Int) in CompetitionNaming.marks.contains(ledger.text.tokens[token].kind) }
    let before = (max(row.lowerBound, name.lowerBound - CompetitionNaming.beside)..<name.lowerBound)
    let start = before.last(where: isMark).map { $0 + 1 } ?? before.lowerBound
    let behind = name.upperBound..<min(row.upperBound, name.upperBound + CompetitionNaming.beside)
    let end = behind.first(where: isMark) ?? behind.upperBound
    return ledger.namesOther(than: match, in: start..<name.lowerBound, of: sentence)
      || ledger.namesOther(than: match, in: name.upperBound..<end, of: sentence)
      || day.hasYear(sentence, name.upperBound..<end)
  }

  /// How many words away whoever played in it stands.
  private static let beside = 5
  private static let marks: [Token.Kind] = [.comma, .stop, .semicolon, .colon, .dash, .open, .close]

  /// A cup's next stage is come to by this match; to come into the cup is another matter.
  private func isAim(_ mention: Int) -> Bool {
    stands(aims.behind, behind: mention)
      || stands(aims.before, before: mention) && !stands(stages, behind: mention)
  }

  /// Clubs play in no competition of national sides.
  private func isOfNations(_ mention: Int) -> Bool {
    match.teams.contains { $0.flatMap(ledger.isNational) == false }
      && ledger.told.resolved.entityOf[mention].flatMap(ledger.listedKind) == "international"
  }

  /// How far a competition is open to the match's two clubs, by the countries that the lists know them to be of: one of their own
  /// country is, one of another country hardly, and of one country's clubs less so where they are of two. Neighbours do play
  /// in each other's leagues.
  func admission(to competition: Int) -> Double {
    guard match.teams.allSatisfy({ $0.flatMap(ledger.isNational) == false }) else { return 1 }
    let homes = match.teams.compactMap { $0.flatMap { CompetitionNaming.country(of: $0, ledger) } }
    guard homes.count == 2 else { return 1 }
    guard let country = CompetitionNaming.country(of: competition, ledger) else {
      if isAtHome, ledger.entities[competition].entry != nil { return 0 }
      return homes[0] == homes[1] ? Weights.abroadOfNeighbours : 1
    }
    switch homes.count(where: { $0 == country }) {
    case 2: return 1
    case 1: return Weights.competitionOfOne
    default: return homes[0] == homes[1] ? Weights.competitionOfNeighbours : Weights.competitionOfNeither
    }
  }

  private static func country(of entity: Int, _ ledger: Ledger) -> String? {
    ledger.entities[entity].entry.flatMap { ledger.lexicon.names.attribute("country", of: $0) }
  }

  func isLeague(_ competition: Int) -> Bool { ledger.listedKind(of: competition) == "league" }

  private func stands(_ words: WordSet, behind mention: Int) -> Bool {
    let end = ledger.mentions[mention].tokens.upperBound
    return words.longest(in: ledger.text.words, at: end, before: ledger.text.words.count) > 0
  }

  private func stands(_ words: WordSet, before mention: Int) -> Bool {
    var end = ledger.mentions[mention].tokens.lowerBound
    if end > 0, determiners.contains(ledger.text.words[end - 1]) { end -= 1 }
    return (max(0, end - CompetitionNaming.reach)..<end).contains {
      words.longest(in: ledger.text.words, at: $0, before: end) == end - $0
    }
  }

  /// How many words stand before a name at most.
  private static let reach = 3
}
