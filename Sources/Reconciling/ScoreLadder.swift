internal import Extracting
internal import Glibc
internal import Records

/// Which side each scoring event counts for, decided for all of a match's together.
///
/// A player is on one side throughout. Every way to put the players on the two sides is weighed: against what speaks for
/// each player's side, against what the tellings say an event did to the score (`equalised`, `doubled the lead`, `made it
/// 2-1`), and against the final score. The way that contradicts least stands.
struct ScoreLadder: Constraint {
  func apply(to ledger: inout Ledger) {
    for number in ledger.matches.indices where ledger.matches[number].isPrimary {
      guard ledger.matches[number].teams.allSatisfy({ $0 != nil }) else { continue }
      let own = ledger.scoringEvents(of: number)
      guard !own.isEmpty else { continue }
      let rungs = Rungs(own, of: number, ledger)
      let costs = rungs.costs()
      guard let sides = rungs.best(of: costs) else { continue }
      noteScorers(rungs, costs, sides, number, &ledger)
      settle(sides, rungs, number, &ledger)
    }
  }

  private func settle(_ sides: [Int], _ rungs: Rungs, _ number: Int, _ ledger: inout Ledger) {
    let teams = ledger.matches[number].teams.compactMap { $0 }
    for (place, event) in rungs.events.enumerated() {
      let side = sides[rungs.variable[place]]
      let counted = rungs.isReversed[place] ? 1 - side : side
      guard let sure = rungs.isSure(side, place) else { continue }
      if ledger.events[event].team != teams[counted] {
        ledger.events[event].team = teams[counted]
        ledger.events[event].isTeamDerived = true
      }
      guard let player = ledger.events[event].player, sure || ledger.sides[player] != nil,
        let telling = ledger.events[event].tellings.first
      else {
        continue
      }
      if ledger.sides[player]?.team != teams[side] {
        ledger.sides[player] = .init(
          team: teams[side], weight: Weights.edge, rule: "score-ladder", tokens: ledger.told.tellings[telling].tokens)
      }
    }
  }
}

extension ScoreLadder {
  /// What the scoring as a whole says of each scorer's side, so that it can speak for whom he plays with and against. Where
  /// it says no more than that one of several is on the other side, it speaks for none of them.
  private func noteScorers(
    _ rungs: Rungs, _ costs: [Double], _ sides: [Int], _ number: Int, _ ledger: inout Ledger
  ) {
    let teams = ledger.matches[number].teams.compactMap { $0 }
    let verdicts = rungs.verdicts(from: costs)
    for (place, event) in rungs.events.enumerated() {
      guard let player = ledger.events[event].player, let telling = ledger.events[event].tellings.first,
        verdicts.indices.contains(rungs.variable[place])
      else { continue }
      let lean = verdicts[rungs.variable[place]]
      guard abs(lean) >= Weights.sureByScore, sides[rungs.variable[place]] == (lean > 0 ? 0 : 1) else { continue }
      ledger.scorers[player] = .init(
        team: teams[lean > 0 ? 0 : 1], weight: abs(lean), rule: "score-ladder",
        tokens: ledger.told.tellings[telling].tokens)
    }
  }
}

/// The scoring events of a match in order, with what speaks for either side of each.
struct Rungs {
  /// Places in the ledger, in the order of the match.
  private(set) var events: [Int] = []
  /// By event: the number of the choice that decides its side; events of one player share one.
  private(set) var variable: [Int] = []
  private(set) var isReversed: [Bool] = []
  /// By choice: what speaks for the first side and for the second, as log odds.
  private(set) var support: [[Double]] = []
  private(set) var steps: [Set<String>] = []
  private(set) var after: [Match.Pair?] = []
  private(set) var tallies: [Int?] = []
  /// Two choices that are made the same way, or not, by what the text shows of the two players together.
  private var ties: [(a: Int, b: Int, isSame: Bool, weight: Double)] = []
  private let score: Match.Pair?
  private let outcome: MatchDraft.Outcome?
  private let first: Int?

  /// So many choices are weighed in full; those past them go by their support alone.
  static let most = 12

  init(_ own: [Int], of match: Int, _ ledger: Ledger) {
    let draft = ledger.matches[match]
    score = draft.score
    outcome = draft.outcome
    first = draft.teams[0]
    let teams = draft.teams
    var choiceOf: [Int: Int] = [:]
    var shared: [Shared] = []
    for event in Rungs.ordered(own, ledger) {
      let told = ledger.events[event]
      let type = ledger.model.event(told.type)
      let reversed = type?.reversedBy.map { told.fields[$0] == .flag(true) } ?? false
      var choice = support.count
      if let player = told.player, let known = choiceOf[player] {
        choice = known
      } else {
        support.append([0, 0])
        shared.append(.init())
        if let player = told.player {
          choiceOf[player] = choice
          if let side = ledger.sides[player], let place = teams.firstIndex(of: side.team) {
            let weight = min(side.weight, Weights.mostForScorer)
            let own = min(side.own, weight)
            support[choice][place] += own
            shared[choice] = .init(place: place, weight: weight - own)
          }
        }
      }
      if let team = told.team, !told.isTeamDerived, let place = teams.firstIndex(of: team) {
        support[choice][reversed ? 1 - place : place] +=
          told.isTeamDescribed ? Weights.describedWithEvent : Weights.statedWithEvent
      }
      events.append(event)
      variable.append(choice)
      isReversed.append(reversed)
      steps.append(told.steps)
      after.append(told.scoreAfter)
      tallies.append(told.tally)
    }
    tie(choiceOf, shared, ledger)
  }

  /// What is known of a player's side by those whom he is joined to.
  private struct Shared {
    var place = 0
    var weight = 0.0
  }

  /// What players who are told of together are known by besides what is told of each himself is mostly the same knowledge, so it
  /// counts once for all of them; that they are told of together counts by itself.
  private mutating func tie(_ choiceOf: [Int: Int], _ shared: [Shared], _ ledger: Ledger) {
    for bond in ledger.bonds where bond.odds >= Weights.leastBond {
      guard let a = choiceOf[bond.a], let b = choiceOf[bond.b] else { continue }
      ties.append((a, b, bond.isSame, min(log(bond.odds), Weights.mostForScorer)))
    }
    var cluster = Array(support.indices)
    for tie in ties {
      let (kept, joined) = (cluster[tie.a], cluster[tie.b])
      for choice in cluster.indices where cluster[choice] == joined { cluster[choice] = kept }
    }
    for (choice, known) in shared.enumerated() where known.weight > 0 {
      support[choice][known.place] += known.weight / Double(cluster.count { $0 == cluster[choice] })
    }
  }

  /// What speaks against sides of the choices for parting players who are told of together, or joining opponents.
  func torn(_ side: (Int) -> Int) -> Double {
    ties.reduce(0) { (side($1.a) == side($1.b)) == $1.isSame ? $0 : $0 + $1.weight }
  }

  /// By minute where it is told, else behind what the narrative tells before it.
  private static func ordered(_ own: [Int], _ ledger: Ledger) -> [Int] {
    var clock = 0.0
    // Until when it had come at least where that says no more than `after the break`, and the sentences that tell so.
    var least = (clock: 0.0, sentences: Set<Int>())
    let told = OrderTold(own, ledger).ordered.map { event -> (event: Int, minute: Double) in
      // What opens the scoring has nothing before it, wherever it is told, and what wins nothing behind it.
      if ledger.events[event].steps.contains("opens") { return (event, -1) }
      guard let minute = ledger.events[event].minute else {
        if ledger.events[event].steps.contains("wins") { return (event, .infinity) }
        let isBeside = !least.sentences.isDisjoint(with: ledger.sentences(of: ledger.events[event]))
        return (event, isBeside ? max(clock, least.clock) : clock)
      }
      guard let exact = minute.minute else {
        least = (max(clock, Double(minute.least ?? 0)), ledger.sentences(of: ledger.events[event]))
        return (event, least.clock)
      }
      clock = Double(exact) + Double(minute.added ?? 0) / 100
      return (event, clock)
    }
    return told.enumerated().sorted { ($0.element.minute, $0.offset) < ($1.element.minute, $1.offset) }.map(
      \.element.event)
  }

  /// What every way to put the choices on the two sides costs. Bit n of a way's number is the side of choice n.
  func costs() -> [Double] {
    let told = contradictions()
    return (0..<(1 << min(support.count, Rungs.most))).map { cost(sides(in: $0), told) }
  }

  /// The sides of the choices in a way that has this number.
  private func sides(in way: Int) -> [Int] {
    support.enumerated().map { choice, own in choice < Rungs.most ? way >> choice & 1 : own[1] > own[0] ? 1 : 0 }
  }

  /// The side of each choice in the way that costs least, the first of those that cost as much.
  func best(of costs: [Double]) -> [Int]? {
    guard !support.isEmpty else { return nil }
    var best = 0
    for way in costs.indices where costs[way] < costs[best] - 0.001 { best = way }
    return sides(in: best)
  }

  /// By choice: how far what is told of the score speaks for the first side, or below nought for the second, beside what
  /// is known of the player himself.
  func verdicts(from costs: [Double]) -> [Double] {
    support.prefix(Rungs.most).enumerated().map { choice, own in
      var least = (first: Double.infinity, second: Double.infinity)
      for (way, cost) in costs.enumerated() {
        if way >> choice & 1 == 0 {
          least.first = min(least.first, cost)
        } else {
          least.second = min(least.second, cost)
        }
      }
      return least.second - least.first - (own[0] - own[1])
    }
  }

  /// Whether anything speaks for a side: true where it does, false where the ladder alone decided, nil where nothing did.
  func isSure(_ side: Int, _ place: Int) -> Bool? {
    let own = support[variable[place]]
    if own[side] > own[1 - side] { return true }
    let decided =
      score != nil || outcome != nil
      || events.indices.contains { other in
        variable[other] == variable[place] && saysHowItStood(other)
      }
    return decided ? false : nil
  }

  /// Whether what is told of an event says how the match stood.
  private func saysHowItStood(_ place: Int) -> Bool {
    !steps[place].isEmpty || after[place] != nil || tallies[place] != nil
  }

  /// What a step (`levelled`) and a figure (`made it 2-1`, `the third`) that a score does not fit speak against it.
  private static let stepTold = 1.5
  private static let figureTold = 2.0

  /// How much of what is told of an event is not so where this side has it at this score.
  func contradictions(_ place: Int, _ side: Int, _ before: [Int]) -> Double {
    var points = before
    points[side] += 1
    var cost = Rungs.stepTold * Double(steps[place].count { !Rungs.holds($0, side, before) })
    if let told = after[place], told != Match.Pair(points[0], points[1]), told != Match.Pair(points[1], points[0]) {
      cost += Rungs.figureTold
    }
    if let tally = tallies[place], tally != points[side] { cost += Rungs.figureTold }
    return cost
  }

  /// Whether a side's scoring at this score does what is told of it.
  private static func holds(_ step: String, _ side: Int, _ before: [Int]) -> Bool {
    let lead = before[side] - before[1 - side]
    return switch step {
    case "opens": before == [0, 0]
    case "level": lead == -1
    case "leads", "wins": lead == 0
    case "extends": lead >= 1
    case "reduces": lead < -1
    default: true
    }
  }

  /// By event, and by the first side's points before it: what speaks against either side's having it. So many events
  /// before it have made so many points.
  private func contradictions() -> [[(first: Double, second: Double)]] {
    events.indices.map { place in
      (0...place).map { points in
        (contradictions(place, 0, [points, place - points]), contradictions(place, 1, [points, place - points]))
      }
    }
  }

  private func cost(_ sides: [Int], _ told: [[(first: Double, second: Double)]]) -> Double {
    var cost = 0.0
    for (choice, side) in sides.enumerated() { cost += support[choice][1 - side] }
    cost += torn { sides[$0] }
    var points = (first: 0, second: 0)
    for place in events.indices {
      let isFirst = (sides[variable[place]] == 0) != isReversed[place]
      cost += isFirst ? told[place][points.first].first : told[place][points.first].second
      if isFirst { points.first += 1 } else { points.second += 1 }
    }
    switch outcome {
    case .level? where points.first != points.second: cost += 2
    case .winner(let team)?
    where (points.first > points.second) != (team == first) || points.first == points.second:
      cost += 2
    default: break
    }
    if let score {
      cost += Weights.beyondScore * Double(max(0, points.first - score.first) + max(0, points.second - score.second))
    }
    return cost
  }
}
