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

struct FloorTests {
  private func evaluation(_ right: Int, digest: String = "a") -> Evaluation {
    var evaluation = Evaluation(
      Measures(scoring: "", eventTypes: [], entityFields: [], plainFields: []), digest: digest)
    let gold = Gold(sport: "x", entities: [])
    for number in 0..<4 {
      let fixture = Fixture(name: "\(number)", input: "", text: ScalarText(""), gold: gold)
      var claims = Claims.none
      claims.article = .init(sport: number < right ? "x" : "y")
      evaluation.add(claims, of: fixture)
    }
    return evaluation
  }

  @Test func floorsOnlyRise() throws {
    let floors = try #require(Floors().raised(by: evaluation(2)))
    #expect(floors.floors == ["article.sport": 0.5])
    #expect(floors.complaints(about: evaluation(3)).isEmpty)
    #expect(floors.complaints(about: evaluation(1)) == ["article.sport is 0.25, under its floor of 0.5"])
    #expect(floors.raised(by: evaluation(1))?.floors == ["article.sport": 0.5])
    #expect(floors.raised(by: evaluation(3))?.floors == ["article.sport": 0.75])
  }

  @Test func changedCorpusIsNoticed() throws {
    let floors = try #require(Floors().raised(by: evaluation(2)))
    #expect(floors.complaints(about: evaluation(4, digest: "b")).count == 1)
    #expect(floors.raised(by: evaluation(4, digest: "b")) == nil)
    let lowered = floors.lowered(to: evaluation(1, digest: "b"), because: "two fixtures were wrong")
    #expect(lowered.complaints(about: evaluation(1, digest: "b")).isEmpty)
    #expect(lowered.lowered.map(\.reason) == ["two fixtures were wrong"])
    let read = try Floors(json: lowered.json)
    #expect(read.floors == lowered.floors && read.corpus == "b" && read.lowered.first?.from == ["article.sport": 0.5])
  }

  @Test func digestOfOneFile() {
    var digest = CorpusDigest()
    #expect(digest.description == "fnv1a64:cbf29ce484222325")
    digest.add(path: "a", bytes: [])
    #expect(digest.description != "fnv1a64:cbf29ce484222325")
  }
}
