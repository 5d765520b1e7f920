import Testing

@testable import Reading

@Suite("The body of a page")
struct BodyTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var html: String
    var text: String

    init(_ name: String, _ html: String, _ text: String = Pages.text) {
      (testDescription, self.html, self.text) = (name, html, text)
    }
  }

  private static let links = (1...12).map { "<li><a href=\"/s/\($0)\">Another story of the day, number \($0)</a></li>" }
    .joined()

  static let furniture = [
    Case("nothing else", Pages.page()),
    Case("navigation", Pages.page(before: "<nav><ul>\(links)</ul></nav><div class=\"menu\">\(links)</div>")),
    Case(
      "a sidebar of text",
      Pages.page(after: "<div class=\"sidebar\"><p>Read, if you like, what others, many of them, have read.</p></div>")),
    Case(
      "related links within", Pages.page(body: Pages.paragraphs + "<ul>\(links)</ul><div class=\"box\">\(links)</div>")),
    Case(
      "comments",
      Pages.page(after: "<div id=\"comments\"><p>What a match, what a day, what a comeback, I cried.</p></div>")),
    Case(
      "a cookie notice",
      Pages.page(before: "<div class=\"cookie-consent\"><p>We, and our partners, use cookies, as you know.</p></div>")),
    Case(
      "a newsletter within",
      Pages.page(body: Pages.paragraphs + "<div class=\"newsletter\"><p>Sign up, it is free.</p><input></div>")),
    Case(
      "a sharing bar",
      Pages.page(
        body: "<div class=\"share\"><a href=\"/t\">Tweet</a> <a href=\"/f\">Share</a></div>" + Pages.paragraphs)),
    Case(
      "adverts between paragraphs",
      Pages.page(body: Pages.paragraphs.replacing("</p>\n<p>", with: "</p><div>Advertisement</div><p>"))),
    Case(
      "scripts, styles, templates",
      Pages.page(before: "<script>x<y</script><style>p{}</style><template><p>No, no, no.</p></template>")),
    Case(
      "noscript", Pages.page(body: Pages.paragraphs + "<noscript><p>Please, if you can, enable scripts.</p></noscript>")
    ),
    Case(
      "hidden by style",
      Pages.page(body: Pages.paragraphs + "<p style=\"color:red; DISPLAY : none\">Hidden, all of it, from view.</p>")),
    Case(
      "hidden by attribute",
      Pages.page(body: Pages.paragraphs + "<p hidden>Hidden, all of it.</p><p aria-hidden=\"true\">And this.</p>")),
    Case(
      "the headline again", Pages.page(body: "<h1>Rovers 3-2 Albion: Maddocks strikes twice</h1>" + Pages.paragraphs)),
    Case("a byline", Pages.page(body: "<p class=\"byline\">By Jane Doe</p>" + Pages.paragraphs)),
    Case(
      "a pull quote of what is said elsewhere",
      Pages.page(
        body: Pages.paragraphs + "<blockquote class=\"pull-quote\">‘And today, for ONCE, it paid’</blockquote>")),
    Case(
      "a way to another story",
      Pages.page(
        body: Pages.paragraphs.replacing(
          "</p>\n<p>", with: "</p><p>READ MORE: <a href=\"/s\">Albion sign another striker</a></p><p>"))),
    Case(
      "topics",
      Pages.page(body: Pages.paragraphs + "<p>Topics: <a href=\"/r\">Rovers</a>, <a href=\"/a\">Albion</a></p>")),
    Case(
      "what goes with the updates of a live blog",
      Pages.page(
        before: "<div class=\"key-events\"><ul><li><a href=\"#b\">89 min: it is 3-2, to Rovers</a></li></ul></div>",
        body: Pages.story.map {
          "<article><p><a href=\"#b\"><time>22.45 BST</time></a></p><p>\($0)</p><div class=\"share\"><a href=\"/t\">Share</a></div></article>"
        }.joined())),
    Case(
      "a subscription's stub",
      Pages.page(
        body: Pages.paragraphs
          + "<div class=\"paywall\"><h2>Subscribe to continue reading</h2><p>Start your free trial, today, now.</p></div>"
      )
    ),
    Case("comments in the markup", Pages.page(body: Pages.paragraphs.replacing("</p>", with: "<!-- <p>x</p> --></p>"))),
  ]

  @Test("is told from its furniture", arguments: furniture)
  func furnitureIsLeftOut(_ row: Case) throws {
    let found = try Pages.read(row.html).text
    #expect(found == row.text + "\n")
  }

  /// A case is the markup of the first paragraph and the text that it gives.
  static let markup = [
    Case(
      "inline tags are transparent", "<p>Mü<b>ll</b>er’s <i>first</i>,<em> second</em></p>", "Müller’s first, second"),
    Case("white space is one space", "<p>  one \n\t two&nbsp;three  </p>", "one two\u{A0}three"),
    Case("line breaks", "<p>one<br>two<br/><br/>three</p>", "one\ntwo\n\nthree"),
    Case("blocks", "<div>one<div>two</div>three</div>", "one\n\ntwo\n\nthree"),
    Case("headings", "<h2>Second half, and more</h2><p>one</p>", "Second half, and more\n\none"),
    Case("lists", "<ul><li>one, two<li>three, four</ul>", "one, two\n\nthree, four"),
    Case(
      "tables",
      "<table><tr><th>Pos</th><th>Team</th><th>Pts</th></tr><tr><td>1</td><td>Rovers</td><td>30</td></tr></table>",
      "Pos\tTeam\tPts\n\n1\tRovers\t30"),
    Case("preformatted", "<pre>Rovers: Smith,\n  Jones; Brown</pre>", "Rovers: Smith,\nJones; Brown"),
    Case(
      "captions", "<figure><img><figcaption>Maddocks, left, heads in.</figcaption></figure>",
      "Maddocks, left, heads in."),
    Case(
      "a pull quote of what is said nowhere else",
      "<blockquote class=\"pullquote\">It was a night, a long one.</blockquote>",
      "It was a night, a long one."),
    Case(
      "line-ups whose players are links",
      "<table><tr><th>Rovers</th><th>Albion</th></tr><tr><td><a href=\"/1\">Fry</a></td><td><a href=\"/2\">Lee</a></td></tr></table>",
      "Rovers\tAlbion\n\nFry\tLee"),
    Case(
      "a time that is told", "<p>22.45</p><p>Kick-off, at 19.45 BST, was late.</p>",
      "22.45\n\nKick-off, at 19.45 BST, was late."),
    Case("quotations", "<blockquote><p>We won, we won.</p></blockquote>", "We won, we won."),
    Case(
      "neighbouring links",
      "<p>See <a href=\"/a\">one</a><a href=\"/b\">two</a>, and many, many other things besides, all of them good.</p>",
      "See one two, and many, many other things besides, all of them good."),
    Case("entities", "<p>won&#146;t &amp; &eacute; &#8217; &amp;#8217;</p>", "won’t & é ’ ’"),
    Case("empty paragraphs", "<p>&nbsp;</p><p></p><p>one</p><p>\u{200B}</p>", "one"),
    Case("damaged text", "<p>wonâ€™t</p>", "won’t"),
  ]

  @Test("is written out in lines and paragraphs", arguments: markup)
  func markupBecomesText(_ row: Case) throws {
    let html = Pages.page(body: row.html + Pages.paragraphs)
    #expect(try Pages.read(html).text == row.text + "\n\n" + Pages.text + "\n")
  }

  @Test("is put together from deep columns")
  func columns() throws {
    func column(_ text: String) -> String {
      "<div><section><div><div><div><div>\(text)</div></div></div></div></section></div>"
    }
    let html = Pages.page(
      body: column(Pages.paragraphs) + "<figure><img></figure>"
        + column(Pages.paragraphs.replacing("<p>", with: "<p>Later: ")))
    let later = Pages.story.map { "Later: " + $0 }.joined(separator: "\n\n")
    #expect(try Pages.read(html).text == Pages.text + "\n\n" + later + "\n")
  }

  @Test("is given once where the page holds it twice")
  func doubled() throws {
    let html = Pages.page(body: "<div>\(Pages.paragraphs)</div><div>\(Pages.paragraphs)</div>")
    #expect(try Pages.read(html).text == Pages.text + "\n")
  }

  @Test("is taken from structured data where the page shows none")
  func stated() throws {
    let body = Pages.story.joined(separator: "\\n")
    let html =
      "<html><head><script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"articleBody\": \"\(body)\"}</script></head><body></body></html>"
    let found = try Pages.read(html)
    #expect(found.text == Pages.text + "\n")
    #expect(found.warnings == ["body-from-structured-data"])
  }

  @Test("is taken from the updates of a live blog where the page shows none")
  func liveBlog() throws {
    let updates = Pages.story.map {
      "{\"@type\": \"BlogPosting\", \"headline\": \"An update\", \"articleBody\": \"\($0)\"}"
    }
    let html =
      "<html><head><script type=\"application/ld+json\">{\"@type\": \"LiveBlogPosting\", \"liveBlogUpdate\": [\(updates.joined(separator: ","))]}</script></head><body></body></html>"
    let found = try Pages.read(html)
    #expect(found.text == Pages.story.map { "An update\n\n\($0)\n\n" }.joined().dropLast())
    #expect(found.warnings == ["body-from-structured-data"])
  }

  @Test("stays what the page shows where structured data has only a summary")
  func summary() throws {
    let head =
      "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"articleBody\": \"Rovers won.\"}</script>"
    #expect(try Pages.read(Pages.page(head: head)).text == Pages.text + "\n")
  }
}
