internal import Extracting
internal import Reading
internal import Recognising
internal import Records
internal import Resolving
internal import Rules

extension Extractor {
  /// What the stages before the reconciler make of an article, for who writes rules: sentence by sentence its names with
  /// whom they were resolved to, its clauses in the row that rules see, and each rule that fired with its captures.
  public func trace(of bytes: [UInt8], path: String? = nil) throws -> String {
    let told = told(try article(of: bytes, path: path))
    var tracer = Tracer(told: told, extractor: self)
    tracer.run()
    return tracer.lines.joined(separator: "\n") + "\n"
  }
}

/// Writes the trace line by line.
private struct Tracer {
  let told: ExtractedText
  let extractor: Extractor
  var lines: [String] = []

  init(told: ExtractedText, extractor: Extractor) {
    self.told = told
    self.extractor = extractor
  }

  mutating func run() {
    let recognised = told.resolved.recognised
    let parser = ClauseParser(extractor.sport.lexicon)
    for row in recognised.rows {
      let sentence = recognised.text.sentences[row.sentence]
      let segment = recognised.text.paragraphs[sentence.paragraph].segment
      lines.append("\(row.sentence) \(segment.rawValue): \(words(sentence.tokens))")
      for (number, mention) in recognised.mentions.enumerated()
      where mention.form != .pronoun && sentence.tokens.contains(mention.tokens.lowerBound) {
        lines.append("  name    \(words(mention.tokens)) \(mention.kind.rawValue) \(binding(number)) \(mention.rule)")
      }
      for clause in parser.clauses(of: row, in: recognised.text) {
        lines.append("  clause  " + clause.described(in: recognised.text))
      }
      for firing in told.firings where sentence.tokens.contains(firing.tokens.lowerBound) {
        let rule = extractor.sport.matcher.rule(firing.rule)
        let captures = firing.captures.map { "\($0.label)=[\(words($0.tokens))]" }.joined(separator: " ")
        lines.append("  rule    \(rule.name) [\(words(firing.tokens))] \(captures)")
      }
    }
  }

  private func words(_ tokens: Range<Int>) -> String {
    told.resolved.recognised.text.text(tokens: tokens).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The entity that a name was given, by its number, or those that a description may stand for.
  private func binding(_ mention: Int) -> String {
    if let entity = told.resolved.entityOf[mention] { return "#\(entity) \(told.resolved.sieveOf[mention])" }
    return told.resolved.candidates[mention].prefix(3).map { "#\($0.entity)?" }.joined(separator: " ")
  }
}

extension Clause {
  /// Its words in the order in which rules see them, its subject in `‹›`, and what is said of it.
  func described(in text: TokenisedText) -> String {
    let words = items.enumerated().map { place, item in
      let words = text.text(tokens: Int(item.tokens.lowerBound)..<Int(item.tokens.upperBound))
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return place < subject.upperBound && !subject.isEmpty ? "‹\(words)›" : words
    }
    let marks = factuality.names + (isPassive ? ["passive"] : [])
    return words.joined(separator: " ") + (marks.isEmpty ? "" : " (" + marks.joined(separator: ", ") + ")")
  }
}
