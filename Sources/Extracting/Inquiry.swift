internal import Recognising
package import Records
package import Resolving
package import Rules

/// Why rules did not fire on some words, sentence by sentence.
package struct Inquiry: Sendable {
  package var sentence: Int
  package var segment: Segment
  /// The clauses that the words take part in.
  package var clauses: [Clause] = []
  /// The rules that came nearest to firing, the nearest first.
  package var attempts: [Attempt] = []

  /// A rule that fits the words, or nearly, and did not fire.
  package struct Attempt: Sendable {
    package var approach: Approach
    /// The row that the approach counts in: the sentence's, or a clause's.
    package var items: [Item]
    /// The words that the rule took, or came near to taking.
    package var tokens: Range<Int>
    /// The clause that the words stand in.
    package var clause: Clause?
    /// What kept it from firing where it fits and no `unless` silences it.
    package var objection: Objection?
  }
}

/// What of a clause keeps a rule from firing that fits it.
package enum Objection: Hashable, Sendable {
  /// The clause is negated, elsewhere …
  case marked(Factuality)
  /// It happened, and the rule is for what did not.
  case isFact
}

extension TellingExtractor {
  /// What the rules made of the words `tokens`, apart from those that fired.
  package func inquire(_ resolved: ResolvedText, about tokens: Range<Int>) -> [Inquiry] {
    let text = resolved.recognised.text
    return resolved.recognised.rows.compactMap { row in
      guard text.sentences[row.sentence].tokens.overlaps(tokens) else { return nil }
      let segment = text.paragraphs[text.sentences[row.sentence].paragraph].segment
      var inquiry = Inquiry(sentence: row.sentence, segment: segment)
      guard segment != .furniture else { return inquiry }
      let clauses = parser.clauses(of: row, in: text)
      var reader = reader(of: text)
      reader.turn(to: row, clauses)
      inquiry.attempts = attempts(.sentence, row.items, tokens, reader) { approach in clause(of: approach, clauses) }
      for (number, clause) in clauses.enumerated() where places(tokens, clause.items) != nil {
        inquiry.clauses.append(clause)
        inquiry.attempts += attempts(.clause, clause.items, tokens, reader) { _ in number }
      }
      inquiry.keepNearest()
      return inquiry
    }
  }

  private func attempts(
    _ view: RuleSource.View, _ items: [Item], _ tokens: Range<Int>, _ reader: RowReader,
    clause: (Range<Int>) -> Int?
  ) -> [Inquiry.Attempt] {
    guard let words = places(tokens, items) else { return [] }
    return matcher.approaches(to: words, in: items, view: view).compactMap { approach in
      guard !approach.items.isEmpty else { return nil }
      let number = clause(approach.items)
      let taken = reader.tokens(approach.items, items)
      var attempt = Inquiry.Attempt(
        approach: approach, items: items, tokens: taken, clause: number.map { reader.clauses[$0] })
      if approach.lacks.isEmpty, approach.silencer == nil {
        attempt.objection = reader.objection(to: matcher.rule(approach.rule), reader.factuality(taken, number))
      }
      return attempt
    }
  }

  /// The places of the items that hold any of the words.
  private func places(_ tokens: Range<Int>, _ items: [Item]) -> Range<Int>? {
    let taken = items.indices.filter {
      (Int(items[$0].tokens.lowerBound)..<Int(items[$0].tokens.upperBound)).overlaps(tokens)
    }
    guard let first = taken.first, let last = taken.last else { return nil }
    return first..<last + 1
  }
}

extension Inquiry {
  /// Of each rule the nearest attempt, all in order.
  fileprivate mutating func keepNearest() {
    let ordered = attempts.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }.map(\.element)
    var rules: Set<Int> = []
    attempts = ordered.filter { rules.insert($0.approach.rule).inserted }
  }

  private func rank(_ attempt: Attempt) -> Int { attempt.approach.lacks.count * 1_000 - attempt.approach.weight }
}
