internal import Imaging

/// A number that stands for some bytes: others, however little they differ, have another.
struct Digest {
  private(set) var value: UInt64 = 0x6A09_E667_F3BC_C908

  mutating func add(_ text: String) { add(PlainArray(Array(text.utf8))) }

  /// Takes in eight bytes at a time, since all texts are read at each start.
  mutating func add(_ bytes: PlainArray<UInt8>) {
    mix(UInt64(bytes.count))
    bytes.withBuffer { buffer in
      let raw = UnsafeRawBufferPointer(buffer)
      let whole = raw.count & ~7
      for at in stride(from: 0, to: whole, by: 8) {
        mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
      }
      for at in whole..<raw.count { mix(UInt64(raw[at])) }
    }
  }

  private mutating func mix(_ eight: UInt64) {
    let product = (value ^ eight) &* 0x9E37_79B9_7F4A_7C15
    value = product ^ product >> 29
  }
}
