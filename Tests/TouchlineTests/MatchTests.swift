import Records
import Testing
import Touchline

/// Which match an article is about: `Leeds ? Norwich` where no score is told.
@Suite struct MatchTests {
  private static func primaries(_ text: String) throws -> [String] { try matches(text, where: \.primary) }

  private static func matches(_ text: String, where isAsked: (Match) -> Bool) throws -> [String] {
    let record = try FixtureTests.record(text)
    func name(_ id: Entity.ID?) -> String { record.entities.first { $0.id == id }?.name ?? "-" }
    return record.matches.filter(isAsked).map { match in
      let score = match.score.map { "\($0.first)-\($0.second)" } ?? "?"
      return "\(name(match.teams[0])) \(score) \(name(match.teams[1]))"
    }
  }

  private static let story = """
    It rained all afternoon, and few had come. Tom Hale headed wide, and Peter Sands shot over the bar before half-time.

    The manager was pleased. “We were brave,” he said.
    """

  @Test func linksToBothReportsSayWhoseItWas() throws {
    let found = try Self.primaries(Self.story + "\n\nLeeds report | Norwich report")
    #expect(found == ["Leeds ? Norwich"])
    #expect(try Self.primaries(Self.story + "\n\nLeeds report").isEmpty)
  }

  @Test func theResultThatIsToldIsTheirs() throws {
    let text = "Norwich 2-1 Leeds\n\n\(Self.story)\n\nLeeds report | Norwich report"
    #expect(try Self.primaries(text) == ["Norwich 2-1 Leeds"])
  }

  private static let twoTies = """
    Leeds reached the semi-finals with a 2-1 win over Norwich. Tom Hale and Peter Sands scored for Leeds before Norwich replied \
    through Adam Cole.

    Burnley joined them after a 5-4 shoot-out win against Preston following a 1-1 draw. Preston had led through Sam Ives before \
    Burnley substitute Lee Marsh equalised.
    """

  @Test func aDrawIsOfTheMatchThatAShootoutDecided() throws {
    #expect(Set(try Self.primaries(Self.twoTies)) == ["Leeds 2-1 Norwich", "Burnley 1-1 Preston"])
  }

  @Test func whoPlaysOneOfThemHasPlayedTheOtherEarlier() throws {
    let text = Self.twoTies + "\n\nBurnley had beaten Stoke 3-0, with Lee Marsh and Joe Dent scoring for Burnley."
    #expect(try Self.primaries(text).count == 2)
  }

  @Test func aDrawToldOfNobodyIsOfTheTwoWhoMeetAgain() throws {
    let text = """
      Leeds meet Norwich on Saturday. Tom Hale is fit, and the Leeds captain expects a hard afternoon against Norwich.

      The two sides drew 3-3 in October.
      """
    #expect(try Self.primaries(text) == ["Leeds ? Norwich"])
    #expect(try Self.matches(text) { !$0.primary } == ["Leeds 3-3 Norwich"])
  }

  @Test func aGroundNamesWhoseResultItIs() throws {
    let text = """
      Leeds beat Norwich 2-1 on Saturday. Tom Hale scored twice for Leeds before Peter Sands replied for Norwich.

      The Carrow Road outfit lost 3-0 at Burnley last week.
      """
    #expect(try Self.matches(text) { !$0.primary } == ["Burnley 3-0 Norwich"])
  }

  @Test func newsThatTellsOnlyAResultIsNotAboutThatMatch() throws {
    let text = """
      Leeds captain Tom Hale has been charged by the league, it was said on Monday.

      He was booed during the 2-1 win over Norwich.

      “I am sorry,” said Hale. “It was wrong of me.”
      """
    #expect(try Self.primaries(text).isEmpty)
  }

  private static let report = """
    Leeds beat Norwich 2-0 at Elland Road on Saturday to move up to fourth.

    Tom Hale headed Leeds in front after 12 minutes and Lee Marsh added the second from the penalty spot on 70 minutes.


    """

  /// Results of other days go to whom their sentence, or those before it, are about.
  @Test(arguments: [
    ("Leeds had won 3-1 in the reverse fixture and had beaten Derby 2-1.", ["Leeds 3-1 Norwich", "Leeds 2-1 Derby"]),
    ("Hale was at Norwich when they won the play-off final 2-0 against Stoke.", ["Norwich 2-0 Stoke"]),
    ("Leeds have won both home games, beating Hull 2-0 and Stoke 3-1.", ["Leeds 2-0 Hull", "Leeds 3-1 Stoke"]),
  ])
  func resultsOfOtherDaysHaveTheirOwners(_ sentence: String, _ expected: [String]) throws {
    let found = try Self.matches(Self.report + sentence) { !$0.primary }
    #expect(Set(found) == Set(expected))
  }

  @Test func theFirstLegFollowsFromTheAggregate() throws {
    let text = "Leeds 2-1 Norwich (agg: 5-2)\n\n" + Self.story
    #expect(try Self.matches(text) { !$0.primary } == ["Norwich 1-3 Leeds"])
    #expect(try Self.matches("Leeds 2-1 Norwich\n\n" + Self.story) { !$0.primary }.isEmpty)
  }

  @Test func whoeverPlaysAnotherMatchHasNotWonThisOne() throws {
    let text = "Leeds are two points above Burnley after their 3-1 win at Preston."
    #expect(try Self.matches(text) { _ in true } == ["Leeds 3-1 Preston"])
    let own = "Leeds beat Norwich 2-0 with goals from Tom Hale and Adam Cole.\n\n"
    #expect(try Self.matches(own + text) { !$0.primary } == ["Burnley 3-1 Preston"])
  }

  @Test func theFinalsOfSeveralCupsAreNoRound() throws {
    let text = """
      It was a long season. Leeds beat Norwich 2-0 in the FA Cup final in May with goals from Tom Hale.

      Burnley won the League Cup, beating Preston 3-1 in the final with two goals from Sam Ives.

      Everton and Fulham had little to cheer, although Everton won 1-0 at Chelsea.
      """
    #expect(try Self.primaries(text).isEmpty)
  }

  @Test func aCompetitionHasItsFullestName() throws {
    let record = try FixtureTests.record(
      "Leeds beat Norwich 2-0 in the Barclays Premier League. It was their third win in a row in the Premier League.")
    #expect(record.entities.filter { $0.kind == .competition }.map(\.name) == ["Barclays Premier League"])
  }
}
