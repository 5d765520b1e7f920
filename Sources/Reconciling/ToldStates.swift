internal import Extracting
internal import Recognising
internal import Records

/// What is told of how a match stood on its way and of how it ended, for one side or for none: `with Kent 2-0 up`, `their first
/// home defeat`, `kept a clean sheet`. Each speaks against the final scores that it does not fit.
struct ToldStates {
  private enum State {
    /// It stood so: the final score has as many for either side, or more.
    case stood([Int])
    /// It stood so, whichever side was ahead.
    case stoodEitherWay([Int])
    case total(Int)
    /// One side ended with so many.
    case ended(side: Int, Int)
    /// One side ended with so many or more.
    case reached(side: Int, Int)
    /// One side won by so many.
    case margin(Int)
    /// One side won by so many or more.
    case clear(Int)
  }

  private var states: [State] = []
  /// How often it is told that the first side won, that the second did, that neither did.
  private var outcomes = [0, 0, 0]

  /// Whoever won did so by what came after the last whistle.
  private var isDecidedAfter = false

  init(of match: Int, _ ledger: Ledger) {
    guard ledger.matches.count(where: \.isPrimary) == 1 else { return }
    let draft = ledger.matches[match]
    isDecidedAfter = draft.shootout != nil && draft.aggregate == nil
    var told: [(telling: StateTelling, side: Int?)] = []
    for telling in ledger.told.states {
      guard !telling.factuality.contains(.elsewhere), !isAmongOthers(telling, draft, ledger),
        !ledger.text.tokens[telling.tokens.lowerBound].flags.contains(.quoted)
      else { continue }
      let side = telling.side.flatMap { ToldStates.side($0, draft, ledger) }
      if telling.side != nil, side == nil { continue }
      // `sealed victory for the visitors` and `victory for the visitors` are one telling.
      let isTold = told.contains { other in
        other.telling.form == telling.form && other.side == side && other.telling.tokens.overlaps(telling.tokens)
      }
      if isTold { continue }
      told.append((telling, side))
      add(telling, side)
    }
  }

  /// Whether a team that is none of the match's is named close to what is told.
  private func isAmongOthers(_ telling: StateTelling, _ match: MatchDraft, _ ledger: Ledger) -> Bool {
    let near = telling.tokens.lowerBound - ToldStates.reach..<telling.tokens.upperBound + ToldStates.reach
    return ledger.namesOther(than: match, in: near, of: telling.sentence)
  }

  /// How many words away another team may stand.
  private static let reach = 6

  private mutating func add(_ telling: StateTelling, _ side: Int?) {
    let pair = telling.score.map { [max($0.first, $0.second), min($0.first, $0.second)] }
    switch (telling.form, side) {
    case ("ahead", let side?): if let pair { states.append(.stood(side == 0 ? pair : pair.reversed())) }
    case ("behind", let side?): if let pair { states.append(.stood(side == 1 ? pair : pair.reversed())) }
    case ("score", _):
      // `a lead of two` says no more than by how much.
      if let lead = pair ?? telling.figure.map({ [$0, 0] }) { states.append(.stoodEitherWay(lead)) }
    case ("total", nil): if let figure = telling.figure { states.append(.total(figure)) }
    case ("margin", _) where isDecidedAfter, ("clear", _) where isDecidedAfter: break
    case ("margin", _): if let figure = telling.figure { states.append(.margin(figure)) }
    case ("clear", _): if let figure = telling.figure { states.append(.clear(figure)) }
    case ("ended", let side?): if let figure = telling.figure { states.append(.ended(side: side, figure)) }
    case ("reached", let side?): if let figure = telling.figure { states.append(.reached(side: side, figure)) }
    case ("conceded", let side?): if let figure = telling.figure { states.append(.reached(side: 1 - side, figure)) }
    case ("clean", let side?): states.append(.ended(side: 1 - side, 0))
    case ("blank", let side?): states.append(.ended(side: side, 0))
    case ("won", let side?) where !isDecidedAfter: outcomes[side] += 1
    case ("lost", let side?) where !isDecidedAfter: outcomes[1 - side] += 1
    case ("drawn", nil): outcomes[2] += 1
    default: break
    }
  }

  /// The place in the match of whom a telling is about: a team, the hosts or the visitors, or a person of either side.
  private static func side(_ pointer: Pointer, _ match: MatchDraft, _ ledger: Ledger) -> Int? {
    // Who is at home must be known, and not only be likely.
    if let isHosts = pointer.mention.flatMap(ledger.isHosts) {
      guard let place = match.home.flatMap(match.side) else { return nil }
      return isHosts ? place : 1 - place
    }
    if let team = ledger.entity(pointer, .team) { return match.side(of: team) }
    // And whose side is hardly known says nothing of that side.
    return ledger.entity(pointer, .person).flatMap { ledger.sides[$0] }
      .flatMap { $0.weight >= leastForSide ? match.side(of: $0.team) : nil }
  }

  /// How surely somebody must be on a side, as log odds.
  private static let leastForSide = 0.5

  /// Whether it is told that it ended level, and not that anybody won.
  var isDrawn: Bool { outcomes[2] > 0 && outcomes[0] + outcomes[1] == 0 }

  /// How much speaks against a final score.
  func cost(of points: [Int]) -> Double {
    let outcome = points[0] == points[1] ? 2 : points[0] > points[1] ? 0 : 1
    var cost = 0.0
    for (other, told) in outcomes.enumerated() where other != outcome {
      cost += ToldStates.outcomeTold * Double(min(told, ToldStates.mostTellings))
    }
    return cost + states.reduce(0) { $0 + (fits($1, points) ? 0 : ToldStates.weight($1)) }
  }

  /// How much a state speaks against a score that it does not fit: a win is called narrow or clear by taste.
  private static func weight(_ state: State) -> Double {
    switch state {
    case .margin, .clear: byTaste
    default: stateTold
    }
  }

  /// What one outcome that it is not counts against a score.
  static let outcomeTold = 3.0
  private static let mostTellings = 2
  /// What one state that it does not fit counts against a score.
  static let stateTold = 5.0
  private static let byTaste = 2.5

  private func fits(_ state: State, _ points: [Int]) -> Bool {
    switch state {
    case .stood(let pair): points[0] >= pair[0] && points[1] >= pair[1]
    case .stoodEitherWay(let pair): max(points[0], points[1]) >= pair[0] && min(points[0], points[1]) >= pair[1]
    case .total(let total): points[0] + points[1] == total
    case .ended(let side, let figure): points[side] == figure
    case .reached(let side, let figure): points[side] >= figure
    case .margin(let margin): abs(points[0] - points[1]) == margin
    case .clear(let margin): abs(points[0] - points[1]) >= margin
    }
  }
}
