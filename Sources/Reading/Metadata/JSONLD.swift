import Records

/// JSON-LD: what schema.org's `NewsArticle` and its kin, `LiveBlogPosting` and `SportsEvent` state.
struct JSONLD {
  private(set) var claims = Metadata()
  /// The article's text, in the strings that hold it: one, or for a live blog two for each update.
  private(set) var articleBody: [String] = []
  /// `isAccessibleForFree: false`.
  private(set) var isPartial = false
  private let title: String?

  private static let articles: Set<String> = [
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle", "AdvertiserContentArticle", "SatiricalArticle", "BlogPosting", "LiveBlogPosting",
    "SocialMediaPosting",
    "DiscussionForumPosting", "Report", "ScholarlyArticle", "TechArticle", "Review",
  ]

  /// - Parameter title: the page's `<title>`, which decides between a headline and a name that differ.
  init(_ scripts: [[UInt8]], title: String?) {
    self.title = title
    let objects = scripts.compactMap(JSON.init).flatMap { Self.objects(in: $0, depth: 0) }
    let pages = objects.filter { Self.types($0).contains { $0.hasSuffix("WebPage") } }
    // What is said of the article counts before what is said of the page around it.
    for object in objects where !Self.articles.isDisjoint(with: Self.types(object)) { take(object) }
    for object in pages { take(object, isPage: true) }
    claims.events = objects.compactMap(Self.event)
    if claims.publisher == nil {
      let owners = objects.filter { !Self.types($0).isDisjoint(with: ["NewsMediaOrganization", "WebSite"]) }
      claims.publisher = owners.lazy.compactMap { $0["name"]?.text }.first
    }
  }

  /// All objects, those within graphs, lists and other objects too.
  private static func objects(in value: JSON, depth: Int) -> [JSON] {
    guard depth < 6 else { return [] }
    switch value {
    case .array(let members): return members.flatMap { objects(in: $0, depth: depth + 1) }
    case .object(let fields):
      let inner = fields.filter {
        ["@graph", "mainEntity", "about", "subjectOf", "itemListElement", "event", "subEvent"].contains($0.key)
      }
      return [value] + inner.flatMap { objects(in: $0.value, depth: depth + 1) }
    default: return []
    }
  }

  private static func types(_ object: JSON) -> Set<String> {
    Set(object["@type"]?.members.compactMap { $0.text.map { String($0.split(separator: "/").last ?? "") } } ?? [])
  }

  private mutating func take(_ object: JSON, isPage: Bool = false) {
    if !isPage { claims.title = claims.title ?? headline(object) }
    if claims.byline.isEmpty {
      let authors = (object["author"] ?? object["creator"])?.members ?? []
      claims.byline = Bylines.authors(authors.compactMap(Self.name))
    }
    claims.publisher = claims.publisher ?? object["publisher"].flatMap(Self.name)
    let dates = [object["datePublished"], object["coverageStartTime"]]
    claims.published = claims.published ?? dates.lazy.compactMap { $0?.text.flatMap(ISODate.parse) }.first
    claims.modified = claims.modified ?? object["dateModified"]?.text.flatMap(ISODate.parse)
    claims.url = claims.url ?? Self.address(of: object)
    claims.language = claims.language ?? Claim.language(object["inLanguage"]?.text)
    if !isPage {
      if let free = object["isAccessibleForFree"]?.text, free.lowercased() == "false" { isPartial = true }
      claims.section = claims.section ?? object["articleSection"]?.members.lazy.compactMap(\.text).first
      if claims.tags.isEmpty { claims.tags = Claim.tags(object["keywords"]?.members.compactMap(\.text) ?? []) }
      for body in [Self.strings(object, ["articleBody"]), Self.updates(of: object)]
      where Self.length(body) > Self.length(articleBody) {
        articleBody = body
      }
    }
  }

  /// The headlines and texts of a `LiveBlogPosting`'s updates, in the page's order.
  private static func updates(of object: JSON) -> [String] {
    (object["liveBlogUpdate"]?.members ?? []).flatMap { strings($0, ["headline", "articleBody"]) }
  }

  /// The strings that some fields hold.
  private static func strings(_ object: JSON, _ names: [String]) -> [String] {
    names.compactMap { if case .string(let text)? = object[$0] { text } else { nil } }
  }

  private static func length(_ texts: [String]) -> Int { texts.reduce(0) { $0 + $1.utf8.count } }

  /// The headline; the name where that is nearer to the page's title, for some put a description in the one.
  private func headline(_ object: JSON) -> String? {
    guard let headline = object["headline"]?.text, let name = object["name"]?.text, let title else {
      return object["headline"]?.text ?? object["name"]?.text
    }
    let words = LineWords(title)
    return words.share(of: LineWords(name)) > 0.75 && words.share(of: LineWords(headline)) <= 0.75 ? name : headline
  }

  private static func address(of object: JSON) -> String? {
    let candidates = [object["mainEntityOfPage"]?["@id"], object["mainEntityOfPage"], object["url"]]
    return candidates.lazy.compactMap { Claim.address($0?.text) }.first
  }

  /// The name of a person or an organisation, given as an object or as a string.
  private static func name(_ value: JSON) -> String? {
    guard let first = value.members.first else { return nil }
    return first["name"]?.members.first?.text ?? first.text.flatMap { $0.hasPrefix("http") ? nil : $0 }
  }

  private static func event(_ object: JSON) -> StructuredEvent? {
    guard types(object).contains("SportsEvent") else { return nil }
    var event = StructuredEvent(source: "json-ld")
    event.name = object["name"]?.text
    event.home = object["homeTeam"].flatMap(name)
    event.away = object["awayTeam"].flatMap(name)
    event.points = points(object)
    event.competitors = (object["competitor"] ?? object["performer"])?.members.compactMap(name) ?? []
    if event.competitors.isEmpty { event.competitors = [event.home, event.away].compactMap { $0 } }
    event.start = object["startDate"]?.text.flatMap(ISODate.parse)
    event.venue = object["location"].flatMap(name)
    event.sport = object["sport"]?.text
    return event.name == nil && event.competitors.isEmpty ? nil : event
  }

  /// What the home and the away side scored; schema.org has no word for it, so pages give it as the sides' own.
  private static func points(_ object: JSON) -> [Int]? {
    let points = ["home", "away"].compactMap { side in
      (object[side + "Team"]?["score"] ?? object[side + "Score"])?.text.flatMap { Int($0) }
    }
    return points.count == 2 ? points : nil
  }
}
