import Records
import Testing

@testable import Reconciling

struct MatchesOfPassagesTests {
  @Test(arguments: [
    ("Harwick met Selby. Anna Bell scored. Eva Flint scored.", ["*Harwick ? Selby"]),
    ("Harwick met Selby. Anna Bell scored.\n\nThen Eva Flint scored.", ["*Harwick ? Selby"]),
    ("Harwick met Selby. Anna Bell scored in a 2-1 win.", ["*Harwick ? Selby"]),
    // Nobody scored, or nothing says that there was more than one, or a third team is named.
    ("Harwick met Selby.", []),
    ("Harwick met Selby. Anna Bell scored.", []),
    ("Harwick met Selby and Oxted. Anna Bell scored. Eva Flint scored.", []),
    // One of them has played already.
    ("Norton met Selby. Anna Bell scored. Eva Flint scored.", []),
    // Who won is told, and how.
    ("Harwick bested Selby, and Oxted saw it. In minute 12 Anna Bell scored.", ["*Harwick ? Selby"]),
  ])
  func others(_ text: String, _ others: [String]) throws {
    let ledger = try TinySport.ledger(
      "It is reported. Ashfield 2-1 Norton. Cara Dean scored. Ashfield were better than Norton.\n\n" + text,
      after: TinySport.matches + [KindOfArticle.self, MatchesOfPassages.self])
    #expect(ledger.shownMatches.filter { $0.hasPrefix("*") && !$0.contains("Ashfield") } == others)
  }
}
