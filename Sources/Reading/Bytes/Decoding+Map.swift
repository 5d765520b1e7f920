import CICU
import Records

extension Decoding {
  /// From the decoded text to the bytes that it was made from. The bytes are walked a second time, so that those who do not
  /// ask for the way back need not pay for it.
  func map(to bytes: [UInt8]) -> SourceMap {
    let rest = bytes[mark...]
    switch encoding {
    case "utf-8":
      guard let mended = StrayBytes.mend(Array(rest)) else { return SourceMap(unchanged: rest.count, from: mark) }
      return mended.map.through(SourceMap(unchanged: rest.count, from: mark))
    case "windows-1252": return Self.singles(rest) { Windows1252.scalar(of: $0) }
    case "utf-16le": return UTF16Text.map(rest, .little)
    case "utf-16be": return UTF16Text.map(rest, .big)
    default: return Self.converted(rest, from: encoding)
    }
  }

  private static func singles(_ bytes: ArraySlice<UInt8>, _ meaning: (UInt8) -> UInt32) -> SourceMap {
    var map = SourceMap()
    var text = 0
    for index in bytes.indices {
      let width = UTF8Text.width(of: meaning(bytes[index]))
      map.append(text..<(text + width), from: index..<(index + 1))
      text += width
    }
    return map
  }

  /// What ICU converted, by the places that it tells of each character.
  private static func converted(_ bytes: ArraySlice<UInt8>, from name: String) -> SourceMap {
    var map = SourceMap()
    guard let length = Int32(exactly: bytes.count), length < Int32.max / 4 else { return map }
    var units = [UInt16](repeating: 0, count: bytes.count * 2 + 16)
    var places = [Int32](repeating: 0, count: units.count)
    let count = cicu_places(name, Array(bytes), length, &units, &places, Int32(units.count))
    guard count > 0 else { return map }
    var (text, unit) = (0, 0)
    while unit < Int(count) {
      let start = places[unit]
      var width = 0
      // Some characters need two units, and some bytes mean two characters.
      repeat {
        let isPair = 0xD800..<0xDC00 ~= units[unit] && unit + 1 < Int(count)
        width += isPair ? 4 : UTF8Text.width(of: UInt32(units[unit]))
        unit += isPair ? 2 : 1
      } while unit < Int(count) && places[unit] <= start
      let end = unit < Int(count) ? Int(places[unit]) : bytes.count
      map.append(text..<(text + width), from: (bytes.startIndex + Int(start))..<(bytes.startIndex + end))
      text += width
    }
    return map
  }
}
