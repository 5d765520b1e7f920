import Testing

@testable import Reading

/// Pages made to hurt: each gives its story all the same, in time that grows with the page, and says what was cut.
@Suite("Hostile pages", .timeLimit(.minutes(10)))
struct HostilePagesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var html: @Sendable () -> String
    var warnings: [String]

    init(_ name: String, _ warnings: String..., html: @escaping @Sendable () -> String) {
      (testDescription, self.html, self.warnings) = (name, html, warnings)
    }
  }

  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  static let cases = [
    Case("200,000 nested tags", "page-depth") { Pages.page(before: times(200_000, "<div>")) },
    Case("tags that are never closed", "page-depth") { Pages.page(before: times(20_000, "<b></i>")) },
    Case("900 nested tags") { Pages.page(before: times(900, "<div>"), after: times(900, "</div>")) },
    Case("20,000 attributes", "page-attributes") {
      Pages.page(before: "<div \((0..<20_000).map { "a\($0)=1" }.joined(separator: " "))></div>")
    },
    Case("20,000 attributes after a value with a tag", "page-attributes") {
      Pages.page(before: "<div x=\"<a\" \((0..<20_000).map { "a\($0)=1" }.joined(separator: " "))></div>")
    },
    Case("a megabyte in one attribute") { Pages.page(before: "<img src=\"data:\(times(1_000_000, "A"))\">") },
    Case("a megabyte of script") { Pages.page(before: "<script>\(times(100_000, "if (a<b) {}"))</script>") },
    Case("a comment without an end", "page-truncated") { Pages.page(after: times(10_000, "<!--")) },
    Case("an attribute without an end", "page-truncated") { Pages.page(after: "<a href=\"" + times(10_000, "<x ")) },
    Case("angles") { Pages.page(after: times(50_000, "<")) },
    Case("NULs") { "\0" + Pages.page().replacing(", ", with: "\0, ").replacing("\0,", with: ",\0") },
    Case("declarations in the document type") {
      Pages.page().replacing("<!DOCTYPE html>", with: "<!DOCTYPE html [ <!ENTITY a \"b\"> ]>")
    },
    Case("a document type without an end") { Pages.page().replacing("<!DOCTYPE html>", with: "<!DOCTYPE html ") },
    Case("brackets in JSON") {
      Pages.page(head: "<script type=\"application/ld+json\">\(times(100_000, "[{\"a\":"))</script>")
    },
    Case("a title without an end in sight", "page-metadata") {
      Pages.page().replacing("Maddocks strikes twice</title>", with: times(50_000, "x | ") + "</title>")
    },
    Case("more elements than text", "page-elements") { Pages.page(after: times(60_000, "<p>")) },
    Case("cut off within a tag", "page-truncated") {
      Pages.page(after: "<div class=\"x").replacing("</div></body></html>", with: "")
    },
    Case("metadata without end", "page-metadata") {
      Pages.page(head: times(20_000, "<meta name=\"author\" content=\"A B\">"))
    },
  ]

  @Test("give their story", arguments: cases)
  func read(_ row: Case) throws {
    let found = try Pages.read(row.html())
    for paragraph in Pages.story { #expect(found.text.split(separator: "\n").contains { $0.hasSuffix(paragraph) }) }
    #expect(found.warnings.filter { $0.hasPrefix("page-") } == row.warnings)
  }

  @Test("any beginning of a page is read without harm")
  func prefixes() {
    let bytes = Array(
      Pages.page(
        head: "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"x\\u00e9\"}</script>"
      ).utf8)
    for end in 0..<bytes.count { _ = try? Reader().read(Array(bytes.prefix(end))) }
  }

  @Test("any single byte may be wrong")
  func damage() {
    let bytes = Array(Pages.page(head: "<meta property=\"og:title\" content=\"a\">").utf8)
    for index in bytes.indices {
      for byte in [0x00, 0x22, 0x3C, 0x3E, 0x80, 0xFF] as [UInt8] {
        var damaged = bytes
        damaged[index] = byte
        if index % 7 == Int(byte) % 7 { _ = try? Reader().read(damaged) }
      }
    }
  }
}
