import Bench
import Records
import Testing

@testable import Reading

@Suite("Bytes become UTF-8")
struct DecodingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
    var told: [String] = []
    var text: String
    var encoding: String
    var warnings: [String] = []

    init(
      _ name: String, _ bytes: [UInt8], told: [String] = [], _ text: String, _ encoding: String,
      _ warnings: [String] = []
    ) {
      (testDescription, self.bytes, self.told, self.text, self.encoding, self.warnings) =
        (name, bytes, told, text, encoding, warnings)
    }
  }

  static let cases = [
    Case("plain", Array("Kane scored".utf8), "Kane scored", "utf-8"),
    Case("UTF-8", Array("Müller – “ja”".utf8), "Müller – “ja”", "utf-8"),
    Case("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array("Müller".utf8), "Müller", "utf-8", ["byte-order-mark-dropped"]),
    Case("UTF-16 little with mark", [0xFF, 0xFE, 0x48, 0, 0xFC, 0], "Hü", "utf-16le", ["byte-order-mark-dropped"]),
    Case(
      "UTF-16 big with mark", [0xFE, 0xFF, 0, 0x48, 0xD8, 0x3D, 0xDE, 0x00], "H😀", "utf-16be",
      ["byte-order-mark-dropped"]),
    Case("UTF-16 by its zeros", Array("Goal".utf8).flatMap { [$0, 0] }, "Goal", "utf-16le"),
    Case(
      "UTF-16 cut in a unit", [0xFF, 0xFE, 0x48, 0, 0x49], "H\u{FFFD}", "utf-16le",
      ["malformed-utf-16", "byte-order-mark-dropped"]),
    Case(
      "windows-1252", Array("Arsenal".utf8) + [0x92] + Array("s caf".utf8) + [0xE9], "Arsenal’s café", "windows-1252"),
    Case("Latin-1 told", [0x4D, 0xFC], told: ["ISO-8859-1"], "Mü", "windows-1252"),
    Case("wrongly told, UTF-8", Array("Mü".utf8), told: ["gb2312"], "Mü", "utf-8", ["charset-wrong"]),
    Case(
      "wrongly told, windows-1252", Array("Müller, M".utf8) + [0xFC], told: ["utf-8"], "Müller, Mü", "utf-8",
      ["invalid-utf-8"]),
    Case("unknown label", Array("Mü".utf8), told: ["klingon"], "Mü", "utf-8", ["charset-unknown"]),
    Case("Polish told", [0xA3, 0xF3, 0x64, 0xBC], told: ["iso-8859-2"], "Łódź", "iso-8859-2"),
    Case("a stray in UTF-8", Array("ünï ".utf8) + [0x93] + Array("x".utf8), "ünï “x", "utf-8", ["invalid-utf-8"]),
    Case("cut off", Array("Müll ".utf8) + [0xE2, 0x80], "Müll \u{FFFD}", "utf-8", ["invalid-utf-8"]),
    Case(
      "Cyrillic untold",
      [
        0xD1, 0xEF, 0xE0, 0xF0, 0xF2, 0xE0, 0xEA, 0x20, 0xEE, 0xE1, 0xFB, 0xE3, 0xF0, 0xE0, 0xEB, 0x20, 0xC7, 0xE5,
        0xED, 0xE8,
        0xF2,
      ],
      "Спартак обыграл Зенит", "windows-1251", ["charset-guessed"]),
  ]

  @Test("text and name", arguments: cases)
  func decodes(_ row: Case) {
    let decoding = Decoding(row.bytes, told: row.told)
    #expect(String(decoding: decoding.utf8, as: UTF8.self) == row.text)
    #expect(decoding.encoding == row.encoding)
    #expect(decoding.warnings.map(\.code) == row.warnings)
  }

  @Test("the hand-written scalar reader agrees with the standard library on every pair and on many runs")
  func scalars() {
    var generator = Seeded()
    for round in 0..<20_000 {
      let bytes = (0..<4).map { _ in UInt8.random(in: (round % 3 == 0 ? 0 : 0x78)...0xFF, using: &generator) }
      let found = bytes.withUnsafeBufferPointer { UTF8Text.scalar(in: $0, at: 0) }
      let known = found.map { UTF8Text.isValid(Array(bytes.prefix($0.length))) }
      #expect(known ?? !(1...4).contains { UTF8Text.isValid(Array(bytes.prefix($0))) }, "\(bytes)")
      if let found, let scalar = Unicode.Scalar(found.value) {
        #expect(Array(String(Character(scalar)).utf8) == Array(bytes.prefix(found.length)))
      }
    }
  }
}
