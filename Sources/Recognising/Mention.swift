package import Records

/// A stretch of the text that names, describes or points at someone or something.
///
/// Public, so that forms are compared in the loops of other targets without a call.
public struct Mention: Sendable {
  public enum Form: Sendable { case name, nominal, pronoun }

  package var tokens: Range<Int>
  package var form: Form
  package var kind: Entity.Kind
  /// Listed names of this kind that the words may be, numbers of `Lexicon.names`.
  package var entries: [Int32] = []
  /// The words have several bearers or are ordinary ones; the article must support the reading.
  package var isWeak = false
  package var features = Features()
  /// What recognised it, for `explain`. One less thing to be counted wherever a mention is copied.
  package var rule: StaticString

  package init(tokens: Range<Int>, form: Form, kind: Entity.Kind, rule: StaticString) {
    self.tokens = tokens
    self.form = form
    self.kind = kind
    self.rule = rule
  }

  /// What the words say of whoever is meant.
  package struct Features: Sendable {
    package var gender: Gender?
    package var isPlural = false
    /// The writer's own side speaks: `we`, `our`.
    package var isOwn = false
    /// Rows of the noun list: the head noun's entry in `Lexicon.nouns`.
    package var noun: Int32?
    package var age: Int?
    /// Numbers of `Lexicon.names`: the nations that a demonym points at.
    package var nations: [Int32] = []
    /// Numbers of mentions inside or before it: `the Tottenham man`, `Deschamps' side`.
    package var teams: [Int] = []
    package var owner: Int?
    /// The competition that it names, a number of `Lexicon.names`: `the Serie A side`.
    package var competition: Int32?
    package var isFormer = false
    /// The teams that it names have lent him to another.
    package var isLent = false
    /// It begins with `the` or stands without any determiner.
    package var isDefinite = true

    /// The teams that it names are those that he is of now.
    package var isNow: Bool { !isFormer && !isLent }

    package init() {}
  }
}

public enum Gender: Sendable { case male, female }

/// What the recognising stage hands on.
package struct RecognisedText: Sendable {
  package var text: TokenisedText
  /// In the order of their first token; none overlap but a nominal's own parts.
  package var mentions: [Mention]
  /// One row for each sentence.
  package var rows: [Row]

  package init(text: TokenisedText, mentions: [Mention], rows: [Row]) {
    self.text = text
    self.mentions = mentions
    self.rows = rows
  }
}
