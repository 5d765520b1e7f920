import Records

/// Who wrote an article, as an element shows it that calls itself a byline or the author's.
enum Bylines {
  static func claims(_ page: Page) -> Metadata {
    var claims = Metadata()
    let marked = page.declared.authors + page.elements.indices.filter { page.elements[$0].hints.contains(.byline) }
    for element in marked where page.elements[element].tag != .body && page.elements[element].tag != .html {
      // Pictures and comments have authors too; an element of many lines is a box that holds more than a byline.
      if page.isWithin(element, where: { $0.tag == .figure || $0.hints.contains(.comments) }) { continue }
      guard page.elements[element].endRun - page.elements[element].firstRun <= 24 else { continue }
      let lines = page.lines(of: element)
      let names = lines.lazy.filter { 3..<160 ~= $0.utf8.count }.map { authors([$0]) }.first { !$0.isEmpty }
      if let names {
        claims.byline = names
        break
      }
    }
    return claims
  }

  /// The single names in what a page calls its authors; nothing that is no name.
  static func authors(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.compactMap(Claim.text).flatMap { ByLine($0).names }.filter { seen.insert($0.lowercased()).inserted }
  }
}

/// One line such as `By Jane Doe and John Roe in Doha`, taken apart.
struct ByLine {
  private(set) var names: [String] = []

  init(_ line: String) {
    var words = line.split(separator: " ")
    if let address = words.firstIndex(where: Self.isAddress) { words.removeSubrange(address...) }
    Self.dropOpening(&words)
    Self.dropRest(&words)
    names = Self.split(words).filter(Self.isName)
    // Beside a person's name, a part that names an office is what the person is.
    if names.count > 1 {
      names.removeAll { $0.split(separator: " ").contains { Self.offices.contains($0.lowercased()) } }
    }
  }

  private static func isAddress(_ word: Substring) -> Bool {
    let bare = word.hasPrefix("(") ? word.dropFirst() : word
    return bare.hasPrefix("http") || bare.hasPrefix("www.")
  }

  private static let openings: [[String]] = [
    ["written", "by"], ["words", "by"], ["reported", "by"], ["report", "by"], ["posted", "by"], ["published", "by"],
    ["story", "by"],
    ["article", "by"], ["by"], ["by:"], ["par"], ["von"], ["por"], ["di"], ["door"],
  ]

  private static func dropOpening(_ words: inout [Substring]) {
    guard let first = words.first else { return }
    // `ByJane Doe`, where only a style parted the words.
    if first.hasPrefix("By"), let third = first.utf8.dropFirst(2).first, 0x41...0x5A ~= third {
      words[0] = first.dropFirst(2)
      return
    }
    let lower = words.prefix(2).map { $0.lowercased() }
    if let opening = openings.first(where: { lower.starts(with: $0) }) { words.removeFirst(opening.count) }
  }

  /// Words that end the names: places, dates and what else a byline goes on to say.
  private static let ends: Set<String> = [
    "|", "•", "·", "–", "—", "-", "in", "at", "for", "on", "published", "updated", "posted", "follow", "last", "edited",
    "photographs",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static func dropRest(_ words: inout [Substring]) {
    for (index, word) in words.enumerated() {
      if let at = word.utf8.firstIndex(of: 0x40) {
        words[index] = word[..<at]
        words.removeSubrange((words[index].isEmpty ? index : index + 1)...)
        return
      }
      let bare = word.lowercased().utf8.filter { $0 != 0x2C && $0 != 0x2E && $0 != 0x3A }
      let isNumber = word.utf8.contains { 0x30...0x39 ~= $0 }
      // A name may be a month's or begin with such a word, but none is its end.
      if index > 0 || isNumber, isNumber || ends.contains(String(decoding: bare, as: UTF8.self)) {
        let isSurname = index == 1 && ["may", "march", "august"].contains(word.lowercased())
        if isSurname { continue }
        words.removeSubrange(index...)
        return
      }
    }
  }

  private static let titles: Set<String> = [
    "md", "ma", "phd", "jr", "sr", "jr.", "sr.", "m.d.", "ph.d.", "rd", "mba", "obe", "mbe",
  ]

  /// `Jane Doe, John Roe and Mary Major`: parted at commas where each part is a name by itself; `Doe, Jane` is one.
  private static func split(_ words: [Substring]) -> [String] {
    var parts: [(words: [Substring], afterComma: Bool)] = [([], false)]
    for word in words {
      if ["and", "&", "with", "und", "et", "y"].contains(word.lowercased()) {
        parts.append(([], false))
      } else if let last = word.last, last == "," || last == ";" {
        if word.count > 1 { parts[parts.count - 1].words.append(word.dropLast()) }
        parts.append(([], true))
      } else {
        parts[parts.count - 1].words.append(word)
      }
    }
    parts.removeAll { $0.words.isEmpty || ($0.words.count == 1 && titles.contains($0.words[0].lowercased())) }
    let isOneName = parts.count == 2 && parts[1].afterComma && (parts[0].words.count == 1 || parts[1].words.count == 1)
    let names = parts.map { $0.words.joined(separator: " ") }
    return isOneName ? [names.joined(separator: ", ")] : names
  }

  private static let offices: Set<String> = [
    "editor", "correspondent", "reporter", "writer", "staff", "contributor", "columnist", "analyst",
  ]

  /// Words of buttons and labels that stand where names do.
  private static let strangers: Set<String> = [
    "share", "comments", "comment", "read", "more", "subscribe", "photo", "email", "twitter", "facebook", "minutes",
    "ago",
    "view",
    "profile", "via", "by", "article", "note", "about", "date", "min", "updated", "published", "follow", "follows",
    "photograph",
  ]

  private static func isName(_ text: String) -> Bool {
    guard 2...60 ~= text.utf8.count,
      !text.utf8.contains(where: { [0x3F, 0x21, 0x3C, 0x3E, 0x7B, 0x7D, 0x3D, 0x2F].contains($0) })
    else { return false }
    guard let first = text.utf8.first, first >= 0x80 || 0x41...0x5A ~= first & 0xDF else { return false }
    let words = text.split(separator: " ")
    // One word in small letters is an account's name.
    guard words.count > 1 || text.utf8.contains(where: { $0 >= 0x80 || 0x41...0x5A ~= $0 }) else { return false }
    return words.count <= 7 && !words.contains { strangers.contains($0.lowercased()) }
  }
}
