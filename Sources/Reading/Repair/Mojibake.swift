import Records

/// UTF-8 that was read as windows-1252 or Latin-1 and saved again: `wonâ€™t`, `MÃ¼ller`.
///
/// A lead letter (`Â` to `ô`) with as many characters after it as its sequence needs, each standing for a byte 0x80 to
/// 0xBF, gives back the character that the bytes were. Not every such run is damage: `CAFÉ”` ends with one. So each run
/// is weighed: what no sound text writes (`â€™`, `Ã¼`) is **certain** by itself; what it might write is only **likely**,
/// and is repaired where the text has certain damage elsewhere. Names with `â` and `Ã` (Brâncuși, São) have plain
/// letters after them and are never looked at.
struct Mojibake {
  private let text: UnsafeBufferPointer<UInt8>
  /// Whether likely damage is repaired too.
  private let isDamaged: Bool

  /// The text repaired, how many places were, and the first of them; nil where nothing is certain. Text damaged twice
  /// (`Ã¢â‚¬â„¢`) is repaired twice.
  static func repair(_ utf8: [UInt8]) -> Repaired? {
    var best: Repaired?
    for _ in 0..<3 {
      let current = best?.utf8 ?? utf8
      let next = current.withUnsafeBufferPointer { text -> Rewrite? in
        Mojibake(text: text, isDamaged: false).isCertain ? Mojibake(text: text, isDamaged: true).repaired(current) : nil
      }
      guard let next else { break }
      best = Repaired(
        utf8: next.utf8, map: best.map { next.map.through($0.map) } ?? next.map,
        count: max(next.count, best?.count ?? 0), first: min(next.first, best?.first ?? next.first))
    }
    return best
  }

  /// A repaired text and where it came from, through as many repairs as it took.
  struct Repaired {
    let utf8: [UInt8]
    let map: SourceMap
    let count: Int
    let first: Int
  }

  private init(text: UnsafeBufferPointer<UInt8>, isDamaged: Bool) {
    self.text = text
    self.isDamaged = isDamaged
  }

  /// Whether any place is damaged for certain.
  private var isCertain: Bool {
    var index = 0
    while index < text.count {
      if isCandidate(index), damage(at: index) != nil { return true }
      index += 1
    }
    return false
  }

  private func repaired(_ utf8: [UInt8]) -> Rewrite? {
    var out = Rewrite(of: utf8)
    var index = 0
    while index < text.count {
      guard isCandidate(index), let damage = damage(at: index) else {
        index += 1
        continue
      }
      out.replace(index..<(index + damage.length), by: damage.scalar)
      index += damage.length
    }
    return out.finished()
  }

  /// Whether one of the lead letters, or Mac Roman's `‚Ä`, starts here.
  @inline(__always)
  private func isCandidate(_ index: Int) -> Bool {
    let byte = text[index]
    guard byte == 0xC3 || byte == 0xE2, index + 1 < text.count else { return false }
    return byte == 0xC3 ? 0x82...0xB4 ~= text[index + 1] : text[index + 1] == 0x80
  }
}

extension Mojibake {
  /// A damaged place: the character that it was (none for a space's remnant) and the bytes that it takes now.
  private struct Damage {
    var scalar: UInt32?
    var length: Int
  }

  private func damage(at index: Int) -> Damage? {
    if text[index] == 0xE2 { return macRoman(at: index) }
    if let whole = sequence(at: index) {
      return isCertain(whole, at: index) || (isDamaged && isLikely(whole, at: index))
        ? Damage(scalar: whole.scalar, length: whole.length) : nil
    }
    return partial(at: index)
  }

  /// A run that would be a sequence of UTF-8 if each of its characters were a byte.
  private struct Sequence {
    var lead: UInt8
    var scalar: UInt32
    var length: Int
    /// Whether one of the characters after the lead is a mark that ends or joins words: `’ ” – … »` and the spaces.
    var hasMark: Bool
  }

  private func sequence(at index: Int) -> Sequence? {
    guard let (first, width) = UTF8Text.scalar(in: text, at: index), 0xC2...0xF4 ~= first else { return nil }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = first & (0xFF >> UInt32(count + 1))
    var end = index + width
    var hasMark = false
    for _ in 1..<count {
      guard end < text.count, let (scalar, width) = UTF8Text.scalar(in: text, at: end),
        let byte = Windows1252.byte(of: scalar), 0x80...0xBF ~= byte
      else { return nil }
      hasMark = hasMark || Self.isMark(scalar)
      value = value << 6 | UInt32(byte & 0x3F)
      end += width
    }
    let least: UInt32 = count == 2 ? 0x80 : count == 3 ? 0x800 : 0x10000
    guard value >= least, Unicode.Scalar(value) != nil else { return nil }
    return Sequence(lead: UInt8(first), scalar: value, length: end - index, hasMark: hasMark)
  }

  private func isCertain(_ run: Sequence, at index: Int) -> Bool {
    switch run.lead {
    case 0xC2: run.scalar >= 0xA0 || !run.hasMark
    case 0xC3, 0xC4, 0xC5: !run.hasMark || startsWord(run, at: index)
    // Romanian ș and ț, Vietnamese ơ and ư.
    case 0xC6: run.scalar == 0x1A1 || run.scalar == 0x1AF || run.scalar == 0x1B0
    case 0xC8: 0x218...0x21B ~= run.scalar
    // General punctuation, currency, arrows, signs.
    case 0xE2: true
    // Vietnamese; ligatures, wide forms, the byte order mark and U+FFFD; pictographs.
    case 0xE1: 0x1E00...0x1EFF ~= run.scalar
    case 0xEF: run.scalar >= 0xFB00
    case 0xF0: run.scalar >= 0x1F000
    default: follows(run, at: index, by: 2)
    }
  }

  private func isLikely(_ run: Sequence, at index: Int) -> Bool {
    switch run.lead {
    case 0xC2...0xC5: true
    case 0xC6...0xDF: !run.hasMark
    default: follows(run, at: index, by: 1)
    }
  }

  /// `Ã“scar`: a mark that would close something opens a word instead.
  private func startsWord(_ run: Sequence, at index: Int) -> Bool {
    let next = index + run.length
    guard next < text.count, 0x61...0x7A ~= text[next] else { return false }
    guard let before = UTF8Text.scalar(in: text, before: index) else { return true }
    return !Self.isLetter(before)
  }

  /// Whether other runs follow at once, as in words of another script (`Ð¡Ð¿Ð°Ñ€Ñ‚Ð°Ðº`).
  private func follows(_ run: Sequence, at index: Int, by count: Int) -> Bool {
    var next = index + run.length
    for _ in 0..<count {
      guard next < text.count, let other = sequence(at: next), other.lead >= 0xC4 else { return false }
      next += other.length
    }
    return true
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2013...0x2026, 0x2039, 0x203A, 0xA0, 0xAB, 0xBB, 0xB7, 0xAE, 0x2122: true
    default: false
    }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    0x41...0x5A ~= scalar & ~0x20 || (scalar >= 0xC0 && scalar < 0x250 && scalar != 0xD7 && scalar != 0xF7)
  }
}

extension Mojibake {
  /// Runs whose last bytes were lost on the way: windows-1252 has no 0x9D and 0xAD is a soft hyphen, so `”` and `í` are
  /// left as `â€` and `Ã`; 0xA0 becomes a plain space.
  private func partial(at index: Int) -> Damage? {
    guard let (lead, width) = UTF8Text.scalar(in: text, at: index) else { return nil }
    let end = index + width
    if lead == 0xE2, end < text.count, let (next, more) = UTF8Text.scalar(in: text, at: end),
      next == 0x20AC || next == 0x80
    {
      let after = end + more
      let isLost = after + 2 < text.count && text[after] == 0xEF && text[after + 1] == 0xBF && text[after + 2] == 0xBD
      return Damage(scalar: 0x201D, length: after - index + (isLost ? 3 : 0))
    }
    guard isDamaged, let before = UTF8Text.scalar(in: text, before: index) else { return nil }
    let isInWord = 0x61...0x7A ~= before
    let next = end < text.count ? text[end] : 0x20
    switch lead {
    case 0xC3 where isInWord && 0x61...0x7A ~= next: return Damage(scalar: 0xED, length: width)
    case 0xC3 where isInWord && next == 0x20: return Damage(scalar: 0xE0, length: width)
    case 0xC2 where next == 0x20 && !Self.isLetter(before): return Damage(scalar: nil, length: width)
    default: return nil
    }
  }

  /// The marks that Mac Roman makes of UTF-8's: `‚Äô` for `’`.
  private func macRoman(at index: Int) -> Damage? {
    guard index + 5 < text.count, text[index + 2] == 0x9A, text[index + 3] == 0xC3, text[index + 4] == 0x84,
      let (third, width) = UTF8Text.scalar(in: text, at: index + 5)
    else { return nil }
    let meaning: UInt32
    switch third {
    case 0xEC: meaning = 0x2013
    case 0xEE: meaning = 0x2014
    case 0xF2: meaning = 0x2018
    case 0xF4: meaning = 0x2019
    case 0xFA: meaning = 0x201C
    case 0xF9: meaning = 0x201D
    case 0xB6: meaning = 0x2026
    default: return nil
    }
    return Damage(scalar: meaning, length: 5 + width)
  }
}
