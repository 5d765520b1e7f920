@testable import Reading

/// Pages for the tests, all of one match that never was.
enum Pages {
  /// Six paragraphs that are long enough to be an article.
  static let story = [
    "Rovers came from behind to beat Albion 3-2 on Saturday, with Maddocks, their captain, scoring twice in the last ten minutes.",
    "The visitors, who had lost their last four matches, went ahead through Okoye after a mistake, a bad one, by the goalkeeper.",
    "“We never stop,” said the manager, who had changed three players at the interval, “and today, for once, it paid.”",
    "Albion, unbeaten since August, had led 2-0 at the break, and their supporters, some 2,000 of them, sang until the hour.",
    "Maddocks headed the first from a corner, turned in the second from a yard, and left the field, limping, to an ovation.",
    "The winner, in the last minute of added time, was Bassey’s: a low shot, from outside the area, that went in off a post.",
  ]

  static let text = story.joined(separator: "\n\n")
  static let paragraphs = story.map { "<p>\($0)</p>" }.joined(separator: "\n")

  /// A page with a title, the story and what a case adds to it.
  static func page(head: String = "", before: String = "", after: String = "", body: String = paragraphs) -> String {
    """
    <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Rovers 3-2 Albion: Maddocks strikes twice</title>\(head)</head>
    <body><div class="page">\(before)<div class="article-body">\(body)</div>\(after)</div></body></html>
    """
  }

  static func read(_ html: String) throws -> (text: String, warnings: [String]) {
    let article = try Reader().read(Array(html.utf8))
    return (String(decoding: article.utf8, as: UTF8.self), article.warnings.map(\.code))
  }
}
