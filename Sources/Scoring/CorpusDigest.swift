/// FNV-1a over the paths and bytes of all files of a corpus.
///
/// It is there to notice that a corpus was changed, not to withstand someone who means to hide it; so the simplest hash
/// that needs no library will do. Each part is followed by a zero, so that no byte can move from one to the next unseen.
package struct CorpusDigest: Sendable, CustomStringConvertible {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package mutating func add(path: String, bytes: [UInt8]) {
    for part in [Array(path.utf8), bytes] {
      for byte in part { add(byte) }
      add(0)
    }
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  package var description: String {
    let digits = String(state, radix: 16)
    return "fnv1a64:" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
