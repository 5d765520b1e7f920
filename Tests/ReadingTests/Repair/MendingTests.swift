import Records
import Testing

@testable import Reading

@Suite("Damaged text is put right where that is certain")
struct MendingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var damaged: String
    var whole: String
    var warnings: [String]

    init(_ name: String, _ damaged: String, _ whole: String? = nil, _ warnings: String...) {
      (testDescription, self.damaged, self.whole, self.warnings) = (name, damaged, whole ?? damaged, warnings)
    }
  }

  static let cases = [
    Case("apostrophe", "He wonâ€™t start", "He won’t start", "mojibake-repaired"),
    Case("letters", "MÃ¼ller, DÃ©sirÃ© and YÄ±ldÄ±rÄ±m", "Müller, Désiré and Yıldırım", "mojibake-repaired"),
    Case("as controls of Latin-1", "Dubaiâ\u{80}\u{99}s", "Dubai’s", "mojibake-repaired"),
    Case("a mark lost in windows-1252", "â€œWe won,â€ he said", "“We won,” he said", "mojibake-repaired"),
    Case("twice", "itÃ¢â‚¬â„¢s MÃƒÂ¼ller", "it’s Müller", "mojibake-repaired"),
    Case("a capital at a word's start", "Ã“scar and Ã‰der", "Óscar and Éder", "mojibake-repaired"),
    Case("money", "Â£8m and â‚¬9m", "£8m and €9m", "mojibake-repaired"),
    Case("another script", "Ð¡Ð¿Ð°Ñ€Ñ‚Ð°Ðº", "Спартак", "mojibake-repaired"),
    Case("Mac Roman", "‚Äòhi‚Äô, it‚Äôs", "‘hi’, it’s", "mojibake-repaired"),
    Case("a soft hyphen lost", "itâ€™s FermÃn", "it’s Fermín", "mojibake-repaired"),
    Case(
      "two bytes lost", "He wonât say. Bayernâs Kane â who won â left", "He won’t say. Bayern’s Kane – who won – left",
      "mojibake-repaired"),
    Case("real letters stay", "Brâncuși, São Paulo, Château, Mâts, ÃO, Â, à l’âme"),
    Case("real capitals before marks stay", "at CAFÉ” and É’” and «ÎLE»"),
    Case(
      "real letters stay beside damage", "itâ€™s Brâncuși of São Paulo", "it’s Brâncuși of São Paulo",
      "mojibake-repaired"),
    Case(
      "entities", "AT&amp;T won&#8217;t pay &pound;3&nbsp;m &#x2013; &eacute;", "AT&T won’t pay £3\u{A0}m – é",
      "entities-decoded"
    ),
    Case("entities escaped twice", "won&amp;#8217;t &amp;amp;", "won’t &", "entities-decoded"),
    Case("entities of windows-1252", "won&#146;t", "won’t", "entities-decoded"),
    Case("what only looks like an entity stays", "Q&A; Marks & Spencer; &#; &#xZZ; &nosuchname; &amp"),
    Case("controls of windows-1252", "won\u{92}t \u{96} \u{85}\n", "won’t – …\n", "controls-mapped"),
    Case("a line end of its own stays", "one\u{85}two"),
    Case("odd spaces and line ends stay", "a\u{A0}b\u{200B}c\u{AD}d\r\ne\rf\u{2028}g"),
    Case(
      "marks lost", "\u{FFFD}We won,\u{FFFD} said Kane\u{FFFD}s coach. \u{FFFD}We don\u{FFFD}t brag.\u{FFFD}",
      "“We won,” said Kane’s coach. “We don’t brag.”", "marks-restored"),
    Case(
      "a phrase between lost marks", "a \u{FFFD}huge talent\u{FFFD} \u{FFFD} the players\u{FFFD} choice",
      "a “huge talent” – the players’ choice", "marks-restored"),
    Case("lost letters stay lost", "\u{FFFD}zil, Fern\u{FFFD}ndez, Be\u{FFFD}ikta\u{FFFD} won", nil, "characters-lost"),
    Case(
      "marks as question marks", "?Did we win?? he asked. ?We didn?t,? said Kane?s coach, a ?sad? man.",
      "“Did we win?” he asked. “We didn’t,” said Kane’s coach, a “sad” man.", "marks-restored"),
    Case("questions stay", "Who won? Kane? Yes?no? See x.org/?s=1 and (?) or ?hm"),
    Case("lost characters are told of", "Andr\u{FFFD} Villas", nil, "characters-lost"),
    Case("controls are told of", "a\u{0}b\u{7}c" + String(repeating: "x", count: 99), nil, "control-characters"),
    Case(
      "tags left over", "a <b class=\"x\">bold</b> man<br>next <3 <x@y.z>", "a bold man\nnext <3 <x@y.z>",
      "tags-removed"),
  ]

  @Test("text and warnings", arguments: cases)
  func mends(_ row: Case) throws {
    let article = try Reader().read(Array(row.damaged.utf8))
    #expect(String(decoding: article.utf8, as: UTF8.self) == row.whole)
    #expect(article.warnings.map(\.code) == row.warnings)
  }

  @Test("every character of the Western planes survives the damage")
  func roundTrip() {
    for value in Array(0xA1...0x17F) + Array(0x2010...0x2044) + [0x20AC, 0x2122, 0x1F600] as [UInt32]
    where value != 0xAD {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let damaged = Array("\(scalar)".utf8).reduce(into: [UInt8]()) { $0.append(scalar: Windows1252.scalar(of: $1)) }
      let shown = String(decoding: damaged, as: UTF8.self)
      let repaired = Mojibake.repair(Array("wonâ€™t \(shown)lf b\(shown)c".utf8))
      #expect(repaired.map { String(decoding: $0.utf8, as: UTF8.self) } == "won’t \(scalar)lf b\(scalar)c")
    }
  }
}
