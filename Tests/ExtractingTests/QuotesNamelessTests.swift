import Testing

/// Speakers that are no mention, lines that lead to speech, and speech whose marks are lost; every text is the tests' own.
@Suite struct QuotesNamelessTests {
  typealias Case = QuotesSpeakerTests.Case

  static let cases: [Case] = [
    Case("the author", "\"⟦?: Are we safe yet?⟧\", I said to my father."),
    Case("one of many", "One supporter wrote: \"⟦One supporter: We deserve better than this.⟧\""),
    Case("another", "Another added: \"⟦Another: They never gave up all season.⟧\""),
    Case("with one of them", "Some fans were unhappy, with one tweeting: \"⟦one: This is not the club I know.⟧\""),
    Case(
      "a statement",
      "A statement from the mayor's office said: \"⟦A statement from the mayor's office: We are closed.⟧\""),
    Case("a club's statement", "A statement from Bayern Munich read: \"⟦Bayern Munich: We wish him well.⟧\""),
    Case(
      "it",
      "Bayern Munich issued a statement on Tuesday. It read: \"⟦Bayern Munich: We have opened an inquiry.⟧\""),
    Case(
      "the statement",
      "Bayern Munich released a statement. \"⟦Bayern Munich: We thank him,⟧\" the statement continued."),
    Case(
      "a document of nobody's",
      "In the town a petition has been started. It states: \"⟦a petition: We ask for a day off for all of us.⟧\""),
    Case(
      "a body below its verdict",
      "Kane scored twice.\n\n\"⟦Technical Judging Panel: He ran well and he led by example.⟧\"\n\nTechnical Judging Panel\n\nBayern go on."
    ),
    Case(
      "furniture in an open quotation",
      "Kane said: \"⟦Harry Kane: We keep going. Nobody gives up.⟧ Fixtures and results Get Sky Sports \"⟦Harry Kane: It was hard.⟧\""
    ),
    Case(
      "a nickname inside", "Kane said: \"⟦Harry Kane: We and our \"Gaffer\" had nothing to do all night.⟧\" It rained."),
    Case("a reader", "Kane read the letter: \"⟦?: You are the best of them all.⟧\""),
    Case("somebody's agent", "Kane's agent said: \"⟦Kane's agent: There has been no bid for him.⟧\""),
    Case(
      "introduced before",
      "A Bayern spokesman said Kane was ill. \"⟦A Bayern spokesman: He could not train,⟧\" the spokesman said."),
    Case("several nouns", "Several supporters' clubs said the plan was \"⟦~Several supporters' clubs: a disgrace⟧\"."),
    Case("a name that nothing knows", "\"⟦Flying Officer Zorblat Quint: I sang,⟧\" adds Flying Officer Zorblat Quint."),
    Case("brackets", "Kane of the Federation of Sports (Fisp) says: \"⟦Harry Kane: We need more pitches.⟧\""),
    Case("inside", "It was, says Kane, \"⟦~Harry Kane: a night of wonder⟧\"."),
    Case(
      "a club saying", "Bayern Munich sacked Tom Bell, who had left home, saying he was \"⟦~Bayern Munich: not fit⟧\"."),
    Case(
      "somebody by a noun",
      "The league, called \"⟦~the club's president: a great idea⟧\" by the club's president, began."),
    Case("a label with a topic", "Bayern striker Harry Kane on his future: \"⟦Harry Kane: I am not going anywhere.⟧\""),
    Case(
      "a label with a place", "Bayern's Harry Kane at the Allianz Arena: \"⟦Harry Kane: I am not going anywhere.⟧\""),
    Case(
      "topics between answers",
      "Harry Kane: \"⟦Harry Kane: We were good today.⟧\" On Tom Bell: \"⟦Harry Kane: He is a fine player.⟧\""),
    Case("a signature", "\"⟦Harry Kane: We were not good enough at the end.⟧\" -- Bayern striker Harry Kane"),
    Case("own words", "Kane's message to the fans: \"⟦Harry Kane: We are not done yet.⟧\""),
    Case(
      "a label behind an open mark",
      "Tom Bell: \"⟦Tom Bell: We did very well today.⟧\n\nHarry Kane: \"⟦Harry Kane: We did not.⟧\""),
    Case(
      "a cue at the end",
      "Tom Bell was sent off. \"⟦Harry Kane: It was hard.⟧ \"⟦Harry Kane: It was late,⟧\" said Harry Kane."),
    Case(
      "a cue of its own",
      "\"⟦Harry Kane: We did well,⟧\" said Kane. \"⟦Harry Kane: We ran.⟧\" \"⟦Tom Bell: So did we,⟧\" said Tom Bell."),
    Case("a prize is no speaker", "Player of the Match: Harry Kane\n\n\"⟦?: His runs were very good and he scored.⟧\""),
    Case("asked by us", "We asked Harry Kane how he felt.\n\n\"⟦Harry Kane: It is a good feeling to win here.⟧\""),
    Case("no marks", "But Kane said frankly: ⟦Harry Kane: It was a nightmare and we got what we deserved.⟧"),
    Case(
      "a lost single mark",
      "The plan (from the board]'s room) was \"new\". Kane said: \"⟦Harry Kane: We like it.⟧\""),
    Case("grown into its sentence", "Kane described them as \"⟦~Harry Kane: the toughest side that we have met⟧\"."),
    Case("a name for it", "Kane called it \"⟦~Harry Kane: David versus Goliath.⟧\""),
    Case("a predicate", "The final is now \"⟦~Harry Kane: a must perform, must win,⟧\" says Kane."),
    Case("reported words", "Kane said that \"⟦Harry Kane: new information has come to us since then.⟧\""),
    Case(
      "a sentence goes on", "\"⟦Harry Kane: It was fun,⟧\" he told me, \"⟦Harry Kane: but nobody came to see it.⟧\""),
    Case("a question", "Kane asked the bench: \"⟦Harry Kane: is that the way to play?⟧\""),
    Case(
      "a subheading",
      "Kane was happy.\n\n'⟦~Harry Kane: Better than we hoped for⟧'\n\n\"⟦Harry Kane: It was better than we hoped for,⟧\" said Kane."
    ),
    Case(
      "labels with roles",
      "Harry Kane, Bayern striker: ⟦Harry Kane: We were good today.⟧\n\nTom Bell (Bayern): ⟦Tom Bell: I am proud.⟧"),
    Case(
      "questions and answers",
      "Q: ⟦?: How are you, Harry?⟧\n\nA: ⟦Harry Kane: Very well, I love it.⟧\n\nQ: ⟦?: What is the aim?⟧\n\nA: ⟦Harry Kane: We want to win.⟧"
    ),
    Case(
      "topics",
      "Kane met the press.\n\nOn his injury…\n\n⟦Harry Kane: It is fine. I train.⟧\n\nOn the cup...\n\n⟦Harry Kane: We want to win.⟧"
    ),
    Case(
      "topics in the same line",
      "On his injury: ⟦Harry Kane: It is fine. I can train.⟧\n\nOn the cup: ⟦Harry Kane: We want to win it.⟧"),
    Case(
      "fused lines",
      "Tom Bell (VAR): ⟦Tom Bell: I want to see it.⟧ Harry Kane: ⟦Harry Kane: We had it.⟧ Tom Bell: ⟦Tom Bell: I see it.⟧"
    ),
    Case("team news", "Harry Kane: Doubtful, had a knock.\n\nTom Bell: Out. We expect him back in May."),
    Case("ratings", "Harry Kane: Scored twice and was lively. 8\n\nTom Bell: Gave it away, for our liking. 5"),
    Case(
      "subheadings that ask",
      "Was it a penalty?\n\nWe think not.\n\nWho can stop Kane?\n\nNobody can.\n\nWill Bayern win?\n\nWe hope so.\n\nAnd then?\n\nWe wait."
    ),
    Case(
      "a phrase between",
      "\"⟦Harry Kane: We ran,⟧\" said Kane.\n\nIt was a '⟦~Harry Kane: sad⟧' place, said Kane.\n\n\"⟦Harry Kane: We lost it all.⟧\""
    ),
    Case("signs", "Fans waved 'food war' signs before Kane scored."),
  ]

  @Test("speakers", arguments: cases) func speaker(_ example: Case) throws {
    let marked = MarkedSpeech(QuotesSpeakerTests.intro + example.text)
    let found = try Touch.quotes(in: marked.plain).filter { $0.kind != "indirect" }
    #expect(found == marked.expected)
  }
}

/// Whom a pronoun or a description beside a quotation means.
@Suite struct QuotesReferentTests {
  typealias Case = QuotesSpeakerTests.Case

  static let cases: [Case] = [
    Case(
      "not whom a that-clause is about",
      "Boss Tom Bell has yet to confirm that Jack Weir is on his way. \"⟦Tom Bell: I heard it on Sunday,⟧\" he said."),
    Case(
      "not whom the statement names",
      "Tom Bell met Jack Weir. \"⟦Tom Bell: I heard it,⟧\" he said. \"⟦Tom Bell: Jack Weir will decide.⟧\""),
    Case(
      "the owner of what is told",
      "The end came after Tom Bell's late goal. And he has no problem with it. \"⟦Tom Bell: I like it,⟧\" he said."),
    Case(
      "the owner of words",
      "Under Jack Weir they lost. But Tom Bell's own words are damning. \"⟦Tom Bell: It will not do,⟧\" he said."),
    Case(
      "a place is nobody",
      "\"⟦~Megan Bell: very hard⟧\", says Megan Bell in Tenga Makoro. \"⟦Megan Bell: We go on,⟧\" she said."),
    Case(
      "a coach before the player named last",
      "Manager Tom Bell said Jack Weir was \"⟦~Tom Bell: a doubt⟧\". \"⟦Tom Bell: I can't say yet,⟧\" said the manager."
    ),
    Case("a surname that is a word", "Min-ho Son spoke to Sky. \"⟦Min-ho Son: It was a good day,⟧\" Son told them."),
  ]

  @Test("referents", arguments: cases) func referent(_ example: Case) throws {
    let marked = MarkedSpeech(example.text)
    let found = try Touch.quotes(in: marked.plain).filter { $0.kind != "indirect" }
    #expect(found == marked.expected)
  }
}
