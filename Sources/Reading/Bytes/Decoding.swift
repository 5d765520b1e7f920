import CICU
import Records

/// Bytes turned into UTF-8, with the name of the encoding that they were in.
///
/// The evidence is taken in the order of its weight: a byte order mark; what a header, the caller or the page says,
/// unless the bytes give it the lie; whether the bytes are valid UTF-8, which text in another encoding hardly ever is by
/// chance; then windows-1252 if it reads sensibly so; and ICU's detector only for what is neither, because it mistakes
/// short texts.
struct Decoding: Sendable {
  var utf8: [UInt8]
  /// The IANA name in lower case.
  var encoding: String
  var warnings: [Warning] = []
  /// How many bytes a byte order mark took.
  private(set) var mark = 0

  /// - Parameter told: labels from outside in the order of their weight, such as a header's and then the page's own.
  init(_ bytes: [UInt8], told: [String] = []) {
    if let marked = Self.marked(bytes) {
      self = marked
      return
    }
    let labels = told.map(Label.init)
    let unknown = labels.filter { $0.charset == nil }.map { Self.unknown($0.text) }
    let named = labels.first { $0.charset != nil }
    if let named, case .other(let name)? = named.charset, Self.canBe(name, bytes),
      let converted = Self.convert(bytes, from: name)
    {
      self.init(utf8: converted, encoding: name.lowercased())
    } else if UTF8Text.isValid(bytes) {
      self.init(utf8: bytes, encoding: "utf-8")
    } else if case .utf8? = named?.charset {
      self = Self.mended(bytes)
    } else if case .windows1252? = named?.charset {
      self.init(utf8: Windows1252.decode(bytes[...]), encoding: "windows-1252")
    } else {
      self = Self.judged(bytes)
    }
    if let named, let name = named.charset?.name, name != encoding, utf8.contains(where: { $0 >= 0x80 }) {
      warnings.append(
        Warning(
          "charset-wrong", "the text was said to be in \(named.text), but its bytes are \(encoding); read as that"))
    }
    warnings += unknown
  }

  private init(utf8: [UInt8], encoding: String, warnings: [Warning] = []) {
    self.utf8 = utf8
    self.encoding = encoding
    self.warnings = warnings
  }

  private static func unknown(_ label: String) -> Warning {
    Warning("charset-unknown", "no encoding is called '\(label.prefix(40))'; the bytes decide")
  }
}

/// A label as headers and pages give it, and the encoding that it means.
private struct Label {
  enum Charset {
    case utf8, windows1252
    case other(String)

    var name: String {
      switch self {
      case .utf8: "utf-8"
      case .windows1252: "windows-1252"
      case .other(let name): name.lowercased()
      }
    }
  }

  let text: String
  let charset: Charset?

  init(_ text: String) {
    self.text = text
    var buffer = [CChar](repeating: 0, count: 64)
    let length = Int(cicu_charset_name(text, &buffer, 64))
    let name = String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    switch name.lowercased() {
    case "": charset = nil
    case "utf-8": charset = .utf8
    // Browsers read all of these as windows-1252, so pages that say one of them are written in it.
    case "iso-8859-1", "us-ascii", "windows-1252", "ibm-1252": charset = .windows1252
    default: charset = .other(name)
    }
  }
}

extension Decoding {
  /// Whether bytes are UTF-16, by their mark or by their zeros.
  static func isWide(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || UTF16Text.order(ofUnmarked: bytes[...]) != nil
  }

  /// Text that begins with a byte order mark, which is dropped.
  private static func marked(_ bytes: [UInt8]) -> Decoding? {
    func mark(_ mark: [UInt8]) -> Bool { bytes.starts(with: mark) }
    var found: Decoding
    if mark([0xEF, 0xBB, 0xBF]) {
      let rest = Array(bytes.dropFirst(3))
      found = UTF8Text.isValid(rest) ? Decoding(utf8: rest, encoding: "utf-8") : mended(rest)
    } else if mark([0xFF, 0xFE, 0, 0]), let converted = convert(Array(bytes.dropFirst(4)), from: "UTF-32LE") {
      found = Decoding(utf8: converted, encoding: "utf-32le")
    } else if mark([0xFF, 0xFE]) {
      found = wide(bytes.dropFirst(2), .little)
    } else if mark([0xFE, 0xFF]) {
      found = wide(bytes.dropFirst(2), .big)
    } else if let order = UTF16Text.order(ofUnmarked: bytes[...]) {
      return wide(bytes[...], order)
    } else {
      return nil
    }
    found.mark = found.encoding == "utf-32le" ? 4 : bytes[0] == 0xEF ? 3 : 2
    found.warnings.append(Warning("byte-order-mark-dropped", "the byte order mark at the start is no part of the text"))
    return found
  }

  private static func wide(_ bytes: ArraySlice<UInt8>, _ order: UTF16Text.Order) -> Decoding {
    let (utf8, faults) = UTF16Text.decode(bytes, order)
    let warnings =
      faults == 0 ? [] : [Warning("malformed-utf-16", "\(faults) units were no characters and became U+FFFD")]
    return Decoding(utf8: utf8, encoding: order == .little ? "utf-16le" : "utf-16be", warnings: warnings)
  }

  /// Bytes that nothing speaks for and that are not quite UTF-8.
  private static func judged(_ bytes: [UInt8]) -> Decoding {
    let tally = UTF8Tally(bytes)
    if tally.sequences * 4 >= tally.faults || tally.faultsBeforeEnd == 0 { return mended(bytes) }
    if Windows1252Evidence(bytes).isPlausible {
      return Decoding(utf8: Windows1252.decode(bytes[...]), encoding: "windows-1252")
    }
    if let name = detected(bytes), let converted = convert(bytes, from: name) {
      let warning = Warning("charset-guessed", "nothing says which encoding this is in; read as \(name)")
      return Decoding(utf8: converted, encoding: name.lowercased(), warnings: [warning])
    }
    return Decoding(utf8: Windows1252.decode(bytes[...]), encoding: "windows-1252")
  }

  private static func mended(_ bytes: [UInt8]) -> Decoding {
    guard let mended = StrayBytes.mend(bytes) else { return Decoding(utf8: bytes, encoding: "utf-8") }
    let warning = Warning("invalid-utf-8", "\(mended.count) bytes are not valid UTF-8; read as windows-1252")
    return Decoding(utf8: mended.utf8, encoding: "utf-8", warnings: [warning])
  }

  /// Whether bytes can be in an encoding that they are said to be in. UTF-8 with letters beyond ASCII gives any other
  /// label the lie; UTF-16 is recognised before labels are asked.
  private static func canBe(_ name: String, _ bytes: [UInt8]) -> Bool {
    if name.uppercased().hasPrefix("UTF-") { return false }
    let isPlain = !bytes.contains { $0 >= 0x80 }
    return isPlain ? bytes.contains(0x1B) : !UTF8Text.isValid(bytes)
  }

  /// ICU's guess, from the stretch with the most to go by: text may begin with a long passage in plain letters.
  private static func detected(_ bytes: [UInt8]) -> String? {
    let first = bytes.firstIndex { $0 >= 0x80 } ?? 0
    let sample = Array(bytes[max(0, first - 64)...].prefix(8192))
    var buffer = [CChar](repeating: 0, count: 64)
    guard cicu_detect_charset(sample, Int32(sample.count), &buffer, 64) >= 10 else { return nil }
    let name = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return name == "ISO-8859-1" || name.hasPrefix("UTF-") ? nil : name
  }

  private static func convert(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    guard let length = Int32(exactly: bytes.count), length < Int32.max / 4 else { return nil }
    var needed = length * 2 + 16
    for _ in 0..<2 {
      var written: Int32 = -1
      let out = [UInt8](unsafeUninitializedCapacity: Int(needed)) { buffer, count in
        written = cicu_to_utf8(name, bytes, length, buffer.baseAddress, Int32(buffer.count))
        count = max(0, min(Int(written), buffer.count))
      }
      if written < 0 { return nil }
      if written <= needed { return out }
      needed = written + 1
    }
    return nil
  }
}
