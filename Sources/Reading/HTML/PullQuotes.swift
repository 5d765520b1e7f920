/// Words of the article that the page sets large beside it, and that would be read twice.
///
/// A class calls them so, but some pages call all quotations so: only what the article says elsewhere goes.
enum PullQuotes {
  /// No page sets so many; past it a class means something else.
  private static let most = 20
  /// A few words may stand anywhere.
  private static let least = 12

  static func remove(from survey: inout Survey, _ parts: [Int]) {
    let page = survey.page
    let pulled = parts.flatMap { part in
      (part..<Int(page.elements[part].end)).filter { page.elements[$0].hints.contains(.pulled) && !survey.removed[$0] }
    }
    guard 1...most ~= pulled.count else { return }
    for element in pulled where !parts.contains(element) {
      let words = Self.words(of: [element], in: survey, but: nil)
      guard words.count >= least, contains(Self.words(of: parts, in: survey, but: element), words) else { continue }
      survey.remove(element)
    }
    survey.count()
  }

  /// The letters and figures of some elements, one of those in them left out.
  private static func words(of elements: [Int], in survey: Survey, but left: Int?) -> [UInt8] {
    let page = survey.page
    let without = left.map { Int(page.elements[$0].firstRun)..<Int(page.elements[$0].endRun) } ?? 0..<0
    var words: [UInt8] = []
    for element in elements {
      for number in Int(page.elements[element].firstRun)..<Int(page.elements[element].endRun)
      where !without.contains(number) && !survey.removed[Int(page.runs[number].element)] {
        for byte in page.text[Int(page.runs[number].start)..<Int(page.runs[number].end)] {
          if 0x41...0x5A ~= byte { words.append(byte | 0x20) }
          if 0x61...0x7A ~= byte || 0x30...0x39 ~= byte { words.append(byte) }
        }
      }
    }
    return words
  }

  /// Whether some bytes stand within others: by a rolling sum, so that no text takes time by its square.
  private static func contains(_ text: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard wanted.count <= text.count else { return false }
    let prime: UInt64 = 1_099_511_628_211
    var (sum, target, leading): (UInt64, UInt64, UInt64) = (0, 0, 1)
    for (index, byte) in wanted.enumerated() {
      target = target &* prime &+ UInt64(byte)
      sum = sum &* prime &+ UInt64(text[index])
      if index > 0 { leading = leading &* prime }
    }
    var end = wanted.count
    while sum != target {
      guard end < text.count else { return false }
      sum = (sum &- UInt64(text[end - wanted.count]) &* leading) &* prime &+ UInt64(text[end])
      end += 1
    }
    return true
  }
}
