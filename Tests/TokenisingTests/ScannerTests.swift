import Records
import Testing

@testable import Tokenising

@Suite("Tokens")
struct ScannerTests {
  static let words = [
    Row("plain words", "Kane scored twice", "Kane | scored | twice"),
    Row("hyphens inside", "Wright-Phillips, half-time", "Wright-Phillips | ,/comma | half-time"),
    Row("apostrophes inside", "O'Neil and N’Golo", "O'Neil | and | N’Golo"),
    Row("a possessive", "Kane's side", "Kane | 's/possessive | side"),
    Row("a plural's possessive", "the hosts' lead", "the | hosts | '/possessive | lead"),
    Row(
      "clitics", "they've, don't, I'm, he'd",
      "they | 've/clitic | ,/comma | do | n't/clitic | ,/comma | I | 'm/clitic | ,/comma | he | 'd/clitic"),
    Row("a curly clitic", "won’t", "wo | n’t/clitic"),
    Row("elisions", "the 'keeper got 'em", "the | 'keeper | got | 'em"),
    Row("a slash parts words", "Fuller/PA and/or", "Fuller | //symbol | PA | and | //symbol | or"),
    Row("initials", "J. Smith and A.N. Other", "J. | Smith | and | A.N. | Other"),
    Row(
      "a letter at a sentence's end", "in Serie A. The \"Group C.\" J. Mount",
      "in | Serie | A | ./stop | The | \"/quote | Group | C | ./stop | \"/quote | J. | Mount"),
    Row("dotted capitals", "the U.S. and A.C Milan", "the | U.S. | and | A.C | Milan"),
    Row("an abbreviation keeps its stop", "Mr. Kane of St. Mirren", "Mr. | Kane | of | St. | Mirren"),
    Row("in capitals", "MR. KANE", "MR. | KANE"),
    Row("but not in another case", "he sat. Sat. 3 May", "he | sat | ./stop | Sat. | 3/number | May"),
    Row("one that needs a figure", "said no. No. 9", "said | no | ./stop | No. | 9/number"),
    Row("accents", "Müller, Højlund", "Müller | ,/comma | Højlund"),
    Row("a soft hyphen inside", "mid\u{AD}field", "mid\u{AD}field"),
    Row("underlines around", "that _were_ there", "that | _/symbol | were | _/symbol | there"),
    Row("a degree", "30°C", "30°C"),
  ]

  static let figures = [
    Row("numbers", "47,111 and 2.5", "47,111/number | and | 2.5/number"),
    Row(
      "commas join no other figures", "Wilson 6,46 and 7,1234",
      "Wilson | 6/number | ,/comma | 46/number | and | 7/number | ,/comma | 1234/number"),
    Row("scores", "2-1, 3–0", "2-1/score | ,/comma | 3–0/score"),
    Row("formations", "4-2-3-1", "4-2-3-1/number"),
    Row("dates", "3/11/2004", "3/11/2004/number"),
    Row("seasons", "2022-23, 2004/05", "2022-23/season | ,/comma | 2004/05/season"),
    Row("ordinals", "the 23rd, 37th-minute", "the | 23rd/ordinal | ,/comma | 37th-minute"),
    Row("minutes", "67' 90+3' 45'+2", "67'/minute | 90+3'/minute | 45'+2/minute"),
    Row(
      "money", "£25m, $1.5million, €40m-rated", "£25m/money | ,/comma | $1.5million/money | ,/comma | €40m-rated/money"),
    Row("times", "7.45pm, 19:45", "7.45pm/time | ,/comma | 19:45/time"),
    Row("compounds", "29-year-old, 25-yard", "29-year-old | ,/comma | 25-yard"),
    Row("a sign without a figure", "$$$", "$$$/symbol"),
  ]

  static let marks = [
    Row("straight doubles", "\"Yes,\" he said", "\"/quote | Yes | ,/comma | \"/quote | he | said"),
    Row("straight singles", "'Yes,' he said", "'/quote | Yes | ,/comma | '/quote | he | said"),
    Row("two singles for a double", "''Yes,'' he said", "''/quote | Yes | ,/comma | ''/quote | he | said"),
    Row(
      "a plural inside singles", "'the hosts' goal' he", "'/quote | the | hosts | '/possessive | goal | '/quote | he"),
    Row("several stops", "Well... what?!", "Well | .../stop | what | ?!/stop"),
    Row("dashes", "Kane – who -- scored", "Kane | –/dash | who | --/dash | scored"),
    Row("a row of one mark", "*** ====", "***/symbol | ====/symbol"),
    Row("faces", "won :-) and ;)", "won | :-)/symbol | and | ;)/symbol"),
    Row("a colon in brackets is no face", "(subs:)", "(/open | subs | :/colon | )/close"),
  ]

  static let links = [
    Row("an address", "see https://example.com/a_b.", "see | https://example.com/a_b/link | ./stop"),
    Row("a domain", "Booking.com said", "Booking.com/link | said"),
    Row("small names with two stops", "pic.example.io/gkz now", "pic.example.io/gkz/link | now"),
    Row("mail", "write to jane.doe@example.com today", "write | to | jane.doe@example.com/link | today"),
    Row("handles and tags", "@premierleague #WHUWOL", "@premierleague/link | #WHUWOL/link"),
    Row("a rank", "#1", "#/symbol | 1/number"),
    Row("in angles", "<http://a.org>", "</symbol | http://a.org/link | >/symbol"),
    Row("a stop without its space", "week.The end", "week | ./stop | The | end"),
  ]

  @Test("are cut by their shape", arguments: words + figures + marks + links)
  func cuts(_ row: Row) { #expect(Marked.tokens(row.text) == row.expected) }

  static let written: [(String, Token.Flags)] = [
    ("Kane", [.capitalised]), ("ARSENAL", [.capitalised, .allCaps]), ("PSG-Lyon", [.capitalised, .hyphenated]),
    ("J.", [.capitalised, .initial]), ("kane", []), ("Łukasz", [.capitalised]), ("ÖFB", [.capitalised, .allCaps]),
  ]

  @Test("say how they are written", arguments: written)
  func flags(_ word: String, _ expected: Token.Flags) {
    let tokens = Array(word.utf8).withUnsafeBufferPointer { Scanner.scan($0, Abbreviations("")) }.tokens
    #expect(tokens.first?.flags == expected)
  }

  @Test("say what stands before them")
  func gaps() {
    let text = Array("a b\nc\r\n\r\nd,e".utf8)
    let scan = text.withUnsafeBufferPointer { Scanner.scan($0, Abbreviations("")) }
    let tokens = scan.tokens
    #expect(tokens.map { $0.flags.contains(.spaced) } == [false, true, true, true, false, false])
    #expect(tokens.map { $0.flags.contains(.opensLine) } == [false, false, true, true, false, false])
    #expect(scan.blankBefore == [3])
  }
}
