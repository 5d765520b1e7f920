/// The parts of a page that make its article: the best candidate and those beside it that belong to it.
struct Selection {
  /// In the order of the page.
  private(set) var parts: [Int] = []

  init(top: Int, _ candidates: Candidates, _ survey: Survey) {
    let page = survey.page
    let parent = Int(page.elements[top].parent)
    guard parent >= 0 else {
      parts = [top]
      return
    }
    let score = candidates.scores[top] ?? 0
    let least = max(10, score * 0.2)
    for child in survey.children(of: parent) {
      let element = page.elements[child]
      if child == top {
        parts.append(child)
        continue
      }
      let bonus = element.style != 0 && element.style == page.elements[top].style ? score * 0.2 : 0
      if let own = candidates.scores[child], own + bonus >= least {
        parts.append(child)
      } else if Self.hasColumn(child, candidates, survey, least) {
        parts.append(child)
      } else if element.tag == .p, Self.isSentence(child, survey) {
        parts.append(child)
      }
    }
  }

  /// Whether a sibling that no paragraph reaches holds one further in that would be a candidate by itself: pages set a
  /// long article in several deep columns. Nearly all of the sibling has to be that text.
  private static func hasColumn(_ element: Int, _ candidates: Candidates, _ survey: Survey, _ least: Double) -> Bool {
    let tally = survey.tallies[element]
    guard tally.linkDensity < 0.1, tally.commas >= 5 else { return false }
    return (element..<Int(survey.page.elements[element].end)).contains { inner in
      !survey.removed[inner] && (candidates.scores[inner] ?? 0) >= least
        && survey.tallies[inner].length * 5 >= tally.length * 4
    }
  }

  /// A paragraph that stands by itself beside the article: long and nearly without links, or short and whole.
  private static func isSentence(_ element: Int, _ survey: Survey) -> Bool {
    let tally = survey.tallies[element]
    let density = tally.linkDensity
    if tally.length > 80 { return density < 0.25 }
    guard tally.length > 0, density == 0 else { return false }
    let text = survey.page.words(of: element)
    return text.hasSuffix(".") || text.split(separator: " ").contains { $0.hasSuffix(".") }
  }
}
