import Testing

@testable import Reading

@Suite("Pages are told by their content and read in their encoding")
struct RecognitionTests {
  static let inputs: [(String, Bool)] = [
    ("<!doctype html><p>x", true), ("  \n<HTML><body>x", true), ("<!-- saved --><html>x", true),
    ("<?xml version=\"1.0\"?><html>x", true),
    ("<div><p>one</p><p>two</p></div>", true), ("Rovers won. <p>Albion lost.</p><p>x</p>", false),
    ("<3 this club", false),
    ("<b>Rovers</b> won", false), ("<kane@example.org> wrote", false),
  ]

  @Test("by what they begin with", arguments: inputs)
  func recognises(_ text: String, isPage: Bool) {
    #expect(PageRecognition.isPage(Array(text.utf8)) == isPage)
  }

  static let labels: [(String, String?)] = [
    ("<meta charset=\"ISO-8859-2\">", "ISO-8859-2"), ("<META CHARSET = utf-8 >", "utf-8"),
    ("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\">", "windows-1252"),
    ("<?xml version='1.0' encoding='iso-8859-1'?>", "iso-8859-1"), ("<p charset=x>", nil), ("<meta charset=\"\">", nil),
  ]

  @Test("the encoding that they name", arguments: labels)
  func names(_ head: String, label: String?) {
    #expect(MetaCharset.label(Array(head.utf8)) == label)
  }

  @Test("a page in the encoding that it names")
  func encoded() throws {
    let html = Pages.page().replacing("utf-8", with: "iso-8859-2").replacing("“", with: "").replacing("”", with: "")
      .replacing(
        "Okoye", with: "W#odarczyk")
    let bytes = html.utf8.map { $0 == 0x23 ? 0xB3 : $0 }
    let article = try Reader().read(bytes)
    #expect(article.source.encoding == "iso-8859-2")
    #expect(article.source.format == .html)
    #expect(String(decoding: article.utf8, as: UTF8.self).contains("Włodarczyk"))
  }

  @Test("a page that names the wrong one")
  func mislabelled() throws {
    let found = try Pages.read(Pages.page().replacing("utf-8", with: "gb2312"))
    #expect(found.text == Pages.text + "\n")
    #expect(found.warnings == ["charset-wrong"])
  }

  @Test("a page in UTF-16")
  func wide() throws {
    let article = try Reader().read([0xFF, 0xFE] + Pages.page().utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(String(decoding: article.utf8, as: UTF8.self) == Pages.text + "\n")
    #expect(article.source.encoding == "utf-16le")
  }

  @Test("pages that are no article are told of")
  func others() throws {
    let links = (1...200).map { "<li><a href=\"/\($0)\">Story number \($0) of the day</a></li>" }.joined()
    #expect(try Pages.read("<html><body><ul>\(links)</ul></body></html>").warnings.contains("page-without-article"))
    #expect(
      try Pages.read("<html><body><h1>404</h1><p>Not found.</p></body></html>").warnings.contains(
        "page-without-article"))
    let empty = #expect(throws: ReadingError.self) {
      try Pages.read("<html><body><div id=\"app\"></div></body></html>")
    }
    #expect(empty?.code == .noText)
    let frames = #expect(throws: ReadingError.self) {
      try Pages.read("<html><frameset><frame src=\"a.html\"></frameset></html>")
    }
    #expect(frames?.message.contains("frames") == true)
  }
}
