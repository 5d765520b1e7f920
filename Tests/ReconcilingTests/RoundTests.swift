import Records
import Testing

@testable import Reconciling

/// Matches that are still to come, that are told on the way, and that stand together in one round.
struct ComingMatchTests {
  private func matches(_ text: String) throws -> [String] {
    try TinySport.ledger(
      text,
      after: [SportOfArticle.self, MatchesFromScores.self, KindOfArticle.self, ComingMatch.self, PrimaryMatch.self]
    )
    .shownMatches
  }

  @Test func aPreviewIsAboutTheMatchToCome() throws {
    let text = "Soon Ashfield meet Norton. It is previewed. Harwick 2-1 Millbrook."
    #expect(try matches(text).contains("*Ashfield ? Norton"))
    #expect(try matches(text).filter { $0.hasPrefix("*") }.count == 1)
  }

  @Test func aReportIsNot() throws {
    #expect(
      try matches("Ashfield 2-1 Norton. It is reported.\n\nSoon Ashfield meet Harwick.") == ["*Ashfield 2-1 Norton"])
  }

  @Test func aCalendarIsAboutNoneOfItsMatches() throws {
    #expect(try matches("Soon Ashfield meet Norton. Soon Harwick meet Millbrook. It is previewed.").isEmpty)
  }
}

struct RunningScoresTests {
  private func matches(_ text: String) throws -> [String] {
    try TinySport.ledger(text, after: [MatchesFromScores.self, RunningScores.self]).shownMatches
  }

  @Test func theLastOneStands() throws {
    let text = "12' Ashfield 1-0 Norton\n\n30' Ashfield 1-1 Norton\n\n55' Ashfield 2-1 Norton"
    #expect(try matches(text) == ["Ashfield 2-1 Norton"])
  }

  @Test func resultsWithoutATimeAreMatches() throws {
    #expect(try matches("Ashfield 1-0 Norton.\n\nAshfield 2-1 Norton.").count == 2)
  }
}

struct RoundOfMatchesTests {
  private func primaries(_ text: String) throws -> [String] {
    try TinySport.ledger(text, after: TinySport.matches).shownMatches.filter { $0.hasPrefix("*") }
  }

  @Test func eachThatIsToldAtLengthIsReported() throws {
    let long = String(repeating: " It was a fine day for all who had come.", count: 5)
    let text = "Ashfield 2-1 Norton." + long + "\n\nHarwick 1-0 Millbrook." + long + "\n\nOxted 3-2 Selby." + long
    #expect(try primaries(text).count == 3)
  }

  @Test func aTeamPlaysOnce() throws {
    let long = String(repeating: " It was a fine day for all who had come.", count: 5)
    let text =
      "Ashfield 2-1 Norton." + long + "\n\nHarwick 1-0 Millbrook." + long + "\n\nOxted 3-2 Selby." + long
      + "\n\nAshfield 4-0 Selby."
    #expect(try primaries(text).filter { $0.contains("4-0") }.isEmpty)
  }
}

struct CompetitionVotesTests {
  @Test func aSentenceOfOtherTeamsCountsLess() throws {
    let ledger = try TinySport.ledger(
      "Ashfield 2-1 Norton. Ashfield: this was in the Long Cup.\n\nHarwick: this was in the Short Cup.",
      after: TinySport.matches + [CompetitionOfMatch.self])
    #expect(ledger.name(ledger.matches[0].competition) == "Long Cup")
  }
}
