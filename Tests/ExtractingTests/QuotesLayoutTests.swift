import Testing

/// Quotations whose speaker the layout or a crowd's noun tells; every text is the tests' own.
@Suite struct QuotesLayoutTests {
  typealias Case = QuotesSpeakerTests.Case

  static let cases: [Case] = [
    Case("from the crowd", "Chants of \"⟦the home fans: you're not fit to wear the shirt⟧\" came from the home fans."),
    Case("a crowd's chant", "\"⟦some fans: We want our club back,⟧\" was the chant from some fans."),
    Case("a banner", "Some fans held up a banner reading \"⟦~Some fans: time to go⟧\"."),
    Case("the author's own chant", "There were cries of \"⟦~?: out, out⟧\" when Kane went off."),
    Case("nobody's argument", "Kane was booked. \"⟦?: He never sees it coming⟧\" was the argument."),
    Case("a verdict of somebody", "\"⟦Harry Kane: It was a poor night,⟧\" was the verdict of Kane."),
    Case(
      "a mother's reply",
      "\"⟦Harry Kane: I will play for you,⟧\" Kane told her. \"⟦her mother: You will,⟧\" was her mother's reply."),
    Case(
      "a colon behind him", "Kane was in no mood to apologise for it: \"⟦Harry Kane: We have won, and that counts.⟧\""),
    Case("a colon behind what he got", "Kane received a text: \"⟦?: You were brilliant, my boy.⟧\""),
    Case("asked", "Kane was asked about the pitch: \"⟦Harry Kane: It is the same for both of us.⟧\""),
    Case("a line above", "More from Kane:\n\n\"⟦Harry Kane: We go again on Tuesday night.⟧\""),
    Case("a reader", "Peter, Leeds: \"⟦Peter: He has to score there, surely.⟧\""),
    Case("a noun's label", "FA spokesperson: \"⟦FA spokesperson: We are aware of the matter.⟧\""),
    Case(
      "readers of a board",
      "Norton fans on the draw, comments via their message board...\n\n"
        + "'⟦Norton fans: Hopeless from the first minute.\n\nThey can't pass.⟧'\n\n'⟦Norton fans: Tallis has to go.⟧'"),
    Case("signed inside", "\"⟦Harry Kane: We should have won it.⟧ -- Bayern striker Harry Kane\n\nMore follows."),
    Case(
      "a heading behind his words",
      "\"⟦Harry Kane: We wanted it,⟧\" Kane said. \"⟦Harry Kane: We got it.⟧\"\n\n'⟦?: We will not give up⟧'\n\nMore follows."
    ),
    Case(
      "another's sentence",
      "\"⟦Harry Kane: We wanted it,⟧\" Kane told the club. Thomas Tuchel shook his head. \"⟦Thomas Tuchel: So did I,⟧\" he said."
    ),
    Case("my Dad", "My Dad put it well when he said \"⟦My Dad: that is football for you⟧\"."),
    Case(
      "they",
      "Some former players, led by Kane, spoke out. They wrote: \"⟦Some former players: It has lost its soul.⟧\""),
    Case("who left saying", "Tuchel thanked Kane, who left the pitch saying: \"⟦Harry Kane: I gave it all I had.⟧\""),
    Case("heavy marks", "❝⟦Harry Kane: They feel it. They live it.⟧❞ – Harry Kane"),
    Case("a year", "Bayern ’97 were better, Kane said."),
    Case("one on a network", "\"⟦one: Four million is a joke,⟧\" wrote one on Instagram."),
    Case("described by", "The deal was described by Kane as \"⟦~Harry Kane: good business⟧\"."),
    Case("a full stop outside", "The club must show \"a clear error\". Kane said nothing."),
  ]

  @Test("layout", arguments: cases) func speaker(_ example: Case) throws {
    let marked = MarkedSpeech(QuotesSpeakerTests.intro + example.text)
    let found = try Touch.quotes(in: marked.plain).filter { $0.kind != "indirect" }
    #expect(found == marked.expected)
  }
}
