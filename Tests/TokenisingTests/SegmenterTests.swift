import Records
import Testing

@Suite("Segments")
struct SegmenterTests {
  /// Four paragraphs of running text, enough for their neighbours to be told by their place.
  static let body = [
    "Arsenal beat Chelsea at home on a cold and windy night in front of a full house.",
    "They had been the better side from the start and led at the break by a goal to nil.",
    "Chelsea came back into it in the second half but could not find a way through to goal.",
    "The hosts then made sure of the points near the end with a goal on the counter-attack.",
  ]

  static func article(_ extra: String, at place: Int) -> String {
    var lines = body
    lines.insert(extra, at: place)
    return lines.joined(separator: "\n\n")
  }

  static let places: [(name: String, line: String, place: Int, segment: Segment)] = [
    ("a headline", "Gunners go top", 0, .headline),
    ("a heading", "FIRST HALF", 2, .heading),
    ("a caption", "Bukayo Saka celebrates in front of the away fans after his late goal", 2, .caption),
    ("a post is no heading", "Our team tonight #AFC pic.example.com/a1b2", 2, .caption),
    ("a quotation without a stop is none", "\"We were the better side today\"", 2, .narrative),
    (
      "an abbreviation at its end closes it", "It was played in front of a full house in New York in the U.S.", 3,
      .narrative
    ),
    ("a team sheet", "Arsenal: Raya, White, Saliba, Gabriel, Timber, Rice, Odegaard, Saka.", 4, .list),
    ("a team sheet with marks", "ARSENAL 4-3-3: Raya 6; White 7, Saliba 6.5, Gabriel 7, Timber 7; Rice 8", 4, .list),
    (
      "a team sheet without a label", "Raya, White, Saliba, Gabriel, Timber, Rice (Jones 81), Odegaard, Saka.", 4, .list
    ),
    ("a known label", "Subs: Jones.", 4, .list),
    ("a value to a label", "MANAGER: Mikel Arteta 7", 3, .list),
    ("a result", "Newcastle 2-0", 3, .list),
    ("two figures", "Bay FC 1, Courage 0", 3, .list),
    ("a group", "- Group A: Peru, Norway, Ghana, Finland", 3, .list),
    ("links with bars", "Newcastle report | Nottingham Forest report", 4, .heading),
    ("a row of marks", "___", 2, .furniture),
    ("a lone word of the page", "Advertisement", 2, .furniture),
    (
      "the same word in a sentence", "Advertisement boards around the ground fell over in the strong wind that blew.",
      2, .narrative
    ),
    ("a page's sentence", "Sign up to our newsletter for more of this, every week!", 4, .furniture),
    ("behind a bullet", "- Published", 1, .furniture),
    ("a credit in brackets", "(Photo by Jane Doe via Getty Images)", 2, .furniture),
    (
      "names with a verb", "Saka, Rice, White, Timber, Raya, Gabriel and Saliba were all on the pitch at the end.", 2,
      .narrative
    ),
  ]

  @Test("are told by place and shape", arguments: places)
  func tells(_ row: (name: String, line: String, place: Int, segment: Segment)) {
    let text = Marked.tokenised(SegmenterTests.article(row.line, at: row.place))
    let found = text.paragraphs.first { text.text(tokens: $0.tokens) == row.line }
    #expect(found?.segment == row.segment, Comment(rawValue: row.name))
  }

  @Test("the opening is a summary where it is short and more follows")
  func summary() {
    let text = Marked.tokenised(SegmenterTests.body.joined(separator: "\n"))
    #expect(text.paragraphs.map(\.segment) == [.summary, .narrative, .narrative, .narrative])
  }

  @Test("a list run into a paragraph stands by itself, unlabelled lines of it too")
  func fused() {
    let found = Marked.segments(
      "It ended so. Raya, White, Saliba, Gabriel, Timber, Rice, Odegaard, Saka. Subs Not Used: Jones. White, Rice. Saka 5. 23,414. A Taylor (Cheshire). It was all over by then."
    )
    #expect(
      found == [
        "narrative: It ended so.",
        "list: Raya, White, Saliba, Gabriel, Timber, Rice, Odegaard, Saka. Subs Not Used: Jones. White, Rice. Saka 5. 23,414. A Taylor (Cheshire).",
        "narrative: It was all over by then.",
      ])
  }

  @Test("furniture run into a paragraph takes the label before it")
  func furniture() {
    let found = Marked.segments("Kane scored. Leeds fixtures Get Sky Sports Stream Sky Sports on NOW He left early.")
    #expect(
      found == [
        "narrative: Kane scored.", "furniture: Leeds fixtures Get Sky Sports Stream Sky Sports on NOW",
        "narrative: He left early.",
      ])
  }

  @Test("an article without line breaks keeps its text")
  func oneLine() {
    let line = "Read more: " + String(repeating: "word ", count: 200)
    let text = Marked.tokenised(line)
    #expect(text.paragraphs.flatMap { Array($0.tokens) } == Array(text.tokens.indices))
    #expect(text.paragraphs.last?.segment != .furniture)
  }
}
