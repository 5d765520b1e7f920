import Testing

/// Who speaks where reactions follow one another: the nameless, those whose mind the text shows, and those whom only the
/// sentence below the words names. Every text is the tests' own.
@Suite struct QuotesReactionTests {
  typealias Case = QuotesSpeakerTests.Case

  static let cases: [Case] = [
    Case(
      "a club's verb between him and his pronoun",
      "Tom Bell was unhappy. A Wigan spokesman later confirmed the club would write to the League. \"⟦A Wigan spokesman: We want an answer,⟧\" he said."
    ),
    Case(
      "told apart behind the verb",
      "Tom Bell limped off. \"⟦a source close to the player: He is very low,⟧\" said a source close to the player."),
    Case(
      "one of several",
      "Tom Bell has gone. \"⟦one member of the coaching staff: We are all shocked,⟧\" admitted one member of the coaching staff."
    ),
    Case(
      "who keeps his name back",
      "Tom Bell has gone, an insider claims. The same source said: \"⟦The same source: It was about money.⟧\""),
    Case(
      "two asides before a colon",
      "Wigan won. The visiting manager, Tom Bell, by contrast, was full of praise: \"⟦Tom Bell: What a response that was.⟧\""
    ),
    Case(
      "topics below a name",
      "Wigan drew on Saturday.\n\nTom Bell\n\nOn the result: \"⟦Tom Bell: I thought we did well today.⟧\"\n\nAnd on Weir: \"⟦Tom Bell: He has got everything.⟧\""
    ),
    Case(
      "a heading run into a label",
      "Jack Weir scored twice. What they said Wigan boss Tom Bell: \"⟦Tom Bell: It is a hard time for all of us.⟧\""),
    Case(
      "a sentence that leads to the next words",
      "Coach Tom Bell said he was proud. \"⟦Tom Bell: They ran until the end.⟧\" Wigan coach Jack Weir disagreed entirely. \"⟦Jack Weir: We were better,⟧\" he said."
    ),
    Case(
      "a message told below",
      "Wigan kick off soon.\n\n\"⟦Tom Bell: We have a big squad. I don't like it.⟧\"\n\nA blunt message from Wigan boss Tom Bell to his chairman."
    ),
    Case(
      "feelings told below two paragraphs",
      "Jack Weir believes in his side.\n\n\"⟦Tom Bell: I love it here, and I want to stay, and I hope that we can win a cup or two⟧\".\n\n\"⟦Tom Bell: The good days were very good here and the bad days were even worse than bad⟧\".\n\nTom Bell has made his feelings clear in a long talk."
    ),
    Case(
      "a view beside the main clause",
      "Manager Tom Bell would sign striker Jack Weir. Weir was sacked by Wigan on Friday, a move that Bell has backed. But he said: \"⟦Tom Bell: It could still happen.⟧\""
    ),
    Case(
      "what others feel, as he reports it",
      "Chairman Tom Bell met them. He said fans felt \"⟦~Tom Bell: taken for granted⟧\" by the club."),
    Case(
      "somebody's lawyers",
      "Last month, Tom Bell's lawyers held a press conference and claimed the deal was \"⟦~Tom Bell's lawyers: no longer valid⟧\"."
    ),
    Case(
      "a short aside behind a noun phrase",
      "The striker's legal team, however, now claim that the \"⟦~The striker's legal team: verbal deal⟧\" is void."),
    Case(
      "not who is told of beside",
      "\"⟦Tom Bell: It is in our hands,⟧\" insisted Tom Bell. It was hard on Wigan, for whom Jack Weir hit the bar. \"⟦Tom Bell: If that goes in we win.⟧\""
    ),
    Case(
      "not whom the words are about",
      "\"⟦Tom Bell: We need a leader,⟧\" Tom Bell told the press. The board has appointed Jack Weir as captain. \"⟦Tom Bell: He fits the bill for us.⟧\""
    ),
    Case(
      "the words of somebody",
      "The owners might recall the words of Tom Bell, who ran the club once: \"⟦Tom Bell: You can buy a team, but no club.⟧\""
    ),
    Case(
      "what is called so by a clause",
      "Tom Bell once called him \"⟦~Tom Bell: the best boy I ever met⟧\"."),
  ]

  @Test("reactions", arguments: cases) func reaction(_ example: Case) throws {
    let marked = MarkedSpeech(example.text)
    let found = try Touch.quotes(in: marked.plain).filter { $0.kind != "indirect" }
    #expect(found == marked.expected)
  }
}
