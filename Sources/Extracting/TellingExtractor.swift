internal import Recognising
internal import Records
package import Resolving
package import Rules
package import Sports

/// Runs the rules over sentences and clauses and keeps what they say happened, each with what speaks for and against it.
package struct TellingExtractor: Sendable {
  let matcher: Matcher
  let parser: ClauseParser
  private let numbers: NumberWords
  private let belonging: Belonging
  private let ends: WordSet

  package init(_ lexicon: Lexicon, _ matcher: Matcher, _ model: Model) {
    self.matcher = matcher
    belonging = Belonging(model)
    parser = ClauseParser(lexicon)
    numbers = NumberWords()
    ends = lexicon.list("end-of-half")
  }

  package func extract(_ resolved: ResolvedText) -> ExtractedText {
    var found = ExtractedText(resolved: resolved)
    let text = resolved.recognised.text
    let read = resolved.recognised.rows.indices.filter { number in
      let sentence = text.sentences[resolved.recognised.rows[number].sentence]
      return text.paragraphs[sentence.paragraph].segment != .furniture
    }
    let parsed = read.map { parser.clauses(of: resolved.recognised.rows[$0], in: text) }
    var fitsOfClauses = matcher.fits(inEach: parsed.joined().map(\.items), view: .clause)[...]
    var reader = reader(of: text)
    for (number, clauses) in zip(read, parsed) {
      let row = resolved.recognised.rows[number]
      reader.turn(to: row, clauses)
      for fit in resolved.fits[number] { reader.read(fit, row.items, clause: clause(of: fit.items, clauses)) }
      for (number, fits) in fitsOfClauses.prefix(clauses.count).enumerated() {
        for fit in fits { reader.read(fit, clauses[number].items, clause: number, view: .clause) }
      }
      fitsOfClauses.removeFirst(clauses.count)
      reader.hand(to: &found)
    }
    Entries(text: text, numbers: numbers).time(&found.tellings, matcher)
    HeadedScores(text: text, ends: ends).set(&found.scores)
    return found
  }

  func reader(of text: TokenisedText) -> RowReader {
    RowReader(matcher: matcher, numbers: numbers, belonging: belonging, parser: parser, text: text)
  }

  /// The clause that most of a fit lies in, of those whose verbs it takes in where it takes in any; of a clause and one inside
  /// it the inner one.
  func clause(of items: Range<Int>, _ clauses: [Clause]) -> Int? {
    func weight(_ clause: Clause) -> (Int, Int, Int) {
      (items.contains(clause.verb) ? 1 : 0, overlap(clause.source, items), -clause.source.count)
    }
    return clauses.indices.max { weight(clauses[$0]) < weight(clauses[$1]) }
      .flatMap { overlap(clauses[$0].source, items) > 0 ? $0 : nil }
  }

  private func overlap(_ clause: Range<Int>, _ items: Range<Int>) -> Int {
    min(clause.upperBound, items.upperBound) - max(clause.lowerBound, items.lowerBound)
  }
}
