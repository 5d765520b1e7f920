/// What an element's attributes say of its part in the page. Evidence, never proof.
struct Hints: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// Class or id in words of furniture: `sidebar`, `related`, `footer` …
  static let unlikely = Hints(rawValue: 1 << 0)
  /// A word that speaks for content beside it: `article`, `body`, `main` …
  static let perhaps = Hints(rawValue: 1 << 1)
  static let positiveClass = Hints(rawValue: 1 << 2)
  static let negativeClass = Hints(rawValue: 1 << 3)
  static let positiveID = Hints(rawValue: 1 << 4)
  static let negativeID = Hints(rawValue: 1 << 5)
  static let byline = Hints(rawValue: 1 << 6)
  static let share = Hints(rawValue: 1 << 7)
  static let hidden = Hints(rawValue: 1 << 8)
  /// A role of navigation, dialogue and the like.
  static let role = Hints(rawValue: 1 << 9)
  /// `itemprop="articleBody"`.
  static let articleBody = Hints(rawValue: 1 << 10)
  /// A link to another place than this page.
  static let link = Hints(rawValue: 1 << 11)
  /// A link within the page (`#notes`), which weighs less.
  static let anchor = Hints(rawValue: 1 << 12)
  /// A table that says that it only lays things out, or that it holds data.
  static let layout = Hints(rawValue: 1 << 13)
  static let data = Hints(rawValue: 1 << 14)
  /// `aria-modal` dialogues.
  static let modal = Hints(rawValue: 1 << 15)
  /// Comments of readers.
  static let comments = Hints(rawValue: 1 << 16)

  /// Says when.
  static let dated = Hints(rawValue: 1 << 17)

  /// Words of the article set large beside it.
  static let pulled = Hints(rawValue: 1 << 18)

  /// +25 for words of content in class and id each, −25 for words of furniture.
  var weight: Int {
    (contains(.positiveClass) ? 25 : 0) - (contains(.negativeClass) ? 25 : 0) + (contains(.positiveID) ? 25 : 0)
      - (contains(.negativeID) ? 25 : 0)
  }
}

extension Hints {
  /// The words that classes and ids are searched for, anywhere in them, and what each says.
  ///
  /// The lists began as Readability's, which have been tried on more pages than anyone can look at.
  static let vocabulary: [(words: String, hints: Hints)] = [
    (
      """
      -ad- ai2html banner breadcrumbs combx comment community cover-wrap disqus extra footer gdpr header legends menu related
      remark replies rss shoutbox sidebar skyscraper social sponsor supplemental ad-break agegate pagination pager popup
      newsletter cookie consent paywall subscribe-
      """, unlikely
    ),
    ("and article body column content main mathjax shadow", perhaps),
    ("article body content entry hentry h-entry main page pagination post text blog story", positiveClass),
    (
      """
      -ad- hidden banner combx comment com- contact footer gdpr masthead media meta outbrain promo related scroll share
      shoutbox sidebar skyscraper sponsor shopping tags widget newsletter taboola recirc
      """, negativeClass
    ),
    ("byline author dateline writtenby p-author", byline),
    ("share sharedaddy", share),
    ("date published timestamp time-stamp posted", dated),
    ("pullquote pull-quote pull_quote", pulled),
    ("disqus comments comment-list commentlist", comments),
  ]

  static let words = WordFinder(
    vocabulary.flatMap { row in row.words.split(whereSeparator: \.isWhitespace).map { (String($0), row.hints) } })

  /// What a class says.
  static func ofClass(_ value: UnsafeBufferPointer<UInt8>) -> Hints { words.hints(in: value) }

  /// What an id says: its weight counts apart from the class's.
  static func ofID(_ value: UnsafeBufferPointer<UInt8>) -> Hints {
    var found = words.hints(in: value)
    if found.remove(.positiveClass) != nil { found.insert(.positiveID) }
    if found.remove(.negativeClass) != nil { found.insert(.negativeID) }
    return found
  }
}
