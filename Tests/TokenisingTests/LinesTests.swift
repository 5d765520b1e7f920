import Records
import Testing

@Suite("Paragraphs")
struct LinesTests {
  private static let wrapped = """
    Arsenal beat Chelsea at home on a cold and windy night in front
    of a full house, and they had been the better side from the very
    start of the match until the end, when Chelsea came back into it
    and had some chances.

    The visitors could not find a way through to goal, though, and it
    was the hosts who made sure of the points near the end with their
    second of the night on the counter-attack.
    """

  static let cases: [(name: String, text: String, count: Int)] = [
    ("a blank line between", "One here.\n\nTwo here.", 2),
    ("a break for each", "One here.\nTwo here.\r\nThree here.", 3),
    ("lines wrapped at a width", wrapped, 2),
    ("spaces in the blank line", "One here.\n \t\nTwo here.", 2),
    ("a break in mid-sentence", "Clichy was saved by\n, before\nthe hosts scored.\nIt ended so.", 2),
    ("a result with each side in its line", "It rained.\n\nNorton City 2\nAshby (after extra time)\n\nSo it was.", 4),
    ("a result, told whole", "It rained.\n\nNorton City 2\nAshby & Vale 1 (after extra time)\n\nSo it was.", 3),
    ("a table", "Norton City 7\nAshby 6\nVale 2", 3),
    ("nothing", "", 0),
    ("breaks alone", "\n\n\n", 0),
  ]

  @Test("are cut as the text uses its line breaks", arguments: cases)
  func cuts(_ row: (name: String, text: String, count: Int)) {
    #expect(Marked.tokenised(row.text).paragraphs.count == row.count, Comment(rawValue: row.name))
  }
}
