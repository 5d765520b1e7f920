import Records
import Testing

@testable import Reading

@Suite("What a page says of itself")
struct MetadataTests {
  private static func metadata(_ head: String, before: String = "") throws -> Metadata {
    try Reader().read(Array(Pages.page(head: head, before: before).utf8)).metadata
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var head: String
    var before = ""
    var expected: Metadata

    init(_ name: String, _ head: String, before: String = "", _ expect: (inout Metadata) -> Void) {
      (testDescription, self.head, self.before) = (name, head, before)
      expected = Metadata()
      expected.title = "Rovers 3-2 Albion: Maddocks strikes twice"
      expected.language = "en-GB"
      expect(&expected)
    }
  }

  static let cases = [
    Case("nothing", "") { _ in },
    Case(
      "JSON-LD",
      """
      <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "The Post"},
      {"@type": ["NewsArticle"], "headline": "Maddocks &amp; Rovers", "author": [{"@type": "Person", "name": "Jane Doe"}, "John Roe"],
      "datePublished": "2024-05-02T20:53:56.000Z", "dateModified": "2024-05-03", "articleSection": ["Football", "Sport"],
      "keywords": "Rovers, Albion,rovers", "mainEntityOfPage": {"@id": "https://post.example/a"}, "publisher": {"name": "The Post"}}]}</script>
      """
    ) {
      $0.title = "Maddocks & Rovers"
      $0.byline = ["Jane Doe", "John Roe"]
      $0.published = "2024-05-02T20:53:56Z"
      $0.modified = "2024-05-03"
      $0.section = "Football"
      $0.tags = ["Rovers", "Albion"]
      $0.url = "https://post.example/a"
      $0.publisher = "The Post"
    },
    Case(
      "a fixture",
      """
      <script type="application/ld+json">{"@type": "SportsEvent", "name": "Rovers v Albion", "homeTeam": {"name": "Rovers"},
      "awayTeam": {"name": "Albion"}, "startDate": "2024-05-02T20:00+01:00", "location": {"name": "The Dell Road"}, "sport": "Football",}</script>
      """
    ) {
      var event = StructuredEvent(source: "json-ld")
      event.name = "Rovers v Albion"
      (event.home, event.away) = ("Rovers", "Albion")
      event.competitors = ["Rovers", "Albion"]
      event.start = "2024-05-02T20:00+01:00"
      event.venue = "The Dell Road"
      event.sport = "Football"
      $0.events = [event]
    },
    Case(
      "OpenGraph",
      """
      <meta property="og:title" content="Maddocks at the double - The Post"><meta name="twitter:title"
      content="Maddocks at the double"><meta property="og:site_name" content="The Post">
      <meta property="og:url" content="https://post.example/b"><meta property="article:published_time" content="2024-05-02 20:53">
      <meta property="article:author" content="https://post.example/jane"><meta name="author" content="By Jane Doe">
      <meta property="og:locale" content="en_US"><meta property="article:tag" content="Rovers"><meta property="article:tag" content="Cup">
      """
    ) {
      $0.title = "Maddocks at the double"
      $0.publisher = "The Post"
      $0.url = "https://post.example/b"
      $0.published = "2024-05-02T20:53"
      $0.byline = ["Jane Doe"]
      $0.language = "en-US"
      $0.tags = ["Rovers", "Cup"]
    },
    Case("a Twitter card", "<meta name=\"twitter:title\" content=\"Maddocks again\">") { $0.title = "Maddocks again" },
    Case("several names in one", "<meta property=\"x:title og:title\" content=\"Maddocks again\">") {
      $0.title = "Maddocks again"
    },
    Case(
      "microdata", "",
      before: """
        <div itemscope><span itemprop="author"><a itemprop="name">Jane Doe</a>, chief writer</span>
        <meta itemprop="datePublished" content="2024-05-02"><span itemprop="headline">Maddocks again, and again</span></div>
        """
    ) {
      $0.title = "Maddocks again, and again"
      $0.byline = ["Jane Doe"]
      $0.published = "2024-05-02"
    },
    Case(
      "microdata of a fixture and of a reader", "",
      before: """
        <div itemscope itemtype="https://schema.org/SportsEvent"><b itemprop="name">Rovers v Albion</b>
        <meta itemprop="startDate" content="2024-05-02T20:00"><span itemprop="homeTeam" itemscope
        itemtype="https://schema.org/SportsTeam"><i itemprop="name">Rovers</i></span><span itemprop="awayTeam">Albion</span>
        <a itemprop="location" itemscope><i itemprop="name">The Dell Road</i></a></div>
        <div itemscope itemtype="https://schema.org/Comment"><i itemprop="author">A. Reader</i>
        <meta itemprop="datePublished" content="2024-05-04"></div>
        """
    ) {
      var event = StructuredEvent(source: "microdata")
      event.name = "Rovers v Albion"
      (event.home, event.away) = ("Rovers", "Albion")
      event.competitors = ["Rovers", "Albion"]
      event.start = "2024-05-02T20:00"
      event.venue = "The Dell Road"
      $0.events = [event]
    },
    Case(
      "a live blog",
      """
      <script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Rovers v Albion – live",
      "coverageStartTime": "2024-05-02T19:00Z", "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "It is over",
      "datePublished": "2024-05-02T21:55Z", "articleBody": "Rovers have won."}]}</script>
      """
    ) {
      $0.title = "Rovers v Albion – live"
      $0.published = "2024-05-02T19:00Z"
    },
    Case(
      "a byline and a time", "",
      before:
        "<div class=\"byline\">By <b>Jane Doe</b> in Rome</div><time datetime=\"2024-05-02T09:30+0100\">today</time>"
    ) {
      $0.byline = ["Jane Doe"]
      $0.published = "2024-05-02T09:30+01:00"
    },
    Case("an address", "<link rel=\"canonical\" href=\"https://post.example/sport/2024/may/02/rovers-albion\">") {
      $0.url = "https://post.example/sport/2024/may/02/rovers-albion"
      $0.published = "2024-05-02"
    },
    Case(
      "a title with what only some sources add",
      "<meta property=\"og:title\" content=\"Maddocks: again | Cup\"><meta name=\"twitter:title\" content=\"Maddocks\">"
    ) {
      $0.title = "Maddocks: again | Cup"
    },
    Case(
      "a vocabulary's word where it belongs",
      "<meta name=\"dc.title\" content=\"One\"><meta property=\"dc:title\" content=\"Two\">"
    ) {
      $0.title = "Two"
    },
    Case("damaged text", "<meta property=\"og:title\" content=\"Maddocksâ€™s day\">") { $0.title = "Maddocks’s day" },
    Case(
      "the better source",
      "<meta property=\"og:title\" content=\"Open\"><meta name=\"twitter:title\" content=\"Tweet\">"
    ) {
      $0.title = "Open"
    },
    Case(
      "nonsense",
      "<meta property=\"og:title\" content=\"undefined\"><meta name=\"author\" content=\"Follow\"><meta name=\"date\" content=\"soon\">"
    ) { _ in },
  ]

  @Test("is gathered from the best source", arguments: cases)
  func gathers(_ row: Case) throws {
    #expect(try Self.metadata(row.head, before: row.before) == row.expected)
  }

  @Test("that it keeps a part for subscribers")
  func partial() throws {
    let head =
      "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"isAccessibleForFree\": \"False\"}</script>"
    #expect(try Pages.read(Pages.page(head: head)).warnings == ["text-may-be-cut"])
  }

  @Test("that it keeps a part for subscribers, in the text's last words")
  func paywall() throws {
    let html = Pages.page(
      body: Pages.paragraphs + "<p>To continue reading, please log in or start your free trial.</p>")
    #expect(try Pages.read(html).warnings == ["text-may-be-cut"])
  }

  @Test("that it keeps a part for subscribers, behind the text's last words")
  func stub() throws {
    let stub = "<div class=\"paywall\"><h2>Subscribe to continue reading</h2></div>"
    #expect(try Pages.read(Pages.page(body: Pages.paragraphs + stub)).warnings == ["text-may-be-cut"])
    let hidden = stub.replacing("<div", with: "<div style=\"display:none\"")
    #expect(try Pages.read(Pages.page(body: Pages.paragraphs + hidden)).warnings == [])
  }

  static let lines: [(String, String?)] = [
    ("<div class=\"publish-date\">13 August 2010</div>", "2010-08-13"),
    ("<p>Updated: August 13, 2010, 5:02 PM ET</p>", "2010-08-13"),
    ("<div class=\"comments\"><span class=\"date\">13 August 2010</span></div>", nil),
    ("<p>They last won on August 13, 2010.</p>", nil),
    ("<table><tr><td class=\"date\">13 August 2010</td><td>x</td></tr></table>", nil),
  ]

  @Test("dates in lines that only say when", arguments: lines)
  func dateLines(_ line: String, expected: String?) throws {
    #expect(try Reader().read(Array(Pages.page(body: line + Pages.paragraphs).utf8)).metadata.published == expected)
  }

  static let bylines: [(String, [String])] = [
    ("By Jane Doe", ["Jane Doe"]), ("ByJane Doe", ["Jane Doe"]),
    ("BY JANE DOE AND JOHN ROE", ["JANE DOE", "JOHN ROE"]),
    ("Jane Doe, John Roe & Mary Major", ["Jane Doe", "John Roe", "Mary Major"]), ("Doe, Jane", ["Doe, Jane"]),
    ("Jane Doe, MD", ["Jane Doe"]),
    ("Jane Doe in Doha", ["Jane Doe"]), ("Jane Doe, football editor", ["Jane Doe"]),
    ("Jane Doe March 26, 2015", ["Jane Doe"]),
    ("Jane Doe@janedoe", ["Jane Doe"]), ("Jane Doe @janedoe", ["Jane Doe"]),
    ("Jane Doe (https://doe.example)", ["Jane Doe"]),
    ("Theresa May", ["Theresa May"]), ("Par Jean Dupont", ["Jean Dupont"]),
    ("Our Foreign Staff", ["Our Foreign Staff"]),
    ("Updated 10 May 2024", []), ("Follow", []), ("https://post.example/jane", []), ("12 minutes ago", []), ("***", []),
    ("肖春芳", ["肖春芳"]),
  ]

  @Test("names in bylines", arguments: bylines)
  func names(_ line: String, expected: [String]) {
    #expect(Bylines.authors([line]) == expected)
  }

  static let dates: [(String, String?)] = [
    ("2018-04-05T06:00", "2018-04-05T06:00"), ("2018-04-05T06:00:01.123Z", "2018-04-05T06:00:01Z"),
    ("2018-04-05 06:00:01+0100", "2018-04-05T06:00:01+01:00"),
    ("2018-04-05T06:00:00-05", "2018-04-05T06:00:00-05:00"), ("2018/4/5", "2018-04-05"), ("20180405", "2018-04-05"),
    ("20180405060001", "2018-04-05T06:00:01"),
    ("Thu, 12 Nov 2015 10:00:00 GMT", "2015-11-12T10:00:00Z"), ("March 26, 2015", "2015-03-26"),
    ("26th March 2015", "2015-03-26"),
    ("Published: Thursday, March 5th, 2015", "2015-03-05"), ("1443175017", "2015-09-25T09:56:57Z"),
    ("1443175017000", "2015-09-25T09:56:57Z"),
    ("04/05/2018", nil), ("soon", nil), ("2018", nil), ("2018-13-45", nil), ("", nil), ("March", nil),
    ("999999999999999999999", nil),
  ]

  @Test("dates in ISO 8601", arguments: dates)
  func readsDate(_ text: String, expected: String?) {
    #expect(ISODate.parse(text) == expected)
  }

  static let addresses: [(String, String?)] = [
    ("https://a.example/2015/07/24/x", "2015-07-24"), ("https://a.example/2015/jul/24/x", "2015-07-24"),
    ("https://a.example/x-2015-07-24.html", "2015-07-24"),
    ("https://a.example/2015/07", nil), ("https://a.example/20150724", nil), ("https://a.example/1234/56/78", nil),
  ]

  @Test("dates in addresses", arguments: addresses)
  func readsAddress(_ url: String, expected: String?) {
    #expect(AddressDate.date(url) == expected)
  }

  static let json: [(String, String?)] = [
    ("{\"a\": \"x\"}", "x"), ("<![CDATA[ {\"a\": \"x\"} ]]>", "x"), ("{\"a\": \"x\ny\"}", "x y"),
    ("{\"a\": \"\\u00e9\\ud83d\\ude00\"}", "é😀"),
    ("{\"b\": [1, {\"a\": 2},], \"a\": 3,}", "3"), ("{\"a\": \"x", "x"), ("{\"a\": \"\\", "\\"), ("{\"a\": null}", nil),
    ("{\"a\" \"x\"}", "x"), ("[", nil), ("a", nil),
    ("{\"a\": \"\\ud83d\"}", "\u{FFFD}"), ("{\"a\": \"&#8217;\"}", "’"),
  ]

  @Test("JSON, well-formed or not", arguments: json)
  func readsJSON(_ text: String, expected: String?) {
    #expect(JSON(Array(text.utf8))?["a"]?.text == expected)
  }
}
