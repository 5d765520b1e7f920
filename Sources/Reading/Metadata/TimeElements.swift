import Records

/// `<time datetime="…">` and its like, which say when to people and machines at once.
enum TimeElements {
  static func claims(_ page: Page) -> Metadata {
    var claims = Metadata()
    for (element, value) in page.declared.times {
      let hints = page.elements[element].hints
      guard !hints.contains(.hidden), let date = ISODate.parse(value), isOfArticle(page, element) else { continue }
      claims.published = date
      break
    }
    return claims
  }

  /// Whether a time is not that of a comment, a related story or anything else in the furniture.
  static func isOfArticle(_ page: Page, _ element: Int) -> Bool {
    var at = Int(page.elements[element].parent)
    while at >= 0 {
      let element = page.elements[at]
      if element.tag == .nav || element.tag == .aside || element.tag == .footer || element.hints.contains(.comments) {
        return false
      }
      if element.hints.contains(.unlikely), !element.hints.contains(.perhaps), element.tag != .body,
        element.tag != .header
      {
        return false
      }
      at = Int(element.parent)
    }
    return true
  }
}
