import Records
import Testing
import Touchline

/// Values beside the result and the scorers, each with the words that tell it or that it was concluded from.
@Suite struct ValuesTests {
  private static func match(_ text: String) throws -> (match: Match, record: Record) {
    let record = try FixtureTests.record(text)
    let match = record.matches.first { $0.primary }
    return (try #require(match), record)
  }

  @Test(arguments: [
    ("Leeds beat Norwich 2-1 at Carrow Road. Tom Hale scored twice for Leeds.", "Norwich", "Carrow Road"),
    ("Leeds won 2-1 at Norwich. Tom Hale scored twice for Leeds.", "Norwich", "Norwich"),
  ])
  func whatDecidedWhoIsAtHome(_ text: String, _ home: String, _ words: String) throws {
    let (match, record) = try Self.match(text)
    #expect(record.entities.first { $0.id == match.home }?.name == home)
    let spans = match.evidence.filter { $0.field == "home" }.map(\.span)
    let told = spans.map { record.article.text($0) }
    #expect(told.contains { $0.hasSuffix(words) })
  }

  @Test(arguments: [
    ("Leeds beat Norwich 2-1 after extra time. Tom Hale scored twice.", true),
    ("Leeds beat Norwich 2-1. Tom Hale hit an extra-time winner for Leeds.", true),
    ("Leeds beat Norwich 2-1. Tom Hale struck as extra time beckoned.", false),
  ])
  func extraTime(_ text: String, _ isPlayed: Bool) throws {
    let (match, _) = try Self.match(text)
    #expect(match.extraTime == isPlayed)
    #expect(match.evidence.contains { $0.field == "extra_time" } == isPlayed)
  }

  @Test func aMatchInACompetitionOfWomenIsTheirs() throws {
    let (match, record) = try Self.match(
      "Everton beat Chelsea 2-1 in the Women's Super League on Sunday. Mary Tallis scored twice for Everton.")
    for team in record.entities where match.teams.contains(team.id) { #expect(team.category == "women") }
    let (other, men) = try Self.match("Everton beat Chelsea 2-1 in the Premier League on Sunday.")
    for team in men.entities where other.teams.contains(team.id) { #expect(team.category == nil) }
  }

  @Test(arguments: [
    ("Peter Sands did well to nod the ball into the path of Tom Hale, who slotted home.", nil),
    ("Tom Hale rose to nod the ball into the net.", "head"),
  ])
  func withWhatItWasScoredIsOfTheScorer(_ text: String, _ expected: String?) throws {
    let record = try FixtureTests.record("Leeds 1-0 Norwich\n\nLeeds beat Norwich 1-0 on Saturday. " + text)
    let goal = try #require(record.events.first { $0.type == "goal" })
    let found = goal.fields.compactMap { field -> String? in
      if case .word(let word) = field.value, field.name == "body_part" { word } else { nil }
    }
    #expect(found.first == expected)
  }

  @Test func anOccasionIsOfTheSaying() throws {
    let record = try FixtureTests.record(
      """
      Leeds lost to Norwich. After the 3-1 defeat, manager Tom Hale said: “We were poor and we know it.”

      Hale insisted he would sign nobody before the deadline.
      """)
    #expect(record.quotes.first { $0.kind == .direct }?.occasion == "After the 3-1 defeat")
    #expect(record.quotes.filter { $0.kind == .indirect }.allSatisfy { $0.occasion == nil })
  }
}
