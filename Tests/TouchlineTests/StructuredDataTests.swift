import Testing
import Touchline

/// What a page states of a match in structured data is evidence beside the text, and says where it comes from.
@Suite struct StructuredDataTests {
  private static let paragraphs = [
    "Everton beat Fulham 2-1 on Thursday, with Okoye, their captain, scoring twice in the last ten minutes.",
    "The visitors, who had lost their last four games, had gone ahead through Maddocks before half-time.",
    "“We never stop,” said the manager, who had changed three players at the interval, “and today it paid.”",
    "Fulham, unbeaten since August, had deserved the lead, and the goalkeeper, in his first match, had little to do.",
  ]

  private static func match(_ event: String, text: [String] = paragraphs, published: String = "2024-05-03") throws
    -> (match: Match?, record: Record)
  {
    let html = """
      <!DOCTYPE html><html><head><title>Everton leave it late</title><meta property="article:published_time"
      content="\(published)"><script type="application/ld+json">{"@type": "SportsEvent", \(event)}</script></head><body>
      <article>\(text.map { "<p>\($0)</p>" }.joined(separator: "\n"))</article></body></html>
      """
    let record = try FixtureTests.extractor.get().record(of: Array(html.utf8))
    return (record.matches.first(where: \.primary), record)
  }

  private static func name(_ id: Entity.ID?, _ record: Record) -> String? {
    record.entities.first { $0.id == id }?.name
  }

  private static let teams = "\"homeTeam\": {\"name\": \"Everton F.C.\"}, \"awayTeam\": {\"name\": \"Fulham\"}"

  @Test func fillsWhatTheTextLeavesOpen() throws {
    let (match, record) = try Self.match("\(Self.teams), \"startDate\": \"2024-05-02T20:00+01:00\"")
    #expect(match?.score == .init(2, 1))
    #expect(match?.date == .init(iso: "2024-05-02", basis: .derived))
    #expect(Self.name(match?.home, record) == "Everton")
    for field in ["date", "home"] {
      let evidence = match?.evidence.first { $0.field == field }
      #expect(evidence?.rule == "sports-event/json-ld")
      #expect(evidence?.basis == .derived)
    }
    #expect(record.warnings.isEmpty)
  }

  @Test func givesWayToTheTextWithAWarning() throws {
    let event =
      "\"homeTeam\": {\"name\": \"Everton\", \"score\": 3}, \"awayTeam\": {\"name\": \"Fulham\", \"score\": 1}"
    let (match, record) = try Self.match(event)
    #expect(match?.score == .init(2, 1))
    #expect(record.warnings.map(\.code) == ["structured-data-conflict"])
  }

  @Test func givesTheScoreThatTheTextDoesNotTell() throws {
    var text = Self.paragraphs
    text[0] = "Everton left it late against Fulham, with Okoye, their captain, scoring twice in the last ten minutes."
    let event =
      "\"homeTeam\": {\"name\": \"Everton\", \"score\": 2}, \"awayTeam\": {\"name\": \"Fulham\", \"score\": 1}"
    let (match, record) = try Self.match(event, text: text)
    #expect(match?.teams.map { Self.name($0, record) } == ["Everton", "Fulham"])
    #expect(match?.score == .init(2, 1))
    #expect(match?.evidence.first { $0.field == "score" }?.rule == "sports-event/json-ld")
  }

  @Test func aMatchThatIsStillToComeHasNoScore() throws {
    var text = Self.paragraphs
    text[0] = "Everton want to leave it late against Fulham again, with Okoye, their captain, in the best of form."
    let event =
      "\"startDate\": \"2024-05-09\", \"homeTeam\": {\"name\": \"Everton\", \"score\": 0}, \"awayTeam\": {\"name\": \"Fulham\", \"score\": 0}"
    #expect(try Self.match(event, text: text).match?.score == nil)
  }

  @Test func theNextMatchOfTheTeamsIsAnother() throws {
    let (match, record) = try Self.match("\(Self.teams), \"startDate\": \"2024-09-14T15:00\"")
    #expect(match?.score == .init(2, 1))
    #expect(match?.date == nil)
    #expect(record.warnings.map(\.code) == ["structured-data-conflict"])
  }

  @Test(arguments: [
    "\"homeTeam\": {\"name\": \"Arsenal\"}, \"awayTeam\": {\"name\": \"Chelsea\"}, \"startDate\": \"2024-05-02\"",
    "\"name\": \"Everton\", \"startDate\": \"2024-05-02\"",
    "\"competitor\": [{\"name\": \"Everton\"}, {\"name\": \"Everton\"}], \"startDate\": \"2024-05-02\"",
  ])
  func aFixtureOfOthersSaysNothing(_ event: String) throws {
    let (match, record) = try Self.match(event)
    #expect(match?.score == .init(2, 1))
    #expect(match?.date == nil)
    #expect(record.warnings.isEmpty)
  }
}
