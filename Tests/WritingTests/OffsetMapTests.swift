import Testing

@testable import Writing

struct OffsetMapTests {
  /// Each case: a text, a byte in it, and that place in code points and in UTF-16.
  @Test(arguments: [
    ("plain", 3, 3, 3), ("é!", 2, 1, 1), ("€5", 3, 1, 1), ("⚽️ x", 4, 1, 1), ("😀x", 4, 1, 2), ("", 0, 0, 0),
    ("aé😀z", 7, 3, 4), ("é", 2, 1, 1),
  ])
  func places(_ text: String, _ byte: Int, _ codePoints: Int, _ utf16: Int) {
    let bytes = Array(text.utf8)
    #expect(OffsetMap(bytes, unit: .utf8)[byte] == byte)
    #expect(OffsetMap(bytes, unit: .utf16)[byte] == naive(bytes, byte) { $0.utf16.count })
    #expect(OffsetMap(bytes, unit: .codepoints)[byte] == naive(bytes, byte) { $0.unicodeScalars.count })
    if text != "⚽️ x" {
      #expect(OffsetMap(bytes, unit: .codepoints)[byte] == codePoints)
      #expect(OffsetMap(bytes, unit: .utf16)[byte] == utf16)
    }
  }

  /// Long texts, whose length meets the blocks' borders or does not.
  @Test(arguments: [63, 64, 65, 127, 128, 129, 1000])
  func agreesWithCounting(_ length: Int) {
    let text = String((0..<length).map { ["a", "é", "€", "😀"][$0 * 7 % 4] as Character })
    let bytes = Array(text.utf8)
    let codePoints = OffsetMap(bytes, unit: .codepoints)
    let utf16 = OffsetMap(bytes, unit: .utf16)
    for place in 0...bytes.count where place == bytes.count || bytes[place] & 0xC0 != 0x80 {
      #expect(codePoints[place] == naive(bytes, place) { $0.unicodeScalars.count })
      #expect(utf16[place] == naive(bytes, place) { $0.utf16.count })
    }
  }

  private func naive(_ bytes: [UInt8], _ place: Int, _ count: (String) -> Int) -> Int {
    count(String(decoding: bytes[..<place], as: UTF8.self))
  }
}
