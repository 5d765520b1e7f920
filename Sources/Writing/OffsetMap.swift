import Records

/// What the offsets of a printed record count; its `offset_unit` says which.
package enum OffsetUnit: String, Sendable, CaseIterable {
  /// Unicode code points, as Python's strings are indexed.
  case codepoints
  /// Bytes of UTF-8, as Rust, Go and this program's own values count.
  case utf8
  /// Code units of UTF-16, as JavaScript, Java and Swift's `NSString` count.
  case utf16
}

/// Turns offsets in bytes into offsets in the unit that the reader of a record counts in.
///
/// Text that is all ASCII needs no map, and most English articles nearly are. For the others one pass notes the count at
/// every 64th byte; an offset is then that count and at most 64 bytes more, so the map of a text is a sixteenth of it.
package struct OffsetMap: Sendable {
  package let unit: OffsetUnit
  /// How many units stand before each block; empty where bytes and units are the same.
  private let before: [UInt32]
  private let utf8: [UInt8]

  private static let block = 64

  package init(_ utf8: [UInt8], unit: OffsetUnit) {
    self.unit = unit
    guard unit != .utf8, utf8.contains(where: { $0 >= 0x80 }) else {
      self.utf8 = []
      before = []
      return
    }
    self.utf8 = utf8
    var counts: [UInt32] = []
    counts.reserveCapacity(utf8.count / Self.block + 1)
    var units: UInt32 = 0
    for start in stride(from: 0, to: utf8.count, by: Self.block) {
      counts.append(units)
      units += Self.units(in: utf8[start..<min(start + Self.block, utf8.count)], unit)
    }
    if utf8.count % Self.block == 0 { counts.append(units) }
    before = counts
  }

  /// Whether anything else than bytes is counted.
  var isCounted: Bool { !before.isEmpty }

  /// The offset of a byte in the map's unit.
  package subscript(_ byte: Int) -> Int {
    guard !before.isEmpty else { return byte }
    let byte = min(max(byte, 0), utf8.count)
    let block = byte / Self.block
    return Int(before[block] + Self.units(in: utf8[block * Self.block..<byte], unit))
  }

  /// A byte that begins a character counts one, and two in UTF-16 where the character needs a surrogate pair.
  private static func units(in bytes: ArraySlice<UInt8>, _ unit: OffsetUnit) -> UInt32 {
    bytes.withUnsafeBufferPointer { bytes in
      var characters: UInt32 = 0
      var pairs: UInt32 = 0
      for byte in bytes {
        characters &+= byte & 0xC0 != 0x80 ? 1 : 0
        pairs &+= byte >= 0xF0 ? 1 : 0
      }
      return unit == .utf16 ? characters + pairs : characters
    }
  }
}
