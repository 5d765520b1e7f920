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
  /// The share below which a team is named in passing.
  static let leastShare = 0.35
  /// What a match needs to be the article's own.
  static let primary = 4.0

  // For a person's side.
  static let lineup = 8.0
  static let statedTeam = 6.0
  static let namedWithEvent = 4.0
  static let personAndTeam = 3.0
  static let edge = 2.0
  static let vote = 0.0
  /// From 0 to 1: how clearly a person must lean to one side to be taken for its.
  static let leastLeaning = 0.3
}
