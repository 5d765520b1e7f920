import Testing

/// Whom `he`, `they` or `the union` beside a quotation means, and two who talk with each other; every text is the tests' own.
@Suite struct QuotesReferenceTests {
  typealias Case = QuotesSpeakerTests.Case

  static let cases: [Case] = [
    Case(
      "he, of somebody nameless",
      "A league spokesman said the matter was closed. \"⟦A league spokesman: We will not comment,⟧\" he added."),
    Case(
      "she, of somebody nameless",
      "A spokeswoman said: \"⟦A spokeswoman: Rules are rules.⟧\" She added: \"⟦A spokeswoman: He knew them.⟧\""),
    Case(
      "they", "Officials at Bury said they were sorry. \"⟦Officials at Bury: We did all we could,⟧\" they added."),
    Case(
      "somebody's lawyer",
      "Kane's lawyer declined to comment. \"⟦Kane's lawyer: My client has nothing to say,⟧\" he said."),
    Case("who is close", "A source close to Kane said: \"⟦A source close to Kane: He has had enough.⟧\""),
    Case(
      "whose father", "The father of striker Tom Bell said: \"⟦The father of striker Tom Bell: He is in bits.⟧\""),
    Case("one of them", "One of the players, who asked for no name, said: \"⟦One of the players: It was coming.⟧\""),
    Case("inverted", "\"⟦Kane's assistant: It is a sad day,⟧\" said Kane's assistant, who will stay on."),
    Case("a handle", "@kanefan87 tweeted: \"⟦@kanefan87: We deserve better than this.⟧\""),
    Case(
      "a force", "Police Scotland made two arrests. \"⟦Police Scotland: Enquiries are going on,⟧\" the force said."),
    Case("it, of a body", "Bayern Munich confirmed the fee. \"⟦Bayern Munich: We wish him well,⟧\" it said."),
    Case("a club's label", "Bayern Munich statement: \"⟦Bayern Munich: We wish him well.⟧\""),
    Case(
      "topics above",
      "Kane faced the press.\n\nOn the injury...\n\n\"⟦Harry Kane: I am fine.⟧\"\n\nOn the cup:\n\n\"⟦Harry Kane: We want it.⟧\""
    ),
    Case(
      "an answer",
      "\"⟦Harry Kane: I sang,⟧\" said Harry Kane.\n\n\"⟦Tom Bell: You did?⟧\" asked Tom Bell.\n\n\"⟦Harry Kane: I did.⟧\""
    ),
    Case(
      "another sentence between",
      "\"⟦Harry Kane: I sang,⟧\" said Kane at the end.\n\nTom Bell remembered it well. \"⟦Tom Bell: He was loud.⟧\""),
    Case(
      "an object is somebody else",
      "Tom Bell went on to surprise Kane by selling the Dutchman. Bell was sorry. \"⟦Tom Bell: I liked him,⟧\" he said."
    ),
    Case(
      "an aside with a title",
      "Tom Bell scored. The league's treasurer, Mr Ada Quint, was glad. \"⟦Ada Quint: It is a good day,⟧\" Quint said."),
  ]

  @Test("who speaks", arguments: cases) func speaker(_ example: Case) throws {
    let marked = MarkedSpeech(QuotesSpeakerTests.intro + example.text)
    let found = try Touch.quotes(in: marked.plain).filter { $0.kind != "indirect" }
    #expect(found == marked.expected)
  }
}
