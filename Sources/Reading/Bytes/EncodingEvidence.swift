/// How much of some bytes is UTF-8.
struct UTF8Tally {
  /// Whole sequences of two to four bytes.
  private(set) var sequences = 0
  /// Bytes that belong to none.
  private(set) var faults = 0
  /// Those without the sequence that the end cuts off.
  private(set) var faultsBeforeEnd = 0

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if let (_, length) = UTF8Text.scalar(in: buffer, at: index) {
          if length > 1 { sequences += 1 }
          index += length
        } else if Self.isCutOff(buffer, at: index) {
          faults += 1
          index = buffer.count
        } else {
          faults += 1
          faultsBeforeEnd += 1
          index += 1
        }
      }
    }
  }

  /// Whether the bytes from `index` to the end are the beginning of a sequence and nothing else.
  static func isCutOff(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let lead = bytes[index]
    guard 0xC2...0xF4 ~= lead, index + 1 < bytes.count else { return false }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    return index + length > bytes.count && bytes[(index + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
  }
}

/// Whether bytes read sensibly as windows-1252.
///
/// In Western prose the bytes past ASCII are letters within words and marks around them. Read so, Central European,
/// Cyrillic or East Asian text has signs in words (`¶wi±teczny`), hardly an ASCII letter, or bytes without a meaning.
struct Windows1252Evidence {
  private var undefined = 0
  private var high = 0
  private var letters = 0
  private var signsInWords = 0

  init(_ bytes: [UInt8]) {
    var previous: UInt8 = 0x20
    for (index, byte) in bytes.enumerated() {
      if byte < 0x80 {
        if Self.isLetter(byte) { letters += 1 }
      } else {
        high += 1
        if Windows1252.isUndefined(byte) { undefined += 1 }
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        if Self.isSign(byte), Self.isLetter(previous) || Self.isLetter(next) { signsInWords += 1 }
      }
      previous = byte
    }
  }

  var isPlausible: Bool { undefined == 0 && signsInWords * 5 <= high && high <= letters }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte & 0xDF || byte >= 0xC0 }

  /// Fractions, paragraph signs and the like: not the marks, dashes and spaces that stand at words.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xA0, 0xA1, 0xA9, 0xAA, 0xAB, 0xAD, 0xAE, 0xB0, 0xB4, 0xB7, 0xBA, 0xBB, 0xBF: false
    case 0xA1...0xBF: true
    default: false
    }
  }
}
