/// Lines that stand alone in an article and belong to the page around it, known by their words whatever the site.
enum Leftovers {
  private static let lines: Set<String> = [
    "ad", "advert", "advertisement", "advertisements", "advertising", "sponsored", "sponsored content",
    "promoted content",
    "article continues below", "article continues below advertisement", "article continues after advertisement",
    "story continues below", "story continues below advertisement", "story continues after advertisement",
    "advertisement continue reading below", "continue reading below", "scroll to continue", "continue reading",
    "read more", "read next", "read also", "also read", "more", "see also", "related", "related articles",
    "related stories",
    "topics", "tags", "tagged", "filed under", "more on", "more from", "explore more on", "related content",
    "related topics", "recommended", "recommended stories", "most read", "most popular", "trending",
    "share", "share this", "share this article", "share this story", "social share", "share on facebook",
    "share on twitter",
    "share via email", "tweet", "copy link", "copy this link", "print", "email", "save", "follow us", "follow",
    "sign up", "subscribe", "subscribe now", "log in", "login", "register", "comment", "comments", "view comments",
    "leave a comment",
    "show comments", "loading", "close", "skip to content", "skip to main content", "back to top", "top",
    "view gallery",
    "open gallery", "view image in full screen", "play video", "watch video", "video unavailable",
    "please enable javascript",
    "this video can not be played", "cookie settings", "manage cookies", "newsletter", "sign up to our newsletter",
  ]
  private static let longest = lines.map(\.utf8.count).max() ?? 0

  /// Whether a line, its marks aside, is one of them, or only says what o'clock it was.
  static func isLeftover(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= longest + 6 else { return false }
    let words = String(decoding: line, as: UTF8.self).lowercased().split { !$0.isLetter && !$0.isNumber }
    return lines.contains(words.joined(separator: " ")) || isClock(words)
  }

  /// `22.50 BST`, `10:05 pm ET`, `5 minutes ago`: when an update of a live blog was written. Figures alone may be a result.
  private static func isClock(_ words: [Substring]) -> Bool {
    guard let first = words.first, Int(first) != nil else { return false }
    if words.count == 3, words[2] == "ago" { return units.contains(words[1]) }
    guard 3...4 ~= words.count, words[1].utf8.count == 2, let minute = Int(words[1]), minute < 60 else { return false }
    return words[2...].allSatisfy(zones.contains)
  }

  private static let units: Set<Substring> = [
    "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "day", "days",
  ]
  private static let zones: Set<Substring> = [
    "am", "pm", "gmt", "utc", "bst", "ist", "et", "est", "edt", "ct", "cst", "cdt", "pt", "pst", "pdt", "cet", "cest",
    "eat", "wat", "sast", "aest", "aedt", "nzst", "nzdt", "local",
  ]
}
