import Records
import Testing

@testable import Reconciling

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
