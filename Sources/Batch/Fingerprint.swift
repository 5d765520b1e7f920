/// A running FNV-1a of 64 bits: tells apart what was changed by mistake, not by malice.
struct Fingerprint: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in a text and its end, so that `ab`, `c` and `a`, `bc` differ.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  init() {}

  init(_ value: UInt64) { self.value = value }

  init(of texts: [String]) {
    for text in texts { add(text) }
  }
}
