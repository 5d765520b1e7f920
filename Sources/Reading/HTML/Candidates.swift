/// Weighs the elements of a page as holders of its article.
///
/// Each paragraph speaks for the elements that hold it: fully for its parent, half for the next, less for those further
/// up; the more it says, in commas and length, the louder. An element then loses as much as it is full of links.
struct Candidates {
  /// For each element its score; nil where no paragraph spoke for it.
  private(set) var scores: [Double?]
  /// The best elements, the best first.
  private(set) var best: [Int] = []
  private let survey: Survey
  private static let levels = 5

  init(_ survey: Survey, believing belief: Furniture.Belief) {
    self.survey = survey
    scores = Array(repeating: nil, count: survey.page.elements.count)
    for paragraph in survey.paragraphs where paragraph.length >= 25 { speak(paragraph, belief) }
    rank()
  }

  private mutating func speak(_ paragraph: Survey.Paragraph, _ belief: Furniture.Belief) {
    let elements = survey.page.elements
    let block = Int(paragraph.block)
    var holder: Int
    switch elements[block].tag {
    case .p, .pre, .td, .h2, .h3, .h4, .h5, .h6: holder = Int(elements[block].parent)
    // A container's own text is a paragraph in it, or all of it.
    case .div, .section, .article, .main, .center, .body:
      holder = survey.holdsBlocks[block] ? block : Int(elements[block].parent)
    default: return
    }
    holder = survey.beyondBoxes(holder)
    let loudness = 2 + Double(paragraph.commas) + min(Double(paragraph.length / 100), 3)
    var at = holder
    var level = 0
    while at >= 0, level < Self.levels {
      let tag = elements[at].tag
      if tag == .html { break }
      let share = level == 0 ? 1 : level == 1 ? 2 : Double(level * 3)
      let start = scores[at] ?? Self.start(elements[at], belief)
      scores[at] = start + loudness / share
      at = Int(elements[at].parent)
      level += 1
    }
  }

  /// What an element has before anyone speaks for it.
  private static func start(_ element: Page.Element, _ belief: Furniture.Belief) -> Double {
    var weight = belief.contains(.weights) ? Double(element.hints.weight) : 0
    // Microdata names it; on some pages it names the teaser or the video's description too.
    if element.hints.contains(.articleBody) { weight += 40 }
    switch element.tag {
    case .div: return weight + 5
    case .pre, .td, .blockquote: return weight + 3
    case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: return weight - 3
    case .h1, .h2, .h3, .h4, .h5, .h6, .th: return weight - 5
    default: return weight
    }
  }

  private mutating func rank() {
    for index in scores.indices {
      guard let score = scores[index] else { continue }
      let weighed = score * (1 - survey.tallies[index].linkDensity)
      scores[index] = weighed
      let place = best.firstIndex { (scores[$0] ?? 0) < weighed } ?? best.count
      if place < 5 {
        best.insert(index, at: place)
        if best.count > 5 { best.removeLast() }
      }
    }
  }

  /// The element that holds the article, or its middle part.
  func top() -> Int? {
    guard var top = best.first, let topScore = scores[top] else { return nil }
    let elements = survey.page.elements
    if elements[top].tag == .body { return top }
    // Where several others are nearly as good, what holds at least three of them is meant.
    let rivals = best.dropFirst().filter { (scores[$0] ?? 0) >= topScore * 0.75 }
    if rivals.count >= 3 {
      var at = Int(elements[top].parent)
      while at >= 0, elements[at].tag != .body {
        if rivals.count(where: { holds(at, $0) }) >= 3 {
          top = at
          break
        }
        at = Int(elements[at].parent)
      }
    }
    top = climbed(from: top)
    // An only child is its parent's whole content.
    while let parent = parent(of: top), elements[parent].tag != .body, isOnlyChild(top) { top = parent }
    return top
  }

  /// The parent whose score is higher still, unless scores fall away before it.
  private func climbed(from top: Int) -> Int {
    let elements = survey.page.elements
    var last = scores[top] ?? 0
    let least = last / 3
    var at = Int(elements[top].parent)
    while at >= 0, elements[at].tag != .body {
      if let score = scores[at] {
        if score < least { break }
        if score > last { return at }
        last = score
      }
      at = Int(elements[at].parent)
    }
    return top
  }

  private func holds(_ ancestor: Int, _ element: Int) -> Bool {
    ancestor < element && element < Int(survey.page.elements[ancestor].end)
  }

  private func parent(of element: Int) -> Int? {
    let parent = Int(survey.page.elements[element].parent)
    return parent < 0 ? nil : parent
  }

  private func isOnlyChild(_ element: Int) -> Bool {
    guard let parent = parent(of: element) else { return false }
    return survey.children(of: parent).count == 1
  }
}

extension Survey {
  /// The first element from here up that is more than a box around one paragraph.
  fileprivate func beyondBoxes(_ element: Int) -> Int {
    var at = element
    while at >= 0, page.elements[at].tag == .div, page.elements[at].parent >= 0, isBox(at) {
      at = Int(page.elements[at].parent)
    }
    return at
  }

  /// Whether a `<div>` holds a single `<p>` and nothing else.
  private func isBox(_ element: Int) -> Bool {
    let first = element + 1
    guard first < page.elements.count, page.elements[first].tag == .p,
      page.elements[first].end == page.elements[element].end
    else { return false }
    return tallies[first].length == tallies[element].length && tallies[element].linkDensity < 0.25
  }

  /// The children of an element that are not left out.
  func children(of element: Int) -> [Int] {
    var children: [Int] = []
    var at = element + 1
    while at < Int(page.elements[element].end) {
      if !removed[at] { children.append(at) }
      at = Int(page.elements[at].end)
    }
    return children
  }
}
