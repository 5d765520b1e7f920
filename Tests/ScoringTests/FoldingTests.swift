import Testing

@testable import Scoring

struct FoldingTests {
  @Test(arguments: [
    ("Müller’s", "mullers"), (" Hugo Lloris ", "hugo lloris"), ("Ødegaard", "degaard"),
    ("N\u{A0}Golo Kanté", "n golo kante"),
    ("İlkay", "ilkay"), ("ﬁnal ½", "final 12"), ("O'Neil-Smith", "oneilsmith"), ("e\u{301}", "e"),
  ])
  func names(_ text: String, _ folded: String) { #expect(Folding.name(text) == folded) }

  @Test(arguments: [
    ("Quarter-finals", "quarterfinal"), ("round of 16", "last16"), ("last four", "semifinal"), ("Group C", "group"),
    ("group stage", "group"), ("final", "final"), ("round-of-16", "last16"),
  ])
  func stages(_ text: String, _ folded: String) { #expect(Folding.stage(text) == folded) }

  @Test(arguments: [("some fans", "fans"), ("A club spokesman", "club spokesman"), ("theatre", "theatre")])
  func phrases(_ text: String, _ folded: String) { #expect(Folding.phrase(text) == folded) }
}

struct RoundingTests {
  /// What Python 3 gives for `round(value, 4)`.
  @Test(arguments: [
    (0.12345, 0.1235), (0.65625, 0.6562), (0.03125, 0.0312), (0.00005, 0.0001), (0.00015, 0.0001), (2.0 / 3, 0.6667),
    (1.0, 1.0), (0.84375, 0.8438), (0.99995, 1.0),
  ])
  func python(_ value: Double, _ rounded: Double) { #expect(value.rounded4 == rounded) }
}

struct AlignmentTests {
  /// Each case: the record's text, the annotated one, an offset in the first and where it is in the second.
  @Test(arguments: [
    ("Kane scored", "\u{FEFF}Kane scored", 5, 6),
    ("I won’t go there again", "I wonâ€™t go there again", 9, 11),
    ("one\ntwo\nthree", "one\n\ntwo\n\nthree", 8, 10),
    ("Share this page now. Kane scored twice for England.", "Kane scored twice for England.", 21, 0),
    ("same", "same", 2, 2),
  ])
  func carries(_ own: String, _ text: String, _ offset: Int, _ expected: Int) {
    let alignment = Alignment(from: Array(own.unicodeScalars), to: Array(text.unicodeScalars))
    #expect(alignment(offset) == expected)
  }
}
