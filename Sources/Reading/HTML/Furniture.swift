/// Leaves out what a page's own words or attributes say is no part of an article, before anything is weighed.
struct Furniture {
  /// What a first reading takes as said and a second may doubt.
  struct Belief: OptionSet, Sendable {
    let rawValue: Int
    /// That classes such as `sidebar` mean what they say.
    static let words = Belief(rawValue: 1)
    /// That classes and ids weigh for or against a block.
    static let weights = Belief(rawValue: 2)
    /// That lists, tables and boxes full of links are no text.
    static let density = Belief(rawValue: 4)
    /// That hidden elements stay hidden.
    static let hidden = Belief(rawValue: 8)

    static let all: Belief = [.words, .weights, .density, .hidden]
  }

  /// Marks the furniture of a page in its survey.
  static func clear(_ survey: inout Survey, believing belief: Belief, title: String?) {
    let page = survey.page
    var index = 0
    let words = LineWords(title ?? "")
    var hasTitle = false
    while index < page.elements.count {
      let element = page.elements[index]
      var isOut = element.hints.contains(.hidden) && belief.contains(.hidden) || element.hints.contains(.modal)
      isOut = isOut || (belief.contains(.words) && isUnlikely(page, index))
      isOut = isOut || (element.hints.contains(.byline) && isByline(survey, index))
      if !hasTitle, !isOut, isTitle(survey, index, words) {
        hasTitle = true
        isOut = true
      }
      if isOut, element.tag != .html, element.tag != .body {
        survey.remove(index)
        index = Int(element.end)
      } else {
        index += 1
      }
    }
    survey.count()
  }

  private static func isUnlikely(_ page: Page, _ index: Int) -> Bool {
    let element = page.elements[index]
    if element.hints.contains(.role) { return true }
    guard element.hints.contains(.unlikely), !element.hints.contains(.perhaps), element.tag != .a else { return false }
    // Rows and cells are named for their looks; code for its language.
    var at = Int(element.parent)
    while at >= 0 {
      if page.elements[at].tag == .table || page.elements[at].tag == .code { return false }
      at = Int(page.elements[at].parent)
    }
    return true
  }

  /// Whether a heading repeats the page's title, which the metadata has. Of a lesser heading the title must say no more
  /// than twice as much, for it may be one that names a part.
  private static func isTitle(_ survey: Survey, _ index: Int, _ title: LineWords) -> Bool {
    let tag = survey.page.elements[index].tag
    guard tag == .h1 || tag == .h2, 1..<300 ~= survey.tallies[index].length else { return false }
    let heading = LineWords(survey.page.words(of: index))
    return title.share(of: heading) > 0.75 && (tag == .h1 || heading.share(of: title) > 0.5)
  }

  private static func isByline(_ survey: Survey, _ index: Int) -> Bool {
    1..<100 ~= survey.tallies[index].length
  }
}
