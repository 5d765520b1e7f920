internal import Recognising
package import Records
package import Resolving
internal import Rules

/// Who or what a rule's capture points at.
package struct Pointer: Hashable, Sendable {
  /// The mention, where the capture is one.
  package var mention: Int?
  package var tokens: Range<Int>

  package init(mention: Int?, tokens: Range<Int>) {
    self.mention = mention
    self.tokens = tokens
  }
}

/// One place where the text tells of an event. An event told three times has three of them.
package struct Telling: Sendable {
  package var type: String
  package var rule: Int
  package var captures: [(label: String, pointer: Pointer)]
  /// The words that tell it.
  package var tokens: Range<Int>
  /// Those of them that say what is done, without whoever does it, who may be named far before; nil where it is all.
  package var deed: Range<Int>?
  package var sentence: Int
  package var segment: Segment
  package var factuality: Factuality
  package var details: [Detail] = []
  package var times: [TimeTelling] = []
  /// The score that it made: `made it 2-0`.
  package var score: Match.Pair?
  /// A minute that a list prints.
  package var told: PrintedMinute?
  /// Fields that a list's marks set (`pen`, `og`).
  package var fields: [(field: String, value: String)] = []
  /// What read it where no rule of the files did.
  package var mechanism: String?
  /// Numbers that the rule's own captures give (`n`), by label.
  package var figures: [String: Int] = [:]

  /// The words of what is done.
  package var core: Range<Int> { deed ?? tokens }

  package subscript(label: String) -> Pointer? { captures.first { $0.label == label }?.pointer }
}

/// A minute as lists print it.
package struct PrintedMinute: Hashable, Sendable {
  package var minute: Int
  package var added: Int?
  package var tokens: Range<Int>
}

/// What a clause shows of a person's role by what he does in it.
package struct PersonTelling: Sendable {
  package var person: Pointer
  package var role: String
  package var rule: Int
  package var tokens: Range<Int>
}

/// A team sheet.
package struct LineupTelling: Sendable {
  /// Nil where no label says whose it is.
  package var team: Pointer?
  package var players: [Pointer]
  package var tokens: Range<Int>
  /// It lists more of the team whose sheet stands before it.
  package var goesOn = false
}

/// A value that a rule of the kind `detail` read beside a telling.
package struct Detail: Sendable {
  package var field: String
  package var value: String?
  package var number: Int?
  package var unit: String?
  package var who: Pointer?
  /// Who did it, where that can be read beside it.
  package var doer: Pointer?
  package var rule: Int
  package var tokens: Range<Int>
}

/// An expression of the match's time: its rule's settings with the figures that it captured.
package struct TimeTelling: Sendable {
  package var rule: Int
  package var figures: [String: Int]
  /// The type of event that alone is timed by it: `replaced at half-time`, where `ahead at half-time` is no time of a score; empty
  /// where none is, as `some time later` says only that the clock has gone on.
  package var event: String?
  package var tokens: Range<Int>
  package var sentence: Int
}

/// A result that the text tells.
package struct ScoreTelling: Sendable {
  package var rule: Int
  package var first: Pointer?
  package var second: Pointer?
  package var score: Match.Pair?
  /// The token that prints it, where figures do.
  package var printedAt: Int?
  /// `final`, `half-time`, `shootout`, `aggregate`.
  package var part: String
  /// `first-second`, `winner-loser`, `level`: the score's own order. Of the pointers a winner is always the first.
  package var order: String
  /// `now`, `past`, `coming`, where the rule says so.
  package var when: String?
  package var tokens: Range<Int>
  package var sentence: Int
  package var segment: Segment
  package var factuality: Factuality
  package var home: String?
  /// The one team that the rule reads is the other side's, not whose result it is.
  package var namesOpponent: Bool
  package var extraTime: Bool
  package var venue: Pointer?
  package var competition: Pointer?
}

extension ScoreTelling {
  /// It stands on a line of its own, not in a sentence.
  package var isLine: Bool { order == "first-second" && ![.narrative, .summary, .caption].contains(segment) }
}

/// A state of the match: `made it 2-0`, `levelled`, `were ahead`.
package struct StateTelling: Sendable {
  package var rule: Int
  package var form: String
  package var side: Pointer?
  package var score: Match.Pair?
  package var figure: Int?
  package var tokens: Range<Int>
  package var sentence: Int
  package var factuality: Factuality
}

/// Two that play together, or against each other.
package struct EdgeTelling: Sendable {
  package var a: Pointer
  package var b: Pointer
  package var isSame: Bool
  /// The field of `b`'s event that `a` fills where both stand in one sentence: who played him in.
  package var role: String?
  /// Whether `a` plays at home, where that is all it tells: `visiting captain Kane`.
  package var isHome: Bool?
  /// Whether `a` is of the side that won, where that is all it tells: `a fine win for Deschamps`.
  package var isWinner: Bool?
  /// The event that `a` has a part in is the last one told before: `Mount was the provider`.
  package var isOfLast: Bool
  package var rule: Int
  package var tokens: Range<Int>
  package var sentence: Int

  /// Whether it says that the two play together or against each other, and not only what `a` may be to `b`'s event.
  package var tellsOfSides: Bool { isSame || role == nil }
}

/// Who has the ball, or is up against who has it, in the stretch of play that a sentence tells of.
package struct PhaseTelling: Sendable {
  /// A person or a team.
  package var who: Pointer
  package var isAttacking: Bool
  package var rule: Int
  package var tokens: Range<Int>
  package var sentence: Int
}

/// A fact of the match: `attendance`, `referee`, `stage`.
package struct MatchTelling: Sendable {
  package var field: String
  package var value: String?
  package var pointer: Pointer?
  package var team: Pointer?
  package var rule: Int
  package var tokens: Range<Int>
  package var sentence: Int
}

/// A sign of what kind of article it is.
package struct KindTelling: Sendable {
  package var kind: String
  package var weight: Int
  package var rule: Int
  package var tokens: Range<Int>
  package var sentence: Int
}

/// A rule that fired, with the words that its captures took.
package struct Firing: Sendable {
  package var rule: Int
  package var tokens: Range<Int>
  package var captures: [(label: String, tokens: Range<Int>)]
}

/// What the extracting stage hands on.
package struct ExtractedText: Sendable {
  package var resolved: ResolvedText
  package var tellings: [Telling] = []
  package var times: [TimeTelling] = []
  package var scores: [ScoreTelling] = []
  package var states: [StateTelling] = []
  package var edges: [EdgeTelling] = []
  package var phases: [PhaseTelling] = []
  /// Sentences that tell of whom a side picks or goes without.
  package var selections: Set<Int> = []
  package var facts: [MatchTelling] = []
  package var kinds: [KindTelling] = []
  /// Signs of the article's sport.
  package var sports: [KindTelling] = []
  package var quotes: [QuoteTelling] = []
  package var lineups: [LineupTelling] = []
  package var persons: [PersonTelling] = []
  /// Every rule that fired, for `explain` and for running examples.
  package var firings: [Firing] = []

  package init(resolved: ResolvedText) { self.resolved = resolved }
}

/// A quotation or reported statement with whom the text gives as its speaker.
package struct QuoteTelling: Sendable {
  package var kind: Quote.Kind
  package var span: Span
  package var turn: Int
  package var speaker: Int?
  package var speakerText: String?
  package var resolution: Quote.Resolution
  package var cue: Range<Int>?
  package var speakerTokens: Range<Int>?
  package var rule: String
  /// Where, to whom and on what occasion it was said.
  package var medium, addressee, occasion: Range<Int>?
  /// The entities that it speaks of.
  package var about: [Int] = []

  package init(kind: Quote.Kind, span: Span, turn: Int, resolution: Quote.Resolution, rule: String) {
    self.kind = kind
    self.span = span
    self.turn = turn
    self.resolution = resolution
    self.rule = rule
  }
}
