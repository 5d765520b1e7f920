import Records
import Testing

@Suite("Sentences")
struct SentenceSplitterTests {
  static let cases = [
    Row("stops", "Kane scored. Mount did not! Why? Nobody knew…", "[Kane scored.][Mount did not!][Why?][Nobody knew…]"),
    Row("a closing mark goes with its sentence", "\"We won.\" He left.", "[\"We won.\"][He left.]"),
    Row(
      "words behind a quotation go on", "\"Why?\" he asked. 'No!' she said.", "[\"Why?\" he asked.]['No!' she said.]"),
    Row("a stop without its space", "It ended.The hosts won.", "[It ended.][The hosts won.]"),
    Row("a small letter behind a stop", "they won. we lost.", "[they won.][we lost.]"),
    Row("a name with an exclamation mark", "He joined Yahoo! in May.", "[He joined Yahoo! in May.]"),
    Row("a pause", "And then... Kane scored...he did", "[And then...][Kane scored...he did]"),
    Row("titles", "Mr. Kane met Dr. Mount. They talked.", "[Mr. Kane met Dr. Mount.][They talked.]"),
    Row("initials", "P. J. Kane came on for J. Mount.", "[P. J. Kane came on for J. Mount.]"),
    Row("an initial at the end", "They are in Group C. The hosts lead.", "[They are in Group C.][The hosts lead.]"),
    Row("an abbreviation at the end", "It began at 3 p.m. He was late.", "[It began at 3 p.m.][He was late.]"),
    Row("an abbreviation within", "At 3 p.m. Mr. Kane came.", "[At 3 p.m. Mr. Kane came.]"),
    Row("a day or a verb", "He sat. Sat. 3 May was wet.", "[He sat.][Sat. 3 May was wet.]"),
    Row("a number or a refusal", "He said no. The No. 9 left.", "[He said no.][The No. 9 left.]"),
    Row(
      "a club that begins with a figure", "They beat 1. FC Köln. It was late.", "[They beat 1. FC Köln.][It was late.]"),
    Row("an age at the end", "He is 19. Kane is 30.", "[He is 19.][Kane is 30.]"),
    Row(
      "a bracket within", "He won (it was late. Very late.) and left.", "[He won (it was late. Very late.) and left.]"),
    Row("a bracket that nothing closes", "He won (it was late. The end.", "[He won (it was late.][The end.]"),
    Row("words left out", "We [...] won. Then we left.", "[We [...] won.][Then we left.]"),
    Row(
      "items run together", "1. Kane scored 2. Mount missed 3. Rice left",
      "[1. Kane scored][2. Mount missed][3. Rice left]"),
    Row("bullets run together", "• Kane 7 • Mount 6", "[• Kane 7][• Mount 6]"),
    Row("a figure that is no item", "Kane got 2. The rest got 1.", "[Kane got 2.][The rest got 1.]"),
    Row("a row of marks", "That was it. *** Kane left.", "[That was it.][***][Kane left.]"),
    Row("furniture within", "Kane scored. Get Sky Sports It was late.", "[Kane scored.][Get Sky Sports][It was late.]"),
    Row(
      "labels within", "Goals: Shaw 12 pen. Att: 8,204 Ref: P Doyle.",
      "[Goals: Shaw 12 pen.][Att: 8,204][Ref: P Doyle.]"),
    Row("a post's end", "Well done https://a.com/b Kane left.", "[Well done https://a.com/b][Kane left.]"),
    Row("a line break", "Kane scored\nMount missed", "[Kane scored][Mount missed]"),
  ]

  @Test("end where they should", arguments: cases)
  func ends(_ row: Row) { #expect(Marked.sentences(row.text) == row.expected) }

  @Test("the first token of each is flagged, and all tokens stand in one")
  func flagged() {
    let text = Marked.tokenised("Kane scored. \"We won,\" he said.\n\nSubs: Mount, Rice.")
    #expect(
      text.tokens.indices.filter { text.tokens[$0].flags.contains(.opensSentence) }
        == text.sentences.map(\.tokens.lowerBound))
    #expect(text.sentences.flatMap { Array($0.tokens) } == Array(text.tokens.indices))
  }

  /// Each token knows its sentence again.
  @Test func sentenceOfAToken() {
    let text = Marked.tokenised("Kane scored. Mount fell!\n\nIt rained on Leeds.")
    for (number, sentence) in text.sentences.enumerated() {
      for token in sentence.tokens { #expect(text.sentence(of: token) == number) }
    }
    #expect(text.sentences.count == 3 && text.sentence(of: text.tokens.count) == nil)
  }
}
