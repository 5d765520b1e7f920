/// How much each kind of evidence counts, in one place. They were set by what the annotated articles bear.
enum Weights {
  // For a match's being the one that the article is about.
  static let headline = 6.0
  static let summary = 4.0
  static let narrative = 1.0
  static let otherDay = 3.0
  static let event = 1.0
  /// For both its teams being the ones that the article names most.
  static let salience = 4.0
  /// For its teams being those of a fixture that the page states in structured data.
  static let statedFixture = 4.0
  /// The share below which a team is named in passing.
  static let leastShare = 0.35
  /// The share that a side is taken for which the result does not name.
  static let unnamedShare = 0.4
  /// What a match needs to be the article's own.
  static let primary = 4.0

  /// What a match to come in the first words says of the article's being a preview.
  static let previewByFixture = 3.0

  /// How far the likeliest person must lead for a description to say what team he is of.
  static let sureOfDescription = 2.0

  /// What each naming in an article's first third says of its being the match's competition; what is said of the match
  /// counts 1 to 3.
  static let competitionNamed = 0.4
  static let competitionFirst = 1.0

  // For a team's playing at home.
  static let ownGround = 1.5
  static let namedBesideHosts = 0.6
  static let playsForHosts = 0.5
  static let leastForHome = 0.6

  // For a person's role; a noun that calls him so counts 1.
  static let roleByDeed = 0.6
  static let playsInMatch = 1.2

  // For a person's side, as log odds: 1.5 is right in four cases of five.
  static let lineup = 8.0
  static let statedTeam = 6.0
  static let namedWithEvent = 4.0
  /// The same, and a person's link with a team, where the side is only described: `put the visitors ahead`.
  static let describedWithEvent = 1.5
  static let describedSide = 1.2
  static let personAndTeam = 3.0
  static let edge = 2.0
  /// Two coaches of one match.
  static let coaches = 1.5
  /// `Kane and Son`, `Kane, Son`.
  static let joined = 1.6
  /// A save, a block or a foul between two names.
  static let opposed = 1.2
  /// `Kane shot into the Everton net`.
  static let atTheirEnd = 1.5
  static let sideOpens = 1.4
  static let sideBefore = 0.7
  static let sideAfter = 0.4
  static let sideAfterOfTwo = 0.9
  /// For the team that the passage is about, and for those of the sentence before.
  static let samePassage = 0.2
  static let nextSentence = 0.3
  /// How much more must speak for one team than for another.
  static let leastMargin = 0.3
}
