import Extracting
import Records
import Testing

@testable import Reconciling

struct SpeakersTests {
  /// Who spoke last before the last sentence, where the first name of the text is whoever is quoted.
  private func last(_ text: String) throws -> String {
    var told = try TinySport.told(text)
    let ledger = try TinySport.ledger(text)
    let mention = ledger.entities[0].mentions[0]
    var quote = QuoteTelling(
      kind: .direct, span: ledger.text.span(0..<1), turn: 1, resolution: .name, rule: "cue-after")
    quote.speaker = 0
    quote.speakerTokens = ledger.mentions[mention].tokens
    told.quotes = [quote]
    let speakers = Speakers(Ledger(told, TinySport.metadata, ledger.model, ledger.lexicon, ledger.matcher))
    return ledger.name(speakers.last(before: ledger.text.sentences.count - 1))
  }

  @Test func whoSpokeInTheSentenceBefore() throws {
    #expect(try last("\"No,\" Anna Bell said. They left.") == "Anna Bell")
  }

  @Test func hisWordsMayStandBetween() throws {
    #expect(try last("\"No,\" Anna Bell said. \"We lost it all.\" They left.") == "Anna Bell")
  }

  @Test func butNothingElse() throws {
    #expect(try last("\"No,\" Anna Bell said. It rained. They left.") == "-")
  }
}
