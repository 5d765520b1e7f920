import Testing
import Touchline

/// Broken marks cost no more than whole ones, and a lost mark swallows no article.
@Suite struct QuotesDamageTests {
  static let pieces: [(String, String)] = [
    ("only opening marks", "“Kane said he "),
    ("only closing marks", "he said” Kane "),
    ("straight marks without spaces", "\"a\"b\"he said\"Kane "),
    ("single marks", "'he said' Kane's 'players' say "),
    ("cues without end", "Kane said he said that he told Kane he believed "),
    ("quotations without stops", "\"We go,\" he said, "),
    ("nested openings", "«“‘he said "),
  ]

  @Test("time grows with length", arguments: pieces.map(\.0)) func linear(_ name: String) throws {
    let piece = try #require(Self.pieces.first { $0.0 == name }).1
    let extractor = try Touch.extractor.get()
    func seconds(_ count: Int) throws -> Double {
      let text = Array(("Harry Kane scored.\n\n" + String(repeating: piece, count: count)).utf8)
      let clock = ContinuousClock()
      var best = Double.infinity
      for _ in 0..<2 {
        let spent = try clock.measure { _ = try extractor.record(of: text) }
        best = min(best, Double(spent.components.attoseconds) / 1e18 + Double(spent.components.seconds))
      }
      return best
    }
    let short = try seconds(150)
    let long = try seconds(1200)
    // Eight times the text: with room for noise still far from the sixty-four times of a square.
    #expect(long < short * 30 + 0.2, "\(short) s and \(long) s")
  }

  @Test func lostMarkEndsWithItsParagraph() throws {
    let text = "Kane said: \"We won.\n\nThe second half was quiet until Kane scored again.\n\nTuchel was pleased."
    let found = try Touch.quotes(in: text).filter { $0.kind == "direct" }
    #expect(found.map(\.text) == ["We won."])
  }
}
