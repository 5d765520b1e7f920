/// Leaves out what is no text within the article itself: boxes of links, forms, sharing bars, galleries.
struct Pruning {
  private var survey: Survey
  private let belief: Furniture.Belief
  /// With more than this share of its text in links a box is a menu, however well it is written.
  private static let linked = 0.8

  static func prune(_ survey: inout Survey, _ parts: [Int], believing belief: Furniture.Belief) {
    var pruning = Pruning(survey: survey, belief: belief)
    for tags in [[Tag.form, .fieldset], [.table], [.ul, .ol, .menu], [.div, .section]] as [Set<Tag>] {
      for part in parts { pruning.pass(over: part, tags) }
      pruning.survey.count()
    }
    survey = pruning.survey
  }

  private mutating func pass(over part: Int, _ tags: Set<Tag>) {
    let elements = survey.page.elements
    for index in (part..<Int(elements[part].end)).reversed() where !survey.removed[index] {
      let element = elements[index]
      let isOut: Bool
      switch element.tag {
      case .footer, .aside, .nav: isOut = index != part
      case .p where belief.contains(.density): isOut = isTeaser(index)
      case let tag where tag.isHeading: isOut = belief.contains(.weights) && element.hints.weight < 0
      default:
        isOut =
          (element.hints.contains(.share) && survey.tallies[index].length < 500 && index != part)
          || (tags.contains(element.tag) && index != part && belief.contains(.density) && isDoubtful(index))
      }
      if isOut { survey.remove(index) }
    }
  }

  /// Whether a paragraph is one link and nothing else, or links behind a label (`Read more:`, `Topics:`): pointers to other
  /// stories, set between paragraphs of this one.
  private func isTeaser(_ index: Int) -> Bool {
    let tally = survey.tallies[index]
    guard 10..<160 ~= tally.length, tally.linkDensity > 0.4 else { return false }
    return tally.linkDensity > 0.95 || Leftovers.isLeftover(survey.unlinked(in: index)[...])
  }

  /// Whether a box holds something else than text.
  private func isDoubtful(_ index: Int) -> Bool {
    let element = survey.page.elements[index]
    let tally = survey.tallies[index]
    if element.tag == .table, isData(index) { return false }
    var isInFigure = false
    var at = Int(element.parent)
    while at >= 0 {
      switch survey.page.elements[at].tag {
      case .table where isData(at): return false
      case .code: return false
      case .figure: isInFigure = true
      default: break
      }
      at = Int(survey.page.elements[at].parent)
    }
    let weight = belief.contains(.weights) ? element.hints.weight : 0
    if weight < 0 { return true }
    // Headlines have commas too.
    if tally.linkDensity > Self.linked { return true }
    if tally.commas >= 10 { return false }
    let isList = element.tag.isList || Double(tally.listed) > 0.9 * Double(tally.length)
    let density = tally.linkDensity
    let headings = tally.length == 0 ? 0 : Double(tally.headed) / Double(tally.length)
    let (paragraphs, pictures) = (tally.paragraphs, tally.pictures)
    if !isInFigure, pictures > 1, Double(paragraphs) / Double(pictures) < 0.5 {
      return !(isList && pictures == tally.items)
    }
    if !isList, tally.items - 100 > paragraphs { return true }
    if tally.controls > paragraphs / 3 { return true }
    if !isList, !isInFigure, headings < 0.9, tally.length < 25, pictures == 0 || pictures > 2, density > 0 {
      return true
    }
    if !isList, weight < 25, density > 0.2 { return true }
    if weight >= 25, density > 0.5 { return true }
    return (tally.embeds == 1 && tally.length < 75) || tally.embeds > 1
  }

  /// Whether a table holds data and is no means of layout.
  private func isData(_ index: Int) -> Bool {
    let (hints, tally) = (survey.page.elements[index].hints, survey.tallies[index])
    if hints.contains(.layout) { return false }
    if hints.contains(.data) || tally.hasTableParts { return true }
    if tally.hasTable || tally.rows <= 1 || tally.cells <= 1 { return false }
    return tally.rows >= 10 || tally.cells > 4 || tally.rows * tally.cells > 10
  }
}
