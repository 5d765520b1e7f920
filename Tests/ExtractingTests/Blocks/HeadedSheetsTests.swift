import Extracting
import Recognising
import Records
import Sports
import Testing

/// Sheets in which each player has a paragraph of his own: `Chelsea: Aston, Brook` for each.
@Suite struct HeadedSheetsTests {
  static let sport = Result { try Sport() }

  private func sheets(_ lines: [String]) throws -> [String] {
    let sport = try HeadedSheetsTests.sport.get()
    let text = lines.joined(separator: "\n\n")
    let recognised = Recogniser(sport.lexicon).recognise(sport.tokeniser.tokenise(Array(text.utf8)))
    func spelled(_ pointer: Pointer?) -> String { pointer.map { recognised.text.text(tokens: $0.tokens) } ?? "-" }
    return BlockReader(sport.model).read(recognised).lineups.map {
      "\(spelled($0.team)): \($0.players.map(spelled).joined(separator: ", "))"
    }
  }

  private static let chelsea = [
    "CHELSEA (4-3-3)", "Ben Aston – Kept out what he could – 7", "Harry Brook – Slow to turn – 5",
    "Harry Brook (left) had a long afternoon against his old club", "Tom Carr – Won most in the air – 6",
    "Sam Dole – Tidy – 6", "Jack Finch – Ran until he dropped – 8",
  ]

  @Test func namesUnderTheirTeam() throws {
    #expect(try sheets(Self.chelsea) == ["CHELSEA: Ben Aston, Harry Brook, Tom Carr, Sam Dole, Jack Finch"])
  }

  @Test func anotherTeamBeginsAnotherSheet() throws {
    let arsenal = [
      "Arsenal", "Adam Lark (6): Steady", "Ryan Moss (7): Neat", "Paul Nye (5): Lost", "Joe Orr (6): Busy",
      "Luke Pratt (8): The best of them",
    ]
    #expect(
      try sheets(Self.chelsea + arsenal) == [
        "CHELSEA: Ben Aston, Harry Brook, Tom Carr, Sam Dole, Jack Finch",
        "Arsenal: Adam Lark, Ryan Moss, Paul Nye, Joe Orr, Luke Pratt",
      ])
  }

  @Test func fewNamesAreNoSheet() throws {
    #expect(try sheets(Array(Self.chelsea.prefix(4))).isEmpty)
  }

  @Test func whoIsFarBelowIsNotOfIt() throws {
    let prose = ["The rain stopped at last.", "The band played.", "The crowd went home.", "It was late."]
    #expect(
      try sheets(Self.chelsea + prose + ["Joe Orr – who sells the programmes – was glad."])
        == ["CHELSEA: Ben Aston, Harry Brook, Tom Carr, Sam Dole, Jack Finch"])
  }

  /// `Chelsea ratings: …` in the headline: no heading is needed above them.
  @Test func whosePlayersTheHeadlineRates() throws {
    let players = [
      "GK Ben Aston, 7 -- Kept out what he could.", "DF Harry Brook, 5 -- Slow to turn.",
      "MF Tom Carr, 6 -- Won most in the air.", "FW Sam Dole, 6 -- Tidy.",
      "FW Jack Finch (for Dole, 66), 8 -- Ran until he dropped.",
    ]
    let title = [
      "Chelsea ratings: Finch runs until he drops",
      "It was a long evening for the visitors in the rain, and nobody gave much for them at the break.",
      "Then the substitute came on, and in the space of ten wild minutes all of it was turned round.",
    ]
    #expect(try sheets(title + players) == ["Chelsea: Ben Aston, Harry Brook, Tom Carr, Sam Dole, Jack Finch"])
    #expect(try sheets(players).isEmpty)
  }
}
