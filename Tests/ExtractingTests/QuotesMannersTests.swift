import Testing

/// Rarer manners of telling who said it, and what is speech of a clause; every text is the tests' own.
@Suite struct QuotesMannersTests {
  typealias Case = QuotesSpeakerTests.Case

  static let speakers: [Case] = [
    Case("his verdict", "Kane had seen enough. His verdict was brutal: \"⟦Harry Kane: We were a disgrace tonight.⟧\""),
    Case("a warning from", "There was a warning, too, from striker Kane: \"⟦Harry Kane: We have to be better.⟧\""),
    Case("a message from", "The message from striker Harry Kane was blunt. \"⟦Harry Kane: Win or go home.⟧\""),
    Case("a text from", "It was a text from his father: \"⟦his father: I am proud of you, son.⟧\""),
    Case("how he was", "Harry Kane was guarded: \"⟦Harry Kane: We will look at it on Monday.⟧\""),
    Case("words read out", "Harry Kane's words were read out: \"⟦Harry Kane: We are nothing without the fans.⟧\""),
    Case("according to him", "Kane was calm. According to him the mood was \"⟦~Harry Kane: very good⟧\" again."),
    Case(
      "the next has a cue of its own",
      "One fan posted: \"⟦One fan: What does he expect?⟧\" while another added: \"⟦another: Leave the lad alone.⟧\""),
    Case(
      "a paper without a name in the list",
      "\"⟦Harry Kane: We were poor,⟧\" said Kane. \"⟦the Corriere: Shame without end,⟧\" wrote the Corriere."),
    Case(
      "a source again",
      "A club insider called it \"⟦~A club insider: total fiction⟧\". \"⟦A club insider: He is happy,⟧\" the insider said."
    ),
    Case("close to him", "A friend close to him claimed: \"⟦A friend close to him: He is fine and he will play.⟧\""),
    Case(
      "a letter seen by a paper",
      "A letter sent to the League, seen by the Daily Beacon, said pay was \"⟦~A letter sent to the League: months late⟧\"."
    ),
    Case(
      "an aside on an unknown name",
      "Norton Women Fans Club, whose side lost, labelled it a \"⟦~Norton Women Fans Club: daft idea⟧\"."),
    Case(
      "a clause joined on",
      "Kane once said, \"⟦Harry Kane: you win nothing in October⟧\", and his coach Thomas Tuchel agreed with him."),
    Case(
      "so many players",
      "The union said 15 players had written letters saying they had \"⟦~15 players: grave⟧\" concerns about Kane."),
    Case(
      "who wonders is not the author",
      "Kane told the paper \"⟦Harry Kane: I thought we deserved a point⟧\", which made me wonder."),
  ]

  static let kinds: [Case] = [
    Case(
      "whole sentences inside",
      "Kane said his goal \"⟦Harry Kane: was key because we were tired. We have to improve⟧\" at home."),
    Case("a command", "Kane used to say \"⟦Harry Kane: judge me in May⟧\" when they asked."),
    Case("no command behind another subject", "Kane admitted the players \"⟦~Harry Kane: let everyone down⟧\" again."),
    Case("an infinitive", "Kane came \"⟦~Harry Kane: to show who I really am,⟧\" he said."),
    Case("a tag", "Asked about the \"special one\" tag, Kane said: \"⟦Harry Kane: I am nothing special.⟧\""),
    Case("announced", "Kane spoke to reporters to announce they had \"⟦~Harry Kane: gone on the attack⟧\"."),
    Case("rock 'n' roll", "'⟦Harry Kane: It was rock 'n' roll football and I loved it,⟧' said Kane."),
    Case(
      "over paragraphs from the middle of one",
      "Kane explained it. \"⟦Harry Kane: It was not easy.\n\nWe spoke for an hour.\n\nHe shook my hand.⟧\""),
  ]

  @Test("manners of telling who spoke", arguments: speakers) func speaker(_ example: Case) throws {
    try holds(QuotesSpeakerTests.intro + example.text)
  }

  @Test("speech of a clause, a phrase, or nothing", arguments: kinds) func kind(_ example: Case) throws {
    try holds(QuotesSpeakerTests.intro + example.text)
  }

  @Test("an article that opens with somebody's words") func lead() throws {
    try holds(
      "\"⟦Cliff Norton: I am too old for this.⟧\" Cliff Norton, 68, slumps into the chair in his office and sighs loudly."
    )
  }

  @Test("the coach of the same side is the same") func sameSide() throws {
    try holds(
      """
      Adrian Belk accused Sven Holm of gamesmanship after Castle United drew 1-1 with Norton Vale.

      "⟦Adrian Belk: He was in his ear all night,⟧" said the Castle United coach.

      Holm laughed it off. "⟦Sven Holm: I asked him for the time,⟧" he said.

      The Castle United manager was not happy. "⟦Adrian Belk: I have nothing more to say to him,⟧" he added.
      """)
  }

  private func holds(_ text: String) throws {
    let marked = MarkedSpeech(text)
    let found = try Touch.quotes(in: marked.plain).filter { $0.kind != "indirect" }
    #expect(found == marked.expected)
  }
}
