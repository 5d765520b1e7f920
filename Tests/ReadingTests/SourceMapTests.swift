import Records
import Testing

@testable import Reading

/// The way back from every word of a text to the bytes that it was read from.
@Suite("Source maps")
struct SourceMapTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
    /// How a stretch of the bytes is read.
    var decode: @Sendable ([UInt8]) -> String

    init(
      _ name: String, _ bytes: some Sequence<UInt8>,
      decode: @escaping @Sendable ([UInt8]) -> String = { String(decoding: $0, as: UTF8.self) }
    ) {
      (testDescription, self.bytes, self.decode) = (name, Array(bytes), decode)
    }
  }

  /// What stands for a character of the text in some case's bytes.
  private static let meanings = [
    "&ldquo;": "“", "&#8221;": "”", "&#x2019;": "’", "&quot;": "\"", "â€œ": "“", "â€\u{9D}": "”", "â€™": "’",
    "\u{FFFD}": "é",
    "\\u201c": "“", "\\u201d": "”",
  ]

  @Sendable private static func single(_ bytes: [UInt8]) -> String {
    String(decoding: Windows1252.decode(bytes[...]), as: UTF8.self)
  }

  @Sendable private static func double(_ bytes: [UInt8]) -> String {
    String(decoding: UTF16Text.decode(bytes[...], .little).utf8, as: UTF8.self)
  }

  private static let marks = ["“": 0x93, "”": 0x94, "’": 0x92] as [Character: UInt8]
  private static func windows(_ text: String) -> [UInt8] {
    text.flatMap { character in marks[character].map { [$0] } ?? Array(String(character).utf8) }
  }
  private static let wide = Pages.page().utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  private static let stated: String = {
    let strings = Pages.story.map { $0.replacing("“", with: "\\u201c").replacing("”", with: "\\u201d") }
    return "<html><head><script type=\"application/ld+json\">{\"@type\": \"LiveBlogPosting\", \"liveBlogUpdate\": ["
      + strings.map { "{\"articleBody\": \"<p>\($0)</p>\"}" }.joined(separator: ", ")
      + "]}</script></head><body></body></html>"
  }()

  static let cases = [
    Case("a page", Pages.page().utf8),
    Case("after a byte order mark", [0xEF, 0xBB, 0xBF] + Array(Pages.page().utf8)),
    Case("in windows-1252", windows(Pages.page().replacing("utf-8", with: "windows-1252")), decode: single),
    Case("in UTF-16", [0xFF, 0xFE] + wide, decode: double),
    Case(
      "with entities",
      Pages.page().replacing("“", with: "&ldquo;").replacing("”", with: "&#8221;").replacing("’", with: "&#x2019;").utf8
    ),
    Case(
      "with damaged text",
      Pages.page().replacing("“", with: "â€œ").replacing("”", with: "â€\u{9D}").replacing("’", with: "â€™").utf8),
    Case("with a control in a word", Pages.page().replacing("Albion", with: "Al\u{1}bion").utf8),
    Case("with tags in words", Pages.page().replacing("Albion", with: "Al<i>bi</i>on").utf8),
    Case("in lines", Pages.page().replacing(" ", with: "\n   ").utf8),
    Case(
      "with stray bytes", Array(Pages.page().utf8).split(separator: Array("interval".utf8)).joined(separator: [0xE9])),
    Case("that is too deep", Pages.page(before: String(repeating: "<div>", count: 2000)).utf8),
    Case("with all of it twice", Pages.page(body: "<div>\(Pages.paragraphs)</div><div>\(Pages.paragraphs)</div>").utf8),
    Case("with its text in structured data", stated.utf8),
    Case(
      "with a mark before a letter in structured data, in windows-1252",
      windows("<meta charset=windows-1252>" + stated.replacing("Albion", with: "\\é")).flatMap {
        $0 == 0xC3 ? [] : [$0 == 0xA9 ? 0xE9 : $0]
      }, decode: single),
    Case("plain text", Pages.text.utf8),
    Case("plain text in windows-1252", windows(Pages.text), decode: single),
    Case("plain text with tags and entities", ("<b>" + Pages.text.replacing("“", with: "&quot;") + "</b>").utf8),
    Case("a long text without a tag", Pages.page(body: "<p>" + String(repeating: Pages.text, count: 20)).utf8),
  ]

  @Test("cover every word, and their bytes are the text's", arguments: cases)
  func coversAll(_ row: Case) throws {
    let article = try Reader(mapsSource: true).read(row.bytes)
    let map = try #require(article.sourceMap)
    var covered = Set<Int>()
    for run in map.runs {
      covered.formUnion(run.start..<run.end)
      #expect(run.byteEnd <= row.bytes.count)
      let text = String(decoding: article.utf8[run.start..<run.end], as: UTF8.self)
      let bytes = row.decode(Array(row.bytes[run.byte..<run.byteEnd]))
      #expect((Self.meanings[bytes] ?? bytes.replacing("\n", with: " ")) == text.replacing("\n", with: " "))
    }
    for (place, byte) in article.utf8.enumerated() where byte > 0x20 { #expect(covered.contains(place)) }
  }

  @Test("lead from spans to all that they were read from")
  func spans() throws {
    let html =
      "<p>Cup: M&uuml;l<b>ler</b> &amp;  Okoye scored, and Rovers, who had not won since May, went through.</p>"
    let article = try Reader(mapsSource: true).read(Array(("<html><body>" + html).utf8))
    func source(_ words: String) throws -> String? {
      let text = String(decoding: article.utf8, as: UTF8.self)
      let range = try #require(text.firstRange(of: words))
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      let bytes = article.sourceMap?.bytes(of: Span(start, start + words.utf8.count))
      return bytes.map { String(decoding: Array(("<html><body>" + html).utf8)[$0], as: UTF8.self) }
    }
    #expect(try source("Cup") == "Cup")
    #expect(try source("Müller") == "M&uuml;l<b>ler")
    #expect(try source("ü") == "&uuml;")
    #expect(try source("& Okoye") == "&amp;  Okoye")
    #expect(try source("May") == "May")
    #expect(article.sourceMap?.bytes(of: Span(article.utf8.count - 1, article.utf8.count)) == nil)
  }

  @Test("are as many as what breaks them", .timeLimit(.minutes(10)))
  func linear() throws {
    let body = (1...20_000).map { "<p>Line \($0): Maddocks &amp; Bassey, of Rovers, scored.</p>" }.joined()
    let map = try #require(Reader(mapsSource: true).read(Array(Pages.page(body: body).utf8)).sourceMap)
    #expect(map.runs.count <= 20_000 * 3 + 10)
  }

  @Test("are nil where nobody asks")
  func unasked() throws {
    #expect(try Reader().read(Array(Pages.page().utf8)).sourceMap == nil)
  }
}
