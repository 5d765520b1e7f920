internal import Glibc
internal import Records

/// How likely each final score of a match is by what is told of its scoring.
///
/// Each telling of scoring is one of this match or, the likelier the weaker it is, none; its side is as likely as what speaks for
/// it; and between two of them there may be others that are not told. All ways to go through the match like that are weighed
/// together, against what is told of how it stood and how it ended.
struct FinalOdds {
  /// What is told of how it stood and how it ended.
  let states: ToldStates
  private var weights = Grid()

  /// A weight for each score, by that of the first side, then of the second.
  private struct Grid {
    /// Nobody scores more.
    static let size = 10

    private var cells = [Double](repeating: 0, count: size * size)

    subscript(a: Int, b: Int) -> Double {
      get { cells[a * Grid.size + b] }
      set { cells[a * Grid.size + b] = newValue }
    }

    static let scores = (0..<size).flatMap { a in (0..<size).map { (a, $0) } }

    /// Has each score lend a share of its weight to those with one more, and these in turn.
    mutating func spread(_ share: Double) {
      for cell in cells.indices {
        if cell >= Grid.size { cells[cell] += share * cells[cell - Grid.size] }
        if cell % Grid.size > 0 { cells[cell] += share * cells[cell - 1] }
      }
    }

    mutating func add(_ other: Grid, times factor: Double) {
      for cell in cells.indices { cells[cell] += factor * other.cells[cell] }
    }
  }

  init(of match: Int, _ ledger: Ledger) {
    let rungs = Rungs(ledger.scoringEvents(of: match), of: match, ledger)
    states = ToldStates(of: match, ledger)
    guard !rungs.events.isEmpty || states.isDrawn || ledger.matches[match].isDrawn,
      rungs.support.count <= FinalOdds.most
    else { return }
    let doubts = FinalOdds.doubts(rungs.events, ledger)
    let ways = FinalOdds.ways(doubts, FinalOdds.together(rungs.events, ledger))
    let fits = FinalOdds.fits(rungs)
    let priors = FinalOdds.priors(rungs)
    for (mask, prior) in priors.enumerated() where prior >= FinalOdds.leastPrior {
      let sides = rungs.support.indices.map { mask >> $0 & 1 }
      for (share, doubts) in ways { weights.add(FinalOdds.ends(rungs, sides, doubts, fits), times: prior * share) }
    }
    weigh(match, hasWinner: rungs.steps.contains { $0.contains("wins") }, ledger)
  }

  /// The likeliest score and its share of all.
  var best: (score: Match.Pair, share: Double)? {
    let scores = Grid.scores.map { (score: $0, weight: weights[$0.0, $0.1]) }
    let total = scores.reduce(0) { $0 + $1.weight }
    guard total > 0, let first = scores.max(by: { $0.weight < $1.weight }) else { return nil }
    return (Match.Pair(first.score.0, first.score.1), first.weight / total)
  }

  /// How many times as likely a score is as the same the other way round.
  func odds(of score: Match.Pair) -> Double {
    guard max(score.first, score.second) < Grid.size else { return 1 }
    let (own, other) = (weights[score.first, score.second], weights[score.second, score.first])
    return own > 0 || other > 0 ? own / max(other, own * 0.001) : 1
  }

  // MARK: What is weighed

  /// So many choices of sides are weighed in full.
  private static let most = 9
  private static let leastPrior = 0.001
  /// How far what speaks for a side is to be believed, and at the most, as log odds.
  private static let beliefInSide = 0.67
  private static let mostForSide = 4.0
  /// How likely something was scored that is not told.
  private static let untold = 0.18
  /// What speaks against a score that contradicts a telling, for what contradictions count.
  private static let contradicted = 1.5
  /// What is left of a score that is not the outcome as it is told of both sides by name, or as it is told otherwise.
  private static let otherOutcome = (named: 0.04, described: 0.13)
  /// What is left of a score with another margin than one where something scored is called the winner.
  private static let otherMargin = 0.4

  /// How likely each way to put the players on the two sides is by what is known of them: they add up to one.
  private static func priors(_ rungs: Rungs) -> [Double] {
    let ways = (0..<(1 << rungs.support.count)).map { mask -> Double in
      let known = rungs.support.enumerated().reduce(0.0) { known, choice in
        let own = choice.element
        let lead = max(-mostForSide, min(mostForSide, (own[1] - own[0]) * beliefInSide))
        return known + (mask >> choice.offset & 1 == 1 ? lead : 0)
      }
      return exp(known - beliefInSide * rungs.torn { mask >> $0 & 1 })
    }
    let sum = ways.reduce(0, +)
    return ways.map { $0 / sum }
  }

  /// How doubtful each event is. Of several told in one (`scored twice`) one that nothing else tells of is about as sure as the
  /// same player's that is told by itself.
  private static func doubts(_ events: [Int], _ ledger: Ledger) -> [Double] {
    let doubts = events.map { Doubt.of(ledger.events[$0], ledger) }
    let isCounted = events.map { event in
      ledger.events[event].tellings.allSatisfy { number in
        let telling = ledger.told.tellings[number]
        return ledger.rule(telling)?["count"] != nil || telling.figures["n"] != nil
      }
    }
    return events.indices.map { event in
      guard isCounted[event], let player = ledger.events[events[event]].player else { return doubts[event] }
      let single = events.indices.filter { !isCounted[$0] && ledger.events[events[$0]].player == player }
      return min(doubts[event], single.map { doubts[$0] + lessSure }.min() ?? 1)
    }
  }

  private static let lessSure = 0.05

  /// By event: what it is told together with alone, by one rule in one sentence: `scored three`, `headers from Kane and Son`.
  private static func together(_ events: [Int], _ ledger: Ledger) -> [[Int]] {
    let keys = events.map { event -> [Int]? in
      let tellings = ledger.events[event].tellings.map { ledger.told.tellings[$0] }
      let places = Set(tellings.map { [$0.sentence, $0.rule] })
      return places.count == 1 ? places.first : nil
    }
    let groups = Dictionary(grouping: events.indices.filter { keys[$0] != nil }) { keys[$0] ?? [] }
    return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  /// What is told together is all so or none: each way that this may be, its share, and what is left of the doubts.
  private static func ways(_ doubts: [Double], _ groups: [[Int]]) -> [(share: Double, doubts: [Double])] {
    groups.prefix(mostGroups).reduce([(1, doubts)]) { ways, group in
      let doubt = group.map { doubts[$0] }.min() ?? 0
      return ways.flatMap { way in
        [(1 - doubt, 0.0), (doubt, 1.0)].map { share, certain in
          var doubts = way.doubts
          for place in group { doubts[place] = certain }
          return (way.share * share, doubts)
        }
      }
    }
  }

  private static let mostGroups = 3

  /// By event and side: how well what is told of it fits its being scored at a score.
  private static func fits(_ rungs: Rungs) -> [[Grid]] {
    rungs.events.indices.map { place in
      (0...1).map { side in
        var grid = Grid()
        for (a, b) in Grid.scores { grid[a, b] = exp(-contradicted * rungs.contradictions(place, side, [a, b])) }
        return grid
      }
    }
  }

  /// The weights of all scores that one choice of sides can end with.
  private static func ends(_ rungs: Rungs, _ sides: [Int], _ doubts: [Double], _ fits: [[Grid]]) -> Grid {
    let rate = untold / Double(rungs.events.count + 1)
    var at = Grid()
    at[0, 0] = 1
    at.spread(rate)
    for place in rungs.events.indices {
      let side = rungs.isReversed[place] ? 1 - sides[rungs.variable[place]] : sides[rungs.variable[place]]
      var next = Grid()
      for (a, b) in Grid.scores where at[a, b] > 0 {
        next[a, b] += at[a, b] * doubts[place]
        let (x, y) = side == 0 ? (a + 1, b) : (a, b + 1)
        guard x < Grid.size, y < Grid.size else { continue }
        next[x, y] += at[a, b] * (1 - doubts[place]) * fits[place][side][a, b]
      }
      at = next
      at.spread(rate)
    }
    return at
  }

  private mutating func weigh(_ match: Int, hasWinner: Bool, _ ledger: Ledger) {
    let draft = ledger.matches[match]
    let isDescribed = draft.isOutcomeDerived || draft.evidence.contains { $0.field == "winner" }
    for (a, b) in Grid.scores {
      weights[a, b] *= exp(-states.cost(of: [a, b]))
      if hasWinner, abs(a - b) != 1 { weights[a, b] *= FinalOdds.otherMargin }
      // Who goes on by a shoot-out has won nothing before it.
      if draft.shootout != nil, draft.aggregate == nil {
        if a != b { weights[a, b] *= FinalOdds.otherOutcome.named }
      } else if draft.outcome != nil, !draft.isOutcome([a, b]) {
        weights[a, b] *= isDescribed ? FinalOdds.otherOutcome.described : FinalOdds.otherOutcome.named
      }
    }
  }
}
