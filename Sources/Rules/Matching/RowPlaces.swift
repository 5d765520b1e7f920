/// Places of a row, a bit for each.
///
/// Most rows have fewer than 64 items. In a longer one the last bit stands for its place and all that come behind it, so
/// that what is worked out may hold too much there and never too little: it is shifted as a sign is, which spreads.
struct RowPlaces: BitwiseCopyable, Sendable {
  private var bits: Int64

  private init(bits: Int64) { self.bits = bits }

  static let none = RowPlaces(bits: 0)
  static let all = RowPlaces(bits: -1)

  /// How far apart places may be told.
  static let reach = 63

  /// One place.
  @inline(__always) init(_ place: Int) { bits = 1 &<< Int64(truncatingIfNeeded: min(place, RowPlaces.reach)) }

  @inline(__always) var isEmpty: Bool { bits == 0 }

  @inline(__always) func contains(_ place: Int) -> Bool { bits &>> Int64(min(place, RowPlaces.reach)) & 1 != 0 }

  @inline(__always) mutating func formUnion(_ other: RowPlaces) { bits |= other.bits }

  @inline(__always) mutating func formIntersection(_ other: RowPlaces) { bits &= other.bits }

  /// The first at or behind a place, nil for none.
  @inline(__always) func first(from place: Int) -> Int? {
    guard place < RowPlaces.reach else { return bits < 0 ? place : nil }
    let ahead = bits &>> Int64(place)
    return ahead == 0 ? nil : place + ahead.trailingZeroBitCount
  }

  /// The places that stand from `least` to `most` before one of these, both within reach.
  @inline(__always) func before(from least: Int, to most: Int) -> RowPlaces {
    var spread = bits &>> Int64(least)
    var width = 1
    while width * 2 <= most - least + 1 {
      spread |= spread &>> Int64(width)
      width *= 2
    }
    return RowPlaces(bits: spread | spread &>> Int64(most - least + 1 - width))
  }
}
