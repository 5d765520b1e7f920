import Records
import Testing

@testable import Reconciling

/// The constraints that find an article's matches, each with the ledger that it gets and what it makes of it.
struct MatchesFromScoresTests {
  @Test(arguments: [
    ("Ashfield 2-1 Norton.", ["Ashfield 2-1 Norton"]),
    ("Ashfield 2-1 Norton. Ashfield won 2-1.", ["Ashfield 2-1 Norton"]),
    ("Ashfield 2-1 Norton. Harwick 0-0 Millbrook.", ["Ashfield 2-1 Norton", "Harwick 0-0 Millbrook"]),
    ("Ashfield 2-1 Norton. Once Ashfield drew 3-3 with Norton.", ["Ashfield 2-1 Norton", "Ashfield 3-3 Norton"]),
    ("Soon Ashfield meet Norton.", []),
  ])
  func matches(_ text: String, _ expected: [String]) throws {
    #expect(try TinySport.ledger(text, after: [MatchesFromScores.self]).shownMatches == expected)
  }

  /// Figures that make the winner of a result without any the loser are its own soon after, and another day's long after.
  @Test(arguments: [(2, ["Ashfield 1-2 Norton"]), (12, ["Ashfield ? Norton", "Norton 2-1 Ashfield"])])
  func figuresAgainstAResult(_ sentences: Int, _ expected: [String]) throws {
    let text = "Ashfield bested Norton. " + String(repeating: "It rained. ", count: sentences) + "Norton 2-1 Ashfield."
    #expect(try TinySport.ledger(text, after: [MatchesFromScores.self]).shownMatches == expected)
  }

  @Test func partsOfAMatchGoToIt() throws {
    let ledger = try TinySport.ledger(
      "Ashfield 2-1 Norton. Norton stood 1-0 with Ashfield.", after: [MatchesFromScores.self])
    #expect(ledger.shownMatches == ["Ashfield 2-1 Norton"])
    #expect(ledger.shown(ledger.matches[0].halfTime) == "0-1")
  }
}

struct PartsOfPrimaryTests {
  @Test(arguments: [
    ("Ashfield 3-1 Norton. It stood 0-0.", "0-0"),
    // Only one of the two can have led by so many.
    ("Ashfield 1-3 Norton. It stood 2-0.", "0-2"),
    ("Ashfield 3-2 Norton. It stood 2-0.", nil),
    // Somebody else's.
    ("Ashfield 3-1 Norton. It stood 0-0 with Harwick.", nil),
  ])
  func halfTimeOfNoTeam(_ text: String, _ expected: String?) throws {
    let ledger = try TinySport.ledger(text, after: TinySport.matches + [PartsOfPrimary.self])
    #expect(ledger.matches[0].halfTime.map { ledger.shown($0) } == expected)
  }
}

struct EarlierMeetingTests {
  @Test(arguments: [
    ("Ashfield 2-1 Norton. Norton won 3-0 when both met before.", "Norton 3-0 Ashfield"),
    // Nothing says that the two met.
    ("Ashfield 2-1 Norton. Norton won 3-0.", "Norton 3-0 -"),
    // Somebody else's.
    ("Ashfield 2-1 Norton. Harwick won 3-0 when both met before.", "Harwick 3-0 -"),
  ])
  func matches(_ text: String, _ other: String) throws {
    let ledger = try TinySport.ledger(text, after: TinySport.matches + [EarlierMeeting.self])
    #expect(ledger.shownMatches == ["*Ashfield 2-1 Norton", other])
  }
}

struct OpponentBeforeTests {
  @Test(arguments: [
    ("Harwick went to Millbrook. Harwick won 3-0.", ["Harwick 3-0 Millbrook"]),
    // Nobody else is named, or more than one.
    ("Harwick went home. Harwick won 3-0.", []),
    ("Harwick like Millbrook and Oxted. Harwick won 3-0.", []),
    // The two have a result already.
    ("Harwick 1-1 Millbrook. Harwick won 3-0.", ["Harwick 1-1 Millbrook"]),
  ])
  func matches(_ text: String, _ others: [String]) throws {
    let ledger = try TinySport.ledger(
      "Ashfield 2-1 Norton. Ashfield were better than Norton. " + text, after: TinySport.matches + [OpponentBefore.self]
    )
    #expect(ledger.shownMatches.filter { !$0.contains("Ashfield") } == others)
  }
}

struct PrimaryMatchTests {
  @Test func earlyAndBetweenTheTeamsThatAreNamedMost() throws {
    let text = "Ashfield 2-1 Norton. Ashfield were better than Norton.\n\nOnce Ashfield drew 3-3 with Harwick."
    #expect(try TinySport.ledger(text, after: TinySport.matches).shownMatches.first == "*Ashfield 2-1 Norton")
    #expect(try TinySport.ledger(text, after: TinySport.matches).matches.filter(\.isPrimary).count == 1)
  }

  @Test func aRoundUpHasSeveral() throws {
    let text = "Ashfield 2-1 Norton. Anna Bell scored.\n\nHarwick 1-0 Millbrook. Eva Flint scored."
    #expect(try TinySport.ledger(text, after: TinySport.matches).matches.filter(\.isPrimary).count == 2)
  }

  /// The first sentence gives the result only; what stands further on tells of it, or of nobody new.
  @Test(arguments: [
    ("Harwick and Millbrook played. Eva Flint scored. Gina Holt scored.", 2),
    ("Harwick and Millbrook played. In minute 7 Eva Flint scored.", 2),
    ("Harwick and Millbrook played.", 1),
    ("Ashfield and Norton played. Eva Flint scored. Gina Holt scored.", 1),
  ])
  func whatTheArticleGoesOnAboutIsOne(_ more: String, _ count: Int) throws {
    let text = "Ashfield 2-1 Norton while Harwick 2-0 Millbrook. Ashfield beat Norton and Anna Bell scored.\n\n" + more
    #expect(try TinySport.ledger(text, after: TinySport.matches).matches.count(where: \.isPrimary) == count)
  }

  @Test func whatWasAnotherDayIsNone() throws {
    let ledger = try TinySport.ledger(
      "The weather was fine. Once Ashfield drew 3-3 with Norton.", after: TinySport.matches)
    #expect(ledger.matches.filter(\.isPrimary).isEmpty)
  }
}

struct PrintedTeamsTests {
  private func matches(_ text: String, after more: [any Constraint.Type] = []) throws -> [String] {
    try TinySport.ledger(text, after: [SportOfArticle.self, MatchesFromScores.self, PrintedTeams.self] + more)
      .shownMatches
  }

  static let links = "Ashfield report | Norton report"

  @Test func itIsTheirMatch() throws { #expect(try matches("It rained.\n\n" + Self.links) == ["*Ashfield ? Norton"]) }

  @Test(arguments: ["Norton 2-1 Ashfield.", "It rained. Norton 2-1 Ashfield."])
  func withTheResultThatIsTold(_ result: String) throws {
    #expect(try matches(result + "\n\n" + Self.links) == ["*Norton 2-1 Ashfield"])
  }

  @Test func othersAreNot() throws {
    let text = "Harwick 2-1 Millbrook. Harwick were better than Millbrook.\n\n" + Self.links
    #expect(try matches(text, after: [PrimaryMatch.self]) == ["Harwick 2-1 Millbrook", "*Ashfield ? Norton"])
  }

  @Test func anotherDaysResultIsNotItsOwn() throws {
    let text = "Once Ashfield drew 3-3 with Norton.\n\n" + Self.links
    #expect(try matches(text) == ["Ashfield 3-3 Norton", "*Ashfield ? Norton"])
  }

  @Test(arguments: [
    "Ashfield report | Ashfield report", "\(PrintedTeamsTests.links)\n\nHarwick report | Selby report",
    "Ashfield report",
    "An Ashfield report | Norton report",
  ])
  func nothingElseDecides(_ text: String) throws { #expect(try matches(text).isEmpty) }
}

struct ToldStatesTests {
  /// What speaks against a score of two to one for those who play at home.
  private func cost(_ text: String, ground: String = "Played at Elm Park.") throws -> Double {
    let ledger = try TinySport.ledger(
      "Ashfield 2-1 Norton. \(ground)\n\n" + text, after: TinySport.matches + [MatchFacts.self])
    return ToldStates(of: 0, ledger).cost(of: [2, 1])
  }

  @Test func victoryForTheVisitorsSpeaksAgainstTheHosts() throws {
    #expect(try cost("It was victory for the visitors.") > 0)
    #expect(try cost("It was victory for the hosts.") == 0)
  }

  @Test func theSameWordsCountOnce() throws {
    let once = try cost("It was victory for the visitors.")
    #expect(try cost("Anna Bell sealed victory for the visitors.") == once)
    #expect(try cost("Anna Bell sealed victory for the visitors. For Norton it was victory.") == 2 * once)
  }

  @Test func whoIsAtHomeMustBeKnown() throws {
    #expect(try cost("Anna Bell sealed victory for the visitors.", ground: "") == 0)
    #expect(try cost("Anna Bell sealed victory for Norton.", ground: "") > 0)
  }
}

struct MatchFromTeamsTests {
  private func matches(_ text: String) throws -> [String] {
    try TinySport.ledger(text, after: TinySport.matches + [KindOfArticle.self, MatchFromTeams.self]).shownMatches
  }

  @Test func aReportWithoutAResultHasItsTeams() throws {
    let text = "Ashfield met Norton and Norton met Ashfield. Anna Bell scored. It is reported."
    #expect(try matches(text) == ["*Ashfield ? Norton"])
  }

  @Test func theMeetingThatItNamesFirst() throws {
    let others = String(repeating: "Harwick saw Selby. ", count: 4)
    let meeting = "Soon Ashfield meet Norton. "
    let play = ["Anna Bell", "Eva Flint", "Gina Holt", "Ida Jarvis"].enumerated()
      .map { "In minute \($0 + 7) \($1) scored. " }.joined()
    let first = try matches("It is reported. It is reported. \(meeting)\(others)\(play)")
    #expect(first == ["*Ashfield ? Norton"])
    // Told of later, it is another day's.
    let later = try matches("It is reported. \(others)\(play)\(meeting)")
    #expect(later == ["*Harwick ? Selby"])
  }

  @Test func aPreviewHasNone() throws {
    #expect(try matches("It is previewed. Soon Ashfield meet Norton. Norton fear Ashfield. Anna Bell scored.").isEmpty)
  }

  @Test func aMatchThatIsKnownStays() throws {
    #expect(try matches("Ashfield 2-1 Norton. Anna Bell scored. It is reported.") == ["*Ashfield 2-1 Norton"])
  }
}

struct OpponentTests {
  private func matches(_ text: String) throws -> [String] {
    try TinySport.ledger(text, after: TinySport.matches + [Opponent.self]).shownMatches
  }

  @Test func theTeamThatIsNamedMost() throws {
    #expect(try matches("Ashfield won 2-1. Norton lost. Norton wept. Norton left.").first == "*Ashfield 2-1 Norton")
  }

  @Test func noneWhereTwoAreNamedAlike() throws {
    let found = try matches(
      "Ashfield won 2-1.\n\nIt was fun.\n\nNorton and Harwick looked on. Norton and Harwick left.")
    #expect(found.first?.hasSuffix("-") ?? true)
  }
}

struct ScoreOfPrimaryTests {
  @Test func aResultOfOneTeamAloneIsTheMatchs() throws {
    var ledger = try TinySport.ledger(
      "Ashfield met Norton. Norton met Ashfield. Anna Bell scored. It is reported. Norton won 3-1.",
      after: [SportOfArticle.self, MatchesFromScores.self])
    // The match of the two teams, without a score, beside the half that the result made.
    let teams = ["Ashfield", "Norton"].map { name in ledger.entities.indices.first { ledger.name($0) == name } }
    var match = MatchDraft(teams: teams, sentence: 0)
    match.isPrimary = true
    for number in ledger.matches.indices {
      ledger.matches[number].isPrimary = false
      ledger.matches[number].teams = [teams[1], nil]
    }
    ledger.matches.insert(match, at: 0)
    ScoreOfPrimary().apply(to: &ledger)
    #expect(ledger.shownMatches == ["*Ashfield 1-3 Norton"])
  }
}

struct MatchFactsTests {
  @Test func whatIsSaidOfTheMatch() throws {
    let text = "Ashfield 2-1 Norton. 300 watched. Played at Elm Park. Ida Jarvis whistled. It was the last round."
    let match = try #require(
      try TinySport.ledger(text, after: TinySport.matches + [MatchFacts.self, StageOfMatch.self]).matches.first)
    #expect(match.attendance == 300 && match.stage == "final")
    #expect(match.evidence.map(\.rule).contains("whistle"))
  }

  @Test func aGroundOfAnotherDayIsNotTheMatchs() throws {
    func venue(_ text: String) throws -> String {
      let ledger = try TinySport.ledger("Norton 2-1 Ashfield. " + text, after: TinySport.matches + [MatchFacts.self])
      return ledger.name(ledger.matches[0].venue)
    }
    #expect(try venue("Elm Park was full.") == "Elm Park")
    #expect(try venue("Elm Park was full last year.") == "-")
  }

  @Test func aGroundMayStandForItsClub() throws {
    let ledger = try TinySport.ledger(
      "Norton 2-1 Ashfield. A former Elm Park hero saw it.", after: TinySport.matches + [MatchFacts.self])
    #expect(ledger.matches[0].venue == nil)
  }

  @Test func whatIsDecidedInOneMatchHasOneStage() throws {
    func stage(_ text: String) throws -> String? {
      try TinySport.ledger(text, after: TinySport.matches + [CompetitionOfMatch.self, StageOfMatch.self]).matches[0]
        .stage
    }
    #expect(try stage("Ashfield 2-1 Norton in the Short Cup.") == "final")
    #expect(try stage("Ashfield 2-1 Norton in the Long Cup.") == nil)
  }

  @Test func theStageOfAnotherDayIsNotTheMatchs() throws {
    let text = "Ashfield 2-1 Norton. Both fell last year in the last round."
    let ledger = try TinySport.ledger(text, after: TinySport.matches + [StageOfMatch.self])
    #expect(ledger.matches[0].stage == nil)
  }

  @Test func aGroundNamesItsClub() throws {
    let ledger = try TinySport.ledger(
      "Norton 2-1 Ashfield. Played at Elm Park.", after: TinySport.matches + [MatchFacts.self])
    #expect(ledger.name(ledger.matches[0].home) == "Ashfield")
  }
}

struct CompetitionOfMatchTests {
  private func competition(_ text: String) throws -> String {
    let ledger = try TinySport.ledger(text, after: TinySport.matches + [CompetitionOfMatch.self])
    return ledger.name(ledger.matches[0].competition)
  }

  @Test func theOneThatIsNamedEarly() throws {
    #expect(try competition("Ashfield 2-1 Norton in the Long Cup.\n\nThe Short Cup is far off.") == "Long Cup")
    #expect(try competition("Ashfield 2-1 Norton.") == "-")
  }

  @Test func whatIsHopedForIsNone() throws {
    #expect(try competition("Ashfield 2-1 Norton. Long Cup hopes rose. The Short Cup shone.") == "Short Cup")
    #expect(try competition("Ashfield 2-1 Norton. The Long Cup rose. The Short Cup shone.") == "Long Cup")
  }

  @Test func whatIsSaidOfTheMatchCountsMost() throws {
    #expect(try competition("Ashfield 2-1 Norton. The Long Cup waits.\n\nThis was in the Short Cup.") == "Short Cup")
  }

  @Test func aCupBesideAnotherTeamIsThatOnes() throws {
    #expect(
      try competition("Ashfield 2-1 Norton. A Short Cup win over Oxted was old. The Long Cup shone.") == "Long Cup")
  }

  @Test func clubsOfTwoCountriesPlayForNoCupOfAThird() throws {
    #expect(try competition("Ashfield 2-1 Harwick. The West Cup waits. The Short Cup shone.") == "Short Cup")
  }
}

struct HomeSideTests {
  private func home(_ text: String) throws -> String {
    let ledger = try TinySport.ledger(text, after: TinySport.matches + [HomeSide.self, Sides.self])
    return ledger.name(ledger.matches.first?.home)
  }

  @Test func whoseGroundIsNamed() throws {
    #expect(try home("Norton 2-1 Ashfield. Elm Park was full.") == "Ashfield")
    #expect(try home("Norton 2-1 Ashfield. It was full.") == "-")
  }

  @Test func whomALineNamesFirstIsLikelyToBe() throws {
    func likely(_ text: String) throws -> String {
      let ledger = try TinySport.ledger(text, after: TinySport.matches + [HomeSide.self, Sides.self])
      #expect(ledger.matches.first?.home == nil)
      return ledger.name(ledger.matches.first?.likelyHome)
    }
    let rain = "\n\nIt rained all day long and nobody who had come to see it was glad of that."
    #expect(try likely("Norton 2-1 Ashfield" + rain + rain) == "Norton")
    #expect(try likely("It rained.\n\nNorton 2-1 Ashfield was how it ended.") == "-")
  }

  @Test func theHostsAreNotWhoIsNamedBesideThem() throws {
    #expect(try home("Norton 2-1 Ashfield. The hosts feared Norton. The hosts watched Norton.") == "Ashfield")
  }
}

struct OutcomeTests {
  private func ledger(_ text: String, _ constraint: any Constraint.Type) throws -> Ledger {
    try TinySport.ledger(
      text, after: TinySport.matches + [MatchFromTeams.self, Sides.self, Clock.self, Merging.self, SideOfEvents.self]
    )
    .applying(constraint)
  }

  static let report = "Ashfield met Norton. Norton met Ashfield. Ashfield waved. It is reported. "

  @Test func aResultWithoutATeamIsOfTheSideBeforeIt() throws {
    let ledger = try ledger(Self.report + "Anna Bell scored. For Norton it was a 3-1 win.", UnnamedResult.self)
    #expect(ledger.shownMatches == ["*Ashfield 1-3 Norton"])
  }

  @Test func aDrawIsAnotherDaysWhereSomebodyWon() throws {
    let draw = " It ended a 2-2 draw."
    #expect(
      try ledger(Self.report + "Anna Bell scored." + draw, UnnamedResult.self).shownMatches == ["*Ashfield 2-2 Norton"])
    #expect(
      try ledger(Self.report + "Anna Bell decides." + draw, UnnamedResult.self).shownMatches == ["*Ashfield ? Norton"])
  }

  @Test func honoursEvenIsADraw() throws {
    let ledger = try ledger(Self.report + "Anna Bell scored. Honours even.", UnnamedResult.self)
    guard case .level? = ledger.matches[0].outcome else { return #expect(Bool(false), "no draw") }
    #expect(ledger.matches[0].score == nil)
  }

  @Test func whoDecidedItWasOnTheSideThatWon() throws {
    let ledger = try ledger(Self.report + "Anna Bell plays for Norton. Anna Bell decides.", OutcomeFromEvents.self)
    guard case .winner(let team)? = ledger.matches[0].outcome else { return #expect(Bool(false), "no winner") }
    #expect(ledger.name(team) == "Norton")
  }

  @Test func scoreFromWhatWasScored() throws {
    let opening = Self.report + "Anna Bell plays for Ashfield. Cora Dunn plays for Norton. "
    func score(_ text: String) throws -> [String] {
      try ledger(opening + text, UnnamedResult.self).applying(FinalScore.self).shownMatches
    }
    // A draw, and both have as many.
    #expect(try score("Anna Bell scores. Cora Dunn scores. Honours even.") == ["*Ashfield 1-1 Norton"])
    // Of each it is told what it did.
    #expect(try score("Anna Bell opens. Cora Dunn levels.") == ["*Ashfield 1-1 Norton"])
    // What one telling counts is all so or none.
    #expect(try score("Anna Bell doubles. Ashfield prevailed.") == ["*Ashfield 2-0 Norton"])
    // Nothing says that this was all.
    #expect(try score("Anna Bell scores. Cora Dunn scores.") == ["*Ashfield ? Norton"])
    #expect(try score("Anna Bell scores. Ashfield prevailed.") == ["*Ashfield ? Norton"])
  }

  @Test func moreScoredThanTheScoreHasIsAConflict() throws {
    let ledger = try ledger(
      "Ashfield 1-0 Norton. Anna Bell nets for Ashfield. Eva Flint nets for Ashfield.", ScoreFromEvents.self)
    #expect(ledger.warnings.map(\.code) == ["score-conflict"])
  }

  @Test func theFirstPeriodFromEventsThatAllHaveTheirTime() throws {
    let ledger = try ledger(
      "Ashfield 1-1 Norton. Anna Bell nets for Ashfield in minute 12. Cora Dunn nets for Norton in minute 50.",
      ScoreFromEvents.self)
    #expect(ledger.shown(ledger.matches[0].halfTime) == "1-0")
  }
}

extension Ledger {
  func applying(_ constraint: any Constraint.Type) -> Ledger {
    var ledger = self
    constraint.init().apply(to: &ledger)
    return ledger
  }
}
