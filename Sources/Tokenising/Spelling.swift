package import Records

/// Numbers words by their folded spelling, which is read eight bytes at a time.
///
/// Plain ASCII has its capitals made small while it is read, so that most words are never copied.
package enum Spelling {
  /// The number of a word in any spelling.
  package static func id(of word: String) -> WordID {
    var word = word
    return word.withUTF8 { id(ofASCII: 0, $0.count, of: $0) }
      ?? Folding.fold(word).withUnsafeBufferPointer { id(ofFolded: $0) }
  }

  /// The number of a word that is folded already.
  @inline(__always)
  package static func id(ofFolded folded: UnsafeBufferPointer<UInt8>) -> WordID {
    guard let base = folded.baseAddress else { return 0 }
    let bytes = UnsafeRawPointer(base)
    var id = mixed(UInt64(folded.count), eight(bytes, 0, folded.count, folded.count))
    var at = 8
    while at < folded.count {
      id = mixed(id, eight(bytes, at, folded.count, folded.count))
      at += 8
    }
    return id
  }

  /// The number of a stretch of a text, nil where it is not plain ASCII.
  @inline(__always)
  static func id(ofASCII start: Int, _ end: Int, of text: UnsafeBufferPointer<UInt8>) -> WordID? {
    guard let base = text.baseAddress else { return nil }
    let bytes = UnsafeRawPointer(base + start)
    let readable = text.count - start
    let count = end - start
    let first = eight(bytes, 0, readable, count)
    guard first & highBits == 0 else { return nil }
    var id = mixed(UInt64(count), small(first))
    var at = 8
    while at < count {
      let eight = eight(bytes, at, readable, count)
      guard eight & highBits == 0 else { return nil }
      id = mixed(id, small(eight))
      at += 8
    }
    return id
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Each step can be undone, so that words of eight bytes or less stay apart.
  @inline(__always)
  private static func mixed(_ id: UInt64, _ eight: UInt64) -> UInt64 {
    let product = (id ^ eight) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  /// Eight bytes of a word, of which what follows it is masked away; `readable` says how many may be read from its first on.
  @inline(__always)
  private static func eight(_ bytes: UnsafeRawPointer, _ at: Int, _ readable: Int, _ count: Int) -> UInt64 {
    let left = count - at
    if at + 8 <= readable {
      let whole = UInt64(littleEndian: (bytes + at).loadUnaligned(as: UInt64.self))
      return left >= 8 ? whole : whole & ((1 << UInt64(left * 8)) &- 1)
    }
    var value: UInt64 = 0
    for offset in 0..<min(left, 8) {
      value |= UInt64(bytes.load(fromByteOffset: at + offset, as: UInt8.self)) << UInt64(offset * 8)
    }
    return value
  }

  /// The capitals among eight ASCII bytes made small.
  @inline(__always)
  private static func small(_ eight: UInt64) -> UInt64 {
    let fromA = eight &+ 0x3F3F_3F3F_3F3F_3F3F
    let pastZ = eight &+ 0x2525_2525_2525_2525
    return eight | ((fromA ^ pastZ) & 0x8080_8080_8080_8080) >> 2
  }
}
