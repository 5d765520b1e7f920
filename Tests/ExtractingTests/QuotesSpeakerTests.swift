import Testing

/// Who said it, one table for each sieve; every text is the tests' own.
@Suite struct QuotesSpeakerTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var testDescription: String { name }
    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  static let intro =
    "Harry Kane scored twice for Bayern Munich on Saturday and the visitors never looked like coming back.\n\n"

  static let cases: [Case] = [
    Case("cue behind, inverted", "\"⟦Harry Kane: We wanted it more than they did,⟧\" said Kane."),
    Case("cue behind, straight on", "\"⟦Harry Kane: We wanted it more than they did,⟧\" Kane said after the match."),
    Case(
      "cue behind with a description", "\"⟦Sam Allardyce: It was a long night,⟧\" said West Ham boss Sam Allardyce."),
    Case("single marks", "‘⟦Sam Allardyce: It was a long night,⟧’ said West Ham boss Sam Allardyce."),
    Case("straight single marks", "'⟦Harry Kane: It's the players' day and I'm proud,⟧' said Kane."),
    Case("guillemets", "«⟦Harry Kane: We wanted it more than they did,⟧» said Kane."),
    Case("comma outside the marks", "\"⟦Harry Kane: It's been a joy to play here⟧\", says Kane."),
    Case("cue before", "Kane said: \"⟦Harry Kane: It is a good point for us.⟧\""),
    Case("cue before, told somebody", "Kane told Sky Sports: \"⟦Harry Kane: It is a good point for us.⟧\""),
    Case("participle", "Kane was in no mood to celebrate, saying: \"⟦Harry Kane: It is a good point for us.⟧\""),
    Case(
      "participle opens the sentence",
      "Speaking to the club's website, Kane said: \"⟦Harry Kane: It is a good point.⟧\""),
    Case("aside", "Kane, who has now scored six in four, said: \"⟦Harry Kane: It is a good point for us.⟧\""),
    Case("cue inside", "\"⟦Harry Kane: We wanted it,⟧\" Kane said. \"⟦Harry Kane: They did not look ready.⟧\""),
    Case("fused paragraphs", "Kane said: \"⟦Harry Kane: We wanted it.⟧ \"⟦Harry Kane: They did not look ready.⟧\""),
    Case(
      "paragraphs reopen",
      "\"⟦Harry Kane: We wanted it,⟧\" said Kane.\n\n\"⟦Harry Kane: They did not look ready.⟧\n\n\"⟦Harry Kane: We did.⟧\""
    ),
    Case("label line", "Bayern's Harry Kane: \"⟦Harry Kane: We wanted it more than they did.⟧\""),
    Case("label without colon", "- Bayern striker Harry Kane \"⟦Harry Kane: We wanted it more than they did.⟧\""),
    Case("according to", "According to Kane, the mood had been \"⟦~Harry Kane: very good⟧\" for weeks."),
    Case("pronoun", "Thomas Tuchel praised his side afterwards. \"⟦Thomas Tuchel: We were patient,⟧\" he said."),
    Case(
      "pronoun stays with the speaker",
      "\"⟦Thomas Tuchel: We were patient,⟧\" said Thomas Tuchel. \"⟦Thomas Tuchel: It paid off,⟧\" he added."),
    Case("a verdict", "\"⟦Thomas Tuchel: A very good night for everybody here,⟧\" was Thomas Tuchel's verdict."),
    Case("nobody named", "\"⟦a club spokesman: We will look into it,⟧\" said a club spokesman."),
    Case(
      "asked, then the words",
      "Thomas Tuchel was asked about the defeat. \"⟦Thomas Tuchel: I have no answer for you today.⟧\""),
    Case(
      "two in turn", "\"⟦Harry Kane: We wanted it,⟧\" said Kane. \"⟦Thomas Tuchel: So did I,⟧\" said Thomas Tuchel."),
    Case(
      "infinitive", "Kane took to social media to say: \"⟦Harry Kane: It is a good point for us.⟧\""),
    Case("their words", "\"⟦Harry Kane: It is a good point for us.⟧\" Those were Kane's words after the match."),
    Case("his quote", "Much was made of Kane's quote in the paper: \"⟦Harry Kane: It is a good point for us.⟧\""),
    Case("a joining word", "It would be a long way, Kane added, \"⟦Harry Kane: but a final here is a dream for us.⟧\""),
    Case("sung", "Some fans sang \"⟦Some fans: There's only one Harry Kane⟧\" at the end."),
    Case("chants", "There were chants of \"⟦~?: out, out⟧\" from the stands."),
    Case("a closing cue", "There is a \"⟦~Harry Kane: small problem⟧\" with his calf, Kane said on Monday."),
    Case("an owned noun", "Despite Kane's claim it was \"⟦~Harry Kane: a fair result⟧\", few agreed."),
    Case(
      "said elsewhere",
      "He was a \"⟦~Harry Kane: huge talent⟧\" at ten.\n\n\"⟦Harry Kane: They told me I was a huge talent,⟧\" said Kane."
    ),
    Case("called so by", "The pitch was branded \"⟦~Harry Kane: a disgrace⟧\" by Kane."),
    Case("mixed marks", "'⟦Harry Kane: We wanted it more than they did,⟧\" said Kane."),
    Case("a closing mark lost", "\"⟦Harry Kane: We wanted it more than they did,⟧ said Kane.\n\nThe rest was quiet."),
    Case("an opening mark lost", "⟦Harry Kane: We wanted it more than they did,⟧\" said Kane."),
    Case(
      "told on", "Kane said: \"⟦Harry Kane: We wanted it. We got it.⟧ Kane joined in May. He has scored twice since."),
    Case("fragment", "Kane said he was \"⟦~Harry Kane: very proud⟧\" of the side."),
    Case(
      "two fragments",
      "Kane lamented the \"⟦~Harry Kane: stupid goal⟧\" and called the pitch \"⟦~Harry Kane: a disgrace⟧\"."),
    Case("relative clause", "The claim was rejected by Kane, who called it \"⟦~Harry Kane: complete nonsense⟧\"."),
    Case("marks twice", "Kane said: “\"⟦Harry Kane: It is up to us now.⟧”\""),
    Case("a word in marks inside", "Kane said: \"⟦Harry Kane: They told me to \"fake\" an injury and walk off.⟧\""),
    Case("song", "The crowd sang \"Abide With Me\" before Kane led the teams out."),
    Case("nickname", "Kane, nicknamed \"the hurricane\", was booked."),
  ]

  @Test("speakers", arguments: cases) func speaker(_ example: Case) throws {
    let marked = MarkedSpeech(Self.intro + example.text)
    let found = try Touch.quotes(in: marked.plain).filter { $0.kind != "indirect" }
    #expect(found == marked.expected)
  }
}
