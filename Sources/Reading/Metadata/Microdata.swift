import Records

/// Microdata: properties on the elements that show them (`<span itemprop="author">`).
enum Microdata {
  static func claims(_ page: Page) -> Metadata {
    var claims = Metadata()
    var authors: [String] = []
    // The names and dates of comments and pictures are not the article's.
    for (element, name, value) in page.declared.properties where !isElsewhere(page, element) {
      func shown() -> String? { Claim.text(value) ?? Claim.text(page.words(of: element)) }
      switch name {
      case "headline": claims.title = claims.title ?? shown()
      case "author", "creator":
        if let author = self.name(page, within: element) ?? Claim.text(page.words(of: element)) {
          authors.append(author)
        }
      case "datepublished": claims.published = claims.published ?? shown().flatMap(ISODate.parse)
      case "datemodified": claims.modified = claims.modified ?? shown().flatMap(ISODate.parse)
      case "articlesection": claims.section = claims.section ?? shown()
      case "publisher": claims.publisher = claims.publisher ?? self.name(page, within: element)
      case "inlanguage": claims.language = claims.language ?? Claim.language(shown())
      default: break
      }
    }
    claims.byline = Bylines.authors(authors)
    return claims
  }

  /// The `name` property of the thing that an element describes.
  private static func name(_ page: Page, within element: Int) -> String? {
    let end = Int(page.elements[element].end)
    let inner = page.declared.properties.first { $0.name == "name" && element < $0.element && $0.element < end }
    return inner.flatMap { Claim.text($0.value) ?? Claim.text(page.words(of: $0.element)) }
  }

  private static func isElsewhere(_ page: Page, _ element: Int) -> Bool {
    page.isWithin(element) { $0.tag == .figure || ($0.hints.contains(.comments) && $0.tag != .body) }
  }
}
