/// A word's spelling as the tables compare it, read eight bytes at a time: folded already, or plain ASCII whose capitals
/// are made small while it is read, so that most words of an article are never copied.
struct Spelling {
  private let bytes: UnsafeRawPointer
  /// How many bytes may be read from the first on; what follows the word is read and masked away.
  private let readable: Int
  let count: Int
  /// The first eight bytes, folded, those behind the word zero: all there is of most words.
  let head: UInt64
  let hash: UInt64

  /// A folded word.
  @inline(__always)
  init(folded: UnsafeBufferPointer<UInt8>) {
    guard let base = folded.baseAddress else {
      (bytes, readable, count, head, hash) = (UnsafeRawPointer(bitPattern: 8).unsafelyUnwrapped, 0, 0, 0, 0)
      return
    }
    bytes = UnsafeRawPointer(base)
    readable = folded.count
    count = folded.count
    head = Spelling.eight(bytes, 0, readable, count)
    var hash = Spelling.start(head, count)
    var at = 8
    while at < count {
      hash = Spelling.mixed(hash, Spelling.eight(bytes, at, readable, count))
      at += 8
    }
    self.hash = hash
  }

  /// A stretch of a text, nil where it is not plain ASCII.
  @inline(__always)
  init?(ascii start: Int, _ end: Int, of text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return nil }
    bytes = UnsafeRawPointer(base + start)
    readable = text.count - start
    count = end - start
    let first = Spelling.eight(bytes, 0, readable, count)
    guard first & Spelling.highBits == 0 else { return nil }
    head = Spelling.small(first)
    var hash = Spelling.start(head, count)
    var at = 8
    while at < count {
      let eight = Spelling.eight(bytes, at, readable, count)
      guard eight & Spelling.highBits == 0 else { return nil }
      hash = Spelling.mixed(hash, Spelling.small(eight))
      at += 8
    }
    self.hash = hash
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func start(_ head: UInt64, _ count: Int) -> UInt64 { mixed(UInt64(count), head) }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ eight: UInt64) -> UInt64 {
    let product = (hash ^ eight) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  /// Eight bytes, those behind the word zero.
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

  /// Whether what follows the first eight bytes is the same in a folded word that stands in an arena.
  func continues(as arena: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard let base = arena.baseAddress else { return count <= 8 }
    let other = UnsafeRawPointer(base + start)
    var at = 8
    while at < count {
      let mine = Spelling.eight(bytes, at, readable, count)
      let its = Spelling.eight(other, at, arena.count - start, count)
      guard mine == its || mine & Spelling.highBits == 0 && Spelling.small(mine) == its else { return false }
      at += 8
    }
    return true
  }

  /// Appends the folded bytes.
  func append(to arena: inout [UInt8]) {
    let isASCII = (0..<count).allSatisfy { bytes.load(fromByteOffset: $0, as: UInt8.self) < 0x80 }
    for offset in 0..<count {
      let byte = bytes.load(fromByteOffset: offset, as: UInt8.self)
      arena.append(isASCII && byte &- 65 < 26 ? byte | 0x20 : byte)
    }
  }
}
