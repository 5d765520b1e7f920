/// Dates as pages write them, turned into ISO 8601: the date alone, or with its time, or with its offset too. What a page
/// does not say is not added, and what can be read in two ways (`04/05/2018`) is not read.
enum ISODate {
  static func parse(_ value: String) -> String? {
    let text = value.trimmed
    guard 6...64 ~= text.utf8.count else { return nil }
    return numeric(text) ?? worded(text) ?? epoch(text)
  }

  /// `2018-04-05T06:00:00+01:00` in its many forms: `/` or nothing between, a space for the T, fractions of a second.
  private static func numeric(_ text: String) -> String? {
    var reader = Digits(text)
    guard let year = reader.number(4), 1900...2100 ~= year else { return nil }
    let mark = reader.take(where: { $0 == 0x2D || $0 == 0x2F || $0 == 0x2E })
    guard let month = reader.number(2) ?? (mark ? reader.number(1) : nil), 1...12 ~= month else { return nil }
    _ = reader.take(where: { $0 == 0x2D || $0 == 0x2F || $0 == 0x2E })
    guard let day = reader.number(2) ?? (mark ? reader.number(1) : nil), 1...31 ~= day else { return nil }
    if reader.isDigit { return compact(text) }
    return date(year, month, day) + (time(&reader) ?? "")
  }

  /// `20180405060000`.
  private static func compact(_ text: String) -> String? {
    var reader = Digits(text)
    guard let year = reader.number(4), let month = reader.number(2), let day = reader.number(2),
      let hour = reader.number(2),
      let minute = reader.number(2), 1900...2100 ~= year, 1...12 ~= month, 1...31 ~= day, hour < 24, minute < 60
    else { return nil }
    let second = reader.number(2)
    return date(year, month, day) + "T" + two(hour) + ":" + two(minute) + (second.map { ":" + two($0) } ?? "")
  }

  /// The time after a date, with its offset.
  private static func time(_ reader: inout Digits) -> String? {
    _ = reader.take(where: { $0 == 0x2C })
    _ = reader.take(where: { $0 == 0x54 || $0 == 0x74 || $0 == 0x20 })
    guard let hour = reader.number(2), hour < 25, reader.take(where: { $0 == 0x3A }), let minute = reader.number(2),
      minute < 60
    else { return nil }
    var time = "T" + two(hour) + ":" + two(minute)
    if reader.take(where: { $0 == 0x3A }), let second = reader.number(2) {
      time += ":" + two(second)
      if reader.take(where: { $0 == 0x2E || $0 == 0x2C }) { while reader.isDigit { reader.index += 1 } }
    }
    _ = reader.take(where: { $0 == 0x20 })
    return time + offset(&reader)
  }

  private static func offset(_ reader: inout Digits) -> String {
    if reader.take(where: { $0 == 0x5A || $0 == 0x7A }) { return "Z" }
    if reader.rest.hasPrefix("GMT") || reader.rest.hasPrefix("UTC") { return "Z" }
    let isWest = reader.byte == 0x2D
    guard reader.take(where: { $0 == 0x2B || $0 == 0x2D }), let hours = reader.number(2), hours < 15 else { return "" }
    _ = reader.take(where: { $0 == 0x3A })
    return (isWest ? "-" : "+") + two(hours) + ":" + two(reader.number(2) ?? 0)
  }

  /// `Thu, 12 Nov 2015 10:00:00 GMT`, `March 26, 2015`, `26th March 2015 at 9.30`.
  private static func worded(_ text: String) -> String? {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != ":" }
    guard let at = words.firstIndex(where: { $0.count >= 3 && $0.first?.isLetter == true && month($0) != nil }),
      let month = month(words[at])
    else { return nil }
    func day(_ index: Int) -> Int? {
      guard words.indices.contains(index) else { return nil }
      let digits = words[index].prefix { $0.isNumber }
      return digits.count <= 2 ? Int(digits).flatMap { 1...31 ~= $0 ? $0 : nil } : nil
    }
    func year(_ index: Int) -> Int? {
      guard words.indices.contains(index), words[index].count == 4 else { return nil }
      return Int(words[index]).flatMap { 1900...2100 ~= $0 ? $0 : nil }
    }
    let found: (day: Int, year: Int, next: Int)?
    if let before = day(at - 1), let after = year(at + 1) {
      found = (before, after, at + 2)
    } else if let after = day(at + 1), let next = year(at + 2) {
      found = (after, next, at + 3)
    } else {
      found = nil
    }
    guard let found else { return nil }
    let date = date(found.year, month, found.day)
    guard words.indices.contains(found.next), words[found.next].utf8.contains(0x3A), !text.lowercased().hasSuffix("pm")
    else {
      return date
    }
    var reader = Digits(String(words[found.next]))
    guard let time = time(&reader) else { return date }
    return date + time + (text.hasSuffix("GMT") || text.hasSuffix("UTC") ? "Z" : "")
  }

  /// Seconds or milliseconds since 1970.
  private static func epoch(_ text: String) -> String? {
    guard text.utf8.count == 10 || text.utf8.count == 13, let value = Int(text), value > 0 else { return nil }
    let seconds = text.utf8.count == 13 ? value / 1000 : value
    // Days to a date, after Howard Hinnant's civil-from-days.
    let days = seconds / 86400 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let time = seconds % 86400
    return date(year, month, dayOfYear - (153 * shifted + 2) / 5 + 1) + "T" + two(time / 3600) + ":"
      + two(time / 60 % 60) + ":"
      + two(time % 60) + "Z"
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  private static let longMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// The number of a month given in figures or by its English name.
  static func month(_ word: Substring) -> Int? {
    if let number = Int(word) { return word.count <= 2 && 1...12 ~= number ? number : nil }
    let lower = word.lowercased()
    if let index = longMonths.firstIndex(of: lower) ?? months.firstIndex(of: lower) { return index + 1 }
    return lower == "sept" ? 9 : nil
  }

  static func date(_ year: Int, _ month: Int, _ day: Int) -> String { "\(year)-\(two(month))-\(two(day))" }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Reads digits off a text.
private struct Digits {
  private let bytes: [UInt8]
  var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var byte: UInt8? { index < bytes.count ? bytes[index] : nil }
  var isDigit: Bool { byte.map { 0x30...0x39 ~= $0 } ?? false }
  var rest: String { String(decoding: bytes[index...], as: UTF8.self) }

  /// A number of exactly so many digits.
  mutating func number(_ count: Int) -> Int? {
    guard index + count <= bytes.count, bytes[index..<(index + count)].allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return nil
    }
    defer { index += count }
    return bytes[index..<(index + count)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  mutating func take(where isWanted: (UInt8) -> Bool) -> Bool {
    guard let byte, isWanted(byte) else { return false }
    index += 1
    return true
  }
}
