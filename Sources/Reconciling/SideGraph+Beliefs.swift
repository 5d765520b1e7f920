/// What follows from the clues and links of a graph: they are handed along until they settle.
extension SideGraph {
  private static let rounds = 16
  /// What is handed along no longer changes by more.
  private static let settled = 1e-2
  private static let ruledOut = 1e-3
  /// However often two are told of together, they may still be opponents.
  private static let surest = 60.0

  /// By node, a share for each team that add up to one.
  func beliefs() -> [ArraySlice<Double>] {
    let width = teams.count
    var beliefs = told()
    Exchange.settle(&beliefs, ends, rivals: rivals.map { $0 ?? -1 }, rounds: SideGraph.rounds, SideGraph.settled)
    return nodes.indices.map { beliefs[$0 * width..<($0 + 1) * width] }
  }

  /// Two persons who are joined by what the text shows of them together, and by what odds.
  struct Bond {
    var a: Int
    var b: Int
    var isSame: Bool
    var odds: Double
  }

  /// All that joins two persons as one bond.
  func bonds() -> [Bond] {
    ends.compactMap { end in
      guard case .person(let a) = nodes[end.a], case .person(let b) = nodes[end.b] else { return nil }
      return .init(a: a, b: b, isSame: end.isSame, odds: end.odds)
    }
  }

  /// All that joins two nodes as one link, or else each would bear out what the other handed on.
  private var ends: [Exchange.End] {
    var found: [Exchange.End] = []
    let numbers = pairs.map(\.number)
    let order = links.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    var start = 0
    while start < order.count {
      let pair = pairs[order[start]]
      var odds = 1.0
      while start < order.count, pairs[order[start]].number == pair.number {
        let link = order[start]
        odds = links[link].isSame ? odds * links[link].odds : odds / links[link].odds
        start += 1
      }
      found.append(
        .init(
          a: pair.a, b: pair.b, isSame: odds >= 1,
          odds: min(max(odds, 1 / odds), SideGraph.surest)))
    }
    return found
  }

  /// What each node's own clues say, a row of teams for each.
  private func told() -> [Double] {
    var shares: [Double] = []
    shares.reserveCapacity(nodes.count * teams.count)
    for (place, clues) in clues.enumerated() {
      let confined = confined.isEmpty ? nil : confined[place]
      for team in teams {
        let share = clues.reduce(1) { $1.team == team ? min($0 * $1.odds, 1e6) : $0 }
        shares.append(confined.map { $0.contains(team) } ?? true ? share : share * SideGraph.ruledOut)
      }
      SideGraph.normalise(&shares, from: place * teams.count)
    }
    return shares
  }

  /// Makes the shares of the last row, which begins at a place, add up to one.
  private static func normalise(_ shares: inout [Double], from start: Int) {
    let sum = shares[start...].reduce(0, +)
    guard sum > 0 else { return }
    let factor = 1 / sum
    for place in start..<shares.count { shares[place] *= factor }
  }
}
