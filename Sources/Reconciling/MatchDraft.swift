internal import Records

/// A match while it is being put together.
struct MatchDraft {
  /// How it ended where no figures say so.
  enum Outcome { case level, winner(Int) }

  var outcome: Outcome?
  /// The outcome was concluded from the scoring, not told.
  var isOutcomeDerived = false

  /// Whether points make the outcome that is told; where none is, nothing does.
  func isOutcome(_ points: [Int]) -> Bool {
    switch outcome {
    case .level?: points[0] == points[1]
    case .winner(let team)?: points[0] != points[1] && (points[0] > points[1]) == (team == teams[0])
    case nil: false
    }
  }

  /// It is told that it ended level.
  var isDrawn: Bool { if case .level? = outcome { true } else { false } }

  var teams: [Int?]
  var score: Match.Pair?
  /// Nothing prints the score: it was worked out.
  var isScoreDerived = false
  var halfTime: Match.Pair?
  var shootout: Match.Pair?
  var aggregate: Match.Pair?
  var extraTime = false
  var home: Int?
  /// Who most likely plays at home, for whom `the hosts` stands for, where it is too little to be stated.
  var likelyHome: Int?
  var competition: Int?
  var venue: Int?
  var stage: String?
  var leg: Int?
  var attendance: Int?
  var referee: Int?
  var date: Match.Day?
  var isPrimary = false
  /// The sentence of the first telling.
  var sentence: Int
  var weight = 0.0
  var evidence: [Evidence] = []
  /// The tokens that print figures of it.
  var figures: Set<Int> = []
  /// A line of its own prints the result.
  var hasLine = false
  /// It was told as one of another day.
  var isPast = false
  /// It is still to be played.
  var isComing = false

  func side(of team: Int) -> Int? { teams.firstIndex(of: team) }

  /// Sets who plays at home where no words say it outright, by those that decided: a ground's name, `the hosts`.
  mutating func setHome(_ team: Int, by rule: String, at words: Span) {
    home = team
    evidence.append(Evidence(words, field: "home", rule: rule, basis: .derived))
  }

  /// Over two matches neither side has fewer than in one of them.
  func canBeOnAggregate(_ pair: Match.Pair) -> Bool {
    score.map { $0.first <= pair.first && $0.second <= pair.second } ?? true
  }

  /// The score with `team` first.
  func score(for team: Int) -> Match.Pair? {
    guard let score, let side = side(of: team) else { return nil }
    return side == 0 ? score : score.swapped
  }
}
