import Records

/// Lines that only say when: `Updated: August 13, 2010, 5:02 PM ET`, in an element that calls itself a date or at the top
/// of the article. Last resort, for a masthead shows the day on which the page was saved in the same way.
enum DateLines {
  static func date(_ page: Page) -> String? {
    for (index, element) in page.elements.enumerated() where element.hints.contains(.dated) {
      // Tables of facts have dates of their own.
      if page.isWithin(index, where: { $0.hints.contains(.hidden) || $0.tag == .table }) { continue }
      guard TimeElements.isOfArticle(page, index) else { continue }
      guard element.endRun > element.firstRun, element.endRun - element.firstRun <= 6 else { continue }
      if let date = date(page.words(of: index)) { return date }
    }
    return nil
  }

  /// The date among the first lines of an article, where the line says that it is the article's.
  static func date(atTopOf text: [UInt8]) -> String? {
    let lines = text.prefix(600).split(separator: 0x0A).prefix(3).map { String(decoding: $0, as: UTF8.self) }
    return lines.lazy.filter { line in cues.contains { line.lowercased().hasPrefix($0) } }.compactMap(date).first
  }

  private static let cues = [
    "published", "posted", "updated", "last updated", "first published", "last modified", "created",
  ]

  private static func date(_ line: String) -> String? {
    line.utf8.count <= 60 ? ISODate.parse(line) : nil
  }
}
