import Extracting
import Recognising
import Resolving
import Testing
import Tokenising
import Touchline

/// Broken marks cost no more than whole ones, and a lost mark swallows no article.
@Suite struct QuotesDamageTests {
  static let pieces = [
    "“The boss said he ", "he said” the boss ", "\"a\"b\"he said\"the boss ", "'he said' the boss' 'players' say ",
    "the boss said he said that he told them he believed ", "\"We go,\" he said, ", "«“‘he said ", "“‘\"«” he said ",
    "Quint said: \"We go.\" ", "Kane: I said that we go on.\n\n", "\"We go. ",
    "a fan said he saw it, the fan said \"yes\", ",
  ]

  @Test("time grows with length", arguments: pieces) func linear(_ piece: String) throws {
    let sport = try Touch.extractor.get().sport
    let quotes = QuoteExtractor(sport.lexicon)
    func seconds(_ count: Int) -> Double {
      let text = Array(("The boss was happy.\n\n" + String(repeating: piece, count: count)).utf8)
      let resolved = Resolver(sport.lexicon, sport.matcher).resolve(
        Recogniser(sport.lexicon).recognise(sport.tokeniser.tokenise(text)))
      let clock = ContinuousClock()
      var best = Double.infinity
      for _ in 0..<3 {
        let spent = clock.measure { _ = quotes.quotes(in: resolved) }.components
        best = min(best, Double(spent.attoseconds) / 1e18 + Double(spent.seconds))
      }
      return best
    }
    let short = seconds(100)
    let long = seconds(800)
    // Eight times the text, on a machine that others use too: half of the sixty-four times of a square.
    #expect(long < short * 32 + 0.1, "\(short) s and \(long) s")
  }

  @Test func lostMarkEndsWithItsParagraph() throws {
    let text = "Kane said: \"We won.\n\nThe second half was quiet until Kane scored again.\n\nTuchel was pleased."
    let found = try Touch.quotes(in: text).filter { $0.kind == "direct" }
    #expect(found.map(\.text) == ["We won."])
  }
}
