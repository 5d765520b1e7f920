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
    "related content", "related topics", "recommended", "recommended stories", "most read", "most popular", "trending",
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

  /// Whether a line, its marks aside, is one of them.
  static func isLeftover(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= longest + 6 else { return false }
    let words = String(decoding: line, as: UTF8.self).lowercased().split { !$0.isLetter && !$0.isNumber }
    return lines.contains(words.joined(separator: " "))
  }
}
