/// Where an element of a pattern is written: in the line of the rule, or in that of a phrase which the rule uses.
package struct ElementPlace: Hashable, Sendable {
  package var file: String
  package var line: RuleSource.Line
  /// Bytes of the line's text.
  package var range: Range<Int>
}

/// Finds where the elements of patterns are written. It reads the lines anew, for nobody asks but who wants to be shown
/// why a rule did not fire.
struct ElementPlaces {
  private var phrases: [String: [ElementPlace]] = [:]

  init(_ sources: [PhraseSource]) {
    for source in sources { phrases[source.name] = source.patterns.flatMap { places(of: $0, in: source.file) } }
  }

  /// The elements of a line in the order in which the matcher counts them, those of phrases in the place of the phrase.
  func places(of line: RuleSource.Line, in file: String) -> [ElementPlace] {
    guard let elements = try? PatternParser.parse(line.text, column: line.column).elements else { return [] }
    let text = Array(line.text.utf8)
    return elements.flatMap { range -> [ElementPlace] in
      let written = String(decoding: text[range], as: UTF8.self)
      let own = ElementPlace(file: file, line: line, range: range)
      guard written.hasPrefix("<"), let end = written.firstIndex(of: ">") else { return [own] }
      return phrases[String(written[..<end].dropFirst())] ?? [own]
    }
  }
}

extension Matcher {
  /// Where some elements of one of a rule's patterns are written; nil where they are not known.
  package func place(of elements: ClosedRange<Int>, ofPattern number: Int, rule: Rule) -> ElementPlace? {
    guard rule.lines.indices.contains(number) else { return nil }
    let all = ElementPlaces(sources.phrases).places(of: rule.lines[number], in: rule.file)
    guard elements.upperBound < all.count else { return nil }
    var place = all[elements.lowerBound]
    let last = all[elements.upperBound]
    if last.line == place.line { place.range = place.range.lowerBound..<last.range.upperBound }
    return place
  }

  /// Where one of a rule's `unless` is written.
  package func place(ofUnless number: Int, rule: Rule) -> ElementPlace? {
    guard rule.unlessLines.indices.contains(number) else { return nil }
    let line = rule.unlessLines[number]
    return ElementPlace(file: rule.file, line: line, range: 0..<line.text.utf8.count)
  }
}
