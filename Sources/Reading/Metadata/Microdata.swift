import Records

/// Microdata: properties on the elements that show them (`<span itemprop="author">`).
struct Microdata {
  private let page: Page
  private let types: [Int: String]

  static func claims(_ page: Page) -> Metadata {
    guard !page.declared.properties.isEmpty else { return Metadata() }
    return Microdata(page).claims
  }

  private init(_ page: Page) {
    self.page = page
    types = Dictionary(page.declared.items) { first, _ in first }
  }

  private var claims: Metadata {
    var claims = Metadata()
    var authors: [String] = []
    // The names and dates of comments and pictures are not the article's.
    for (element, name, value) in page.declared.properties where !isElsewhere(element) {
      func shown() -> String? { Claim.text(value) ?? Claim.text(page.words(of: element)) }
      switch name {
      case "headline": claims.title = claims.title ?? shown()
      case "author", "creator":
        if let author = self.name(within: element) ?? Claim.text(page.words(of: element)) {
          authors.append(author)
        }
      case "datepublished": claims.published = claims.published ?? shown().flatMap(ISODate.parse)
      case "datemodified": claims.modified = claims.modified ?? shown().flatMap(ISODate.parse)
      case "articlesection": claims.section = claims.section ?? shown()
      case "keywords": claims.tags += Claim.tags([shown()].compactMap { $0 })
      case "publisher": claims.publisher = claims.publisher ?? self.name(within: element)
      case "inlanguage": claims.language = claims.language ?? Claim.language(shown())
      default: break
      }
    }
    claims.byline = Bylines.authors(authors)
    claims.events = page.declared.items.filter { $0.type == "SportsEvent" }.compactMap { event($0.element) }
    return claims
  }

  /// The fixture that an element describes.
  private func event(_ item: Int) -> StructuredEvent? {
    var event = StructuredEvent(source: "microdata")
    for (element, name, value) in page.declared.properties where item < element && thing(of: element) == item {
      func shown() -> String? { Claim.text(value) ?? Claim.text(page.words(of: element)) }
      func called() -> String? { self.name(within: element) ?? shown() }
      switch name {
      case "name": event.name = event.name ?? shown()
      case "hometeam": event.home = event.home ?? called()
      case "awayteam": event.away = event.away ?? called()
      case "competitor", "performer": event.competitors += [called()].compactMap { $0 }
      case "startdate": event.start = event.start ?? shown().flatMap(ISODate.parse)
      case "location": event.venue = event.venue ?? called()
      case "sport": event.sport = event.sport ?? shown()
      default: break
      }
    }
    if event.competitors.isEmpty { event.competitors = [event.home, event.away].compactMap { $0 } }
    return event.name == nil && event.competitors.isEmpty ? nil : event
  }

  /// The `name` property of the thing that an element describes.
  private func name(within element: Int) -> String? {
    let end = Int(page.elements[element].end)
    let inner = page.declared.properties.first { $0.name == "name" && element < $0.element && $0.element < end }
    return inner.flatMap { Claim.text($0.value) ?? Claim.text(page.words(of: $0.element)) }
  }

  /// The element of the thing whose property an element is; nil where no thing is named.
  private func thing(of element: Int) -> Int? {
    var at = Int(page.elements[element].parent)
    while at >= 0, types[at] == nil { at = Int(page.elements[at].parent) }
    return at < 0 ? nil : at
  }

  /// Types of things whose properties say nothing of the article around them.
  private static let others: Set<String> = [
    "Comment", "UserComments", "ImageObject", "VideoObject", "AudioObject", "SportsEvent", "Event", "Product",
    "WPAdBlock",
  ]

  private func isElsewhere(_ element: Int) -> Bool {
    if let thing = thing(of: element), let type = types[thing], Self.others.contains(type) { return true }
    return page.isWithin(element) { $0.tag == .figure || ($0.hints.contains(.comments) && $0.tag != .body) }
  }
}
