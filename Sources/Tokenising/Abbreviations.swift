/// Words that are written with a full stop which does not, or need not, end a sentence.
package struct Abbreviations: Sendable {
  enum Ending: Sendable {
    /// A name or figure follows: `Mr.`, `No.`
    case never
    /// A sentence may end with it: `Co.`, `a.m.`
    case may
  }

  private let endings: [[UInt8]: Ending]

  /// Reads lines of a word and, behind a tab, `never` or `may`.
  package init(_ text: String) {
    var endings: [[UInt8]: Ending] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t")
      guard let word = parts.first else { continue }
      endings[Folding.fold(String(word))] = parts.count > 1 && parts[1] == "never" ? .never : .may
    }
    self.endings = endings
  }

  func ending(of folded: [UInt8]) -> Ending? { endings[folded] }
}
