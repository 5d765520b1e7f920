import Records
import Testing

@testable import Reading

@Suite("Input that is no article's text")
struct ReaderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
    var code: String
    var hint: String
  }

  static let refused = [
    Case(testDescription: "no bytes", bytes: [], code: "empty-input", hint: "the input is empty"),
    Case(testDescription: "white space", bytes: Array(" \r\n\t".utf8), code: "empty-input", hint: "white space"),
    Case(testDescription: "PDF", bytes: Array("%PDF-1.7 text".utf8), code: "binary-input", hint: "pdftotext"),
    Case(testDescription: "zip", bytes: [0x50, 0x4B, 3, 4] + Array("text".utf8), code: "binary-input", hint: "zip"),
    Case(testDescription: "PNG", bytes: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], code: "binary-input", hint: "PNG"),
    Case(
      testDescription: "noise", bytes: (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) },
      code: "binary-input",
      hint: "control"),
  ]

  @Test("is refused with a reason", arguments: refused)
  func refuses(_ row: Case) throws {
    let error = #expect(throws: ReadingError.self) { try Reader().read(row.bytes, path: "x") }
    #expect(error?.code.slug == row.code)
    #expect(error?.message.contains(row.hint) == true)
    #expect(error?.description.hasPrefix("x: error: ") == true)
  }

  @Test("a long line is read in linear time and unchanged")
  func longLine() throws {
    let bytes = Array(String(repeating: "Kane â scored & won <3 Ãa ", count: 40_000).utf8)
    #expect(try Reader().read(bytes).utf8 == bytes)
  }
}
