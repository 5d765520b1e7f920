import Bench
import Testing
import Touchline

/// Broken marks cost no more than whole ones, and a lost mark swallows no article.
@Suite struct QuotesDamageTests {
  static let pieces = [
    "“The boss said he ", "he said” the boss ", "\"a\"b\"he said\"the boss ", "'he said' the boss' 'players' say ",
    "the boss said he said that he told them he believed ", "\"We go,\" he said, ", "«“‘he said ", "“‘\"«” he said ",
    "Quint said: \"We go.\" ", "Kane: I said that we go on.\n\n", "\"We go. ",
    "a fan said he saw it, the fan said \"yes\", ", "“Kane scored, ‘Mount said, \"City beat Arsenal’ 2-1 ",
  ]

  @Test("time of the whole record grows with length", arguments: pieces) func linear(_ piece: String) throws {
    let extractor = try Touch.extractor.get()
    // Sixteen times the text.
    let isLinear = Growth.isLinear(from: 100, to: 1600) { count in
      Array(("The boss was happy.\n\n" + String(repeating: piece, count: count)).utf8)
    } work: {
      _ = try? extractor.record(of: $0)
    }
    #expect(isLinear)
  }

  @Test func lostMarkEndsWithItsParagraph() throws {
    let text = "Kane said: \"We won.\n\nThe second half was quiet until Kane scored again.\n\nTuchel was pleased."
    let found = try Touch.quotes(in: text).filter { $0.kind == "direct" }
    #expect(found.map(\.text) == ["We won."])
  }

  @Test func aTextMayBreakOffBehindWhoSaysIt() throws {
    #expect(try Touch.quotes(in: "Chelsea won on Saturday. According to French reporter Jean Dole").isEmpty)
  }
}
