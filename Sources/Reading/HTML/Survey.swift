/// What there is in each part of a page: how much text, how much of it in links, how many paragraphs, pictures, controls.
///
/// Everything is counted once, from the last element to the first, each adding what it has to its parent; so whatever is
/// asked of a subtree afterwards is one look into a row.
struct Survey {
  /// Runs that stand together in one block, broken by nothing stronger than a line break.
  struct Paragraph {
    /// The block that holds them.
    var block: Int32
    var length: Int32
    var commas: Int32

    fileprivate init(block: Int32, _ measure: Measure) {
      self.block = block
      (length, commas) = (measure.characters, measure.commas)
    }

    fileprivate mutating func take(_ measure: Measure) {
      length += measure.characters
      commas += measure.commas
    }
  }

  /// How long a run is.
  fileprivate struct Measure {
    var characters: Int32
    var commas: Int32
  }

  let page: Page
  /// Whether an element is left out with all that it holds.
  private(set) var removed: [Bool]
  private(set) var tallies: [Tally] = []
  private(set) var paragraphs: [Paragraph] = []
  /// For each element the nearest block that holds it, which may be itself.
  private(set) var blocks: [Int32]
  /// Whether other blocks stand in a block.
  private(set) var holdsBlocks: [Bool]
  private let links: [Int8]
  private let lengths: [Measure]

  init(_ page: Page) {
    self.page = page
    removed = Array(repeating: false, count: page.elements.count)
    blocks = Array(repeating: 0, count: page.elements.count)
    holdsBlocks = Array(repeating: false, count: page.elements.count)
    var links = [Int8](repeating: 0, count: page.elements.count)
    for (index, element) in page.elements.enumerated() {
      let parent = Int(element.parent)
      links[index] = parent < 0 ? 0 : links[parent]
      if element.tag == .a { links[index] = max(links[index], Self.tenths(element.hints)) }
      blocks[index] = element.tag.isBlock || parent < 0 ? Int32(index) : blocks[parent]
      if element.tag.isBlock, parent >= 0 { holdsBlocks[Int(blocks[parent])] = true }
    }
    self.links = links
    lengths = page.text.withUnsafeBufferPointer { text in page.runs.map { Self.measure(text, $0) } }
    count()
  }

  /// How much a link counts as one.
  private static func tenths(_ hints: Hints) -> Int8 {
    hints.contains(.link) ? 10 : hints.contains(.anchor) ? 3 : 0
  }

  private static func measure(_ text: UnsafeBufferPointer<UInt8>, _ run: Page.Run) -> Measure {
    var length = Measure(characters: run.border == .none ? 0 : 1, commas: 0)
    for index in Int(run.start)..<Int(run.end) {
      let byte = text[index]
      if byte & 0xC0 != 0x80 { length.characters += 1 }
      switch byte {
      case 0x2C: length.commas += 1
      // The commas of Arabic and Chinese, by their last bytes.
      case 0x8C where index > 0 && (text[index - 1] == 0xD8 || text[index - 1] == 0xBC): length.commas += 1
      case 0x81 where index > 1 && text[index - 1] == 0x80 && text[index - 2] == 0xE3: length.commas += 1
      default: break
      }
    }
    return length
  }
}

extension Survey {
  /// The text of an element that is in no link.
  func unlinked(in element: Int) -> [UInt8] {
    let runs = Int(page.elements[element].firstRun)..<Int(page.elements[element].endRun)
    return page.runs[runs].filter { links[Int($0.element)] == 0 }.reduce(into: []) {
      $0 += page.text[Int($1.start)..<Int($1.end)] + [0x20]
    }
  }

  mutating func remove(_ element: Int) { removed[element] = true }

  /// Counts again, after elements were left out.
  mutating func count() {
    spreadRemoval()
    var tallies = [Tally](repeating: Tally(), count: page.elements.count)
    countRuns(into: &tallies)
    for index in page.elements.indices.reversed() where !removed[index] {
      let element = page.elements[index]
      tallies[index].close(element.tag)
      guard element.parent >= 0 else { continue }
      let parent = Int(element.parent)
      tallies[parent].add(tallies[index], of: element.tag, in: page.elements[parent].tag)
    }
    self.tallies = tallies
  }

  /// Gives each element the text that stands directly in it, and gathers the text into paragraphs.
  private mutating func countRuns(into tallies: inout [Tally]) {
    paragraphs.removeAll(keepingCapacity: true)
    for (index, run) in page.runs.enumerated() where !removed[Int(run.element)] {
      let (element, measure) = (Int(run.element), lengths[index])
      tallies[element].length += measure.characters
      tallies[element].linked += measure.characters * Int32(links[element])
      tallies[element].commas += measure.commas
      let block = blocks[element]
      if run.border < .block, let last = paragraphs.indices.last, paragraphs[last].block == block {
        paragraphs[last].take(measure)
      } else {
        paragraphs.append(Paragraph(block: block, measure))
        if isContainer(Int(block)) { tallies[Int(block)].paragraphs += 1 }
      }
    }
  }

  /// Whether text that stands directly in a block makes a paragraph there: in containers it does, in list items and
  /// headings it is what the block is.
  private func isContainer(_ block: Int) -> Bool {
    switch page.elements[block].tag {
    case .div, .section, .article, .main, .td, .center, .body, .blockquote: true
    default: false
    }
  }

  private mutating func spreadRemoval() {
    for (index, element) in page.elements.enumerated() where element.parent >= 0 && removed[Int(element.parent)] {
      removed[index] = true
    }
  }
}
