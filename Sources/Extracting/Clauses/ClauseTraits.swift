internal import Records
internal import Rules

/// Which of the closed classes that tell a word's tag it is of.
struct ClauseTraits: OptionSet {
  let rawValue: UInt64

  static let negation = ClauseTraits(rawValue: 1)
  static let modal = ClauseTraits(rawValue: 2)
  static let auxiliary = ClauseTraits(rawValue: 4)
  static let relative = ClauseTraits(rawValue: 8)
  static let coordinator = ClauseTraits(rawValue: 16)
  static let floating = ClauseTraits(rawValue: 32)
  static let determiner = ClauseTraits(rawValue: 64)
  static let subordinator = ClauseTraits(rawValue: 128)
  static let particle = ClauseTraits(rawValue: 256)
  static let preposition = ClauseTraits(rawValue: 512)
  static let adverb = ClauseTraits(rawValue: 1024)
  static let neverVerb = ClauseTraits(rawValue: 2048)

  /// What stands in no noun phrase behind its first word.
  static var betweenNouns: ClauseTraits {
    determiner.union(preposition).union(particle).union(coordinator).union(subordinator).union(relative).union(adverb)
  }

  /// The traits of all words.
  struct Table: Sendable {
    private let marks: WordMarks

    init(_ words: ClauseWords) {
      let classes: [(WordSet, ClauseTraits)] = [
        (words.negations, .negation),
        (words.modals, .modal),
        (words.be, .auxiliary),
        (words.have, .auxiliary),
        (words.auxiliaryDo, .auxiliary),
        (words.relatives, .relative),
        (words.coordinators, .coordinator),
        (words.floating, .floating),
        (words.determiners, .determiner),
        (words.subordinators, .subordinator),
        (words.particles, .particle),
        (words.prepositions, .preposition),
        (words.adverbs, .adverb),
        (words.neverVerbs, .neverVerb),
      ]
      marks = WordMarks(classes.map { (Array($0.singles), $1.rawValue) })
    }

    subscript(word: WordID) -> ClauseTraits { ClauseTraits(rawValue: marks[word]) }
  }
}
