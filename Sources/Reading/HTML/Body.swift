/// Finds the article's body on a page.
///
/// A first reading believes what classes, weights and densities say. Where that leaves too little, it is read again with
/// one belief fewer each time, and the longest text is taken if it is much longer.
struct Body {
  private(set) var text = BodyText()
  /// Whether it reads like an article: long enough, and no list of links.
  private(set) var isArticle = false
  /// How many bytes a text needs to be taken for an article's at the first reading.
  private static let enough = 500
  /// With fewer it is a caption or an excuse.
  private static let least = 200

  /// What one reading finds.
  private struct Reading {
    var text = BodyText()
    var linkDensity: Double
  }

  init(_ page: Page, title: String?) {
    let survey = Survey(page)
    var best = Reading(linkDensity: 0)
    for belief in [.all, [.weights, .density, .hidden], [.density, .hidden], [.hidden], []] as [Furniture.Belief] {
      // What is hidden is looked at only where nothing is shown.
      if belief.isEmpty, best.text.utf8.count >= Self.least { break }
      let reading = Self.read(survey, believing: belief, title: title)
      // A reading that believes less has to find much more to be better.
      if reading.text.utf8.count > best.text.utf8.count * (best.text.utf8.count < Self.least ? 1 : 2) { best = reading }
      if reading.text.utf8.count >= Self.enough { break }
    }
    text = best.text
    isArticle = text.utf8.count >= Self.least && best.linkDensity < 0.4
  }

  private static func read(_ survey: Survey, believing belief: Furniture.Belief, title: String?) -> Reading {
    var survey = survey
    Furniture.clear(&survey, believing: belief, title: title)
    let candidates = Candidates(survey, believing: belief)
    let parts: [Int]
    if let top = candidates.top() {
      parts = Selection(top: top, candidates, survey).parts
    } else if let body = survey.page.elements.firstIndex(where: { $0.tag == .body }) {
      parts = [body]
    } else {
      parts = survey.page.elements.isEmpty ? [] : [0]
    }
    Pruning.prune(&survey, parts, believing: belief)
    PullQuotes.remove(from: &survey, parts)
    let length = parts.reduce(0) { $0 + survey.tallies[$1].length }
    let linked = parts.reduce(0) { $0 + survey.tallies[$1].linked }
    let density = length == 0 ? 0 : Double(linked) / 10 / Double(length)
    return Reading(text: BodyText(survey, parts: parts), linkDensity: density)
  }
}
