import Records
import Testing

@testable import Reconciling

struct NewcomersTests {
  @Test func whoCameInWithAMatchSpeaksForIt() throws {
    let ledger = try TinySport.ledger(
      "Ashfield 2-1 Norton. Anna Bell scored for Ashfield.\n\nHarwick 1-0 Selby. Eva Flint scored for Harwick.\n\nThen Anna Bell scored.",
      after: [SportOfArticle.self, MatchesFromScores.self])
    let reportage = Reportage(ledger, of: Reportage.told(ledger))
    let last = try #require(ledger.text.sentences.last)
    #expect(reportage.match(at: last.tokens.lowerBound) == 0)
  }
}
