import Testing

/// Words whose speaker stands in no plain cue beside them: in the rest of the sentence, in the next one, or in a word before a
/// colon; every text is the tests' own.
@Suite struct QuotesBehindTests {
  typealias Case = QuotesSpeakerTests.Case

  /// Somebody else has spoken before, whose words would go on.
  static let intro =
    "Harry Kane and Thomas Tuchel saw it differently on Saturday.\n\n\"⟦Harry Kane: We were tired,⟧\" said Kane at the end.\n\n"

  static let cases: [Case] = [
    Case("came the reply", "\"⟦Thomas Tuchel: It was a fine day,⟧\" came the reply from Tuchel."),
    Case("his take", "\"⟦Thomas Tuchel: It was a fine day,⟧\" was Tuchel's take on it."),
    Case("as he likes to say", "\"⟦Thomas Tuchel: It is never over,⟧\" as Tuchel likes to say."),
    Case("quick to point out", "\"⟦Thomas Tuchel: It was a fine day,⟧\" Tuchel was quick to point out."),
    Case("time to joke", "\"⟦Thomas Tuchel: It was a fine day,⟧\" Tuchel found time to joke."),
    Case("adamant", "\"⟦Thomas Tuchel: It was a fine day,⟧\" Tuchel was adamant."),
    Case(
      "a cue before the mark",
      "Judge Ada Peel told Tuchel: \"⟦Ada Peel: You have let us all down.⟧\" Tuchel said nothing."),
    Case("issued a statement", "Bayern Munich have also issued a statement: \"⟦Bayern Munich: We wish him well.⟧\""),
    Case("which read", "Bayern Munich released a statement which read: \"⟦Bayern Munich: We wish him well.⟧\""),
    Case("a statement then", "Bayern Munich put out a statement. \"⟦Bayern Munich: We wish him well.⟧\""),
    Case("read a statement", "\"⟦Bayern Munich: We wish him well,⟧\" read a statement from Bayern Munich."),
    Case("posted by", "A statement posted by Bayern Munich on Sunday read: \"⟦Bayern Munich: We wish him well.⟧\""),
    Case("his post", "\"⟦Thomas Tuchel: It was a fine day,⟧\" Tuchel's post read."),
    Case("the family", "\"⟦the family: We are all very proud,⟧\" the family said."),
    Case("an injured captain", "\"⟦Thomas Tuchel: It was a fine day,⟧\" said newly appointed manager Thomas Tuchel."),
    Case("a noun for a verb", "The league insisted its rules will \"⟦~league: keep the game fair⟧\"."),
    Case("went on to win", "Bayern went on to win, to \"sheer relief\"."),
    Case("his answer", "Tuchel's answer to Kane was short. \"⟦Thomas Tuchel: It was a fine day.⟧\""),
    Case("as for him", "As for Tuchel, he saw no harm in it. \"⟦Thomas Tuchel: It was a fine day.⟧\""),
    Case("in his mind", "There was no doubt in Tuchel's mind. \"⟦Thomas Tuchel: It was a fine day.⟧\""),
    Case("the words of", "\"⟦Thomas Tuchel: It was a fine day.⟧\" Those were the words of Tuchel."),
    Case("such was", "\"⟦Thomas Tuchel: It was a fine day.⟧\" Such was Tuchel's verdict."),
    Case("belonged to", "\"⟦Thomas Tuchel: It was a fine day.⟧\"\n\nThose words, spoken softly, belonged to Tuchel."),
    Case(
      "a question posed",
      "\"⟦Thomas Tuchel: What could they do with more time?⟧\"\n\nThe question posed by Tuchel is a good one."),
    Case("while he fumed", "While Kane fumed, Tuchel was all smiles. \"⟦Thomas Tuchel: It was a fine day,⟧\" he said."),
    Case("unlike him", "Unlike Kane, Tuchel was all smiles. \"⟦Thomas Tuchel: It was a fine day,⟧\" he said."),
    Case("his delight", "Tuchel's delight was plain to see. \"⟦Thomas Tuchel: It was a fine day,⟧\" he said."),
    Case("after the match", "Tuchel after the match: \"⟦Thomas Tuchel: It was a fine day.⟧\""),
    Case("again", "Tuchel again: \"⟦Thomas Tuchel: It was a fine day.⟧\""),
    Case("the last word", "The last word goes to Tuchel: \"⟦Thomas Tuchel: It was a fine day.⟧\""),
    Case("prompted this", "It prompted this from Tuchel: \"⟦Thomas Tuchel: It was a fine day.⟧\""),
    Case("speaking after", "Speaking after Kane, Tuchel: \"⟦Thomas Tuchel: It was a fine day.⟧\""),
    Case("whose side", "Tuchel, whose side are last: \"⟦Thomas Tuchel: It was a fine day.⟧\""),
    Case("the message", "The message from Tuchel was clear: \"⟦Thomas Tuchel: It was a fine day.⟧\""),
    Case("a decade", "'⟦Thomas Tuchel: The boys' best side was in the '90s, I think,⟧' said Tuchel."),
    Case("a colon and a name", "\"⟦Thomas Tuchel: It was a fine day⟧\": Thomas Tuchel"),
    Case("in his eyes", "It was \"⟦~Thomas Tuchel: a fine day⟧\" in Tuchel's eyes."),
    Case("as he put it", "It was \"⟦~Thomas Tuchel: a fine day⟧\", as Tuchel put it."),
    Case("for him", "For Tuchel, it was \"⟦~Thomas Tuchel: a fine day⟧\"."),
    Case("how he described it", "\"⟦~Thomas Tuchel: A fine day⟧\" is how Tuchel described it."),
    Case("his words", "It was \"⟦~Thomas Tuchel: a fine day⟧\" – Tuchel's words."),
    Case(
      "somebody else between",
      "Kane called it \"⟦~Harry Kane: a disgrace⟧\", while Tuchel preferred to talk of \"⟦~Thomas Tuchel: a fine day⟧\"."
    ),
    Case("a name inside", "A paper ran \"Tuchel – ⟦Thomas Tuchel: We are still in it together⟧\" on its front page."),
    Case("a ruling by its words", "Tuchel can sign nobody under the \"no names\" ruling."),
    Case("for whom", "\"⟦a spokesman for Bayern Munich: We wish him well,⟧\" said a spokesman for Bayern Munich."),
  ]

  @Test("who is named", arguments: cases) func speaker(_ example: Case) throws {
    let marked = MarkedSpeech(Self.intro + example.text)
    let found = try Touch.quotes(in: marked.plain).filter { $0.kind != "indirect" }
    #expect(found == marked.expected)
  }
}
